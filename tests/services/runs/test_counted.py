"""Whose grades count: runs of the chosen kind that weren't cancelled, told alike wherever grades are told."""

from __future__ import annotations

import pytest

from support.records import approved
from support.runs import CLERK, COUNTY, OTHER, SCHEME, YEAR, answered, at, checked, firms, row, scored
from support.runs import opened as opened_run
from support.snapshots import code
from zhuanji.faces.web.pages.enterprises.gradings import read_years
from zhuanji.faces.web.pages.query.frames import made_grades
from zhuanji.services.jobs.enterprise_index import grades_of
from zhuanji.services.reading import grades
from zhuanji.services.records.models import RunResult
from zhuanji.services.runs.city import city_sum
from zhuanji.services.runs.opening import counted_runs, open_run
from zhuanji.services.runs.storing import latest_scoring


@pytest.fixture
def two(home, tmp_path):
    """A county's run by land productivity, and a later one of another kind in which all ranks are turned round."""
    home.use()
    firms(25)
    first = opened_run(home, tmp_path)
    text = SCHEME.format(id="carbon", title="测试碳效", area=COUNTY, above="true").replace(
        "years:", "kind: carbon\nyears:", 1
    )
    path = tmp_path / "carbon.yaml"
    path.write_text(text.replace("tax_paid / land_mu", "land_mu / tax_paid").replace(
        "value_added / land_mu", "land_mu / value_added"), encoding="utf-8")  # fmt: skip
    second = open_run(home, COUNTY, YEAR, by=CLERK, schemes=[path], at=at(0))
    for run in (first, second):
        checked(home, run)
        answered(home, run)
        scored(home, run)
    return home, first, second


def given(run):
    rows = RunResult.objects.filter(scoring=latest_scoring(run)).exclude(grade="")
    return dict(rows.values_list("uscc", "grade"))


def test_grades_of_another_kind_are_told_nowhere_as_those_of_the_first(two):
    home, first, second = two
    mine = given(first)
    assert mine != given(second)
    assert counted_runs(year=YEAR) == [first]
    assert dict(made_grades(home, YEAR).iter_rows()) == mine
    index = grades_of(home)
    assert {code: years[YEAR] for code, years in index.scored.items()} == mine
    told = grades(home, YEAR)
    assert [line.run for line in told.lines] == [first.id]
    line = next(line for line in city_sum(home, YEAR).lines if line.area == COUNTY)
    assert (line.run, line.counts) == (first.id, told.counts)


def test_lists_of_enterprises_take_the_same_scorings(two):
    home, first, _ = two
    assert read_years(home)[YEAR].scorings == (latest_scoring(first).id,)


def test_whoever_moved_between_two_runs_has_the_grade_of_the_later_one(home, tmp_path):
    home.use()
    firms(25)
    firms(25, first=40, area=OTHER)
    runs = [opened_run(home, tmp_path, area=area) for area in (COUNTY, OTHER)]
    for run in runs:
        checked(home, run)
        answered(home, run)
    scored(home, runs[0])
    listed = {
        "name": "演示企业25",
        "area": OTHER,
        "town": f"{OTHER}001",
        "above_scale": True,
        "status": "在营",
    }
    approved("迁移", row(25, YEAR, **listed), sheet="enterprises", hours=1)
    scored(home, runs[1])
    before, after = (given(run) for run in runs)
    assert before[code(25)] != after[code(25)]
    assert dict(made_grades(home, YEAR).iter_rows())[code(25)] == after[code(25)]
    assert grades_of(home).scored[code(25)][YEAR] == after[code(25)]
