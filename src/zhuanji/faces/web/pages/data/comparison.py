"""A draft held against the ledger: rows that are new, rows that change, and by how much the sums do."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from zhuanji.basics.kept import Kept
from zhuanji.faces.web.pages.data.telling import Telling, telling
from zhuanji.services.ledger.drafts import Spot, said, spots
from zhuanji.services.records.outbox import APPROVED, changes

if TYPE_CHECKING:
    from zhuanji.faces.web.request import SiteRequest
    from zhuanji.services.records.models import Submission

LARGEST, KEPT = 10, 16
CHUNK = 400
Row = Mapping[str, tuple[object, str]]


@dataclass(frozen=True, slots=True)
class Change:
    """A value that the draft has otherwise than the ledger."""

    period: str
    key: str
    uscc: str
    item: str
    before: object
    after: object

    @property
    def amount(self) -> float | None:
        """By how much the value changes; None where there weren't two numbers."""
        if not (is_number(self.before) and is_number(self.after)):
            return None
        return abs(float(str(self.after)) - float(str(self.before)))

    @property
    def size(self) -> float | None:
        """How large the change is against what was; None where that was 0 or no number."""
        amount, before = self.amount, self.before
        return None if amount is None or not before else amount / abs(float(str(before)))

    @property
    def order(self) -> tuple[bool, float, float, str, str]:
        """Where the change stands: shares first, then what was 0 by its amount, then what has no number."""
        share = self.size
        return share is None, -(share or 0.0), -(self.amount or 0.0), self.key, self.item


@dataclass(frozen=True, slots=True)
class Sum:
    """An item's sum over the rows of a draft, and over the same rows as the ledger has them."""

    item: str
    rows: int
    draft: float
    known: int
    ledger: float


@dataclass(frozen=True, slots=True)
class Comparison:
    """A draft against the ledger.

    Args:
        new, changed, added: rows that the ledger hasn't; that it has otherwise; that say more than it has.
        changes: the largest of them.
        sums: by item.
    """

    new: int
    changed: int
    added: int
    changes: tuple[Change, ...]
    sums: tuple[Sum, ...]


_comparisons: Kept[Comparison] = Kept(KEPT)


def comparison(request: SiteRequest, one: Submission) -> Comparison:
    """Return a draft against the ledger as it is now, of the enterprises that the actor may see."""
    told = telling(request, one)
    who = "" if told.everywhere else ",".join(sorted(request.actor.areas))
    key = (f"{request.home.folder}|{request.home.database_url}|{who}", one.id, changes(APPROVED))
    return _comparisons.get(key, lambda: compared(request.home.pack, one, told))


def compared(pack: Any, one: Submission, told: Telling) -> Comparison:  # noqa: ANN401 — the city pack
    """Hold the rows of a draft against those of the ledger, without enterprises that aren't to be seen."""
    own = known_rows({spot: said(row) for spot, row in spots([one.id])}, told)
    ledger = in_ledger(one.sheet, own)
    keys = {name for sheet in pack.sheets if sheet.id == one.sheet for name in sheet.key}
    numeric = [item.id for item in pack.items if item.type in ("number", "whole")]
    new = changed = added = 0
    found: list[Change] = []
    for spot, row in own.items():
        before = ledger.get(spot)
        if before is None:
            new += 1
            continue
        differing = [
            name for name in row.keys() & before.keys() if name not in keys and row[name] != before[name]
        ]
        changed += bool(differing)
        added += not differing and bool(row.keys() - before.keys())
        uscc = code_of(row)
        found += [
            Change(spot[0], spot[1], uscc, name, shown_value(before[name]), shown_value(row[name]))
            for name in differing
        ]
    found.sort(key=lambda each: each.order)
    return Comparison(new, changed, added, tuple(found[:LARGEST]), tuple(sums_of(own, ledger, numeric)))


def known_rows(own: dict[Spot, Row], told: Telling) -> dict[Spot, Row]:
    """Return the rows about enterprises that the actor may see; about areas, those of the whole city alone."""
    if told.everywhere:
        return own
    told.about(code_of(row) for row in own.values())
    return {spot: row for spot, row in own.items() if told.knows(code_of(row))}


def code_of(row: Row) -> str:
    """Return the credit code of a row; empty where it has none."""
    return str(row.get("uscc", ("", ""))[0] or "")


def in_ledger(sheet: str, own: Iterable[Spot]) -> dict[Spot, Row]:
    """Return what the ledger says of some rows: each item as the latest approved row that tells it has it."""
    from zhuanji.services.records.models import Entry

    wanted = set(own)
    periods = {period for period, _ in wanted}
    rows = Entry.objects.filter(sheet=sheet, period__in=periods, submission__state="APPROVED")
    keys = sorted({key for _, key in wanted})
    if len(keys) <= CHUNK:
        rows = rows.filter(key__in=keys)
    found: dict[Spot, dict[str, tuple[object, str]]] = {}
    told = rows.order_by("submission__approved_at", "id").values_list("period", "key", "values", "absent")
    for period, key, values, absent in told.iterator(chunk_size=5000):
        if (period, key) in wanted:
            found.setdefault((period, key), {}).update(said((values, absent)))
    return dict(found)


def sums_of(own: Mapping[Spot, Row], ledger: Mapping[Spot, Row], items: Iterable[str]) -> Iterable[Sum]:
    """Yield the sums of the items that a draft has numbers of."""
    for item in items:
        mine = [
            (spot, float(str(row[item][0])))
            for spot, row in own.items()
            if item in row and is_number(row[item][0])
        ]
        if mine:
            theirs = [ledger[spot][item][0] for spot, _ in mine if spot in ledger and item in ledger[spot]]
            known = [float(str(each)) for each in theirs if is_number(each)]
            yield Sum(item, len(mine), sum(each for _, each in mine), len(known), sum(known))


def is_number(value: object) -> bool:
    """Say whether a value is a number."""
    return isinstance(value, int | float) and not isinstance(value, bool)


def shown_value(row: tuple[object, str]) -> object:
    """Return what is said of an item: its value, or the reason why there is none."""
    value, absent = row
    return json.loads(json.dumps(value)) if value is not None else (f"missing:{absent}" if absent else None)
