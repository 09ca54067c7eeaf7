"""A further objection of the same enterprise is one of its own: own words, own papers, taken and answered by itself."""

from __future__ import annotations

import pytest

from support.runs import CLERK, HEAD, TOWN, answered, at, checked, firms, noticed, opened, scored
from support.snapshots import code
from zhuanji.basics.problems import ProblemError
from zhuanji.engines.lifecycles import Evidence, Papers
from zhuanji.services.ledger.history import RefusedError
from zhuanji.services.records.models import Attachment, Objection
from zhuanji.services.runs.facts import facts
from zhuanji.services.runs.filed import WORDS, filings, waiting
from zhuanji.services.runs.filing import file_objection, take_filed
from zhuanji.services.runs.moves import move_run
from zhuanji.services.runs.objections import reply, take
from zhuanji.services.runs.opening import case_of
from zhuanji.services.runs.words import LEADERS

FIRST, MORE, SECOND = (b"%PDF-1", "甲.pdf"), (b"%PDF-2", "附.pdf"), (b"%PDF-3", "乙.pdf")
REPLY = Evidence("reply", "runs/答复.pdf")


@pytest.fixture
def run(home, tmp_path):
    """A run whose list is put up."""
    firms(30)
    one = opened(home, tmp_path)
    checked(home, one)
    answered(home, one)
    scored(home, one)
    noticed(home, one)
    return one


def filed(home, run, words, *papers, day=25):
    """Hand an objection of the first enterprise in."""
    return file_objection(home, run, code(1), by="firm1", words=words, papers=list(papers), at=at(day))


def answer(home, run, number, day):
    """Answer an objection as not right."""
    how = {"upheld": False, "reason": "数据属实", "paper": REPLY, "at": at(day)}
    return reply(home, run, number, by=CLERK, **how)


def told(home, run):
    """Return what waits for its township: number, words, names of papers."""
    return [(one.number, one.words, [paper.name for paper in one.papers]) for one in waiting(home, run, 1)]


def refused(call):
    """Return the codes with which something is refused."""
    with pytest.raises((ProblemError, RefusedError)) as raised:
        call()
    if isinstance(raised.value, RefusedError):
        return [one.code for one in raised.value.in_language("zh").problems]
    return [problem.code for problem in raised.value.problems]


def test_a_second_objection_waits_beside_the_first(home, run):
    filed(home, run, "用地有误", FIRST, MORE)
    filed(home, run, "税收也有误", SECOND, day=26)
    assert told(home, run) == [
        (1, "用地有误", ["甲.pdf", "附.pdf"]),
        (2, "税收也有误", ["乙.pdf"]),
    ]
    second = take_filed(home, run, code(1), by=TOWN, number=2, at=at(27))
    assert (second.words, second.at) == ("税收也有误", at(26))
    assert [one[0] for one in told(home, run)] == [1]
    assert refused(lambda: take_filed(home, run, code(1), by=TOWN, number=2, at=at(27))) == [
        "run.object.none"
    ]
    first = take_filed(home, run, code(1), by=TOWN, at=at(27))
    assert (first.words, waiting(home, run, 1)) == ("用地有误", [])


def test_an_objection_after_the_answer_to_the_first_holds_the_result_up(home, run):
    filed(home, run, "用地有误", FIRST)
    one = take_filed(home, run, code(1), by=TOWN, at=at(26))
    answer(home, run, one.id, 27)
    assert case_of(home, run).state == "RESOLVED"
    filed(home, run, "税收也有误", SECOND, day=28)
    assert told(home, run) == [(2, "税收也有误", ["乙.pdf"])]
    case = case_of(home, run)
    assert facts(home, run, case, ("no_open_objection",), at(40)) == {"no_open_objection": False}
    publish = {"by": HEAD, "role": LEADERS, "papers": Papers((), "", "号"), "at": at(40)}
    assert refused(lambda: move_run(home, run, "finalise", **publish)) == ["run.object.waiting"]
    other = take_filed(home, run, code(1), by=TOWN, at=at(40))
    assert (other.id != one.id, other.words, case_of(home, run).state) == (True, "税收也有误", "OBJECTION")
    answer(home, run, other.id, 41)
    assert move_run(home, run, "finalise", **(publish | {"at": at(42)})).state == "FINAL"


def test_while_one_waits_the_last_answer_doesnt_end_the_objections(home, run):
    filed(home, run, "用地有误", FIRST)
    filed(home, run, "税收也有误", SECOND, day=26)
    one = take_filed(home, run, code(1), by=TOWN, at=at(27))
    answer(home, run, one.id, 40)
    assert case_of(home, run).state == "OBJECTION"
    other = take_filed(
        home, run, code(1), by=TOWN, at=at(41)
    )  # it came in time, however late the first was answered
    answer(home, run, other.id, 42)
    assert case_of(home, run).state == "RESOLVED"


def test_the_same_once_more_is_the_same_and_a_stamped_paper_serves_once(home, run):
    first = filed(home, run, "用地有误", FIRST, MORE)
    assert filed(home, run, " 用地有误 ", FIRST, day=26) == first
    assert refused(lambda: filed(home, run, "税收也有误", FIRST, day=26)) == ["run.object.same_paper"]
    take_filed(home, run, code(1), by=TOWN, at=at(26))
    assert refused(lambda: filed(home, run, "税收也有误", FIRST, day=27)) == ["run.object.same_paper"]
    on_paper = Evidence("stamped_objection", f"runs/{Attachment.objects.get(name='附.pdf').sha256}.pdf")
    take(home, run, code(1), by=TOWN, paper=on_paper, at=at(27))
    assert refused(lambda: filed(home, run, "另有", MORE, day=27)) == ["run.object.same_paper"]
    assert Attachment.objects.filter(kind=WORDS).count() == 1
    assert Objection.objects.count() == 2


def test_what_was_handed_in_before_objections_were_told_apart_is_read(home, run):
    filed(home, run, "用地有误", FIRST)
    assert set(Attachment.objects.values_list("object", flat=True)) == {f"{run.id}/1/{code(1)}"}
    filed(home, run, "税收也有误", SECOND, day=26)
    assert [(one.uscc, one.number) for one in filings(home, run, 1)] == [(code(1), 1), (code(1), 2)]
