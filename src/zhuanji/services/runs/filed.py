"""What enterprises have handed in through the site: each objection by itself, and which of them wait to be taken."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zhuanji.services.records.home import Home
    from zhuanji.services.records.models import Attachment, Run

FILED, WORDS = "objection_filed", "objection_words"


@dataclass(frozen=True)
class Filing:
    """An objection that an enterprise has handed in.

    Args:
        uscc: the enterprise.
        number: which of its objections to this revision it is; the first is 1.
        words: what it objects to.
        papers: the stamped objection first, then what else it sent.
        at, by: when and by which account.
    """

    uscc: str
    number: int
    words: str
    papers: tuple[Attachment, ...]
    at: datetime
    by: str


def place(run: Run, revision: int, uscc: str, number: int) -> str:
    """Return on what the papers of a filing hang: the first has no number, as it had none when there was but one."""
    first = f"{run.id}/{revision}/{uscc}"
    return first if number == 1 else f"{first}/{number}"


def filings(home: Home, run: Run, revision: int) -> list[Filing]:
    """Return what was handed in for a revision, whether taken or not, in the order in which it came."""
    held = held_papers(run, revision)
    return [filing(home, uscc, number, rows) for (uscc, number), rows in held.items()]


def held_papers(run: Run, revision: int) -> dict[tuple[str, int], list[Attachment]]:
    """Return what hangs on each filing of a revision, by enterprise and number."""
    from zhuanji.services.records.models import Attachment

    head = f"{run.id}/{revision}/"
    rows = Attachment.objects.filter(kind__in=(FILED, WORDS), object__startswith=head).order_by("id")
    found: dict[tuple[str, int], list[Attachment]] = {}
    for row in rows:
        uscc, _, number = row.object.removeprefix(head).partition("/")
        found.setdefault((uscc, int(number or 1)), []).append(row)
    return found


def filing(home: Home, uscc: str, number: int, held: list[Attachment]) -> Filing:
    """Return an objection that an enterprise has handed in."""
    text = next((row for row in held if row.kind == WORDS), None)
    words = ""
    if text is not None:
        path = home.uploads / text.file
        words = path.read_text(encoding="utf-8") if path.is_file() else ""
    papers = tuple(row for row in held if row.kind == FILED)
    return Filing(uscc, number, words, papers, held[0].at, held[0].by)


def waiting(home: Home, run: Run, revision: int) -> list[Filing]:
    """Return what was handed in and isn't taken yet, in the order in which it came."""
    return [filing(home, uscc, number, rows) for (uscc, number), rows in not_taken(run, revision).items()]


def not_taken(run: Run, revision: int) -> dict[tuple[str, int], list[Attachment]]:
    """Return the filings of which no objection was made: of enterprise and number what hangs on them.

    An objection is known by its stamped paper, which is the first of a filing.
    """
    from zhuanji.services.records.models import Objection

    held = held_papers(run, revision)
    if not held:
        return {}
    taken = set(Objection.objects.filter(run=run, revision=revision).values_list("uscc", "paper"))
    found = {}
    for (uscc, number), rows in held.items():
        stamped = next((row.file for row in rows if row.kind == FILED), "")
        if (uscc, stamped) not in taken:
            found[uscc, number] = rows
    return found
