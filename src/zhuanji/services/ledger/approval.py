"""Approval by a second person, or by a stamped scan whose check code ties it to the rows; return with a reason."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import polars as pl

from zhuanji.basics.garbage import seldom_searched
from zhuanji.basics.problems import Problem, ProblemError
from zhuanji.engines.lifecycles import Actor, Case, Evidence, Papers, Refusal, move
from zhuanji.services.access.audit.acts import note_act
from zhuanji.services.ledger.codes import code_of_submission
from zhuanji.services.ledger.current import keep_approved
from zhuanji.services.ledger.drafts import digest, overtaken, renumber, rows_of
from zhuanji.services.ledger.files import keep
from zhuanji.services.ledger.history import RefusedError, write
from zhuanji.services.ledger.submissions import (
    DRAFT,
    approver,
    case_of,
    clerk,
    find,
    now,
    place_of,
    rows_digest,
)
from zhuanji.services.ledger.workbooks.check_codes import same_code
from zhuanji.services.records.outbox import APPROVED, emit

if TYPE_CHECKING:
    from zhuanji.engines.rules import Pack
    from zhuanji.services.records.home import Home
    from zhuanji.services.records.models import Submission

SCANS = "signed"  # folder in the home's uploads


@dataclass(frozen=True)
class Scan:
    """A print that was signed and stamped.

    Args:
        data: the scan's bytes.
        name: the file's name.
        check_code: what is printed on it.
        signed_by: who signed; empty for the department's stamp alone.
    """

    data: bytes
    name: str
    check_code: str
    signed_by: str = ""


@seldom_searched()
def approve(home: Home, ids: Iterable[int], *, by: str, scan: Scan | None = None) -> list[Submission]:
    """Let drafts enter the ledger: all of those named, or none of them.

    They enter in the order of their numbers, so that of two that hold the same row the later one counts.

    Args:
        home: the open home.
        ids: numbers of submissions.
        by: who approves; nobody who had a hand in them, unless there is a scan.
        scan: for one submission: the stamped print in place of a second person.

    Raises:
        ProblemError: with everything that speaks against any of them: state, same person, a scan that doesn't
            fit, rows that were altered or that a later submission has overtaken.
    """
    from django.db import transaction

    home.use()
    wanted = sorted(set(ids))
    if scan is not None and len(wanted) != 1:
        raise ProblemError([Problem("ledger.approve.scan_for_one")])
    with transaction.atomic():
        rows = find(wanted, lock=True)
        cases = {row.id: case_of(home.pack, row) for row in rows}
        drafts = {row.id: rows_of(row) for row in rows}
        problems = [
            problem for row in rows for problem in against(row, drafts[row.id], cases[row.id], scan, wanted)
        ]
        papers = stamped(home, rows[0], scan) if scan and not problems else Papers()
        moved = together(rows, cases, "approve", approver(by), papers, problems)
        for row in rows:
            enter(home.pack, row, drafts.pop(row.id), cases[row.id], moved[row.id])
        if rows:
            emit(APPROVED, rows[0].id, {"submissions": wanted})
            note_act(by, "submission.approved", "submission", wanted, **scan_told(scan))
    return rows


def against(
    row: Submission, draft: pl.DataFrame, case: Case, scan: Scan | None, wanted: Iterable[int]
) -> list[Problem]:
    """Return what speaks against approving a submission besides the rules of its lifecycle."""
    place, problems = place_of(row), []
    if scan is not None and not same_code(scan.check_code, code_of_submission(row)):
        problems.append(Problem("ledger.approve.other_code", place, {"code": scan.check_code}))
    # What never became a draft has no digest; its lifecycle says that it can't be approved.
    if case.state == DRAFT and not row.zero and digest(draft) != rows_digest(case):
        problems.append(Problem("ledger.approve.rows_altered", place))
    for later, count in overtaken(row, wanted).items():
        problems.append(Problem("ledger.approve.overtaken", place, {"later": later, "count": count}))
    return problems


def stamped(home: Home, row: Submission, scan: Scan) -> Papers:
    """Keep a scan and return it as a paper of the case."""
    inside = keep(home.uploads / SCANS, scan.data, scan.name)
    signer = scan.signed_by.strip() or stamp_of(home, row.department)
    return Papers((Evidence("stamped_return", f"{SCANS}/{inside}", signer),))


def scan_told(scan: Scan | None) -> dict[str, object]:
    """Return what the log tells of a scan that stands for a second person."""
    return {"scan": scan.name, "signed_by": scan.signed_by} if scan is not None else {}


def stamp_of(home: Home, department: str) -> str:
    """Return who signs where only the department's stamp is on the paper."""
    title = next((one.title for one in home.pack.departments if one.id == department), department)
    return f"{title}（印章）"


def together(
    rows: Iterable[Submission],
    cases: dict[int, Case],
    action: str,
    actor: Actor,
    papers: Papers,
    problems: Iterable[Problem] = (),
) -> dict[int, Case]:
    """Take the same action on several cases, without writing it yet.

    Raises:
        ProblemError: with the problems given, and why the lifecycle refuses any of them.
    """
    at = now()
    answers = [(row, move(cases[row.id], action, actor, at, papers)) for row in rows]
    refused = [(answer, place_of(row)) for row, answer in answers if isinstance(answer, Refusal)]
    if refused:
        raise RefusedError(refused, problems)
    if found := tuple(problems):
        raise ProblemError(found)
    return {row.id: answer for row, answer in answers if isinstance(answer, Case)}


def enter(pack: Pack, row: Submission, draft: pl.DataFrame, before: Case, moved: Case) -> None:
    """Write an approval; from here on the database protects the submission and its rows."""
    step = moved.steps[-1]
    write(moved, moved.steps[len(before.steps) :])
    changed = renumber(pack, row, draft)
    row.state, row.approved_at, row.approved_by = moved.state, step.at, step.actor.person
    row.signed = step.papers.evidence[0].reference if step.papers.evidence else ""
    row.save()
    if draft.height:
        revision = pl.col("id").replace_strict(changed, default=pl.col("revision")) if changed else "revision"
        keep_approved(pack, row, draft.with_columns(revision=revision))


def send_back(
    home: Home, ids: Iterable[int], *, by: str, reason: str, withdraw: bool = False
) -> list[Submission]:
    """Send drafts back with a reason: all of those named, or none of them.

    Args:
        home: the open home.
        ids: numbers of submissions.
        by: who sends them back; another person than who handed them in, unless it is withdrawn.
        reason: what the sender is told.
        withdraw: whether the sender takes it back.

    Raises:
        ProblemError: the lifecycle refuses it for any of them.
    """
    from django.db import transaction

    home.use()
    with transaction.atomic():
        rows = find(ids, lock=True)
        cases = {row.id: case_of(home.pack, row) for row in rows}
        actor = clerk(by, "") if withdraw else approver(by)
        moved = together(rows, cases, "withdraw" if withdraw else "return", actor, Papers(reason=reason))
        for row in rows:
            after = moved[row.id]
            write(after, after.steps[len(cases[row.id].steps) :])
            row.state, row.note = after.state, reason
            row.save()
        action = "submission.withdrawn" if withdraw else "submission.returned"
        if rows:
            note_act(by, action, "submission", [row.id for row in rows], reason=reason)
    return rows
