"""Base data: a table for each sheet, items down, years across, each value with its source."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from zhuanji.basics.missing import Missing
from zhuanji.basics.texts import say
from zhuanji.faces.cli.views.ledger.enterprise import value_words
from zhuanji.faces.cli.views.ledger.words import NOTHING, sheet_title
from zhuanji.faces.web.design.tables import Column, Table
from zhuanji.faces.web.pages.enterprises.words import items_by_id, shown
from zhuanji.services.ledger.workbooks.labels import heading

if TYPE_CHECKING:
    from zhuanji.basics.amounts import Form
    from zhuanji.engines.rules.models.items import Item
    from zhuanji.faces.web.pages.enterprises.dossier.sources import Sources
    from zhuanji.faces.web.pages.enterprises.dossier.subject import Subject
    from zhuanji.faces.web.request import SiteRequest
    from zhuanji.services.ledger.enterprise import Held, Record

# Sheets that have a section of their own.
ELSEWHERE = ("parcels", "projects", "cement_lines", "events", "titles", "audits", "grades")
LAST = {4: 6, 6: 8, 7: 14}  # length of a period's text → how many of the last are shown
YEAR = 4


@dataclass(frozen=True)
class Part:
    """A table of base data.

    Args:
        title: of the sheet, with what tells its rows apart.
        table: the values.
        open: whether it is shown at once: what is told once a year is.
        earlier: how many periods before are left out.
    """

    title: str
    table: Table
    open: bool
    earlier: int


def base_data(request: SiteRequest, about: Subject, sources: Sources) -> list[Part]:
    """Return the tables of base data, those of years first within a sheet."""
    records = [one for one in about.found.records if one.sheet not in ELSEWHERE]
    order = {sheet: place for place, sheet in enumerate(dict.fromkeys(one.sheet for one in records))}
    records.sort(key=lambda one: (order[one.sheet], len(one.period), one.key, one.period))
    found = []
    for (sheet, length, key), those in groupby(
        records, key=lambda one: (one.sheet, len(one.period), one.key)
    ):
        kept = list(those)
        last = kept[-LAST.get(length, len(kept)) :]
        part = part_of(request, about, sources, last)
        if part is not None:
            title = " · ".join(
                [sheet_title(request.home.pack, sheet, request.lang), *(one for one in key if one)]
            )
            found.append(Part(title, part, length == YEAR and not any(key), len(kept) - len(last)))
    return sorted(found, key=lambda one: not one.open)


def part_of(
    request: SiteRequest, about: Subject, sources: Sources, records: Sequence[Record]
) -> Table | None:
    """Return the table of some periods; None where the actor may see none of its items."""
    lang, items = request.lang, items_by_id(request.home.pack)
    named = {name for record in records for name in record.items} & about.shown - {"uscc"}
    wanted = [item for name, item in items.items() if name in named]
    if not wanted:
        return None
    single = [only_source(record, named) for record in records]
    columns = [Column("item", say("site.dossier.item", lang), head=True)]
    columns += [
        Column(
            f"p{at}",
            format_html("{}{}", record.period or NOTHING, sources.marks(record.sources) if alone else ""),
            "number",
        )
        for at, (record, alone) in enumerate(zip(records, single, strict=True))
    ]
    rows = [[heading(item, lang), *row_cells(request, item, records, single, sources)] for item in wanted]
    return Table(sheet_title(request.home.pack, records[0].sheet, lang), columns, rows, classes="dense held")


def only_source(record: Record, named: set[str]) -> bool:
    """Say whether all shown values of a row came from one place: its mark then stands in the column's head."""
    places = {(one.source.submission, one.source.row) for name, one in record.items.items() if name in named}
    return len(places) == 1 and len(record.sources) == 1


def row_cells(
    request: SiteRequest, item: Item, records: Sequence[Record], single: Sequence[bool], sources: Sources
) -> Iterator[SafeString]:
    """Yield the cells of an item."""
    words = shown(request.home.pack, item, request.lang)
    for record, alone in zip(records, single, strict=True):
        held = record.items.get(item.id)
        mark = "" if alone or held is None else sources.marks([held.source])
        yield format_html("{}{}", held_cell(request, held, words, item.form), mark)


def held_cell(
    request: SiteRequest, held: Held | None, words: Callable[[object], object], form: Form
) -> SafeString:
    """Return a value, or why there is none; one that was corrected says what stood there before."""
    if held is None:
        return mark_safe('<span class="faint">—</span>')
    if held.absent:
        return format_html('<span class="absent">{}</span>', Missing(held.absent).title(request.lang))
    told = value_words(words(held.value), form)
    before = held.earlier[-1][0] if held.earlier else held.value
    if before == held.value:
        return format_html("{}", told)
    was = value_words(words(before), form) if before is not None else NOTHING
    note = say("site.dossier.corrected", request.lang, value=was)
    return format_html('{} <span class="corrected">{}</span>', told, note)


def plain_words(request: SiteRequest, item: Item, held: Held | None) -> SafeString:
    """Return a value as a cell of a list."""
    return held_cell(request, held, shown(request.home.pack, item, request.lang), item.form)
