"""P607: list items that close differently.

Runs on ①②③ lists; needs items that close with ； and others with 。; names both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from zhuanji.engines.plan.lint.check import Check, Hit
from zhuanji.engines.plan.lint.document import Document
from zhuanji.engines.plan.text.markers import CIRCLED

ITEM = re.compile(f"[{CIRCLED}]")


def find(document: Document) -> Iterator[Hit]:
    """Yield the first item that closes otherwise than the first; the last item's full stop is right."""
    for passage in document.passages:
        items = [found.start() for found in ITEM.finditer(passage.text)]
        closed = [(start, end) for start, end in pairwise(items) if passage.text[end - 1] in ";。"]
        marks = [passage.text[end - 1] for _, end in closed]
        if len(set(marks)) < 2:
            continue
        odd = next(span for span, mark in zip(closed, marks, strict=True) if mark != marks[0])
        signs = [passage.text[start] for start, _ in closed]
        by_mark = {mark: tuple(s for s, m in zip(signs, marks, strict=True) if m == mark) for mark in ";。"}
        yield Hit(*passage.span(*odd), {"semicolons": by_mark[";"], "stops": by_mark["。"]})


CHECK = Check("P607", "info", find)
