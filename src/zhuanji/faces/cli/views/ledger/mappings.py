"""What is remembered of senders' columns."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from zhuanji.basics.texts import Language, say
from zhuanji.faces.cli.views.ledger.words import department_title, item_title, sheet_title
from zhuanji.faces.cli.views.screen import Prose, draw, table

if TYPE_CHECKING:
    from zhuanji.engines.rules import Pack
    from zhuanji.services.records.models import ColumnMapping

NAMES = ("department", "sheet", "heading", "item", "person")


def mappings_view(pack: Pack, rows: Sequence[ColumnMapping], lang: Language) -> str:
    """Return what `zhuanji ledger map` shows."""
    drawn = table(*(say(f"ledger.cli.column.{name}", lang) for name in NAMES))
    for row in rows:
        item = item_title(pack, row.item, lang) if row.item else say("ledger.cli.map.unwanted", lang)
        if row.factor != 1.0:
            item = say("ledger.cli.map.times", lang, item=item, factor=f"{row.factor:g}")
        cells = (department_title(pack, row.department, lang), sheet_title(pack, row.sheet, lang))
        drawn.add_row(*map(Prose, (*cells, row.heading, item, row.decided_by)))
    return draw(drawn)
