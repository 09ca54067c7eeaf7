"""Due dates in hours, days, working days, months and by a given date; overdue at an instant; putting off."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from support.lifecycles import HOUR, START, actor, opened, properly, walked
from zhuanji.basics.civil_time import SHANGHAI
from zhuanji.engines.lifecycles import (
    Case,
    Refusal,
    deadlines,
    extend,
    open_case,
    overdue,
    read_lifecycle,
    replay,
    shipped,
)

SLIP, AUDIT, PROJECT = (shipped()[n] for n in ("supervision_slip", "cleaner_production_audit", "project"))
FEEDBACK_BY = START.date() + timedelta(days=30)
ISSUER, ASKING = actor("Wu", "issuer"), actor("Li", "undertaker", unit="长兴县")


def last_days(case: Case) -> dict[str, str]:
    return {found.arrow.action: found.last.date().isoformat() for found in deadlines(case)}


def case_with(limit: str, at: datetime) -> Case:
    """Return a case whose one arrow has a limit."""
    definition = f"""
id: one
title: {{zh: 一, en: one}}
source: test
roles: {{r: {{zh: 甲, en: a}}}}
states: {{A: {{zh: 甲, en: a}}, B: {{zh: 乙, en: b}}}}
initial: A
final: [B]
arrows:
  - {{from: A, to: B, action: go, title: {{zh: 办, en: go}}, who: r, limit: {{{limit}, source: test}}}}
"""
    return open_case(read_lifecycle(definition), "1", actor("Li"), at)


@pytest.mark.parametrize(
    ("limit", "opened_at", "last"),
    [
        ("hours: 24", "2024-03-01T09:00", "2024-03-02T09:00:00"),
        ("days: 3", "2024-03-01T23:59", "2024-03-04T23:59:59.999999"),
        ("working_days: 5", "2024-02-07T09:00", "2024-02-20T23:59:59.999999"),
        ("months: 1", "2024-01-31T09:00", "2024-02-29T23:59:59.999999"),
        ("months: 12", "2024-02-29T09:00", "2025-02-28T23:59:59.999999"),
    ],
)
def test_limits(limit, opened_at, last):
    [found] = deadlines(case_with(limit, datetime.fromisoformat(opened_at).replace(tzinfo=SHANGHAI)))
    assert found.last == datetime.fromisoformat(last).replace(tzinfo=SHANGHAI)
    assert found.status(found.last) == "running"
    assert found.status(found.last + timedelta(microseconds=1)) == "overdue"


def test_days_are_those_of_china():
    case = case_with("days: 1", datetime(2024, 3, 1, 17, 0, tzinfo=UTC))  # 2 March, 01:00 in China
    assert last_days(case) == {"go": "2024-03-03"}


def test_working_days_of_an_unknown_year_are_a_problem_not_a_guess():
    case = case_with("working_days: 20", datetime(2099, 3, 1, tzinfo=SHANGHAI))
    [found] = deadlines(case)
    assert (found.last, found.status(datetime(2099, 12, 31, tzinfo=SHANGHAI))) == (None, "unknown")
    assert found.problem.code == "calendar.workdays_unknown"
    assert overdue(case, datetime(2100, 1, 1, tzinfo=SHANGHAI)) == ()


def test_a_slip_is_signed_for_within_24_hours():
    case = opened(SLIP)
    assert overdue(case, START + 24 * HOUR) == ()
    [late] = overdue(case, START + 24 * HOUR + timedelta(seconds=1))
    assert (late.arrow.action, late.verified) == ("sign", False)


def test_a_clock_that_starts_once_shows_all_its_dates_from_the_first_day():
    case = opened(AUDIT)
    assert last_days(case) == {
        "publish_information": "2024-04-01",
        "start": "2024-05-01",
        "report": "2025-03-01",
    }
    case = properly(case, "publish_information")
    assert last_days(case) == {"start": "2024-05-01", "report": "2025-03-01"}


def test_a_returned_report_is_due_on_the_same_day_as_before():
    case = walked(AUDIT, "publish_information", "start", "report")
    assert last_days(case) == {"evaluate": "2024-04-01"}
    case = properly(case, "return")
    assert last_days(case) == {"report": "2025-03-01"}
    case = properly(properly(case, "report", after=40 * 24 * HOUR), "evaluate")
    assert last_days(case) == {}


def test_a_failed_check_brings_the_given_date_back():
    case = walked(SLIP, "sign", "undertake", "report", "review")
    assert last_days(case) == {}
    assert last_days(properly(case, "fail")) == {"report": FEEDBACK_BY.isoformat()}


def test_nothing_is_due_at_the_end():
    dropped = walked(PROJECT, "drop")
    assert dropped.is_final
    assert overdue(dropped, START + 9999 * HOUR) == ()


class TestExtension:
    """A limit is put off before it is over, with a reason, by another person of the right office."""

    case = walked(SLIP, "sign", "undertake")
    until = FEEDBACK_BY + timedelta(days=10)
    in_time = datetime(2024, 3, 20, tzinfo=SHANGHAI)

    def refused(self, **changes):
        asked = {
            "until": self.until,
            "asked_by": ASKING,
            "approved_by": ISSUER,
            "at": self.in_time,
            "reason": "雨季",
        }
        answer = extend(self.case, changes.pop("action", "report"), **{**asked, **changes})
        assert isinstance(answer, Refusal)
        return [ground.code.removeprefix("lifecycle.refused.") for ground in answer.why]

    def test_granted(self):
        case = extend(self.case, "report", self.until, ASKING, ISSUER, self.in_time, "雨季")
        assert last_days(case) == {"report": self.until.isoformat()}
        assert deadlines(case)[0].extended
        assert len(case.history) == len(self.case.history) + 1
        assert case.state == self.case.state
        assert replay(SLIP, case.id, case.history, parties=case.parties, dates=case.dates) == case

    def test_granted_twice(self):
        case = extend(self.case, "report", self.until, ASKING, ISSUER, self.in_time, "雨季")
        later = extend(case, "report", self.until + timedelta(days=1), ASKING, ISSUER, self.in_time, "又一次")
        assert last_days(later) == {"report": (self.until + timedelta(days=1)).isoformat()}

    def test_too_late(self):
        after = datetime.combine(FEEDBACK_BY + timedelta(days=1), datetime.min.time(), SHANGHAI)
        assert self.refused(at=after) == ["extension_late"]
        assert self.refused(at=after - timedelta(microseconds=1), until=FEEDBACK_BY) == ["extension_no_later"]

    def test_by_whom(self):
        assert self.refused(approved_by=actor("Li", "issuer")) == ["own_extension"]
        assert self.refused(approved_by=actor("Wu", "reviewer")) == ["role"]
        assert self.refused(approved_by=actor("Wu", "issuer", unit="长兴县")) == ["not_party"]

    def test_of_what(self):
        assert self.refused(action="sign") == ["no_extension"]
        assert self.refused(reason=" ") == ["reason"]
        assert self.refused(at=START) == ["earlier"]

    def test_a_lifecycle_without_the_rule_has_none(self):
        answer = extend(opened(AUDIT), "report", date(2026, 1, 1), ASKING, ISSUER, START, "x")
        assert [ground.code for ground in answer.why] == ["lifecycle.refused.no_extension"]
