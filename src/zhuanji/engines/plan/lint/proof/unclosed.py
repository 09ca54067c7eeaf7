"""P606: a bracket or quote without its other half.

Runs on paragraphs; needs a bracket or quote without its other half; says which and where.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from zhuanji.engines.plan.lint.check import Check, Hit
from zhuanji.engines.plan.lint.document import Document
from zhuanji.engines.plan.lint.passages import Passage
from zhuanji.engines.plan.lint.values import Phrase

PAIRS = {"(": ")", "“": "”", "‘": "’", "《": "》", "〈": "〉", "【": "】", "〔": "〕", "「": "」", "『": "』"}
CLOSERS = {closer: opener for opener, closer in PAIRS.items()}
# 1) and a) number items; their brackets have no other half. An apostrophe isn't a quote.
ITEM = re.compile(r"(?:^|[;。:，])(?:\d{1,2}|[a-zA-Z])\)")


def find(document: Document) -> Iterator[Hit]:
    """Yield the first mark without its other half in every paragraph whose clause isn't balanced either."""
    for clause in document.plan.clauses:
        own = document.passages_of(clause)
        whole = "".join(passage.text for passage in own)
        if unmatched(whole) is None:
            continue
        for passage in own:
            position = unmatched(passage.text)
            if position is not None:
                start, end = passage.span(max(0, position - 6), min(len(passage.text), position + 7))
                mark = shown_mark(document, passage, position)
                yield Hit(start, end, {"mark": mark, "what": what_is_wrong(passage.text, position, mark)})


def unmatched(text: str) -> int | None:
    """Return where the first bracket or quote without its other half stands, None if all have it.

    >>> unmatched("(甲)“乙”"), unmatched("“甲“乙"), unmatched("甲)乙")
    (None, 2, 1)
    """
    items = {found.end() - 1 for found in ITEM.finditer(text)}
    open_marks: list[int] = []
    for position, char in enumerate(text):
        if char in PAIRS:
            if char in "“‘" and any(text[mark] == char for mark in open_marks):
                return position
            open_marks.append(position)
        elif char in CLOSERS and position not in items and not is_apostrophe(text, position):
            if not open_marks or text[open_marks[-1]] != CLOSERS[char]:
                return position
            open_marks.pop()
    if open_marks:
        return open_marks[0]
    quotes = [position for position, char in enumerate(text) if char == '"']
    return quotes[-1] if len(quotes) % 2 else None


def what_is_wrong(text: str, position: int, mark: str) -> Phrase:
    """Return what a sentence says of a mark: that it is the wrong way round where turning it mends the text."""
    turned = {"“": "”", "”": "“"}.get(text[position])
    if turned and unmatched(text[:position] + turned + text[position + 1 :]) is None:
        return Phrase("opening_for_closing" if turned == "”" else "closing_for_opening")
    return Phrase("no_other_half", {"mark": mark})


def is_apostrophe(text: str, position: int) -> bool:
    """Say whether a closing single quote stands in a word of Latin letters."""
    return text[position] == "’" and position > 0 and text[position - 1].isascii()


def shown_mark(document: Document, passage: Passage, position: int) -> str:
    """Return the mark as the document writes it."""
    start, end = passage.span(position, position + 1)
    return document.plain[start:end]


CHECK = Check("P606", "warning", find)
