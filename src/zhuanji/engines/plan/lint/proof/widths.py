"""P609: full and half width mixed.

Runs on the plain text; needs half-width marks, straight quotes or full-width digits among others;
counts, once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from zhuanji.engines.plan.lint.check import Check, Hit
from zhuanji.engines.plan.lint.document import Document
from zhuanji.engines.plan.lint.values import Word

# What is one thing in two forms: half and full width, straight and curly.
# One or two more marks may be a name's own; quotes come in pairs.
FORMS: tuple[tuple[str, int, re.Pattern[str], re.Pattern[str]], ...] = (
    (
        "marks",
        3,
        re.compile(r"(?<=[一-鿿])[,;:?!()](?!//)|[,;:?!()](?=[一-鿿])"),
        re.compile(r"[，；：？！（）]"),
    ),
    ("quotes", 2, re.compile('"'), re.compile("[“”]")),
    ("digits", 3, re.compile(r"[０-９]"), re.compile(r"[0-9]")),
)


def find(document: Document) -> Iterator[Hit]:
    """Yield the first of the rarer marks, or else quotes, or else digits, where both forms are in use."""
    for kind, fewest, half, full in FORMS:
        rarer, usual = sorted(
            (list(half.finditer(document.plain)), list(full.finditer(document.plain))), key=len
        )
        if len(rarer) >= fewest and len(usual) > len(rarer):
            values = {"kind": Word(kind), "few": len(rarer), "many": len(usual)}
            yield Hit(rarer[0].start(), rarer[0].end(), values)
            return


CHECK = Check("P609", "info", find)
