"""S201: parts that sum to their whole.

Runs on structures; needs parts that sum to their whole; shows the sum as checked.
"""

from __future__ import annotations

from collections.abc import Iterator

from zhuanji.engines.plan.lint.check import Check, Hit
from zhuanji.engines.plan.lint.document import Document
from zhuanji.engines.plan.lint.sums.structures import part_sets


def find(document: Document) -> Iterator[Hit]:
    """Yield every structure whose parts sum to the whole."""
    for parts in part_sets(document):
        if parts.sum == parts.whole:
            yield Hit(parts.start, parts.end, parts.values())


CHECK = Check("S201", "checked", find)
