"""What stands on a page: characters and ruling lines, in points from the page's upper left corner."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple


class Glyph(NamedTuple):
    """One character: its advance from `x0` to `x1`, its baseline and its size."""

    char: str
    x0: float
    x1: float
    baseline: float
    size: float

    @property
    def middle(self) -> float:
        """Height of the middle of the character."""
        return self.baseline - 0.35 * self.size


class Rule(NamedTuple):
    """A straight ruling line along an axis: where it lies, and from where to where it runs."""

    level: bool
    at: float
    start: float
    end: float


@dataclass(slots=True)
class Page:
    """One page; `pictured` where it shows pictures or drawings, `bad` counts characters without a meaning."""

    number: int
    width: float
    height: float
    glyphs: list[Glyph] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)
    pictured: bool = False
    bad: int = 0


@dataclass(slots=True)
class Line:
    """One printed line: its characters from left to right, and the block of text it stands in."""

    glyphs: list[Glyph]
    page: int
    baseline: float
    size: float
    block: tuple[int, ...] = ()

    @property
    def x0(self) -> float:
        """Left end."""
        return self.glyphs[0].x0

    @property
    def x1(self) -> float:
        """Right end."""
        return self.glyphs[-1].x1

    @property
    def text(self) -> str:
        """The line's characters, with a blank where a gap parts two words."""
        return line_text(self.glyphs)


# Gap that parts words, in character sizes: between Latin words, and anywhere else (a deliberate blank).
LATIN_GAP = 0.18
WIDE_GAP = 0.45


def is_latin(char: str) -> bool:
    """Say whether a character belongs to a word or number that blanks would part."""
    return char.isascii() and char.isalnum()


def line_text(glyphs: list[Glyph]) -> str:
    """Return the characters of a line, with a blank where a gap parts two words.

    >>> line_text([Glyph("A", 0, 5, 10, 10), Glyph("I", 5, 8, 10, 10), Glyph("B", 11, 16, 10, 10)])
    'AI B'
    """
    pieces: list[str] = []
    previous: Glyph | None = None
    for glyph in glyphs:
        if previous is not None:
            latin = is_latin(previous.char) and is_latin(glyph.char)
            limit = (LATIN_GAP if latin else WIDE_GAP) * min(previous.size, glyph.size)
            if glyph.x0 - previous.x1 > limit:
                pieces.append(" ")
        pieces.append(glyph.char)
        previous = glyph
    return "".join(pieces)


def together(first: str, second: str) -> str:
    """Return two pieces of one paragraph or cell as one; a blank keeps two words or numbers apart.

    >>> together("专用So", "C芯片"), together("规模达到", "5000亿元")
    ('专用So C芯片', '规模达到5000亿元')
    """
    return f"{first} {second}" if is_latin(first[-1:]) and is_latin(second[:1]) else first + second
