"""N502: a number that is used twice or goes back.

Runs on all numbers; needs one used before in the same list; says which.
"""

from __future__ import annotations

from collections.abc import Iterator

from zhuanji.engines.plan.lint.check import Check, Hit
from zhuanji.engines.plan.lint.document import Document
from zhuanji.engines.plan.lint.numbering.series import steps


def find(document: Document) -> Iterator[Hit]:
    """Yield every number that doesn't go on from the last of its list."""
    for step in steps(document):
        if step.next <= step.last and step.next != 1 and (step.running or not step.anew):
            yield Hit(step.start, step.end, {"before": step.before, "after": step.after})


CHECK = Check("N502", "warning", find)
