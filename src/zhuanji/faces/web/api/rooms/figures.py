"""Figures: those that are kept ready, one by its id, and the enterprises behind it."""

from __future__ import annotations

from html import unescape
from typing import Any

from django.utils.html import strip_tags
from ninja import Query, Router, Schema

from zhuanji.basics.figure import FigureKey, parse_figure_id
from zhuanji.faces.web.api.tools.bounds import Name, Page, Paged, Words, matching, page
from zhuanji.faces.web.api.tools.guard import operation
from zhuanji.faces.web.api.tools.readings import FigureOut, figure_data, number
from zhuanji.faces.web.api.tools.statuses import absent
from zhuanji.faces.web.guard import require
from zhuanji.faces.web.lacking import reading_of
from zhuanji.faces.web.pages.figure.opening import Shown, shown
from zhuanji.faces.web.pages.figure.sources import sources_of
from zhuanji.faces.web.request import SiteRequest
from zhuanji.services.access import Target
from zhuanji.services.reading.choice import SIZES

router = Router(tags=["figures"])


class Opened(Schema):
    """A figure that was opened: why it or single values are kept back, and how many enterprises one may see of it."""

    figure: FigureOut
    terms: list[float | None]
    items: list[str]
    closed_because: str
    enterprises: int
    refused_because: str


class Behind(Schema):
    """An enterprise behind a figure: whether it entered, its terms, from which files and rows they come."""

    uscc: str
    name: str | None
    area: str | None
    state: str
    terms: list[float | None]
    sources: list[str]


class AskedFigures(Paged):
    """Which of the figures that are kept ready; the city's where no area is named."""

    indicator: Name | None = None
    area: Name | None = None
    sector: Words = ""
    size: Words = ""


@operation(router.get, "/figures", permission="figure.see", gives=Page[FigureOut])
def listed(request: SiteRequest, asked: Query[AskedFigures]) -> dict[str, Any]:
    """Figures that are kept ready: those that cockpit and lists show. Small cells are closed in them for everybody."""
    reading = reading_of(request)
    area = asked.area or request.home.pack.head.city
    if area not in request.home.pack.areas or asked.size not in SIZES:
        raise absent(asked.area or asked.size)
    require(request, "figure.see", Target(areas=frozenset([area])))
    known = matching(request.home.pack.indicators, id=asked.indicator)
    found = [
        reading.figure(one.id, area, period=period, sector=asked.sector, size=asked.size)
        for one in known
        for period in reading.periods.get(one.id, ())
    ]
    part = page([one for one in found if one is not None], asked)
    part["rows"] = [figure_data(one) for one in part["rows"]]
    return part


@operation(router.get, "/figures/{figure}", permission="figure.see", gives=Opened)
def one(request: SiteRequest, figure: Words) -> dict[str, Any]:
    """One figure by its id."""
    found = opened(request, figure)
    return {
        "figure": figure_data(found.figure),
        "terms": [number(term) for term in found.figure.terms],
        "items": sorted(found.items),
        "closed_because": found.closed.why(request.lang) if found.closed is not None else "",
        "enterprises": found.people.height,
        "refused_because": found.refused.why(request.lang) if found.refused is not None else "",
    }


@operation(router.get, "/figures/{figure}/enterprises", permission="figure.see", gives=Page[Behind])
def enterprises(request: SiteRequest, figure: Words, asked: Query[Paged]) -> dict[str, Any]:
    """The enterprises behind a figure whose values whoever asks may see, the largest first."""
    found = opened(request, figure)
    rows = found.people.slice(asked.offset, asked.limit).to_dicts()
    codes = [row["uscc"] for row in rows]
    request.seen.add("enterprise", codes)
    sources = sources_of(request, found.opened, codes)
    names = [name for name in found.people.columns if name.startswith("term_")]
    told = [
        {
            **{name: row.get(name) for name in ("uscc", "name", "area", "state")},
            "terms": [number(row[name]) for name in names],
            "sources": [unescape(strip_tags(one)) for one in sources.get(row["uscc"], ())],
        }
        for row in rows
    ]
    return {"total": found.people.height, "limit": asked.limit, "offset": asked.offset, "rows": told}


def opened(request: SiteRequest, text: str) -> Shown:
    """Open a figure.

    Raises:
        ProblemError: there is none of that id.
        Denied: its area isn't for whoever asks.
    """
    key: FigureKey = parse_figure_id(text)
    if key.area not in request.home.pack.areas or not known(request, key.indicator):
        raise absent(text)
    require(request, "figure.see", Target(areas=frozenset([key.area])))
    return shown(request, key, text)


def known(request: SiteRequest, indicator: str) -> bool:
    """Say whether the pack has an indicator."""
    return any(one.id == indicator for one in request.home.pack.indicators)
