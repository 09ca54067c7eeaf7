"""Grades that the ledger holds of years before, as they were sent in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhuanji.basics.texts import say
from zhuanji.faces.web.design.tables import Column, Table
from zhuanji.faces.web.pages.enterprises.dossier.values import plain_words
from zhuanji.faces.web.pages.enterprises.words import items_by_id
from zhuanji.services.ledger.workbooks.labels import heading

if TYPE_CHECKING:
    from zhuanji.faces.web.pages.enterprises.dossier.sources import Sources
    from zhuanji.faces.web.pages.enterprises.dossier.subject import Subject
    from zhuanji.faces.web.request import SiteRequest

SHEET, ITEMS = "grades", ("grade", "grade_before", "carbon_grade")


def ledger_grades(request: SiteRequest, about: Subject, sources: Sources) -> Table | None:
    """Return the grades of years before; None where there are none or they may not be seen."""
    known, lang = items_by_id(request.home.pack), request.lang
    records = [one for one in about.found.records if one.sheet == SHEET]
    used = {name for one in records for name in one.items}
    wanted = [known[name] for name in ITEMS if name in about.shown and name in used]
    if not wanted:
        return None
    columns = [Column("period", say("site.dossier.period", lang), head=True)]
    columns += [Column(item.id, heading(item, lang)) for item in wanted]
    columns.append(Column("source", say("site.dossier.source", lang)))
    rows = [
        [
            one.period,
            *(plain_words(request, item, one.items.get(item.id)) for item in wanted),
            sources.marks(one.sources),
        ]
        for one in reversed(records)
    ]
    return Table(say("site.dossier.ledger_grades", lang), columns, rows, classes="dense")
