"""Objections that enterprises hand in through the site, until their township takes them.

An objection enters at the township with a stamped paper. What an enterprise sends itself waits there: it counts as
of the day on which it was sent, and no result is published while one waits.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING

from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.engines.lifecycles import Evidence
from zhuanji.services.access.audit.acts import note_act
from zhuanji.services.ledger.files import sha256_of
from zhuanji.services.records.turns import take_turn
from zhuanji.services.runs.attachments import attach, check_paper
from zhuanji.services.runs.facts import facts
from zhuanji.services.runs.filed import FILED, WORDS, Filing, filings, not_taken, place, waiting
from zhuanji.services.runs.objections import TAKEN, check_listed, take
from zhuanji.services.runs.opening import case_of, now
from zhuanji.services.runs.words import NOTICED

if TYPE_CHECKING:
    from zhuanji.engines.lifecycles import Case
    from zhuanji.services.records.home import Home
    from zhuanji.services.records.models import Objection, Run

STAMPED = "stamped_objection"
LONGEST = 4000  # characters of what is objected to


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
    """Hand in an enterprise's objection: each is one of its own, with its own words and its own stamped paper.

    The same words on the same papers are one objection, however often they are sent.

    Args:
        home: the open home.
        run: the run.
        uscc: the enterprise; it must be in the list that was put up.
        by: its account.
        words: what it objects to.
        papers: bytes and name of the stamped objection, and of what else it sends.
        at: the instant.

    Raises:
        ProblemError: the notice doesn't run, it isn't in the list, nothing is said, a paper is lacking or no paper, or
            the stamped paper was handed in before.
    """
    from django.db import transaction

    home.use()
    instant, case = now(at), case_of(home, run)
    check_filing(home, run, case, uscc, words, papers, instant)
    with transaction.atomic():
        take_turn(f"run/{run.id}")
        before = [one for one in filings(home, run, case.revision) if one.uscc == uscc]
        hashes = [sha256_of(data) for data, _ in papers]
        if (same := repeated(before, words, hashes)) is not None:
            return same
        check_new_paper(run, case.revision, uscc, before, hashes[0])
        number = 1 + max((one.number for one in before), default=0)
        which = place(run, case.revision, uscc, number)
        text = words.strip().encode()
        attach(home, WORDS, which, text, "objection.txt", by=by, at=instant, check=False)
        kept = [attach(home, FILED, which, data, name, by=by, at=instant) for data, name in papers]
        note_act(by, "objection.filed", "enterprise", [uscc], run=run.id, papers=len(papers))
    return Filing(uscc, number, words.strip(), tuple(dict.fromkeys(kept)), instant, by)


def repeated(before: list[Filing], words: str, hashes: list[str]) -> Filing | None:
    """Return the filing that says the same on the same papers, if there is one."""
    for one in before:
        held = [paper.sha256 for paper in one.papers]
        if one.words == words.strip() and held[:1] == hashes[:1] and set(held) >= set(hashes):
            return one
    return None


def check_new_paper(run: Run, revision: int, uscc: str, before: list[Filing], stamped: str) -> None:
    """See that a stamped paper isn't that of an earlier objection: a township would take it for the same.

    Raises:
        ProblemError: it is.
    """
    from zhuanji.services.records.models import Objection

    mine = Objection.objects.filter(run=run, revision=revision, uscc=uscc)
    used = any(one.papers and one.papers[0].sha256 == stamped for one in before)
    if used or mine.filter(paper__contains=stamped).exists():
        raise ProblemError([Problem("run.object.same_paper", Place())])


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


def taken_at(codes: Iterable[str]) -> dict[int, datetime]:
    """Return when objections of enterprises were taken, by number; an objection itself has the day on which it came."""
    from zhuanji.services.records.models import AuditEntry

    rows = AuditEntry.objects.filter(action=TAKEN, kind="enterprise", object__in=set(codes))
    told = ((json.loads(detail).get("objection"), at) for detail, at in rows.values_list("detail", "at"))
    return {number: at for number, at in told if number is not None}


def take_filed(
    home: Home, run: Run, uscc: str, *, by: str, number: int | None = None, at: datetime | None = None
) -> Objection:
    """Take an objection that an enterprise has handed in: at the township, as of the instant at which it came.

    Args:
        home: the open home.
        run: the run.
        uscc: the enterprise.
        by: who takes it.
        number: which of its objections; by default the one that has waited longest.
        at: the instant.

    Raises:
        ProblemError: none waits; RefusedError as `take`.
    """
    from django.db import transaction

    home.use()
    with transaction.atomic():
        take_turn(f"run/{run.id}")
        case = case_of(home, run)
        wait = [one for one in waiting(home, run, case.revision) if one.uscc == uscc and one.papers]
        one = next((one for one in wait if number in (None, one.number)), None)
        if one is None:
            raise ProblemError([Problem("run.object.none", Place(), {"uscc": uscc})])
        # The day on which it came decides whether it came in time; the history itself never runs backwards.
        instant = min(max(one.at, case.latest), now(at))
        paper = Evidence(STAMPED, one.papers[0].file)
        return take(home, run, uscc, by=by, paper=paper, words=one.words, at=instant)


def check_none_waits(run: Run, revision: int) -> None:
    """See that no enterprise's objection waits for its township before a result is published.

    Raises:
        ProblemError: some do.
    """
    left = not_taken(run, revision)
    if left:
        raise ProblemError([Problem("run.object.waiting", Place(), {"count": len(left)})])
