"""S205: parts elsewhere that sum to their whole.

Runs on rows of one measure and on parts in sibling clauses; needs a sum equal to a whole; shows it
as checked.
"""

from __future__ import annotations

from collections.abc import Iterator

from zhuanji.engines.plan.lint.check import Check, Hit
from zhuanji.engines.plan.lint.document import Document
from zhuanji.engines.plan.lint.sums.exact import total
from zhuanji.engines.plan.lint.sums.families import families, family_values, related_spans
from zhuanji.engines.plan.lint.sums.rows import row_sets, wholes_for
from zhuanji.engines.plan.lint.values import number_text


def find(document: Document) -> Iterator[Hit]:
    """Yield every whole that other targets sum to exactly."""
    for family in families(document):
        if family.sum == family.whole.value:
            values = family_values(document, family)
            yield Hit(family.whole.start, family.whole.end, values, related_spans(family))
    for rows in row_sets(document):
        rows_sum = total(float(row.value or 0) for row in rows)
        whole = next((target for target in wholes_for(document, rows) if target.value == rows_sum), None)
        if whole is not None:
            values = {
                "subject": whole.subject,
                "whole": number_text(rows_sum),
                "unit": whole.unit,
                "parts": " + ".join(number_text(float(row.value or 0)) for row in rows),
                "named": tuple(row.subject for row in rows),
            }
            yield Hit(whole.start, whole.end, values, tuple((row.start, row.end) for row in rows))


CHECK = Check("S205", "checked", find)
