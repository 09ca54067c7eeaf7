"""One form for many spellings: full and half width, dashes, blanks and pasted web entities.

The grammar reads folded text only, so that `２．２％`, `2.2 %` and a number broken over two lines are the
same to it; every folded character remembers where it stands in the plain text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache

# Web furniture of pasted pages that stands for one character.
ENTITIES = {
    "&quot;": '"',
    "&nbsp;": "",
    "&amp;": "&",
    "&lt;": "<",
    "&gt;": ">",
    "&ldquo;": "“",
    "&rdquo;": "”",
}
DASHES = "‐‑‒–—―−﹣－─"
TILDES = "～〜∼﹏"
MIDDLE_DOTS = "·•・‧∙"
# A half-width full stop stands behind a word or a sign of per cent, and before a word or a blank.
STOP_BEFORE = re.compile(r"[^一二三四五六七八九十\W\da-zA-Z_]|[%％)）”]")
STOP_AFTER = re.compile(r"\s|$|[一-鿿“]")
ZERO_WIDTH = "\u200b\u200c\u200d\u2060\ufeff\u00ad"


@dataclass(frozen=True, slots=True)
class Folded:
    """Folded text of a stretch of the plain text; `starts[i]`, `ends[i]` place folded character i."""

    text: str
    starts: tuple[int, ...] = field(repr=False)
    ends: tuple[int, ...] = field(repr=False)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the plain-text offsets of the folded characters `start` to `end` (not empty)."""
        return self.starts[start], self.ends[end - 1]


@cache
def fold_character(char: str) -> str:
    """Return the folded form of one character, empty for a blank.

    >>> fold_character("％"), fold_character("　"), fold_character("①")
    ('%', '', '①')
    """
    if char.isspace() or char in ZERO_WIDTH:
        return ""
    if char == "，":
        return char
    if "\uff01" <= char <= "\uff5e":
        char = chr(ord(char) - 0xFEE0)
    if char in DASHES:
        return "-"
    if char in TILDES:
        return "~"
    if char in MIDDLE_DOTS:
        return "·"
    return {"﹙": "(", "﹚": ")", "﹪": "%", "℅": "%", "‰": "‰", "︰": ":", "﹕": ":", "﹔": ";"}.get(
        char, char
    )


def fold(text: str, start: int = 0, end: int | None = None) -> Folded:
    r"""Fold the slice `start:end` of a plain text; offsets stay those of the whole text.

    >>> fold("达到 ２．２％\n以上").text
    '达到2.2%以上'
    """
    stop = len(text) if end is None else end
    chars: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    position = start
    while position < stop:
        width, folded = 1, fold_character(text[position])
        if folded == "&":
            width, folded = fold_entity(text, position, stop)
        if folded == "," and not parts_thousands(text, position):
            folded = "，"
        if (
            folded == "."
            and STOP_BEFORE.match(text[position - 1 : position])
            and STOP_AFTER.match(text, position + 1)
        ):
            folded = "。"
        if folded:
            chars.append(folded)
            starts.append(position)
            ends.append(position + width)
        position += width
    return Folded("".join(chars), tuple(starts), tuple(ends))


def parts_thousands(text: str, position: int) -> bool:
    """Say whether a comma stands inside a number (1,400); every other comma is folded to the Chinese one."""
    return (
        text[position - 1 : position].isdecimal()
        and re.match(r"\d{3}(?!\d)", text[position + 1 : position + 5]) is not None
    )


def fold_entity(text: str, position: int, stop: int) -> tuple[int, str]:
    """Return width and folded form of what stands at an ampersand: a known entity or the sign itself."""
    for entity, char in ENTITIES.items():
        if text.startswith(entity, position, stop):
            return len(entity), char
    return 1, "&"
