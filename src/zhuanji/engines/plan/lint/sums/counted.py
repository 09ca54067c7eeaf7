"""S210: a count that the clauses bear out.

Runs on announced counts; needs as many clauses as announced; shows the count as checked.
"""

from __future__ import annotations

from collections.abc import Iterator

from zhuanji.engines.plan.lint.check import Check, Hit
from zhuanji.engines.plan.lint.document import Document
from zhuanji.engines.plan.lint.sums.announced import Announcement, announcements


def count_hit(document: Document, count: Announcement) -> Hit:
    """Return the hit of an announced count."""
    values = {
        "words": count.words,
        "announced": count.announced,
        "counted": count.counted,
        "chapter": document.place(count.chapter),
    }
    return Hit(count.start, count.end, values, (document.heading(count.chapter),))


def find(document: Document) -> Iterator[Hit]:
    """Yield every announced count that the clauses bear out."""
    for count in announcements(document):
        if count.announced == count.counted:
            yield count_hit(document, count)


CHECK = Check("S210", "checked", find)
