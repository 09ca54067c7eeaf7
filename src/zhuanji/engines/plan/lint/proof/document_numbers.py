"""P611: a document number with other brackets.

Runs on document numbers; needs a year in other brackets than 〔〕; shows the form of the national
standard.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from zhuanji.engines.plan.lint.check import Check, Hit
from zhuanji.engines.plan.lint.document import Document

NUMBER = re.compile(
    r"[一-鿿]{1,6}[发办函字规][\[【(（［](?P<year>(?:19|20)\d{2})[\]】)）］]第?(?P<number>\d{1,4})号"
)


def find(document: Document) -> Iterator[Hit]:
    """Yield every document number whose year stands in square or round brackets."""
    for found in NUMBER.finditer(document.plain):
        right = f"〔{found['year']}〕{found['number']}号"
        yield Hit(found.start(), found.end(), {"right": right})


CHECK = Check("P611", "info", find)
