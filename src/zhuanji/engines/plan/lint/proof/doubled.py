"""P605: doubled punctuation.

Runs on the plain text; needs two marks of punctuation where one belongs; shows them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from zhuanji.engines.plan.lint.check import Check, Hit
from zhuanji.engines.plan.lint.document import Document

# A full stop or semicolon before a comma is as wrong as two commas; …… and —— are one mark each.
DOUBLED = re.compile(r"[。，、；：][ \t\u3000]*[。，、；：]+|[,;:]{2,}(?=[一-鿿])|(?<=[一-鿿])\.{2}(?!\.)")


def find(document: Document) -> Iterator[Hit]:
    """Yield every doubled mark."""
    for found in DOUBLED.finditer(document.plain):
        yield Hit(found.start(), found.end(), {"marks": found.group()})


CHECK = Check("P605", "warning", find)
