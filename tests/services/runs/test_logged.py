"""Each step of a run, each objection and each decision to release leaves one entry of the log."""

from __future__ import annotations

import json
from datetime import date

import pytest

from support.logged import added, entries, once
from support.runs import CLERK, HEAD, TOWN, answered, at, checked, firms, noticed, opened, paper, scored
from support.snapshots import code
from zhuanji.basics.problems import ProblemError
from zhuanji.engines.lifecycles import Evidence
from zhuanji.services.access.audit import verify
from zhuanji.services.ledger.freeze import freeze
from zhuanji.services.records.models import AuditEntry
from zhuanji.services.runs.answers import answer, ask, silence
from zhuanji.services.runs.filing import file_objection, take_filed
from zhuanji.services.runs.moves import move_run, note_land
from zhuanji.services.runs.objections import reply
from zhuanji.services.runs.office import release
from zhuanji.services.runs.scoring import rerun, score_run
from zhuanji.services.runs.words import COUNTY_OFFICE, LEADERS, TOWNSHIP

REPLY = Evidence("reply", "runs/答复.pdf")
PDF = (b"%PDF-1.4 x", "异议.pdf")


def last() -> dict[str, object]:
    """Return what the last entry says besides."""
    return json.loads(AuditEntry.objects.latest("number").detail)


def test_each_step_of_a_run_is_one_entry(home, tmp_path):
    firms(20)
    run = None

    def open_it():
        nonlocal run
        run = opened(home, tmp_path)

    assert once(open_it)[:3] == (CLERK, "run.opened", "run")
    which = str(run.id)

    def logged(act, who, action, **said):
        assert once(act) == (who, action, "run", which)
        assert last() == said

    days = {"first": "2024-05-25", "last": "2024-06-01"}
    logged(
        lambda: note_land(home, run, by=TOWN, start=date(2024, 5, 25), at=at(0.1)),
        TOWN,
        "run.land_shown",
        **days,
    )
    moved = {"step": "check_land", "state": "LAND_CHECKED", "revision": 1}
    check = {"by": TOWN, "role": TOWNSHIP, "papers": paper("land_notice"), "at": at(8)}
    logged(lambda: move_run(home, run, "check_land", **check), TOWN, "run.moved", **moved)
    assert once(lambda: ask(home, run, by=CLERK, start=date(2024, 6, 3), at=at(9)))[1] == "run.asked"
    one = once(lambda: answer(home, run, code(1), "confirmed", by=CLERK, at=at(10)))
    assert one == (CLERK, "run.answered", "enterprise", code(1))
    assert last() == {"run": run.id, "answer": "confirmed"}
    logged(lambda: silence(home, run, by=CLERK, at=at(20)), CLERK, "run.silent", count=19)


def test_scoring_and_the_decision_to_release_are_entries(home, tmp_path):
    firms(20)
    run = opened(home, tmp_path)
    checked(home, run)
    ask(home, run, by=CLERK, start=date(2024, 6, 3), at=at(9))
    silence(home, run, by=CLERK, at=at(20))
    which = str(run.id)
    move_run(home, run, "confirm", by=CLERK, role=COUNTY_OFFICE, at=at(20.1))
    freeze(home, by=CLERK)
    move_run(home, run, "lock_data", by=CLERK, role=COUNTY_OFFICE, at=at(21))
    assert once(lambda: score_run(home, run, by=CLERK, at=at(21.1))) == (CLERK, "run.scored", "run", which)
    said = {"role": LEADERS, "by": HEAD, "reason": "决定公开", "document_number": "测〔2024〕3号"}
    told = {"reason": "决定公开", "document_number": "测〔2024〕3号"}
    assert once(lambda: release(home, run, **said)) == (HEAD, "run.released", "run", which)
    assert last() == told
    assert once(lambda: release(home, run, **said, released=False))[:2] == (HEAD, "run.closed_again")
    assert last() == told
    with added() as left, pytest.raises(ProblemError):
        release(home, run, by=HEAD, role=LEADERS, reason="")
    assert left == []
    assert not verify().problems


def test_objections_are_logged_by_enterprise(home, tmp_path):
    firms(20)
    run = opened(home, tmp_path)
    checked(home, run)
    answered(home, run)
    scored(home, run)
    noticed(home, run)
    assert entries()[-1] == (HEAD, "run.moved", str(run.id))
    assert (last()["step"], last()["document_number"]) == ("publish", "测〔2024〕1号")
    file = {"by": "firm1", "words": "用地有误", "papers": [PDF], "at": at(25)}
    filed = once(lambda: file_objection(home, run, code(1), **file))
    assert filed == ("firm1", "objection.filed", "enterprise", code(1))
    with added() as left:  # the same paper once more is nothing new
        file_objection(home, run, code(1), **file)
    assert left == []
    taken = once(lambda: take_filed(home, run, code(1), by=TOWN, at=at(26)))
    assert taken == (TOWN, "objection.taken", "enterprise", code(1))
    number = last()["objection"]
    how = {"upheld": True, "reason": "属实", "paper": REPLY, "at": at(27)}
    with added() as left, pytest.raises(ProblemError):
        reply(home, run, number, by=TOWN, **how)
    assert left == []
    gone = once(lambda: reply(home, run, number, by=CLERK, **how))
    assert gone == (CLERK, "objection.answered", "enterprise", code(1))
    assert last() == {"run": run.id, "objection": number, "upheld": True}
    firms(1, first=21)
    freeze(home, by=CLERK)
    assert once(lambda: rerun(home, run, by=CLERK, at=at(28)))[1] == "run.rescored"
