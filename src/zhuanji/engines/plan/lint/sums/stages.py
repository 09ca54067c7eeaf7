"""S208: stages of one measure.

Runs on pairs of one measure; needs values for different years; shows the stages as checked.
"""

from __future__ import annotations

from collections.abc import Iterator

from zhuanji.engines.plan.lint.check import Check, Hit
from zhuanji.engines.plan.lint.document import Document
from zhuanji.engines.plan.lint.sums.clashes import pair_hits


def find(document: Document) -> Iterator[Hit]:
    """Yield every measure whose values for different years are stages of one way."""
    yield from pair_hits(document, "stage")


CHECK = Check("S208", "checked", find)
