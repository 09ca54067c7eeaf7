"""Decisions on who is meant by a name or number, dated and kept; a later one takes an earlier one back."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING, cast

import polars as pl

from zhuanji.basics.kept import Kept
from zhuanji.basics.problems import Problem, ProblemError
from zhuanji.basics.uscc import judge
from zhuanji.engines.rules import Pack
from zhuanji.services.ledger.approved_rows import Approved
from zhuanji.services.ledger.current import database, sheet_table
from zhuanji.services.ledger.identity import KINDS, Link, canonical, known_numbers
from zhuanji.services.ledger.identity.crosswalk import ITEMS, Kind, Numbers
from zhuanji.services.ledger.identity.crosswalk import Crosswalk as Links
from zhuanji.services.ledger.submissions import now

if TYPE_CHECKING:
    from zhuanji.services.records.models import Crosswalk, Submission

WHOLE, ROUNDING = 1.0, 1e-6
NUMBERS: Kept[Numbers] = Kept(6)
RECENT = 2  # last periods of the ledger's own rows that tell what a number means


@dataclass(frozen=True)
class Decision:
    """That a text means an enterprise.

    Args:
        kind: what the text is, one of `KINDS`.
        text: as somebody wrote it.
        uscc: the enterprise's code, as typed.
        valid_from, valid_to: the days on which it holds; None from ever, for ever.
        share: what part of the text's amounts is the enterprise's.
        reason: on what grounds.
    """

    kind: str
    text: str
    uscc: str
    valid_from: date | None = None
    valid_to: date | None = None
    share: float = WHOLE
    reason: str = ""


def checked(decision: Decision) -> Link:
    """Return a decision as a link.

    Raises:
        ProblemError: with everything that is wrong with it.
    """
    problems = []
    verdict = judge(decision.uscc)
    if (problem := verdict.problem()) is not None:
        problems.append(problem)
    if decision.kind not in KINDS:
        problems.append(
            Problem("ledger.decision.kind", values={"kind": decision.kind, "known": " ".join(KINDS)})
        )
    if not decision.text.strip():
        problems.append(Problem("ledger.decision.no_text"))
    if (decision.valid_from or date.min) > (decision.valid_to or date.max):
        values = {"first": decision.valid_from, "last": decision.valid_to}
        problems.append(Problem("ledger.decision.dates", values=values))
    if not 0 < decision.share <= WHOLE:
        problems.append(Problem("ledger.decision.share", values={"share": decision.share}))
    if problems:
        raise ProblemError(problems)
    kind = cast(Kind, decision.kind)
    return Link(
        kind,
        canonical(kind, decision.text),
        verdict.code,
        decision.share,
        decision.valid_from,
        decision.valid_to,
    )


def decide(decision: Decision, *, by: str, submission: Submission | None = None) -> tuple[Crosswalk, ...]:
    """Keep a decision; what it contradicts is taken back with it.

    A whole text means one enterprise at a time: a new decision takes those back that hold on one of its days;
    for the days before and after, they stay. Shares stand beside each other up to the whole.

    Args:
        decision: what was decided.
        by: who decided.
        submission: the sheet where the question came up.

    Returns:
        The rows that were written; none where the very same is known already.

    Raises:
        ProblemError: the decision is no sound one.
    """
    from django.db import transaction

    link = checked(decision)
    with transaction.atomic():
        overlapping = [one for one in holding(link.kind, link.text) if overlap(one, link)]
        if any(same(one, link) for one in overlapping):
            return ()
        partial = link.share < WHOLE
        old = [one for one in overlapping if one.uscc == link.uscc or not partial or one.share >= WHOLE]
        rest = sum(float(one.share) for one in overlapping if one not in old)
        if rest + link.share > WHOLE + ROUNDING:
            values = {"text": decision.text, "rest": f"{WHOLE - rest:g}"}
            raise ProblemError([Problem("ledger.decision.too_much", values=values)])
        taken = [_undone(one, by, decision.reason) for one in old]
        kept = [_written(part, by, decision.reason, None) for one in old for part in rest_of(one, link)]
        return (*taken, *kept, _written(link, by, decision.reason, submission))


def take_back(kind: str, text: str, uscc: str, *, by: str, reason: str) -> tuple[Crosswalk, ...]:
    """Take decisions back: those of a text on an enterprise that hold on any day.

    Raises:
        ProblemError: there are none.
    """
    link = checked(Decision(kind, text, uscc))
    old = [one for one in holding(link.kind, link.text) if one.uscc == link.uscc]
    if not old:
        raise ProblemError([Problem("ledger.decision.none", values={"text": text, "uscc": link.uscc})])
    return tuple(_undone(one, by, reason) for one in old)


def holding(kind: str | None = None, text: str | None = None) -> list[Crosswalk]:
    """Return the decisions that weren't taken back, in the order in which they were made.

    Args:
        kind: only of this kind.
        text: only of this text, as `canonical` writes it.
    """
    from zhuanji.services.records.models import Crosswalk

    wanted = {name: value for name, value in (("kind", kind), ("text", text)) if value is not None}
    found: dict[tuple[object, ...], Crosswalk] = {}
    for row in Crosswalk.objects.filter(**wanted).order_by("pk"):
        place = (row.kind, row.text, row.uscc, row.valid_from, row.valid_to)
        if row.withdrawn:
            found.pop(place, None)
        else:
            found[place] = row
    return list(found.values())


def crosswalk(pack: Pack, among: Approved, told: Iterable[Link] = (), *, own: Collection[str] = ()) -> Links:
    """Return what names and numbers mean: persons' decisions, and what the ledger's own rows tell.

    Args:
        pack: the city pack.
        among: the submissions that count.
        told: links that the file itself answers.
        own: columns of rows without a code; the ledger's own rows are asked for the numbers among them.
    """
    decided = tuple(
        Link(cast(Kind, row.kind), row.text, row.uscc, float(row.share), row.valid_from, row.valid_to)
        for row in holding()
    )
    return Links((*told, *decided), own_numbers(pack, among, own))


def own_numbers(pack: Pack, among: Approved, items: Collection[str]) -> Numbers:
    """Return what the ledger's own rows tell of some items' numbers, read anew only where a sheet has new rows."""
    found: dict[Kind, Mapping[str, str]] = {}
    for sheet in dict.fromkeys(sheet for item, (sheet, _) in ITEMS.items() if item in items):
        if any(one.id == sheet for one in pack.sheets):
            of = (database(), pack.folder, sheet, among.of(sheet))
            found |= NUMBERS.get(of, partial(numbers_of, pack, sheet, among))
    return found


def numbers_of(pack: Pack, sheet: str, among: Approved) -> Numbers:
    """Return what the rows of a sheet's last periods tell of numbers."""
    last = sorted(periods_of(sheet, among), reverse=True)[:RECENT]
    return known_numbers({sheet: sheet_table(pack, sheet, periods=last, among=among)})


