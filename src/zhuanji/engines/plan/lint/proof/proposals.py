"""P602: 建议 that should read 建立.

Runs on all text; needs 建议 before a 制度 or 机制 without a verb: a slip for 建立.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from zhuanji.engines.plan.lint.check import Check, Hit
from zhuanji.engines.plan.lint.document import Document

SLIP = re.compile(
    r"(?:(?<=[，。;:])|^)建议(?!建立|健全|完善|设立|出台|实行|推行|由|将|在|对|各|采|征|反|办|落|进)[^，。;、:]{2,12}(?P<noun>制度|机制)(?=[，。;]|$)"
)


def find(document: Document) -> Iterator[Hit]:
    """Yield every 建议…制度 that most likely should read 建立…制度."""
    for passage in document.passages:
        for found in SLIP.finditer(passage.text):
            right = found.group().replace("建议", "建立", 1)
            yield Hit(*passage.span(found.start(), found.end()), {"right": right, "noun": found["noun"]})


CHECK = Check("P602", "warning", find)
