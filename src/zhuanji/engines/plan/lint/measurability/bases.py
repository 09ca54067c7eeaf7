"""M106: a growth or fall without base year.

Runs on every growth or fall; needs one that names no base year; says which year it may stand on.
"""

from __future__ import annotations

from collections.abc import Iterator

from zhuanji.engines.plan.grammar.units import measure_of
from zhuanji.engines.plan.lint.check import Check, Hit
from zhuanji.engines.plan.lint.document import Document
from zhuanji.engines.plan.lint.values import Word
from zhuanji.engines.plan.model import Target

CHANGES = ("average_change", "total_change")
RATES = ("share", "points", "times", "none")


def find(document: Document) -> Iterator[Hit]:
    """Yield every change over time whose base year the text doesn't name."""
    for target in document.plan.targets:
        if target.kind not in CHANGES or target.since is not None or measure_of(target.unit) not in RATES:
            continue
        yield Hit(target.start, target.end, {"subject": target.subject, **base_values(document, target)})


def base_values(document: Document, target: Target) -> dict[str, object]:
    """Return the words of the change and the year that it most likely stands on."""
    clause = document.clauses.get(target.clause)
    part = document.part_of(clause) if clause else None
    first = part.period.first if part else None
    falling = target.value is not None and target.value < 0
    rate = "yearly_" if target.kind == "average_change" else "whole_"
    return {
        "change": Word(rate + ("fall" if falling else "growth")),
        "base": str(first - 1) if first else "20XX",
    }


CHECK = Check("M106", "warning", find)
