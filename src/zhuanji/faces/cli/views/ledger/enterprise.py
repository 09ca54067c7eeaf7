"""One enterprise in a terminal: a table a sheet, items down, periods across, sources under it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from rich.console import Group, JustifyMethod, RenderableType

from zhuanji.basics.amounts import Form, Shown, entered, number
from zhuanji.basics.missing import Missing
from zhuanji.basics.texts import Language, say
from zhuanji.faces.cli.views.ledger.words import NOTHING, item_title, sheet_title, short_instant
from zhuanji.faces.cli.views.screen import FAINT, HEADING, Prose, draw, indented, table, terminal_width
from zhuanji.services.ledger.workbooks.cells import shown_as

if TYPE_CHECKING:
    from zhuanji.engines.rules import Pack
    from zhuanji.services.ledger.enterprise import Dossier, Held, Record, Source

TITLE_COLUMNS, PERIOD_COLUMNS = 30, 13  # columns of the terminal that an item's title and a value take
AMOUNTS = ("number", "whole")


def dossier_view(pack: Pack, found: Dossier, lang: Language, *, demo: bool) -> str:
    """Return what `zhuanji ledger enterprise` shows."""
    parts: list[RenderableType] = [Prose(f"{found.name or NOTHING} {found.uscc}", style=HEADING)]
    if demo:
        parts.insert(0, Prose(say("ledger.book.demo", lang), style=HEADING))
    for (sheet, _, key), records in groupby(sorted_records(found), key=kind_of):
        parts.append(sheet_part(pack, sheet, key, list(records), lang))
    return draw(*parts)


def kind_of(record: Record) -> tuple[str, int, tuple[str, ...]]:
    """Return what stands in one table: a sheet, periods of one length, one key."""
    return record.sheet, len(record.period), record.key


def sorted_records(found: Dossier) -> list[Record]:
    """Return the rows of one table after the other, the sheets in their order."""
    order = {sheet: place for place, sheet in enumerate(dict.fromkeys(one.sheet for one in found.records))}
    return sorted(found.records, key=lambda one: (order[one.sheet], len(one.period), one.key, one.period))


def sheet_part(
    pack: Pack, sheet: str, key: tuple[str, ...], records: Sequence[Record], lang: Language
) -> RenderableType:
    """Return one table with its sources; of more periods than fit, the last ones."""
    fits = max(1, (terminal_width() - TITLE_COLUMNS) // PERIOD_COLUMNS)
    shown = list(records)[-fits:]
    title = sheet_title(pack, sheet, lang) + "".join(f" · {part}" for part in key if part)
    if len(shown) < len(records):
        title = say("ledger.cli.enterprise.last", lang, title=title, count=len(shown), all=len(records))
    drawn = table(say("ledger.cli.column.item", lang), *(one.period or NOTHING for one in shown))
    names = {item for record in shown for item in record.items} - {"uscc"}
    for item in (one for one in pack.items if one.id in names):
        words = shown_as(pack, item, lang)
        side: JustifyMethod = "right" if item.type in AMOUNTS else "left"
        cells = [held_words(record.items.get(item.id), words, item.form, lang) for record in shown]
        drawn.add_row(Prose(item_title(pack, item.id, lang)), *(Prose(cell, justify=side) for cell in cells))
    lines = [indented(Prose(line, style=FAINT)) for record in shown for line in source_lines(record, lang)]
    return Group(Prose(title, style=HEADING), drawn, *lines)


def held_words(held: Held | None, words: Callable[[object], object], form: Form, lang: Language) -> str:
    """Return a value as it is shown, or why there is none; one that was corrected bears a sign."""
    if held is None:
        return NOTHING
    if held.absent:
        return Missing(held.absent).title(lang)
    sign = say("ledger.cli.enterprise.corrected", lang) if held.earlier else ""
    return value_words(words(held.value), form) + sign


def value_words(value: object, shown: Shown = "") -> str:
    """Return a value as it is shown: numbers with their thousands apart and all digits that somebody sent.

    >>> value_words(12500.5, "万元"), value_words("湖州市")
    ('12,500.50', '湖州市')
    """
    if isinstance(value, int | float):
        return number(value, entered(shown, value))
    return str(value)


def source_lines(record: Record, lang: Language) -> Iterator[str]:
    """Yield where the values of a row came from."""
    for source in record.sources:
        yield source_words(record.period, source, lang)


def source_words(period: str, source: Source, lang: Language) -> str:
    """Return one source as a sentence."""
    return say(
        "ledger.cli.enterprise.source",
        lang,
        period=period or NOTHING,
        file=source.file,
        row=source.row,
        id=source.submission,
        sender=source.sent_by,
        approver=source.approved_by,
        at=short_instant(source.approved_at),
        revision=source.revision,
    )
