"""S204: parts that make up only a share of their whole.

Runs on a whole-area target with parts in sibling clauses; needs parts that sum to less; says the
share.
"""

from __future__ import annotations

from collections.abc import Iterator

from zhuanji.engines.plan.lint.check import Check, Hit
from zhuanji.engines.plan.lint.document import Document
from zhuanji.engines.plan.lint.sums.families import families, family_values, related_spans


def find(document: Document) -> Iterator[Hit]:
    """Yield every whole that the targets of the clauses below make up only in part."""
    for family in families(document):
        if family.whole.value is not None and family.sum < family.whole.value:
            values = family_values(document, family)
            yield Hit(family.whole.start, family.whole.end, values, related_spans(family))


CHECK = Check("S204", "warning", find)
