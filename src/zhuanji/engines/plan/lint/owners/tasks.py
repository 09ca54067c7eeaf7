"""O301: a task without owner.

Runs on clauses with tasks or measures; needs one without owner among others that have them; names
it.
"""

from __future__ import annotations

from collections.abc import Iterator

from zhuanji.engines.plan.lint.check import Check, Hit
from zhuanji.engines.plan.lint.document import Document
from zhuanji.engines.plan.lint.owners.coverage import gaps


def find(document: Document) -> Iterator[Hit]:
    """Yield every single clause that asks for action and names nobody."""
    for gap in gaps(document):
        if gap.top is not None and len(gap.clauses) == 1:
            yield Hit(*document.heading(gap.clauses[0]))


CHECK = Check("O301", "warning", find)
