"""O304: a sector without owner.

Runs on sectors without owner; needs one whose area is everywhere or leads to nobody; says that none
follows.
"""

from __future__ import annotations

from collections.abc import Iterator

from zhuanji.engines.plan.lint.check import Check, Hit
from zhuanji.engines.plan.lint.document import Document
from zhuanji.engines.plan.lint.owners.areas import area_text, linking_clauses
from zhuanji.engines.plan.lint.owners.coverage import WHOLE_AREA, measure_count, open_sectors


def find(document: Document) -> Iterator[Hit]:
    """Yield every sector for which no clause of the document leads to an owner."""
    links = linking_clauses(document)
    for clause, line in open_sectors(document):
        link = links.get(line.label or "")
        if link is not None and not WHOLE_AREA.match(area_text(line)):
            continue
        values = {
            "clause": document.place(clause),
            "sector": clause.heading,
            "label": line.label or "",
            "area": area_text(line),
            "count": measure_count(document, clause),
        }
        yield Hit(*line.span(0, len(line.text)), values, (link[1],) if link else ())


CHECK = Check("O304", "warning", find)
