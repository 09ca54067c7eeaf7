"""O302: a chapter or plan without owners.

Runs on chapters and whole plans; needs one in which no clause has an owner; counts them.
"""

from __future__ import annotations

from collections.abc import Iterator

from zhuanji.engines.plan.lint.check import Check, Hit
from zhuanji.engines.plan.lint.document import Document
from zhuanji.engines.plan.lint.owners.coverage import Gap, division_annex, gaps


def find(document: Document) -> Iterator[Hit]:
    """Yield every chapter or plan without owners, unless an annex should hold them."""
    for gap in gaps(document):
        if is_wide(gap) and division_annex(gap.part) is None:
            yield gap_hit(document, gap)


def is_wide(gap: Gap) -> bool:
    """Say whether a gap is more than a single task."""
    return gap.top is None or len(gap.clauses) > 1


def gap_hit(document: Document, gap: Gap) -> Hit:
    """Return the hit of a gap, at the heading above it or at the plan's title."""
    related = tuple(document.heading(clause) for clause in gap.clauses)
    opening = document.heading(gap.top or gap.part.clauses[0])
    return Hit(*opening, {"count": len(gap.clauses)}, related)


CHECK = Check("O302", "warning", find)
