"""Objections that enterprises hand in through the site, until their township takes them.

An objection enters at the township with a stamped paper. What an enterprise sends itself waits there: it counts as
of the day on which it was sent, and no result is published while one waits.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.engines.lifecycles import Evidence
from zhuanji.services.access.audit.acts import note_act
from zhuanji.services.records.turns import take_turn
from zhuanji.services.runs.attachments import attach, attachments_of, check_paper
from zhuanji.services.runs.facts import facts
from zhuanji.services.runs.objections import TAKEN, check_listed, take
from zhuanji.services.runs.opening import case_of, now
from zhuanji.services.runs.words import NOTICED

if TYPE_CHECKING:
    from zhuanji.engines.lifecycles import Case
    from zhuanji.services.records.home import Home
    from zhuanji.services.records.models import Attachment, Objection, Run

FILED, WORDS = "objection_filed", "objection_words"
STAMPED = "stamped_objection"
LONGEST = 4000  # characters of what is objected to


@dataclass(frozen=True)
class Filing:
    """What an enterprise has handed in.

    Args:
        uscc: the enterprise.
        words: what it objects to.
        papers: the stamped objection first, then what else it sent.
        at, by: when and by which account.
    """

    uscc: str
    words: str
    papers: tuple[Attachment, ...]
    at: datetime
    by: str


def place(run: Run, revision: int, uscc: str) -> str:
    """Return on what the papers of a filing hang."""
    return f"{run.id}/{revision}/{uscc}"


def file_objection(
    home: Home,
    run: Run,
    uscc: str,
    *,
    by: str,
    words: str,
    papers: list[tuple[bytes, str]],
    at: datetime | None = None,
) -> Filing:
    """Hand in an enterprise's objection.

    Args:
        home: the open home.
        run: the run.
        uscc: the enterprise; it must be in the list that was put up.
        by: its account.
        words: what it objects to.
        papers: bytes and name of the stamped objection, and of what else it sends.
        at: the instant.

    Raises:
        ProblemError: the notice doesn't run, it isn't in the list, nothing is said, a paper is lacking or no paper.
    """
    from django.db import transaction

    home.use()
    instant, case = now(at), case_of(home, run)
    check_filing(home, run, case, uscc, words, papers, instant)
    which = place(run, case.revision, uscc)
    with transaction.atomic():
        take_turn(f"run/{run.id}")
        before = len(attachments_of(FILED, which))
        if not before:
            text = words.strip().encode()
            attach(home, WORDS, which, text, "objection.txt", by=by, at=instant, check=False)
        for data, name in papers:
            attach(home, FILED, which, data, name, by=by, at=instant)
        if len(attachments_of(FILED, which)) > before:
            note_act(by, "objection.filed", "enterprise", [uscc], run=run.id, papers=len(papers))
    return filings(home, run, case.revision)[uscc]


def check_filing(
    home: Home, run: Run, case: Case, uscc: str, words: str, papers: list[tuple[bytes, str]], at: datetime
) -> None:
    """See that an objection can be handed in.

    Raises:
        ProblemError: it can't.
    """
    problems = []
    if case.state not in NOTICED or not facts(home, run, case, ("notice_running",), at)["notice_running"]:
        problems.append(Problem("run.object.late", Place()))
    if not words.strip():
        problems.append(Problem("run.object.no_words", Place()))
    if len(words) > LONGEST:
        problems.append(Problem("run.object.long", Place(), {"most": LONGEST}))
    if not papers:
        problems.append(Problem("run.object.no_paper", Place()))
    if problems:
        raise ProblemError(problems)
    for data, name in papers:
        check_paper(data, name)
    check_listed(run, case, uscc)


def filings(home: Home, run: Run, revision: int) -> dict[str, Filing]:
    """Return what was handed in for a revision, by enterprise, whether taken or not."""
    from zhuanji.services.records.models import Attachment

    head = f"{run.id}/{revision}/"
    rows = Attachment.objects.filter(kind__in=(FILED, WORDS), object__startswith=head).order_by("id")
    found: dict[str, list[Attachment]] = {}
    for row in rows:
        found.setdefault(row.object.removeprefix(head), []).append(row)
    return {uscc: filing(home, uscc, held) for uscc, held in found.items()}


def filing(home: Home, uscc: str, held: list[Attachment]) -> Filing:
    """Return what an enterprise has handed in."""
    text = next((row for row in held if row.kind == WORDS), None)
    words = ""
    if text is not None:
        path = home.uploads / text.file
        words = path.read_text(encoding="utf-8") if path.is_file() else ""
    papers = tuple(row for row in held if row.kind == FILED)
    return Filing(uscc, words, papers, held[0].at, held[0].by)


def waiting(home: Home, run: Run, revision: int) -> dict[str, Filing]:
    """Return what was handed in and isn't taken yet."""
    from zhuanji.services.records.models import Objection

    taken = set(Objection.objects.filter(run=run, revision=revision).values_list("uscc", "paper"))
    found = filings(home, run, revision)
    return {
        uscc: one
        for uscc, one in found.items()
        if not any((uscc, paper.file) in taken for paper in one.papers)
    }


def taken_at(codes: Iterable[str]) -> dict[int, datetime]:
    """Return when objections of enterprises were taken, by number; an objection itself has the day on which it came."""
    from zhuanji.services.records.models import AuditEntry

    rows = AuditEntry.objects.filter(action=TAKEN, kind="enterprise", object__in=set(codes))
    told = ((json.loads(detail).get("objection"), at) for detail, at in rows.values_list("detail", "at"))
    return {number: at for number, at in told if number is not None}


def take_filed(home: Home, run: Run, uscc: str, *, by: str, at: datetime | None = None) -> Objection:
    """Take an objection that an enterprise has handed in: at the township, as of the instant at which it came.

    Raises:
        ProblemError: none waits; RefusedError as `take`.
    """
    from django.db import transaction

    home.use()
    with transaction.atomic():
        take_turn(f"run/{run.id}")
        case = case_of(home, run)
        one = waiting(home, run, case.revision).get(uscc)
        if one is None or not one.papers:
            raise ProblemError([Problem("run.object.none", Place(), {"uscc": uscc})])
        # The day on which it came decides whether it came in time; the history itself never runs backwards.
        instant = min(max(one.at, case.latest), now(at))
        paper = Evidence(STAMPED, one.papers[0].file)
        return take(home, run, uscc, by=by, paper=paper, words=one.words, at=instant)


def check_none_waits(home: Home, run: Run, revision: int) -> None:
    """See that no enterprise's objection waits for its township before a result is published.

    Raises:
        ProblemError: some do.
    """
    left = waiting(home, run, revision)
    if left:
        raise ProblemError([Problem("run.object.waiting", Place(), {"count": len(left)})])
