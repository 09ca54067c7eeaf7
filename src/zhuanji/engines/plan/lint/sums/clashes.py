"""S206: one measure with two values.

Runs on pairs of one measure; needs two values for one year that nothing explains; says both with
their clauses.
"""

from __future__ import annotations

from collections.abc import Iterator

from zhuanji.engines.plan.lint.check import Check, Hit
from zhuanji.engines.plan.lint.document import Document
from zhuanji.engines.plan.lint.sums.pairs import Pair, Relation, pairs
from zhuanji.engines.plan.lint.values import number_text


def pair_hits(document: Document, relation: Relation) -> Iterator[Hit]:
    """Yield the pairs of one relation, each at its second value."""
    for pair in pairs(document):
        if pair.relation == relation:
            first = pair.first
            yield Hit(
                pair.second.start, pair.second.end, pair_values(document, pair), ((first.start, first.end),)
            )


def pair_values(document: Document, pair: Pair) -> dict[str, object]:
    """Return what a sentence on two values of one measure names."""
    first, second = pair.first, pair.second
    return {
        "subject": first.subject if len(first.subject) >= len(second.subject) else second.subject,
        "first": number_text(float(first.value or 0)),
        "second": number_text(float(second.value or 0)),
        "unit": first.unit,
        "there": document.place(document.clauses[first.clause]),
        "here": document.place(document.clauses[second.clause]),
        "earlier": str(first.by or ""),
        "later": str(second.by or ""),
    }


def find(document: Document) -> Iterator[Hit]:
    """Yield every measure that has two values for the same year."""
    yield from pair_hits(document, "clash")


CHECK = Check("S206", "warning", find)
