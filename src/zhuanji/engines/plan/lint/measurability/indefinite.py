"""M103: a goal that counts with “several”.

Runs on every goal; needs 若干 before a counted thing; says that the count is left open.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from zhuanji.engines.plan.lint.check import Check, Hit
from zhuanji.engines.plan.lint.document import Document
from zhuanji.engines.plan.lint.goals import goal_phrases

INDEFINITE = re.compile(r"若干[个家批项条处座所类种支名]?")


def find(document: Document) -> Iterator[Hit]:
    """Yield every stretch of a goal that counts with 若干."""
    for phrase in goal_phrases(document):
        count = INDEFINITE.search(phrase.text)
        if count is not None:
            yield Hit(*phrase.span(), {"count": count.group()})


CHECK = Check("M103", "warning", find)
