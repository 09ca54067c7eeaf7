"""P610: a word written twice.

Runs on all text; needs a word written twice in a row (推进推进, 的的); shows it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from zhuanji.engines.plan.lint.check import Check, Hit
from zhuanji.engines.plan.lint.document import Document

# Words of which two in a row are never meant; 优势产业产业链 and 参与与 may be right.
WORDS = "推进|推动|加快|加强|促进|支持|鼓励|实施|提升|完善|落实|强化|开展|实现|责任单位"
TWICE = re.compile(rf"({WORDS})\1|(?<![目标])的的|[，。;、]的(?=[，。;])")


def find(document: Document) -> Iterator[Hit]:
    """Yield every word that follows itself."""
    for passage in document.passages:
        if passage.paragraph.cells:
            continue
        for found in TWICE.finditer(passage.text):
            yield Hit(*passage.span(found.start(), found.end()), {"words": found.group()})


CHECK = Check("P610", "warning", find)
