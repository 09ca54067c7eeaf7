"""一企一档: everything that the ledger holds of one enterprise, each value with where it came from."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from zhuanji.basics.problems import Problem, ProblemError
from zhuanji.basics.uscc import judge
from zhuanji.engines.rules import Pack
from zhuanji.services.ledger.approved_rows import approved
from zhuanji.services.ledger.entries import key_items

if TYPE_CHECKING:
    from zhuanji.services.records.home import Home


@dataclass(frozen=True, slots=True)
class Source:
    """Where a value came from.

    Args:
        submission: the number of the submission.
        file, row: the sender's file and the row in it.
        sent_by, received_at: who handed it in and when.
        approved_by, approved_at: who approved it and when.
        revision: the how-manieth that the row is of its sheet, period and key.
    """

    submission: int
    file: str
    row: int
    sent_by: str
    received_at: datetime
    approved_by: str
    approved_at: datetime
    revision: int


@dataclass(frozen=True, slots=True)
class Held:
    """What the ledger says of one item: a value, or the reason why there is none; and its earlier revisions."""

    value: object
    absent: str
    source: Source
    earlier: tuple[tuple[object, Source], ...] = ()


@dataclass
class Record:
    """A row of a sheet: its period, what else than the code tells it apart, its items."""

    sheet: str
    period: str
    key: tuple[str, ...]
    items: dict[str, Held] = field(default_factory=dict)

    @property
    def sources(self) -> tuple[Source, ...]:
        """The sources of its values, each once, in the order of approval."""
        found = {
            (one.source.approved_at, one.source.submission, one.source.row): one.source
            for one in self.items.values()
        }
        return tuple(found[place] for place in sorted(found))


@dataclass(frozen=True)
class Dossier:
    """One enterprise: its code, the name that its latest list gives, its rows by sheet, period and key."""

    uscc: str
    name: str
    records: tuple[Record, ...]


def dossier(home: Home, uscc: str, *, as_of: datetime | None = None) -> Dossier:
    """Return everything that is approved, or was at an instant, of one enterprise.

    Args:
        home: the open home.
        uscc: its credit code as somebody types it.
        as_of: with a zone; now where None.

    Raises:
        ProblemError: it is no credit code, or the ledger has nothing under it.
    """
    home.use()
    verdict = judge(uscc)
    if (problem := verdict.problem()) is not None:
        raise ProblemError([problem])
    records = merged(home.pack, verdict.code, as_of)
    if not records:
        raise ProblemError([Problem("ledger.dossier.unknown", values={"uscc": verdict.code})])
    names = [one.items["name"].value for one in records if one.sheet == "enterprises" and "name" in one.items]
    return Dossier(verdict.code, str(names[-1]) if names else "", in_order(home.pack, records))


def merged(pack: Pack, uscc: str, as_of: datetime | None) -> list[Record]:
    """Return the rows of an enterprise, of every item the latest that was said, by period."""
    from zhuanji.services.records.models import Entry

    counted = approved(as_of=as_of).ids
    rows = Entry.objects.filter(uscc=uscc, submission_id__in=counted).select_related("submission")
    found: dict[tuple[str, str, str], Record] = {}
    for row in rows.order_by("submission__approved_at", "id"):
        place = (row.sheet, row.period, row.key)
        if place not in found:
            found[place] = Record(row.sheet, row.period, rest_of_key(pack, row.sheet, row.key))
        sent = row.submission
        at = sent.approved_at
        if at is None:
            continue
        source = Source(
            sent.id,
            sent.file_name,
            row.row,
            sent.sent_by,
            sent.received_at,
            sent.approved_by,
            at,
            row.revision,
        )
        items = found[place].items
        said = [(item, None, why) for item, why in json.loads(row.absent).items()]
        said += [(item, value, "") for item, value in json.loads(row.values).items()]
        for item, value, why in said:
            before = items.get(item)
            earlier = (*before.earlier, (before.value, before.source)) if before else ()
            items[item] = Held(value, why, source, earlier)
    return sorted(found.values(), key=lambda one: (one.period, one.key))


def rest_of_key(pack: Pack, sheet: str, key: str) -> tuple[str, ...]:
    """Return what besides the credit code tells a row apart."""
    parts = key.split("|")
    return tuple(part for name, part in zip(key_items(pack, sheet), parts, strict=False) if name != "uscc")


def in_order(pack: Pack, records: Iterable[Record]) -> tuple[Record, ...]:
    """Return rows in the order of the pack's sheets, then of time."""
    places = {sheet.id: place for place, sheet in enumerate(pack.sheets)}
    return tuple(sorted(records, key=lambda one: (places.get(one.sheet, len(places)), one.period, one.key)))
