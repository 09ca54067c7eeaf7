"""N501: a gap in the numbering.

Runs on all numbers; needs one that leaves out its forerunner; says which number is missing.
"""

from __future__ import annotations

from collections.abc import Iterator

from zhuanji.engines.plan.lint.check import Check, Hit
from zhuanji.engines.plan.lint.document import Document
from zhuanji.engines.plan.lint.numbering.series import Step, steps


def find(document: Document) -> Iterator[Hit]:
    """Yield every number that isn't the one after the last, nor a new beginning."""
    for step in steps(document):
        if is_jump(step):
            yield Hit(step.start, step.end, {"before": step.before or "—", "after": step.after})


def is_jump(step: Step) -> bool:
    """Say whether numbers are missing before a step's second number."""
    if step.next in (1, step.last + 1):
        return False
    return step.next > step.last + 1 or (step.anew and not step.running)


CHECK = Check("N501", "warning", find)
