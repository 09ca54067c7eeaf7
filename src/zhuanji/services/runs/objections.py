"""Objections: taken at the township with a stamped paper while the notice runs, answered by another person."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.engines.lifecycles import Evidence, Papers
from zhuanji.services.access.audit.acts import note_act
from zhuanji.services.records.turns import take_turn
from zhuanji.services.runs.facts import facts
from zhuanji.services.runs.moves import step, tried
from zhuanji.services.runs.opening import actor, case_of, now
from zhuanji.services.runs.storing import latest_scoring
from zhuanji.services.runs.words import COUNTY_OFFICE, OBJECTION, TOWNSHIP

if TYPE_CHECKING:
    from zhuanji.engines.lifecycles import Case
    from zhuanji.services.records.home import Home
    from zhuanji.services.records.models import Objection, ObjectionReply, Run

TAKEN = "objection.taken"  # as the log has it


def take(
    home: Home,
    run: Run,
    uscc: str,
    *,
    by: str,
    paper: Evidence,
    words: str = "",
    role: str = TOWNSHIP,
    at: datetime | None = None,
) -> Objection:
    """Take an objection; the first one brings the run to `OBJECTION`, further ones join it there.

    The same paper of the same enterprise is one objection, however often it is sent: the first is returned.

    Args:
        home: the open home.
        run: the run.
        uscc: the enterprise that objects; it must be in the list that was put up.
        by: who takes it.
        paper: the stamped paper (`stamped_objection`), kept in the home.
        words: what is objected to.
        role: the township.
        at: the instant; after the notice's last day there is no objection any more.

    Raises:
        RefusedError: the notice doesn't run, or another role takes it.
        ProblemError: the enterprise isn't in the list.
    """
    from django.db import transaction

    from zhuanji.services.records.models import Objection

    home.use()
    instant, who = now(at), actor(by, role, run.area)
    with transaction.atomic():
        take_turn(f"run/{run.id}")
        case = case_of(home, run)
        same = {"run": run, "revision": case.revision, "uscc": uscc, "paper": paper.reference}
        if (known := Objection.objects.filter(**same).first()) is not None:
            return known
        if case.state == OBJECTION:
            check_further(home, run, case, role, instant)
        else:
            case = step(home, run, case, "object", who, Papers((paper,), words), instant)
        check_listed(run, case, uscc)
        made = Objection.objects.create(**same, words=words, at=instant, person=by)
        note_act(by, TAKEN, "enterprise", [uscc], run=run.id, objection=made.id)
    return made


def check_further(home: Home, run: Run, case: Case, role: str, at: datetime) -> None:
    """See that an objection may join others that are open, by the same rules as the first.

    Raises:
        ProblemError: the notice doesn't run, or another role takes it.
    """
    problems = []
    if role != TOWNSHIP:
        problems.append(Problem("run.object.role", Place()))
    if not facts(home, run, case, ("notice_running",), at)["notice_running"]:
        problems.append(Problem("run.object.late", Place()))
    if problems:
        raise ProblemError(problems)


def check_listed(run: Run, case: Case, uscc: str) -> None:
    """See that an enterprise is in the list that was put up.

    Raises:
        ProblemError: it isn't.
    """
    from zhuanji.services.records.models import RunResult

    scoring = latest_scoring(run, case.revision)
    if scoring is None or not RunResult.objects.filter(scoring=scoring, uscc=uscc).exists():
        raise ProblemError([Problem("run.enterprise.unknown", Place(), {"uscc": uscc, "run": run.id})])


def reply(
    home: Home,
    run: Run,
    objection: int,
    *,
    by: str,
    upheld: bool,
    reason: str,
    paper: Evidence,
    document_number: str = "",
    role: str = COUNTY_OFFICE,
    at: datetime | None = None,
) -> ObjectionReply:
    """Answer an objection; when the last is answered and none waits, the run goes to `RESOLVED`.

    Args:
        home: the open home.
        run: the run.
        objection: its number.
        by: who answers: another person than who took it.
        upheld: whether the enterprise is right.
        reason: why.
        paper: the written answer (`reply`), kept in the home.
        document_number: of the written answer, if it has one.
        role: the county's office.
        at: the instant.

    Raises:
        RefusedError: the lifecycle doesn't allow it.
        ProblemError: there is no such open objection, or it is the same person.
    """
    from django.db import transaction

    from zhuanji.services.records.models import ObjectionReply

    home.use()
    instant, who = now(at), actor(by, role, run.area)
    with transaction.atomic():
        take_turn(f"run/{run.id}")
        case = case_of(home, run)
        one = open_objection(run, case, objection)
        if one.person == by:
            raise ProblemError([Problem("run.resolve.same_person", Place(), {"person": by})])
        papers = Papers((paper,), reason, document_number)
        tried(home, run, case, "resolve", who, papers, instant, {"no_open_objection": True})
        made = ObjectionReply.objects.create(
            objection=one,
            upheld=upheld,
            reason=reason,
            document_number=document_number,
            paper=paper.reference,
            at=instant,
            person=by,
        )
        if facts(home, run, case, ("no_open_objection",), instant)["no_open_objection"]:
            step(home, run, case, "resolve", who, papers, instant)
        note_answer(run, one, made)
    return made


def note_answer(run: Run, one: Objection, made: ObjectionReply) -> None:
    """Log that an objection was answered, and how."""
    said = {"run": run.id, "objection": one.id, "upheld": made.upheld}
    written = {"document_number": made.document_number}
    note_act(made.person, "objection.answered", "enterprise", [one.uscc], **said, **written)


def open_objection(run: Run, case: Case, number: int) -> Objection:
    """Return an objection of the current revision that isn't answered.

    Raises:
        ProblemError: there is none of this number.
    """
    from zhuanji.services.records.models import Objection

    found = Objection.objects.filter(run=run, revision=case.revision, pk=number, reply__isnull=True).first()
    if found is None:
        raise ProblemError([Problem("run.resolve.unknown", Place(), {"id": number})])
    return found


def objections_of(run: Run, revision: int) -> list[Objection]:
    """Return the objections of a revision, each with its answer if it has one."""
    from zhuanji.services.records.models import Objection

    rows = Objection.objects.filter(run=run, revision=revision).select_related("reply")
    return list(rows.order_by("id"))
