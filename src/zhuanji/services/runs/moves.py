"""Moving a run from state to state: by its lifecycle, with guards worked out and papers kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

from zhuanji.basics.civil_time import civil_day
from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.engines.lifecycles import Actor, Case, Evidence, Papers, Refusal, move
from zhuanji.services.access.audit.acts import note_act
from zhuanji.services.ledger.files import keep
from zhuanji.services.ledger.freeze import find_snapshot
from zhuanji.services.ledger.history import RefusedError, write
from zhuanji.services.records.outbox import MOVED, emit
from zhuanji.services.records.turns import take_turn
from zhuanji.services.runs.facts import Notice, facts, note_fact, notice_for
from zhuanji.services.runs.opening import actor, case_of, now
from zhuanji.services.runs.words import (
    DRAFT,
    FINAL,
    LAND_NOTICE,
    LOCKED,
    PUBLIC,
)

if TYPE_CHECKING:
    from zhuanji.services.records.home import Home
    from zhuanji.services.records.models import Run

PAPERS = "runs"  # folder of papers in the home's uploads
NOTHING = Papers()
# What these do beside the move has its own function.
OWN_WAY = {"score": "scoring.score_run", "object": "objections.take", "resolve": "objections.reply"}


def keep_paper(home: Home, kind: str, data: bytes, name: str) -> Evidence:
    """Keep a paper in the home and return it as evidence."""
    return Evidence(kind, f"{PAPERS}/{keep(home.uploads / PAPERS, data, name)}")


def note_land(
    home: Home, run: Run, *, by: str, start: date, days: int | None = None, at: datetime | None = None
) -> Notice:
    """Record that the land areas were put up for everybody to see, from which day on.

    Raises:
        ProblemError: the land is checked already, or the day is still to come.
    """
    from django.db import transaction

    home.use()
    instant, case = now(at), case_of(home, run)
    if case.state != DRAFT:
        raise ProblemError([Problem("run.land.not_now", Place(), {"id": run.id})])
    if start > civil_day(instant):
        raise ProblemError([Problem("run.notice.future", Place(), {"day": start.isoformat()})])
    notice = notice_for(home, run, LAND_NOTICE, start, days)
    with transaction.atomic():
        note_fact(run, case.revision, LAND_NOTICE, notice.told(), by=by, at=instant)
        note_act(by, "run.land_shown", "run", [run.id], **days_told(notice))
    return notice


def days_told(notice: Notice) -> dict[str, str]:
    """Return what the log tells of a notice: its days."""
    return {"first": notice.start.isoformat(), "last": notice.last.isoformat()}


def move_run(
    home: Home,
    run: Run,
    action: str,
    *,
    by: str,
    role: str,
    papers: Papers = NOTHING,
    snapshot: str = "",
    days: int | None = None,
    at: datetime | None = None,
) -> Case:
    """Take a run one state further.

    Args:
        home: the open home.
        run: the run.
        action: of the lifecycle, save `score`, `object` and `resolve`, which have functions of their own.
        by: who acts.
        role: in which role.
        papers: evidence, reason and document number.
        snapshot: for `lock_data`: the beginning of the id; else the run's own, else the latest frozen.
        days: for `publish`: how many days the notice runs, where the parameter doesn't hold.
        at: the instant.

    Raises:
        RefusedError: the lifecycle doesn't allow it.
        ProblemError: the action has its own way, or there is no such snapshot.
    """
    from django.db import transaction

    if action in OWN_WAY:
        raise ProblemError([Problem("run.move.own_way", Place(), {"action": action})])
    home.use()
    instant = now(at)
    if action == "lock_data":
        found = find_snapshot(home, snapshot or run.snapshot)
        papers = Papers(
            (*papers.evidence, Evidence("snapshot", found.id)), papers.reason, papers.document_number
        )
    with transaction.atomic():
        take_turn(f"run/{run.id}")
        case = case_of(home, run)
        if action == "confirm":
            papers = with_confirmations(home, run, case, papers)
        if action == "finalise":
            check_finaliser(run, case, by)
        moved = step(home, run, case, action, actor(by, role, run.area), papers, instant)
        if action == "publish":
            notice = notice_for(home, run, PUBLIC, civil_day(instant), days)
            note_fact(run, moved.revision, PUBLIC, notice.told(), by=by, at=instant)
        if action == "lock_data":
            locked = next(one.reference for one in papers.evidence if one.kind == "snapshot")
            note_fact(run, moved.revision, LOCKED, {"id": locked}, by=by, at=instant)
        note_step(run, moved)
    return moved


def note_step(run: Run, moved: Case) -> None:
    """Log that a run was moved: which step, to where, by which document."""
    last = moved.steps[-1]
    papers = {"document_number": last.papers.document_number, "reason": last.papers.reason}
    said = {"step": last.action, "state": moved.state, "revision": moved.revision}
    note_act(last.actor.person, "run.moved", "run", [run.id], **said, **papers)


def step(
    home: Home,
    run: Run,
    case: Case,
    action: str,
    who: Actor,
    papers: Papers,
    at: datetime,
    told: Mapping[str, bool] | None = None,
) -> Case:
    """Move a case and write its step; the guards are worked out, save those that are told.

    Raises:
        RefusedError: the lifecycle doesn't allow it; nothing is written.
    """
    moved = tried(home, run, case, action, who, papers, at, told)
    write(moved, moved.steps[len(case.steps) :])
    emit(MOVED, f"{run.id}/{len(moved.steps)}", {"run": run.id, "action": action, "state": moved.state})
    return moved


def tried(
    home: Home,
    run: Run,
    case: Case,
    action: str,
    who: Actor,
    papers: Papers,
    at: datetime,
    told: Mapping[str, bool] | None = None,
) -> Case:
    """Return a case moved, without writing anything.

    Raises:
        RefusedError: the lifecycle doesn't allow it.
    """
    arrow = case.lifecycle.arrow(case.state, action)
    wanted = arrow.needs.guards if arrow else ()
    known = facts(home, run, case, wanted, at) | dict(told or {})
    moved = move(case, action, who, at, papers, known)
    if isinstance(moved, Refusal):
        raise RefusedError([(moved, Place())])
    return moved


def with_confirmations(home: Home, run: Run, case: Case, papers: Papers) -> Papers:
    """Return the papers with the record of the answers, which the database itself holds."""
    from zhuanji.services.runs.answers import standing
    from zhuanji.services.runs.words import ANSWERS

    found = standing(home, run, case.revision)
    if found.open or papers.of_kind("confirmations"):
        return papers
    counts = ",".join(f"{name}={found.count(name)}" for name in ANSWERS)
    made = Evidence("confirmations", f"run:{run.id}/{case.revision}:{counts}")
    return Papers((*papers.evidence, made), papers.reason, papers.document_number)


def check_finaliser(run: Run, case: Case, by: str) -> None:
    """See that no objection waits, and that who computed the result last isn't who publishes it.

    Raises:
        ProblemError: one waits, or it is the same person.
    """
    from zhuanji.services.records.models import Scoring
    from zhuanji.services.runs.filing import check_none_waits

    check_none_waits(run, case.revision)
    last = Scoring.objects.filter(run=run, revision=case.revision).order_by("-number").first()
    if last is not None and last.person == by:
        raise ProblemError([Problem("run.finalise.same_person", Place(), {"person": by})])


def papers_of(
    home: Home, evidence: Sequence[tuple[str, bytes, str]], *, reason: str = "", document_number: str = ""
) -> Papers:
    """Keep papers (kind, bytes, name) and return them as the lifecycle takes them."""
    kept = tuple(keep_paper(home, kind, data, name) for kind, data, name in evidence)
    return Papers(kept, reason, document_number)


def is_final(case: Case) -> bool:
    """Say whether the result of the current revision is published."""
    return case.entered(FINAL) is not None
