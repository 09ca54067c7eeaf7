"""Stretches of a text that something is said about, drawn into the text: they may overlap and cross lines."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from django.utils.html import escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe


@dataclass(frozen=True, slots=True)
class Mark:
    """Something that is said about a stretch of the text.

    Args:
        start, end: offsets into the plain text.
        kind: `target`, `task` or `finding`.
        id: of the place in the page, for links to it.
        chip: the short word behind the stretch.
        href: where the word leads; nowhere if empty.
        words: what the short word stands for, read out by screen readers.
        tone: of the word's box, such as `red` or `warning`.
    """

    start: int
    end: int
    kind: str
    id: str
    chip: str
    href: str
    words: str
    tone: str = ""


def drawn(text: str, start: int, end: int, marks: Iterable[Mark]) -> SafeString:
    """Return a stretch of a text with its marks.

    Args:
        text: the whole plain text.
        start: where the stretch begins.
        end: where it ends.
        marks: those that may lie in it.
    """
    inside = [mark for mark in marks if mark.start < end and mark.end > start]
    cuts = {start, end, *(cut for mark in inside for cut in (mark.start, mark.end) if start < cut < end)}
    edges = sorted(cuts)
    parts = [piece(text, left, right, inside) for left, right in pairwise(edges)]
    return mark_safe("".join(parts))


def piece(text: str, start: int, end: int, marks: Sequence[Mark]) -> str:
    """Return a piece within which nothing begins or ends: anchors before, the short words of what ends behind."""
    over = [mark for mark in marks if mark.start <= start and mark.end >= end]
    words = escape(text[start:end])
    if not over:
        return str(words)
    anchors = format_html_join(
        "", '<span class="spot" id="{}"></span>', ((m.id,) for m in over if m.start == start)
    )
    kinds = " ".join(f"hl-{kind}" for kind in sorted({mark.kind for mark in over}))
    chips = format_html_join("", "{}", ((chip(mark),) for mark in over if mark.end == end and mark.chip))
    return f'{anchors}<mark class="hl {kinds}">{words}</mark>{chips}'


def chip(mark: Mark) -> SafeString:
    """Return the short word behind a stretch."""
    classes = f"chip chip-{mark.kind}" + (f" chip-{mark.tone}" if mark.tone else "")
    if not mark.href:
        return format_html('<span class="{}" title="{}">{}</span>', classes, mark.words, mark.chip)
    return format_html('<a class="{}" href="{}" title="{}">{}</a>', classes, mark.href, mark.words, mark.chip)
