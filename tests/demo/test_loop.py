"""The whole loop on a small city: every injected fault is found, no clean row is refused, lights and grades come."""

from __future__ import annotations

import json
import shutil
from collections import Counter
from dataclasses import replace

import polars as pl
import pytest

from support.faults import missed, outcomes
from zhuanji.demo.city.names import HEAD
from zhuanji.demo.city.settings import MARK
from zhuanji.demo.faults.truth import read_truth
from zhuanji.demo.files.produce import TRUTH
from zhuanji.faces.cli.demo import drop_files
from zhuanji.faces.cli.views.demo import document, page
from zhuanji.services.ledger.freeze import find_snapshot


@pytest.fixture
def faults(summary):
    summary.home.use()
    return read_truth(summary.files / TRUTH)


def test_every_injected_fault_is_found(faults):
    assert missed(faults, outcomes({fault.file for fault in faults})) == []


def test_no_clean_row_is_refused(summary, faults):
    faulty = {(fault.file, row) for fault in faults for row in (fault.row, fault.twin)}
    names = {path.name for path in (summary.files / "sent").iterdir()}
    refused = {
        (name, row): codes
        for name, outcome in outcomes(names).items()
        for row, codes in outcome.bad.items()
        if (name, row) not in faulty
    }
    assert refused == {}


def test_corrections_are_all_taken(summary):
    assert summary.corrected.bad == 0
    assert summary.corrected.good > 0
    assert summary.corrected.refused == []


def test_a_column_is_asked_for_once_and_remembered(summary):
    assert summary.intake.questions == 0


def test_everything_in_the_snapshot_is_synthetic(summary):
    roster = summary.snapshot.table("enterprises")
    assert summary.snapshot.demo
    assert roster.filter(~pl.col("name").str.contains(HEAD)).is_empty()
    real = roster.filter(pl.col("name").str.contains(MARK))
    assert real["uscc"].n_unique() == summary.size // 100
    assert find_snapshot(summary.home).id == summary.snapshot.id


def test_every_target_has_a_light_and_some_are_judged(summary):
    assert len(summary.tracking.targets) == len(summary.home.pack.targets)
    assert sum(summary.tracking.lights().values()) == len(summary.tracking.targets)
    judged = Counter(one.found.state for one in summary.tracking.targets)["judged"]
    assert judged > 15


def test_grades_follow_their_quotas_and_real_names_have_none(summary):
    assert {one.size for one in summary.grades} == {"above", "below"}
    for one in summary.grades:
        counts = one.counts()
        graded = sum(counts.get(grade, 0) for grade in "ABCD")
        assert counts.get("D", 0) <= graded * 0.05 + 3  # 一票否决 comes on top
    real = summary.snapshot.table("enterprises").filter(pl.col("name").str.contains(MARK))["uscc"].to_list()
    tables = pl.concat([one.appraisal.table.select("uscc", "grade") for one in summary.grades])
    assert set(tables.filter(pl.col("uscc").is_in(real))["grade"]) <= {"T"}


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_summary_as_json_and_as_a_page(summary, lang):
    plan = {"targets": 31, "tasks": 16, "measures": 65}
    told = json.loads(json.dumps(document(summary, plan, lang)))
    assert told["demo"] is True
    assert sum(told["lights"].values()) == len(told["targets"]) == len(summary.tracking.targets)
    assert told["intake"]["good"] == summary.intake.good
    shown = page(summary, plan, lang)
    for words in ("faults.csv", "zhuanji track", str(summary.size)):
        assert words in shown


def test_files_that_nobody_asked_to_keep_go_and_the_list_of_faults_stays(summary, tmp_path):
    copy = tmp_path / "files"
    shutil.copytree(summary.files, copy)
    drop_files(replace(summary, files=copy))
    assert [path.name for path in copy.iterdir()] == [TRUTH]


def test_a_demo_home_takes_no_real_file(summary):
    from zhuanji.basics.problems import ProblemError
    from zhuanji.services.ledger.intake import import_file
    from zhuanji.services.ledger.reading import Request
    from zhuanji.services.ledger.submissions import now

    data = "统一社会信用代码,税收（万元）\r\n91330502DEM0000060,2.5\r\n".encode()
    with pytest.raises(ProblemError) as refusal:
        import_file(summary.home, data, "税收.csv", request=Request(now().date(), "tax", "2024"), by="李")
    assert [problem.code for problem in refusal.value.problems] == ["ledger.demo.real_file"]
