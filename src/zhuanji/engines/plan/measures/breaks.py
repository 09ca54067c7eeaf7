"""Folded paragraph → pieces between its full stops and semicolons, brackets and quotes kept whole."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

STOP = re.compile(r"[。;!?]")
# Quotes that are never closed (slips of the pen) shelter nothing: a pair is found within this reach.
SHELTERED = re.compile(
    r"“[^“”]{1,120}”|《[^《》]{1,120}》|\((?:[^()]|\([^()]{1,60}\)){1,240}\)|〈[^〈〉]{1,120}〉"
)

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a folded paragraph; `stop` is the sign that ends it, empty where a cut or the end does."""

    start: int
    end: int
    stop: str


def shelters(text: str, start: int, end: int) -> list[Span]:
    """Return the spans of quotes and brackets, inside which no sign parts anything."""
    return [found.span() for found in SHELTERED.finditer(text, start, end)]


def is_sheltered(spans: Sequence[Span], position: int) -> bool:
    """Say whether a position lies inside one of these spans (sorted, apart), not on its edge."""
    index = bisect_left(spans, (position, 0)) - 1
    return index >= 0 and position < spans[index][1] - 1


def touching(spans: Sequence[Span], start: int, end: int) -> Sequence[Span]:
    """Return those of the spans (sorted, apart) that share a character with a stretch."""
    first = bisect_left(spans, (start, 0))
    first -= first > 0 and spans[first - 1][1] > start
    return spans[first : bisect_right(spans, (end - 1, len(spans) + end))]


def split_pieces(text: str, cuts: Sequence[Span] = (), start: int = 0, end: int | None = None) -> list[Piece]:
    """Split folded text at 。 and ； and at the cuts (owner notes), which belong to no piece.

    >>> text = "支持出海(含参展;宣传)。推动改造;建平台"
    >>> [text[p.start : p.end] for p in split_pieces(text)]
    ['支持出海(含参展;宣传)', '推动改造', '建平台']
    """
    limit = len(text) if end is None else end
    sheltering = shelters(text, start, limit)
    breaks = [
        (found.start(), found.end(), found.group())
        for found in STOP.finditer(text, start, limit)
        if not is_sheltered(sheltering, found.start())
    ]
    breaks += [(max(a, start), min(b, limit), "") for a, b in touching(cuts, start, limit)]
    pieces: list[Piece] = []
    position = start
    for first, after, sign in sorted(breaks):
        if first > position:
            pieces.append(Piece(position, first, sign))
        elif pieces and not pieces[-1].stop and sign:
            # The full stop stands behind the owner note: it ends the piece before the note.
            pieces[-1] = Piece(pieces[-1].start, pieces[-1].end, sign)
        position = max(position, after)
    if position < limit:
        pieces.append(Piece(position, limit, ""))
    return pieces
