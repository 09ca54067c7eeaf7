"""The folded words of a text without what is compared by itself: targets, measures, owner notes."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable

from zhuanji.engines.plan.grammar.owners import find_notes
from zhuanji.engines.plan.text.folding import fold
from zhuanji.engines.plan.text.markers import marker_at_start

Span = tuple[int, int]
YEAR = re.compile(r"(?:到|至)?20\d{2}年?(?:-20\d{2}年?)?(?:\d{1,2}月)?(?:底|末|年底)?(?:之?前)?")
SIGNS = "，。;:、"
# The signs that a cut leaves at its edges.
EDGES = re.compile(f"^[{SIGNS}]+|[{SIGNS}]+$|(?<=[{SIGNS}])[{SIGNS}]+")


def words_outside(text: str, start: int, spans: Iterable[Span]) -> str:
    """Return the folded words of a text that lie in none of the spans, nor in an owner note.

    Args:
        text: a slice of a plan's plain text.
        start: where the slice starts there.
        spans: offsets into the plain text.
    """
    folded = fold(text)
    kept = [True] * len(folded.text)
    places = [start + offset for offset in folded.starts]
    for first, after in spans:
        for index in range(first_from(places, first), first_from(places, after)):
            kept[index] = False
    for note in find_notes(folded.text):
        kept[note.start : note.end] = [False] * (note.end - note.start)
    marker = marker_at_start(folded.text)
    if marker is not None:
        kept[: marker.length] = [False] * marker.length
    return EDGES.sub("", "".join(char for char, keep in zip(folded.text, kept, strict=True) if keep))


def first_from(places: list[int], offset: int) -> int:
    """Return the index of the first place at or behind an offset."""
    return bisect_left(places, offset)


def without_years(text: str) -> str:
    """Return a folded text without its years.

    >>> without_years("到2025年底，建成平台")
    '，建成平台'
    """
    return YEAR.sub("", text)
