"""S202: parts that don't sum to their whole.

Runs on structures; needs parts that sum to less than their whole; says what is missing.
"""

from __future__ import annotations

from collections.abc import Iterator

from zhuanji.engines.plan.lint.check import Check, Hit
from zhuanji.engines.plan.lint.document import Document
from zhuanji.engines.plan.lint.sums.structures import part_sets


def find(document: Document) -> Iterator[Hit]:
    """Yield every structure whose parts leave some of the whole unnamed."""
    for parts in part_sets(document):
        if parts.sum < parts.whole:
            yield Hit(parts.start, parts.end, parts.values())


CHECK = Check("S202", "error", find)
