"""A snapshot that was frozen: its id, where it lies, the rows of each table."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from zhuanji.basics.texts import Language, say
from zhuanji.faces.cli.views.ledger.words import number, sheet_title, short_instant
from zhuanji.faces.cli.views.screen import FAINT, HEADING, Prose, draw, table

if TYPE_CHECKING:
    from zhuanji.engines.rules import Pack
    from zhuanji.engines.snapshots import Snapshot


def freeze_view(pack: Pack, snapshot: Snapshot, rows: Mapping[str, int], folder: str, lang: Language) -> str:
    """Return what `zhuanji ledger freeze` shows."""
    title = Prose(say("ledger.cli.frozen", lang, id=snapshot.id), style=HEADING)
    drawn = table(say("ledger.cli.column.sheet", lang), say("ledger.cli.column.rows", lang))
    drawn.columns[1].justify = "right"
    for name, count in rows.items():
        if count:
            drawn.add_row(sheet_title(pack, name, lang), number(count))
    told = say("ledger.cli.frozen.as_of", lang, at=short_instant(snapshot.as_of), folder=folder)
    parts = [title, drawn] if any(rows.values()) else [title, Prose(say("ledger.cli.frozen.empty", lang))]
    if snapshot.demo:
        parts.insert(0, Prose(say("ledger.book.demo", lang), style=HEADING))
    if any(rows.values()):
        told += "\n" + say("ledger.cli.frozen.next", lang)
    return draw(*parts, Prose(told, style=FAINT))
