"""Opening a run: what a scheme asks for must be there; one opened by mistake is cancelled and opened again."""

from __future__ import annotations

import pytest

from support.records import approved
from support.runs import (
    CLERK,
    COUNTY,
    HEAD,
    TOWN,
    YEAR,
    answered,
    at,
    checked,
    finished,
    firms,
    noticed,
    opened,
    parcel,
    scheme_file,
    scored,
)  # fmt: skip
from support.snapshots import code
from zhuanji.basics.problems import ProblemError
from zhuanji.engines.lifecycles import Evidence, Papers
from zhuanji.services.ledger.freeze import freeze
from zhuanji.services.records.models import Run, RunResult
from zhuanji.services.runs.city import city_sum
from zhuanji.services.runs.moves import move_run
from zhuanji.services.runs.objections import reply, take
from zhuanji.services.runs.opening import case_of, open_run
from zhuanji.services.runs.scoring import rerun
from zhuanji.services.runs.showing import whole
from zhuanji.services.runs.words import COUNTY_OFFICE, LEADERS

STAMPED = Evidence("stamped_objection", "runs/异议.pdf")
REPLY = Evidence("reply", "runs/答复.pdf")
WHY = Papers((), "开错了")


def problems_of(call, *arguments, **options):
    """Return the problems that a call meets."""
    with pytest.raises(ProblemError) as raised:
        call(*arguments, **options)
    return raised.value.problems


def written(folder, *, item: str):
    """Return the file of a scheme that asks for another item than the taxes."""
    path = scheme_file(folder)
    path.write_text(path.read_text(encoding="utf-8").replace("tax_paid /", f"{item} /"), encoding="utf-8")
    return path


def cancelled(home, run, days: float = 1):
    """Cancel a run."""
    return move_run(home, run, "cancel", by=CLERK, role=COUNTY_OFFICE, papers=WHY, at=at(days))


@pytest.mark.parametrize(
    ("item", "code", "near"),
    [
        ("tax_payed", "run.open.unknown_item_but", "tax_paid"),
        ("previous.tax_payed", "run.open.unknown_item_but", "tax_paid"),
        ("zzzz", "run.open.unknown_item", None),
    ],
)
def test_a_scheme_that_asks_for_an_unknown_item_opens_no_run(home, tmp_path, item, code, near):
    path = written(tmp_path, item=item)
    (problem,) = problems_of(open_run, home, COUNTY, YEAR, by=CLERK, schemes=[path], at=at(0))
    line = path.read_text(encoding="utf-8").splitlines()[problem.place.line - 1]
    assert (problem.code, problem.place.file, problem.values.get("near")) == (code, path.name, near)
    assert item in line
    assert not Run.objects.exists()


def test_what_a_scheme_makes_itself_and_the_year_before_are_known(home, tmp_path):
    assert opened_by(home, written(tmp_path, item="previous.score"))


def opened_by(home, path):
    """Open a run by a scheme."""
    return open_run(home, COUNTY, YEAR, by=CLERK, schemes=[path], at=at(0))


def test_a_cancelled_run_leaves_its_year_free(home, tmp_path):
    firms(3)
    first = opened(home, tmp_path)
    assert [one.code for one in problems_of(opened, home, tmp_path)] == ["run.open.there"]
    assert cancelled(home, first).state == "CANCELLED"
    assert whole(home, first)["next"] == []
    assert [line.run for line in city_sum(home, YEAR).lines if line.area == COUNTY] == [None]
    second = opened(home, tmp_path)
    assert (second.opening, case_of(home, second).state) == (2, "DRAFT")
    assert [line.run for line in city_sum(home, YEAR).lines if line.area == COUNTY] == [second.id]
    assert [one.code for one in problems_of(opened, home, tmp_path)] == ["run.open.there"]


def test_a_run_that_was_answered_or_published_is_not_cancelled(home, tmp_path):
    firms(30)
    run = opened(home, tmp_path)
    checked(home, run)
    answered(home, run)
    assert [one.code for one in problems_of(cancelled, home, run, 20.5)] == ["lifecycle.refused.no_arrow"]
    scored(home, run)
    noticed(home, run)
    finished(home, run)
    correcting = Papers((), "更正", "测〔2024〕9号")
    move_run(home, run, "correct", by=HEAD, role=LEADERS, papers=correcting, at=at(50))
    (problem,) = problems_of(cancelled, home, run, 51)
    assert (problem.code, problem.values["guard"]) == ("lifecycle.refused.guard", "从未公布过")


def test_an_upheld_objection_is_scored_again_before_the_result_is_published(home, tmp_path):
    firms(30)
    run = opened(home, tmp_path)
    checked(home, run)
    answered(home, run)
    scored(home, run)
    noticed(home, run)
    objection = take(home, run, code(1), by=TOWN, paper=STAMPED, words="用地有误", at=at(25))
    number = "测亩均〔2024〕3号"
    reply(
        home,
        run,
        objection.id,
        by=CLERK,
        upheld=True,
        reason="属实",
        paper=REPLY,
        document_number=number,
        at=at(26),
    )
    told = whole(home, run)
    assert told["objections"][0]["document_number"] == number
    assert [one["action"] for one in told["next"]] == ["rerun", "object", "finalise"]
    (problem,) = problems_of(finished, home, run)
    assert problem.code == "lifecycle.refused.guard"
    assert "重新算分" in problem.sentence()
    approved("更正", parcel(1, YEAR, land=2.0), sheet="parcels", hours=5)
    freeze(home, by=CLERK)
    rerun(home, run, by=CLERK, at=at(27))
    finished(home, run)
    assert case_of(home, run).state == "FINAL"


def test_a_result_has_its_township_though_no_scheme_names_it(home, tmp_path):
    firms(25)
    run = opened(home, tmp_path)
    checked(home, run)
    answered(home, run)
    scored(home, run)
    assert set(RunResult.objects.values_list("town", flat=True)) == {f"{COUNTY}001"}
