"""O304: a sector without owner.

Runs on sectors without owner; needs one whose area is everywhere or leads to nobody; says what
is open.
"""

from __future__ import annotations

from collections.abc import Iterator

from zhuanji.engines.plan.lint.check import Check, Hit
from zhuanji.engines.plan.lint.document import Document
from zhuanji.engines.plan.lint.owners.areas import area_text, linking_clauses
from zhuanji.engines.plan.lint.owners.coverage import WHOLE_AREA, measure_count, open_sectors
from zhuanji.engines.plan.lint.values import Phrase
from zhuanji.engines.plan.model import Clause


def find(document: Document) -> Iterator[Hit]:
    """Yield every sector for which no clause of the document leads to an owner."""
    links = linking_clauses(document)
    for clause, line in open_sectors(document):
        link = links.get(line.label or "")
        if link is not None and not WHOLE_AREA.match(area_text(line)):
            continue
        values: dict[str, object] = {
            "clause": document.place(clause),
            "sector": clause.heading,
            "label": line.label or "",
            "area": area_text(line),
            "count": measure_count(document, clause),
        }
        values["open"] = what_is_open(document, values, link[0] if link else None)
        yield Hit(*line.span(0, len(line.text)), values, (link[1],) if link else ())


def what_is_open(document: Document, values: dict[str, object], there: Clause | None) -> Phrase:
    """Return what is left open: whether the duties of a clause elsewhere apply, or who answers at all."""
    area = {"label": values["label"], "area": values["area"]}
    if there is None:
        return Phrase("nobody_named", area)
    return Phrase("unclear_whether", {**area, "there": document.place(there)})


CHECK = Check("O304", "warning", find)
