"""The form under a list by which it is exported."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from zhuanji.faces.web.pages.enterprises.exports.requests import ROWS, needs_approval
from zhuanji.faces.web.pages.enterprises.words import items_by_id
from zhuanji.services.access import shown_items
from zhuanji.services.ledger.workbooks.labels import heading
from zhuanji.services.reading import current
from zhuanji.services.settings import value

if TYPE_CHECKING:
    from zhuanji.faces.web.pages.enterprises.filters import Asked
    from zhuanji.faces.web.request import SiteRequest

EXPORT = "enterprise.export"
# Figures that may go out with a list, each only to whom its law lets see it.
FIGURES = (
    "tax_paid",
    "land_mu",
    "revenue",
    "value_added",
    "output_value",
    "total_profit",
    "employees",
    "rd_expense",
    "energy_tce",
    "power_kwh",
    "emissions_t",
)


@dataclass(frozen=True)
class Form:
    """What the form offers.

    Args:
        values: the filters that are set.
        count: of rows.
        items: the figures that may be taken along: id and title with unit.
        years: of the figures.
        most: how many rows go out without approval.
        approval: whether so many rows need approval as they are.
    """

    values: Mapping[str, str]
    count: int
    items: list[tuple[str, str]]
    years: tuple[int, ...]
    most: int
    approval: bool


def export_form(request: SiteRequest, one: Asked, count: int) -> Form:
    """Return what the form of a list offers."""
    from zhuanji.faces.web.pages.query.frames import years

    reading = current(request.home)
    told = years(reading) if reading is not None else ()
    items = figures_for(request) if told else []
    return Form(one.values, count, items, told, int(value(ROWS)), needs_approval(count, figures=False))


def figures_for(request: SiteRequest) -> list[tuple[str, str]]:
    """Return the figures that the actor may take along."""
    known = items_by_id(request.home.pack)
    wanted = [name for name in FIGURES if name in known]
    shown = shown_items(request.actor, EXPORT, wanted, pack=request.home.pack)
    return [(name, heading(known[name], request.lang)) for name in shown]
