"""The list of submissions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.console import Group, RenderableType

from zhuanji.basics.texts import Language, say
from zhuanji.faces.cli.views.ledger.words import (
    NOTHING,
    number,
    sender_title,
    sheet_title,
    short_instant,
    state_title,
)
from zhuanji.faces.cli.views.screen import FAINT, Prose, draw, indented, stacked, table, terminal_width

if TYPE_CHECKING:
    from zhuanji.engines.lifecycles import Lifecycle
    from zhuanji.engines.rules import Pack
    from zhuanji.services.records.models import Submission

WIDE_FROM = 112  # columns of the terminal from which sender and day have room
COUNTS = ("good", "bad", "unchanged")
NARROW = ("id", "state", "sheet", "period", *COUNTS, "file")
WIDE = ("id", "state", "sheet", "period", "department", *COUNTS, "received", "file")


def files_view(
    pack: Pack, lifecycle: Lifecycle, rows: Sequence[Submission], more: int, lang: Language
) -> str:
    """Return what `zhuanji ledger files` shows, newest first."""
    if not rows:
        return draw(Prose(say("ledger.cli.files.none", lang)))
    cells = [file_cells(pack, lifecycle, row, lang) for row in rows]
    parts: list[RenderableType]
    if stacked():
        parts = [part for cell in cells for part in file_lines(cell, lang)]
    else:
        names = WIDE if terminal_width() >= WIDE_FROM else NARROW
        drawn = table(*(say(f"ledger.cli.column.{name}", lang) for name in names))
        for place, name in enumerate(names):
            if name in COUNTS or name == "id":
                drawn.columns[place].justify = "right"
            if name in ("id", "period", *COUNTS):
                drawn.columns[place].no_wrap = True
        for cell in cells:
            drawn.add_row(*(Prose(cell[name]) for name in names))
        parts = [drawn]
    if more:
        parts.append(Prose(say("ledger.cli.files.more", lang, count=more), style=FAINT))
    return draw(*parts)


def file_cells(pack: Pack, lifecycle: Lifecycle, row: Submission, lang: Language) -> dict[str, str]:
    """Return what stands in a submission's row, by column."""
    counts = {name: NOTHING if row.zero else number(getattr(row, name)) for name in COUNTS}
    return {
        "id": f"#{row.id}",
        "state": state_words(lifecycle, row, lang),
        "sheet": sheet_title(pack, row.sheet, lang),
        "period": row.period or NOTHING,
        "department": sender_title(pack, row.department, row.area, lang),
        "received": short_instant(row.received_at),
        "file": say("ledger.cli.zero.file", lang) if row.zero else row.file_name,
        **counts,
    }


def state_words(lifecycle: Lifecycle, row: Submission, lang: Language) -> str:
    """Return where a submission stands; one that was withdrawn for another names it."""
    if row.replaced_by_id:
        return say("ledger.cli.state.replaced", lang, id=row.replaced_by_id)
    return state_title(lifecycle, row.state, lang)


def file_lines(cell: dict[str, str], lang: Language) -> list[RenderableType]:
    """Return a submission as a few lines for a narrow terminal."""
    counts = " · ".join(f"{say(f'ledger.cli.column.{name}', lang)} {cell[name]}" for name in COUNTS)
    lines = Group(Prose(counts, style=FAINT), Prose(cell["file"], style=FAINT))
    first = Prose(f"{cell['id']} {cell['state']} {cell['sheet']} {cell['period']}")
    return [Group(first, indented(lines))]
