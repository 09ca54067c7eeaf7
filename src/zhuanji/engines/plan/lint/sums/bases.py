"""S209: a change that base and target contradict.

Runs on a change against a year whose value a table gives; needs a target that the change doesn't
lead to.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from zhuanji.engines.plan.lint.check import Check, Hit
from zhuanji.engines.plan.lint.document import Document
from zhuanji.engines.plan.lint.parts import prefix_of
from zhuanji.engines.plan.lint.sums.exact import exact
from zhuanji.engines.plan.lint.sums.families import percent
from zhuanji.engines.plan.lint.sums.pairs import plain_subject
from zhuanji.engines.plan.lint.values import number_text
from zhuanji.engines.plan.model import Target

# A table cell's quote runs from the indicator over the base-year cell to the target cell.
CELLS = re.compile(r"[\n\t]\s*(?P<base>\d+(?:\.\d+)?)\s*[\n\t]\s*\d+(?:\.\d+)?[^\n\t]*$")
HEADER_REACH = 600


def find(document: Document) -> Iterator[Hit]:
    """Yield every change over the period that base and target of the same measure contradict."""
    for change in document.plan.targets:
        if change.kind != "total_change" or change.value is None or change.since is None:
            continue
        row = next((row for row in document.plan.targets if is_row_of(document, row, change)), None)
        levels = [level for level in document.plan.targets if is_level_of(level, change)]
        if row is None or not levels:
            continue
        base = base_of(row) or 0.0
        best = max(levels, key=lambda level: float(level.value or 0))
        due = exact(base) * (1 + exact(change.value) / 100)
        if exact(best.value or 0) < due:
            yield Hit(change.start, change.end, values(change, best, base, float(due)), spans(row, best))


def base_of(row: Target) -> float | None:
    """Return the base-year cell of a table row, None where the quote is no row with one."""
    found = CELLS.search(row.quote)
    return float(found["base"]) if found else None


def is_row_of(document: Document, row: Target, change: Target) -> bool:
    """Say whether a table row gives the base of a change: the same measure, its header naming the year."""
    if base_of(row) is None or prefix_of(row.clause) != prefix_of(change.clause):
        return False
    header = document.plain[max(0, row.start - HEADER_REACH) : row.start]
    same = plain_subject(row.subject) in plain_subject(change.subject)
    return same and len(plain_subject(row.subject)) > 3 and f"{change.since}年" in header


def is_level_of(level: Target, change: Target) -> bool:
    """Say whether a target is the level that a change is to lead to: the same clause, subject and year."""
    same = (level.clause, level.subject, level.by) == (change.clause, change.subject, change.by)
    return same and level.kind == "level" and level.value is not None


def values(change: Target, best: Target, base: float, due: float) -> dict[str, object]:
    """Return what the sentence names."""
    level = float(best.value or 0)
    return {
        "subject": change.subject,
        "year": str(change.since),
        "base": number_text(base),
        "due": number_text(due),
        "level": number_text(level),
        "unit": best.unit,
        "ratio": percent(level, base),
    }


def spans(row: Target, best: Target) -> tuple[tuple[int, int], ...]:
    """Return where the base and the level stand."""
    return (row.start, row.end), (best.start, best.end)


CHECK = Check("S209", "warning", find)
