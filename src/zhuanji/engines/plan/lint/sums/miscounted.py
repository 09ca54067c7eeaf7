"""S211: a count that the clauses don't bear out.

Runs on announced counts; needs more or fewer clauses than announced; says both numbers.
"""

from __future__ import annotations

from collections.abc import Iterator

from zhuanji.engines.plan.lint.check import Check, Hit
from zhuanji.engines.plan.lint.document import Document
from zhuanji.engines.plan.lint.sums.announced import announcements
from zhuanji.engines.plan.lint.sums.counted import count_hit


def find(document: Document) -> Iterator[Hit]:
    """Yield every announced count that the clauses don't bear out."""
    for count in announcements(document):
        if count.announced != count.counted:
            yield count_hit(document, count)


CHECK = Check("S211", "warning", find)
