"""Decisions on names and numbers: dated, shared, taken back, never overwritten."""

from __future__ import annotations

import json
from datetime import date

import pytest

from support.senders import as_csv, code, name, send_one, with_roster
from zhuanji.basics.problems import ProblemError
from zhuanji.services.ledger.matches import Decision, decide, holding, take_back
from zhuanji.services.records.models import Crosswalk, Entry

pytestmark = pytest.mark.usefixtures("home")
A, B, C = code(1), code(2), code(3)


def kept() -> list[tuple[str, str | None, str | None, float]]:
    return sorted(
        (row.uscc, str(row.valid_from or ""), str(row.valid_to or ""), float(row.share)) for row in holding()
    )


def test_a_new_decision_takes_the_old_one_back_from_its_first_day():
    decide(Decision("name", "某厂", A), by="甲")
    decide(Decision("name", "某厂", B, valid_from=date(2024, 1, 1)), by="乙")
    assert kept() == [(A, "", "2023-12-31", 1.0), (B, "2024-01-01", "", 1.0)]
    assert Crosswalk.objects.count() == 4  # both decisions, the old one taken back, and what is left of it


def test_the_same_decision_is_written_once():
    assert decide(Decision("name", "某 厂", A), by="甲")
    assert decide(Decision("name", "某厂", A.lower()), by="乙") == ()


def test_shares_stand_beside_each_other_up_to_the_whole():
    decide(Decision("power_account", "3305 0001", A, share=0.6), by="甲")
    decide(Decision("power_account", "33050001", B, share=0.4), by="甲")
    assert kept() == [(A, "", "", 0.6), (B, "", "", 0.4)]
    with pytest.raises(ProblemError) as refused:
        decide(Decision("power_account", "33050001", C, share=0.1), by="甲")
    assert [one.code for one in refused.value.problems] == ["ledger.decision.too_much"]
    decide(Decision("power_account", "33050001", A, share=0.5), by="甲")
    assert kept() == [(A, "", "", 0.5), (B, "", "", 0.4)]


def test_a_decision_is_taken_back_by_a_row_of_its_own():
    decide(Decision("name", "某厂", A), by="甲")
    take_back("name", "某厂", A, by="乙", reason="认错了")
    assert kept() == []
    assert [row.withdrawn for row in Crosswalk.objects.order_by("pk")] == [False, True]
    with pytest.raises(ProblemError):
        take_back("name", "某厂", A, by="乙", reason="认错了")


def test_everything_that_is_wrong_is_told_at_once():
    wrong = Decision("telephone", " ", "91330502", date(2024, 2, 1), date(2024, 1, 1), share=1.5)
    with pytest.raises(ProblemError) as refused:
        decide(wrong, by="甲")
    assert [one.code for one in refused.value.problems] == [
        "identity.uscc.wrong_length",
        "ledger.decision.kind",
        "ledger.decision.no_text",
        "ledger.decision.dates",
        "ledger.decision.share",
    ]


def test_a_shared_meter_gives_each_enterprise_its_part(home):
    with_roster(home)
    decide(Decision("power_account", "33050001", A, share=0.6), by="甲")
    decide(Decision("power_account", "33050001", B, share=0.4), by="甲")
    rows = [("用电户号", "用电量（千瓦时）"), ("33050001", 1000)]
    taken = send_one(home, as_csv(rows), "用电.csv", sheet="power", period="2024-03")
    entries = Entry.objects.filter(submission=taken.submission)
    parts = {entry.uscc: json.loads(entry.values)["power_kwh"] for entry in entries}
    assert (parts, taken.rows, taken.good) == ({A: 600, B: 400}, 1, 1)


def test_a_decision_holds_on_its_days_only(home):
    with_roster(home)
    decide(Decision("name", "老招牌厂", A, valid_to=date(2023, 12, 31)), by="甲")
    rows = [("企业名称", "税收"), ("老招牌厂", 7), (name(4), 8)]
    assert send_one(home, as_csv(rows), "税收2023.csv", period="2023").good == 2
    assert send_one(home, as_csv(rows), "税收2024.csv", period="2024").pending == 1


def test_whoever_has_a_permit_by_a_decision_is_expected_to_report(home):
    with_roster(home)
    decide(Decision("permit", "演示许可1号", B), by="甲")
    decide(Decision("permit", "演示许可2号", C, valid_to=date(2024, 6, 30)), by="甲")  # given up in June
    rows = [("统一社会信用代码", "企业名称", "化学需氧量排放量（吨）"), (A, name(1), 1.0)]
    taken = send_one(home, as_csv(rows), "排放2024.csv", sheet="emissions", department="ecology")
    (told,) = [one for one in taken.found if one.code == "ledger.emissions.holders"]
    assert (told.count, told.first.values["count"]) == (1, 1)
    assert name(2) in str(told.first.values["names"])
