"""What a sender's columns hold is asked once and remembered, for that department and that sheet."""

from __future__ import annotations

import json

import pytest

from support.senders import TODAY, as_csv, code, name, send, send_one, with_roster
from zhuanji.basics.problems import ProblemError
from zhuanji.services.ledger.intake import import_file
from zhuanji.services.ledger.mappings import Answer, listed, read_answer, remember
from zhuanji.services.ledger.reading import Request
from zhuanji.services.records.models import Entry


def rows(value: object = 5, heading: str = "国库实得"):
    return [("统一社会信用代码", "企业名称", "税收", heading), (code(0), name(0), 10, value)]


def values(taken) -> dict[str, object]:
    return json.loads(Entry.objects.get(submission=taken.submission).values)


def test_a_strange_column_is_asked_about_and_not_read(home):
    taken = send_one(with_roster(home), as_csv(rows()))
    assert [one.heading for one in taken.questions] == ["国库实得"]
    assert values(taken) == {"uscc": code(0), "tax_paid": 10}


def test_what_is_said_once_is_used_by_later_files(home):
    first = send_one(with_roster(home), as_csv(rows()), told=[Answer("国库实得", "vat_net")])
    assert values(first)["vat_net"] == 5
    later = send_one(home, as_csv(rows(6)), "下一年.csv", period="2023")
    assert (later.questions, values(later)["vat_net"]) == ((), 6)
    (kept,) = listed()
    assert (kept.department, kept.sheet, kept.heading, kept.item) == (
        "taxation",
        "tax",
        "国库实得",
        "vat_net",
    )


def test_the_heading_may_be_typed_without_its_unit(home):
    taken = send_one(
        with_roster(home), as_csv(rows(heading="国库 实得（万元）")), told=[Answer("国库实得", "vat_net")]
    )
    assert values(taken)["vat_net"] == 5
    assert [row.heading for row in listed()] == ["国库实得"]


def test_another_department_is_asked_for_itself(home):
    send(with_roster(home), as_csv(rows()), told=[Answer("国库实得", "vat_net")])
    other = send_one(home, as_csv(rows(7)), "别家.csv", department="economy_information", period="2023")
    assert [one.heading for one in other.questions] == ["国库实得"]


def test_the_latest_decision_counts_and_the_same_one_is_written_once(home):
    with_roster(home)
    answers = [Answer("国库 实得（万元）", "vat_net")]
    assert remember("taxation", "tax", answers, by="甲") == 1
    assert remember("taxation", "tax", answers, by="乙") == 0
    assert remember("taxation", "tax", [Answer("国库实得", "")], by="乙") == 1
    assert [(row.heading, row.item) for row in listed()] == [("国库实得", "")]
    taken = send_one(home, as_csv(rows()))
    assert (taken.questions, "vat_net" in values(taken)) == ((), False)


def test_a_factor_converts_where_the_heading_has_no_unit(home):
    told = [read_answer(home.pack, "tax", "国库实得=vat_net*10000")]
    taken = send_one(with_roster(home), as_csv(rows(0.05)), told=told)
    assert values(taken)["vat_net"] == 500
    assert values(send_one(home, as_csv(rows(0.06)), "后来.csv", period="2023"))["vat_net"] == 600


def test_whoever_sits_at_a_terminal_is_asked(home):
    asked = []

    def answer(question, samples):
        asked.append((question.heading, samples))
        return Answer(question.heading, "vat_net")

    done = import_file(
        with_roster(home),
        as_csv(rows()),
        "税收.csv",
        request=Request(TODAY, period="2024"),
        by="甲",
        ask=answer,
    )
    assert asked == [("国库实得", ("5",))]
    assert values(done.sheets[0])["vat_net"] == 5
    assert len(listed()) == 1


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("国库实得", "ledger.map.form"),
        ("=vat_net", "ledger.map.form"),
        ("国库实得=没有的项", "ledger.map.item"),
        ("国库实得=vat_net*零", "ledger.map.factor"),
        ("国库实得=vat_net*-1", "ledger.map.factor"),
    ],
)
def test_answers_that_are_none(home, text, wrong):
    with pytest.raises(ProblemError) as refused:
        read_answer(home.pack, "tax", text)
    assert [one.code for one in refused.value.problems] == [wrong]


def test_answers_as_people_type_them(home):
    pack = home.pack
    assert read_answer(pack, "tax", "缴税=入库=增值税净入库") == Answer("缴税=入库", "vat_net")
    assert read_answer(pack, "tax", "备注 = -") == Answer("备注", "")
    assert read_answer(pack, None, "户名=name") == Answer("户名", "name")
