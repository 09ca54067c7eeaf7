"""The whole procedure of a county: two persons, 一企一单, an objection and a re-run; and what is refused on the way."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from support.records import approved
from support.runs import (
    CLERK,
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
    paper,
    parcel,
    row,
    scored,
    through,
)  # fmt: skip
from support.snapshots import code
from zhuanji.basics.problems import ProblemError
from zhuanji.engines.lifecycles import Evidence, Papers
from zhuanji.services.ledger.freeze import freeze
from zhuanji.services.runs.answers import answer, ask, silence, standing
from zhuanji.services.runs.comparing import migration, moved_since
from zhuanji.services.runs.moves import move_run, note_land
from zhuanji.services.runs.objections import reply, take
from zhuanji.services.runs.opening import case_of, open_run
from zhuanji.services.runs.results import computed, scoring_of, stored_tables
from zhuanji.services.runs.scoring import rerun
from zhuanji.services.runs.showing import whole
from zhuanji.services.runs.words import COUNTY_OFFICE, LEADERS, TOWNSHIP

STAMPED = Evidence("stamped_objection", "runs/异议.pdf")
REPLY = Evidence("reply", "runs/答复.pdf")


def codes_of(call, *arguments, **options):
    """Return the codes of the problems that a call meets."""
    with pytest.raises(ProblemError) as raised:
        call(*arguments, **options)
    return [problem.code for problem in raised.value.problems]


def test_a_county_from_draft_to_applied(home, tmp_path):
    firms(30)
    run = through(home, tmp_path)
    assert case_of(home, run).state == "FINAL"
    move_run(home, run, "apply", by=CLERK, role=COUNTY_OFFICE, papers=paper("policy_list"), at=at(50))
    told = whole(home, run)
    assert told["state"] == "APPLIED"
    assert told["answers"] == {"enterprises": 30, "confirmed": 0, "corrected": 0, "silent": 30, "open": 0}
    assert told["grades"] == {"A": 6, "B": 18, "C": 5, "D": 1}
    assert [step["action"] for step in told["history"]][-3:] == ["publish", "finalise", "apply"]
    assert [table.height for table in stored_tables(home, scoring_of(home, run)).values()] == [30]


def test_an_objection_is_taken_answered_and_scored_again(home, tmp_path):
    firms(30)
    run = opened(home, tmp_path)
    checked(home, run)
    answered(home, run)
    scored(home, run)
    noticed(home, run)
    first = take(home, run, code(1), by=TOWN, paper=STAMPED, words="用地有误", at=at(25))
    second = take(home, run, code(2), by="丁", paper=STAMPED, at=at(26))
    assert case_of(home, run).state == "OBJECTION"
    assert codes_of(
        reply, home, run, second.id, by="丁", upheld=False, reason="不实", paper=REPLY, at=at(26)
    ) == ["run.resolve.same_person"]
    assert codes_of(rerun, home, run, by=CLERK, at=at(26)) == ["run.rerun.same_snapshot"]
    approved("更正", parcel(1, YEAR, land=2.0), sheet="parcels", hours=5)
    freeze(home, by=CLERK)
    assert codes_of(rerun, home, run, by=TOWN, at=at(26)) == ["run.rerun.same_person"]
    again = rerun(home, run, by=CLERK, at=at(27))
    assert (again.number, case_of(home, run).state) == (2, "OBJECTION")
    reply(home, run, first.id, by=CLERK, upheld=True, reason="用地更正为2亩", paper=REPLY, at=at(28))
    assert case_of(home, run).state == "OBJECTION"
    assert codes_of(finished, home, run) == ["lifecycle.refused.no_arrow"]
    reply(home, run, second.id, by=CLERK, upheld=False, reason="数据属实", paper=REPLY, at=at(28))
    assert case_of(home, run).state == "RESOLVED"
    moved, before, after = moved_since(home, run)
    assert (before, after) == (1, 2)
    own = moved.filter(moved["uscc"] == code(1)).row(0, named=True)
    assert own["grade_before"] == "D"
    assert own["grade_after"] in ("A", "B", "C")
    assert "land_mu" in own["why"]
    assert own["name"] == "演示企业1"
    finished(home, run)
    assert case_of(home, run).state == "FINAL"


def test_nothing_happens_before_its_time(home, tmp_path):
    firms(25)
    run = opened(home, tmp_path)
    move = {"by": TOWN, "role": TOWNSHIP, "papers": paper("land_notice")}
    assert codes_of(move_run, home, run, "check_land", **move, at=at(1)) == ["lifecycle.refused.guard"]
    notice = note_land(home, run, by=TOWN, start=date(2024, 5, 25), at=at(0.1))
    assert notice.last == date(2024, 6, 1)  # Suichang: 25 May to 1 June
    assert codes_of(move_run, home, run, "check_land", **move, at=at(7)) == ["lifecycle.refused.guard"]
    assert codes_of(ask, home, run, by=CLERK, start=date(2024, 5, 26), at=at(7)) == ["run.answer.not_now"]
    move_run(home, run, "check_land", **move, at=at(8))
    assert codes_of(silence, home, run, by=CLERK, at=at(9)) == ["run.answer.not_asked"]
    asked = ask(home, run, by=CLERK, start=date(2024, 6, 6), at=at(12))
    assert asked.last == date(2024, 6, 14)  # five working days over 端午, 10 June
    assert codes_of(silence, home, run, by=CLERK, at=at(20)) == ["run.answer.early"]
    answer(home, run, code(3), "confirmed", by=CLERK, at=at(13))
    answer(home, run, code(4), "corrected", by=CLERK, words="税收有误", at=at(13))
    assert codes_of(answer, home, run, code(5), "silent", by=CLERK, at=at(13)) == ["run.answer.early"]
    assert codes_of(answer, home, run, code(99), "confirmed", by=CLERK, at=at(13)) == [
        "run.enterprise.unknown"
    ]
    assert codes_of(answer, home, run, code(5), "corrected", by=CLERK, at=at(13)) == ["run.answer.no_words"]
    confirm = {"by": CLERK, "role": COUNTY_OFFICE}
    assert "lifecycle.refused.guard" in codes_of(move_run, home, run, "confirm", **confirm, at=at(22))
    assert silence(home, run, by=CLERK, at=at(22)) == 23
    found = standing(home, run, 1)
    assert [found.count(name) for name in ("confirmed", "corrected", "silent")] == [1, 1, 23]
    move_run(home, run, "confirm", **confirm, at=at(22))


def test_the_notice_ends_objections_and_lets_the_list_be_final(home, tmp_path):
    firms(25)
    run = opened(home, tmp_path)
    checked(home, run)
    answered(home, run)
    scored(home, run)
    assert "lifecycle.refused.same_person" in codes_of(same_person_publishes, home, run)
    noticed_on = noticed_again(home, run)
    late = noticed_on + timedelta(days=8)
    assert codes_of(finished, home, run, 24 + 7) == ["lifecycle.refused.guard"]
    assert codes_of(take, home, run, code(1), by=TOWN, paper=STAMPED, at=late) == ["lifecycle.refused.guard"]
    assert codes_of(
        move_run, home, run, "finalise", by=CLERK, role=LEADERS, papers=Papers(document_number="号"), at=late
    ) == ["run.finalise.same_person"]
    finished(home, run)


def same_person_publishes(home, run):
    """Try to let who scored publish."""
    move_run(home, run, "submit", by=CLERK, role=COUNTY_OFFICE, at=at(22))
    papers = Papers((Evidence("public_notice", "runs/公示.pdf"),), document_number="测〔2024〕1号")
    move_run(home, run, "publish", by=CLERK, role=LEADERS, papers=papers, at=at(24))


def noticed_again(home, run):
    """Publish by the second person."""
    papers = Papers((Evidence("public_notice", "runs/公示.pdf"),), document_number="测〔2024〕1号")
    move_run(home, run, "publish", by=HEAD, role=LEADERS, papers=papers, at=at(24))
    return at(24)


def test_a_correction_after_publication_is_a_new_revision(home, tmp_path):
    firms(25)
    run = through(home, tmp_path)
    papers = Papers(reason="税收更正", document_number="测〔2024〕9号")
    case = move_run(home, run, "correct", by=HEAD, role=LEADERS, papers=papers, at=at(60))
    assert (case.state, case.revision) == ("DRAFT", 2)
    assert scoring_of(home, run).number == 1  # what was published stands until the next
    assert whole(home, run)["answers"]["open"] == 25


def test_last_years_published_grades_come_first(home, tmp_path):
    firms(25, year=YEAR - 1)
    approved("等级", *(row(one, YEAR - 1, grade="D") for one in range(1, 26)), sheet="grades")
    firms(26)
    last, now = through(home, tmp_path, year=YEAR - 1), through(home, tmp_path)
    table, origin = migration(home, now)
    assert origin == "run"
    assert table["from"].to_list() == ["A", "B", "C", "D", "新增"]
    assert table.select(table.columns[1:]).sum_horizontal().sum() == 26
    assert last.id != now.id


def test_a_stored_result_can_be_computed_again(home, tmp_path):
    firms(25)
    run = through(home, tmp_path)
    (one,) = computed(home, run, scoring_of(home, run))
    assert one.appraisal.table.height == 25


def test_an_area_has_one_run_a_year_and_needs_a_scheme(home, tmp_path):
    opened(home, tmp_path)
    assert codes_of(opened, home, tmp_path) == ["run.open.there"]
    assert codes_of(open_run, home, "南浔区", YEAR, by=CLERK) == ["run.open.no_scheme"]
    assert codes_of(open_run, home, "别处", YEAR, by=CLERK) == ["run.area.unknown"]
    run = open_run(home, "南浔区", 2022, by=CLERK, schemes=["huangyan-2022-above-scale"])
    assert run.schemes[0]["relation"] == "stand_in"
