"""What is a list by itself: parcels, projects, lines, events, titles, audits; of each row what was told last."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from zhuanji.basics.texts import say
from zhuanji.faces.cli.views.ledger.words import sheet_title
from zhuanji.faces.web.design.tables import Column, Table
from zhuanji.faces.web.pages.enterprises.dossier.values import plain_words
from zhuanji.faces.web.pages.enterprises.words import items_by_id
from zhuanji.services.ledger.workbooks.labels import heading

if TYPE_CHECKING:
    from zhuanji.engines.rules.models.items import Item
    from zhuanji.faces.web.pages.enterprises.dossier.sources import Sources
    from zhuanji.faces.web.pages.enterprises.dossier.subject import Subject
    from zhuanji.faces.web.request import SiteRequest
    from zhuanji.services.ledger.enterprise import Held, Record

NUMBERS = ("number", "whole")
LISTS: dict[str, tuple[str, ...]] = {
    "parcels": (
        "parcel_id",
        "parcel_address",
        "property_certificate",
        "land_mu",
        "registered_land_mu",
        "leased_in_land_mu",
        "leased_out_land_mu",
        "other_land_mu",
        "counterparty_uscc",
        "lease_from",
        "lease_to",
        "micro_park",
    ),
    "projects": (
        "project_name",
        "project_code",
        "project_kind",
        "project_investment",
        "upgrade_investment",
        "project_started_on",
        "project_due_on",
        "project_finished_on",
        "project_state",
        "project_evidence",
        "project_subsidy",
    ),
    "cement_lines": (
        "line_id",
        "line_kind",
        "special_cement",
        "mill_diameter_m",
        "clinker_t_per_day",
        "approved_capacity_kt",
        "line_output_kt",
        "disposition",
        "into_group",
        "line_state",
        "line_document",
        "performance_grade",
    ),
    "events": ("event_from", "event_to", "event_kind", "event_effect", "event_document"),
    "titles": ("recognised_on", "title", "title_level", "title_batch", "withdrawn_on", "title_document"),
    "audits": ("audit_listed_on", "audit_duty", "audit_state"),
}
DATED = ("events", "titles", "audits")


def register(request: SiteRequest, about: Subject, sources: Sources, sheet: str) -> Table | None:
    """Return a sheet's rows as a list; None where there are none, or the actor may see none of their items."""
    records = last_rows(about.found.records, sheet)
    known = items_by_id(request.home.pack)
    used = {name for one in records for name in told(one)}
    wanted = [known[name] for name in LISTS[sheet] if name in known and name in about.shown and name in used]
    if not wanted:
        return None
    lang = request.lang
    columns = [
        Column(item.id, heading(item, lang), kind_of(item), head=at == 0) for at, item in enumerate(wanted)
    ]
    period = sheet not in DATED
    if period:
        columns.append(Column("period", say("site.dossier.period", lang), "day"))
    columns.append(Column("source", say("site.dossier.source", lang)))
    rows = [
        [
            *(plain_words(request, item, held(one, item.id)) for item in wanted),
            *([one.period] if period else []),
            sources.marks(one.sources),
        ]
        for one in ordered(records, wanted[0].id, newest=sheet in DATED)
    ]
    return Table(sheet_title(request.home.pack, sheet, lang), columns, rows, classes="dense")


def kind_of(item: Item) -> str:
    """Return of what kind an item's column is."""
    return "number" if item.type in NUMBERS else "day" if item.type == "date" else "text"


def last_rows(records: Iterable[Record], sheet: str) -> list[Record]:
    """Return of each row of a sheet the one of the latest period; of parcels those of the latest year alone."""
    rows = [one for one in records if one.sheet == sheet]
    if sheet == "parcels":
        years = [one.period for one in rows if len(one.period) == 4]
        return [one for one in rows if one.period == max(years, default="")]
    if sheet in DATED:
        return rows
    found: dict[tuple[str, ...], Record] = {}
    for one in sorted(rows, key=lambda row: row.period):
        found[one.key] = one
    return list(found.values())


def told(one: Record) -> Iterable[str]:
    """Yield the items that a row says something of."""
    return (name for name, value in one.items.items() if value.value is not None)


def held(one: Record, name: str) -> Held | None:
    """Return what a row holds of an item."""
    return one.items.get(name)


def ordered(records: Sequence[Record], item: str, *, newest: bool) -> list[Record]:
    """Return rows in the order of their first item, dates the latest first."""

    def text(one: Record) -> str:
        value = one.items.get(item)
        return str(value.value or "") if value is not None else ""

    return sorted(records, key=text, reverse=newest)
