"""A drawing as text: as wide as the terminal, in colour where a terminal takes it, lines broken as Chinese is set."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from io import StringIO
from typing import Any

from rich.box import SIMPLE_HEAD
from rich.console import Console, JustifyMethod, OverflowMethod, RenderableType
from rich.containers import Lines
from rich.padding import Padding
from rich.style import Style
from rich.table import Table
from rich.text import Text

from zhuanji.basics.texts import Language
from zhuanji.faces.cli.width import breaks, clean, terminal_columns

WIDEST = 128  # columns; a wider table is harder to follow from side to side
NARROWEST = 32
STACKED_BELOW = 72  # columns under which a table gives way to a list
HEADING = "bold"
FAINT = "dim"


class Prose(Text):
    """A document's text: nothing in it steers the terminal, no line begins with a closing mark."""

    def __init__(self, text: str = "", style: str | Style = "", **settings: Any) -> None:  # noqa: ANN401
        """Take a text and its style; the settings are rich's own."""
        super().__init__(clean(text), style, **settings)

    def wrap(
        self,
        console: Console,
        width: int,
        *,
        justify: JustifyMethod | None = None,
        overflow: OverflowMethod | None = None,
        tab_size: int = 8,
        no_wrap: bool | None = None,
    ) -> Lines:
        """Return the lines of the text; rich calls this when it knows how wide a cell is."""
        if no_wrap:
            return super().wrap(
                console, width, justify=justify, overflow=overflow, tab_size=tab_size, no_wrap=no_wrap
            )
        lines = Lines()
        for line in self.split("\n", allow_blank=True):
            lines.extend(line.divide(breaks(line.plain, width)))
        for line in lines:
            line.rstrip()
        if justify in ("right", "center"):
            lines.justify(console, width, justify=justify, overflow=overflow or "fold")
        return lines


def terminal_width() -> int:
    """Return how wide to draw, in columns."""
    return max(NARROWEST, min(terminal_columns(), WIDEST))


def stacked() -> bool:
    """Say whether the terminal is too narrow for tables."""
    return terminal_width() < STACKED_BELOW


def draw(*parts: RenderableType) -> str:
    """Return what the parts look like, an empty line between any two."""
    console = Console(
        file=StringIO(),
        width=terminal_width(),
        force_terminal=bool(sys.stdout and sys.stdout.isatty()),
        legacy_windows=False,
        highlight=False,
        markup=False,
        emoji=False,
    )
    with console.capture() as capture:
        for part in spaced(parts):
            console.print(part)
    return "\n".join(line.rstrip() for line in capture.get().splitlines())


def spaced(parts: Sequence[RenderableType]) -> list[RenderableType]:
    """Return the parts with an empty line between any two."""
    return [each for number, part in enumerate(parts) for each in ([""] if number else []) + [part]]


def table(*columns: str) -> Table:
    """Return an empty table with these headings, in the one look that all tables share."""
    drawn = Table(
        box=SIMPLE_HEAD, header_style=HEADING, show_edge=False, pad_edge=False, padding=(0, 2, 0, 0)
    )
    for column in columns:
        drawn.add_column(column, overflow="fold")
    return drawn


def indented(part: RenderableType, columns: int = 2) -> Padding:
    """Return a part moved to the right."""
    return Padding(part, (0, 0, 0, columns))


def listed(words: Iterable[str], lang: Language) -> str:
    """Return words as an enumeration.

    >>> listed(["基期", "统计范围"], "zh"), listed(["base year", "scope"], "en")
    ('基期、统计范围', 'base year, scope')
    """
    return {"zh": "、", "en": ", "}[lang].join(words)
