"""P604: a blank before punctuation.

Runs on the plain text; needs a tab or blank before a full stop or comma; says which.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from zhuanji.engines.plan.lint.check import Check, Hit
from zhuanji.engines.plan.lint.document import Document
from zhuanji.engines.plan.lint.values import Word

STRAY = re.compile(r"(?<=[^\s])[ \t\u3000\xa0]+(?=[。，；、！？](?!\S{0,1}\t))")


def find(document: Document) -> Iterator[Hit]:
    """Yield every blank before a mark of punctuation, the mark included."""
    for found in STRAY.finditer(document.plain):
        word = Word("tab" if "\t" in found.group() else "blank")
        yield Hit(found.start(), found.end() + 1, {"blank": word, "mark": document.plain[found.end()]})


CHECK = Check("P604", "info", find)
