"""O307: owners that may stand in an annex not read.

Runs on chapters and plans without owners; needs an annex that divides the tasks; asks to read that
too.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from zhuanji.engines.plan.lint.check import Check, Hit
from zhuanji.engines.plan.lint.document import Document
from zhuanji.engines.plan.lint.owners.chapters import gap_hit, is_wide
from zhuanji.engines.plan.lint.owners.coverage import division_annex, gaps


def find(document: Document) -> Iterator[Hit]:
    """Yield every chapter or plan without owners whose annex should hold them."""
    for gap in gaps(document):
        annex = division_annex(gap.part)
        if annex is not None and is_wide(gap):
            hit = gap_hit(document, gap)
            values = {**hit.values, "annex": annex.heading}
            yield replace(hit, values=values, related=(document.heading(annex), *hit.related))


CHECK = Check("O307", "info", find)
