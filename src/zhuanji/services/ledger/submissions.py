"""Submissions in the database: finding them, the case that each is, who may act."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.engines.lifecycles import Actor, Case
from zhuanji.engines.rules import Pack
from zhuanji.services.ledger.history import FILE, definition, recall

if TYPE_CHECKING:
    from zhuanji.services.records.models import Submission

RECEIVED, CHECKED, DRAFT, ZERO_REPORTED = "RECEIVED", "CHECKED", "DRAFT", "ZERO_REPORTED"
ROWS = "rows:"  # begins the reference of the paper that holds a draft's digest
OPEN = (RECEIVED, CHECKED, DRAFT, ZERO_REPORTED)  # states in which it waits for somebody


def now() -> datetime:
    """Return this instant."""
    return datetime.now(UTC)


def clerk(person: str, department: str) -> Actor:
    """Return a person as one who hands in and enters."""
    return Actor(person, department, frozenset({"clerk", "sender"}))


def approver(person: str) -> Actor:
    """Return a person as one who approves or returns; that it is another one the lifecycle sees to."""
    return Actor(person, "", frozenset({"approver"}))


def find(ids: Iterable[int], *, lock: bool = False) -> list[Submission]:
    """Return submissions by their numbers, in the order of the numbers.

    Args:
        ids: the numbers; one that stands twice counts once.
        lock: hold them until the transaction ends.

    Raises:
        ProblemError: with every number that there is none of.
    """
    from zhuanji.services.records.models import Submission

    wanted = sorted(set(ids))
    rows = Submission.objects.select_for_update() if lock else Submission.objects.all()
    found = list(rows.filter(id__in=wanted).order_by("id"))
    missing = sorted(set(wanted) - {one.id for one in found})
    if missing:
        raise ProblemError(Problem("ledger.submission.unknown", values={"id": number}) for number in missing)
    return found


@dataclass(frozen=True)
class Known:
    """What was handed in of a file before and still counts, the latest of each sheet and period.

    What was returned to its sender may be handed in again; what was withdrawn because a later file says all of
    it may not: an old file among new ones would take their place.

    Args:
        rows: the submissions.
        whole: whether none of the file's sheets was returned to be handed in again.
    """

    rows: tuple[Submission, ...]
    whole: bool

    def of(self, sheet_name: str, sheet: str, period: str) -> Submission | None:
        """Return the submission of a sheet of the file, as that sheet of the dictionary and for that period."""
        places = {(row.sheet_name, row.sheet, row.period): row for row in self.rows}
        return places.get((without_nul(sheet_name), sheet, period))

    def answers(self, sheet: str, period: str) -> bool:
        """Say whether a file need not be read again to see that it is known, by what is said of it."""
        same = all(sheet in ("", row.sheet) and period in ("", row.period) for row in self.rows)
        return bool(self.rows) and self.whole and same


def known_file(sha256: str) -> Known:
    """Return what was handed in of a file before.

    Asked inside a transaction, nobody else is told until it ends: two who hand in the same file at the same moment
    would both be told that it is new.
    """
    from zhuanji.services.records.models import RETURNED, Submission
    from zhuanji.services.records.turns import take_turn

    take_turn(f"file:{sha256}")
    rows = Submission.objects.filter(sha256=sha256, zero=False).order_by("id")
    last = {(row.sheet_name, row.sheet, row.period): row for row in rows}
    alive = tuple(row for row in last.values() if row.state != RETURNED or row.replaced_by_id is not None)
    return Known(alive, len(alive) == len(last))


def without_nul(text: str) -> str:
    """Return a text that every database takes: without NUL, and without halves of surrogate pairs."""
    return text.replace("\0", "").encode("utf-8", errors="replace").decode("utf-8")


def case_of(pack: Pack, submission: Submission) -> Case:
    """Return a submission as a case of its lifecycle, with its whole history."""
    return recall(definition(pack, FILE), str(submission.id))


def rows_digest(case: Case) -> str:
    """Return the digest of the rows that entered the draft, as the history keeps it; empty where none did."""
    marks = [
        paper.reference.removeprefix(ROWS)
        for step in case.steps
        if step.action == "enter"
        for paper in step.papers.evidence
        if paper.reference.startswith(ROWS)
    ]
    return marks[-1] if marks else ""


def place_of(submission: Submission) -> Place:
    """Return how problems name a submission: by its file and sheet."""
    return Place(file=f"{submission.file_name or submission.sheet} #{submission.id}")


def waiting_for(text: str) -> list[int]:
    """Return the submissions with a refused row in which a text stands, for somebody to check them again."""
    from zhuanji.services.records.models import RETURNED, BadRow

    rows = BadRow.objects.filter(cells__contains=text.strip()).exclude(submission__state=RETURNED)
    return sorted(set(rows.values_list("submission_id", flat=True)))
