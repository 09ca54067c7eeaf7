"""T401: a deadline outside the plan's years.

Runs on deadlines; needs one outside the years of its plan; says both. An outlook (展望) may look
further.
"""

from __future__ import annotations

from collections.abc import Iterator

from zhuanji.engines.plan.lint.check import Check, Hit
from zhuanji.engines.plan.lint.document import Document
from zhuanji.engines.plan.model import Period, Target

OUTLOOK = ("展望", "远景", "愿景", "远期")
REACH = 60


def find(document: Document) -> Iterator[Hit]:
    """Yield every target whose year lies before or after the plan's."""
    for target in document.plan.targets:
        clause = document.clauses.get(target.clause)
        part = document.part_of(clause) if clause else None
        if part is None or target.by is None or not is_outside(target.by, part.period):
            continue
        if not any(word in document.plain[max(0, target.start - REACH) : target.end] for word in OUTLOOK):
            yield Hit(target.start, target.end, values(target, part.period))


def is_outside(year: int, period: Period) -> bool:
    """Say whether a year lies outside a plan's years, as far as these are known."""
    early = period.first is not None and year < period.first
    return early or (period.last is not None and year > period.last)


def values(target: Target, period: Period) -> dict[str, object]:
    """Return what the sentence names."""
    return {
        "subject": target.subject,
        "year": str(target.by),
        "first": str(period.first or "?"),
        "last": str(period.last or "?"),
    }


CHECK = Check("T401", "warning", find)
