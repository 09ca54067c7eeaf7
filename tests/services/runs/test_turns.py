"""What two people do to a run at the same moment is done once, and the other is told so in words."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from support.runs import CLERK, HEAD, TOWN, answered, at, checked, firms, noticed, opened, scored
from support.snapshots import code
from zhuanji.basics.problems import ProblemError
from zhuanji.engines.lifecycles import Evidence
from zhuanji.services.ledger.history import RefusedError
from zhuanji.services.records.models import Attachment, Objection, ObjectionReply, Run
from zhuanji.services.runs.filed import WORDS
from zhuanji.services.runs.filing import file_objection, take_filed
from zhuanji.services.runs.objections import reply, take
from zhuanji.services.runs.opening import case_of

PDF = (b"%PDF-1.7\nstamped", "盖章.pdf")
STAMPED, REPLY = Evidence("stamped_objection", "runs/异议.pdf"), Evidence("reply", "runs/答复.pdf")


def both(*acts):
    """Do things at the same moment, each in a thread; return what came out, or the codes of what was refused."""
    from django.db import connections

    together = Barrier(len(acts))

    def done(act):
        try:
            connections["default"].ensure_connection()
            together.wait(30)
            return act()
        except (ProblemError, RefusedError) as refused:
            return [one.code for one in refused.problems]
        finally:
            connections.close_all()

    with ThreadPoolExecutor(len(acts)) as pool:
        return [one.result() for one in [pool.submit(done, act) for act in acts]]


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


def test_a_filing_that_two_take_is_one_objection(home, run):
    file_objection(home, run, code(1), by="firm1", words="用地有误", papers=[PDF], at=at(25))
    found = both(
        *[lambda by=by: take_filed(home, run, code(1), by=by, at=at(26)) for by in (TOWN, "丁", "戊")]
    )
    assert sorted(str(one) for one in found if isinstance(one, list)) == ["['run.object.none']"] * 2
    assert Objection.objects.count() == 1


def test_two_first_objections_join(home, run):
    found = both(
        *[
            lambda number=number: take(home, run, code(number), by=TOWN, paper=STAMPED, at=at(25))
            for number in (1, 2, 3)
        ]
    )
    assert [type(one) for one in found] == [Objection] * 3
    assert case_of(home, run).state == "OBJECTION"


def test_the_same_paper_is_one_objection_however_often_it_comes(home, run):
    take(home, run, code(2), by=TOWN, paper=STAMPED, at=at(25))
    found = both(*[lambda: take(home, run, code(1), by=TOWN, paper=STAMPED, words="用地有误", at=at(25))] * 3)
    assert len({one.id for one in found}) == 1
    later = take(home, run, code(1), by="丁", paper=STAMPED, at=at(26))
    assert (later.person, later.at) == (TOWN, at(25)), "it is the one that was taken"
    assert Objection.objects.count() == 2, "another enterprise's paper is another objection"
    take(home, run, code(1), by=TOWN, paper=Evidence("stamped_objection", "papers/other.pdf"), at=at(26))
    assert Objection.objects.count() == 3


def test_an_objection_is_answered_once(home, run):
    one = take(home, run, code(1), by=TOWN, paper=STAMPED, at=at(25))
    answer = {"upheld": False, "reason": "数据属实", "paper": REPLY, "at": at(26)}
    found = both(*[lambda by=by: reply(home, run, one.id, by=by, **answer) for by in (CLERK, HEAD)])
    assert sum(isinstance(each, ObjectionReply) for each in found) == 1
    (refused,) = [each for each in found if isinstance(each, list)]
    assert refused == ["run.resolve.unknown"]
    assert case_of(home, run).state == "RESOLVED"


def test_a_filing_sent_twice_has_its_words_once(home, run):
    both(
        *[lambda: file_objection(home, run, code(1), by="firm1", words="用地有误", papers=[PDF], at=at(25))]
        * 2
    )
    assert Attachment.objects.filter(kind=WORDS).count() == 1


def test_a_run_of_an_area_and_year_is_opened_once(home, tmp_path):
    firms(30)
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
    found = both(*[lambda name=name: opened(home, tmp_path / name) for name in ("a", "b")])
    assert [one for one in found if isinstance(one, list)] == [["run.open.there"]]
    assert Run.objects.count() == 1
