"""S207: a floor and a hoped-for value.

Runs on pairs of one measure; needs a floor and a hoped-for value (超过230，力争260); asks which one
counts.
"""

from __future__ import annotations

from collections.abc import Iterator

from zhuanji.engines.plan.lint.check import Check, Hit
from zhuanji.engines.plan.lint.document import Document
from zhuanji.engines.plan.lint.sums.clashes import pair_hits


def find(document: Document) -> Iterator[Hit]:
    """Yield every measure with a floor and a stretch, once for each stretch."""
    seen: set[tuple[int, int]] = set()
    for hit in pair_hits(document, "stretch"):
        if (hit.start, hit.end) not in seen and not seen & set(hit.related):
            seen |= {(hit.start, hit.end)}
            yield hit


CHECK = Check("S207", "info", find)