def periods_of(sheet: str, among: Approved) -> set[str]:
    """Return the periods that a sheet's submissions are about."""
    from zhuanji.services.records.models import Entry

    ours = among.frame.filter(pl.col("sheet") == sheet)
    mixed = ours.filter(pl.col("period") == "")["submission"].to_list()
    rows = Entry.objects.filter(submission__in=mixed).values_list("period", flat=True).distinct()
    return {*ours["period"].to_list(), *(rows if mixed else ())} - {""}


def overlap(row: Crosswalk, link: Link) -> bool:
    """Say whether a decision that is kept holds on one of a link's days."""
    first = max(row.valid_from or date.min, link.valid_from or date.min)
    return first <= min(row.valid_to or date.max, link.valid_to or date.max)


def rest_of(row: Crosswalk, link: Link) -> Iterator[Link]:
    """Yield what is left of a decision on the days before and after a link's."""
    kind, share = cast(Kind, row.kind), float(row.share)
    if link.valid_from and (row.valid_from or date.min) < link.valid_from:
        yield Link(kind, row.text, row.uscc, share, row.valid_from, link.valid_from - timedelta(days=1))
    if link.valid_to and (row.valid_to or date.max) > link.valid_to:
        yield Link(kind, row.text, row.uscc, share, link.valid_to + timedelta(days=1), row.valid_to)


def same(row: Crosswalk, link: Link) -> bool:
    """Say whether a decision that is kept says just what a link says."""
    share = abs(float(row.share) - link.share) < ROUNDING
    return share and (row.uscc, row.valid_from, row.valid_to) == (link.uscc, link.valid_from, link.valid_to)


def _undone(row: Crosswalk, by: str, reason: str) -> Crosswalk:
    from zhuanji.services.records.models import Crosswalk

    return Crosswalk.objects.create(
        kind=row.kind,
        text=row.text,
        uscc=row.uscc,
        share=row.share,
        valid_from=row.valid_from,
        valid_to=row.valid_to,
        decided_by=by,
        decided_at=now(),
        reason=reason,
        withdrawn=True,
    )


def _written(link: Link, by: str, reason: str, submission: Submission | None) -> Crosswalk:
    from zhuanji.services.records.models import Crosswalk

    return Crosswalk.objects.create(
        kind=link.kind,
        text=link.text,
        uscc=link.uscc,
        share=round(link.share, 9),
        valid_from=link.valid_from,
        valid_to=link.valid_to,
        decided_by=by,
        decided_at=now(),
        reason=reason,
        submission=submission,
    )
