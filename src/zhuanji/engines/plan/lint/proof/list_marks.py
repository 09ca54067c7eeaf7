"""P607: list items that close differently.

Runs on ①②③ lists; needs items that close with ； and others with 。; counts both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from zhuanji.engines.plan.lint.check import Check, Hit
from zhuanji.engines.plan.lint.document import Document
from zhuanji.engines.plan.text.markers import CIRCLED

ITEM = re.compile(f"[{CIRCLED}]")


def find(document: Document) -> Iterator[Hit]:
    """Yield the first item that closes otherwise than the first; the last item's full stop is right."""
    for passage in document.passages:
        items = [found.start() for found in ITEM.finditer(passage.text)]
        closings = [position - 1 for position in items[1:] if passage.text[position - 1] in ";。"]
        marks = [passage.text[position] for position in closings]
        if len(set(marks)) < 2:
            continue
        odd = next(position for position in closings if passage.text[position] != marks[0])
        start = max(0, odd - 8)
        values = {"semicolons": marks.count(";"), "stops": marks.count("。")}
        yield Hit(*passage.span(start, odd + 2), values)


CHECK = Check("P607", "info", find)
