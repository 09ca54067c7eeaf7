"""M105: a target without deadline.

Runs on every target; needs a target without a year; says so, once for a plan in which most have
none.
"""

from __future__ import annotations

from collections.abc import Iterator

from zhuanji.engines.plan.lint.check import Check, Hit
from zhuanji.engines.plan.lint.document import Document

# More than this many are one fault of the document, not one of each target.
SINGLY = 3


def find(document: Document) -> Iterator[Hit]:
    """Yield the targets without a deadline, or the first of them for all."""
    open_ended = [target for target in document.plan.targets if target.by is None]
    if len(open_ended) <= SINGLY:
        yield from (Hit(target.start, target.end, {"count": 1}) for target in open_ended)
        return
    first, *others = open_ended
    related = tuple((target.start, target.end) for target in others)
    yield Hit(first.start, first.end, {"count": len(open_ended)}, related)


CHECK = Check("M105", "warning", find)
