"""What the city's rules name: areas, sectors, departments, sheets, items, indicators."""

from __future__ import annotations

from datetime import date
from typing import Any

from ninja import Query, Router, Schema

from zhuanji.engines.rules.models.areas import AreaKind
from zhuanji.faces.web.api.tools.bounds import Name, Page, Paged, matching, page
from zhuanji.faces.web.api.tools.guard import REFERENCE, operation
from zhuanji.faces.web.request import SiteRequest
from zhuanji.services.settings import city_name, shown_pack

router = Router(tags=["reference"])


class City(Schema):
    """The city that the site is about."""

    code: str
    title: str
    title_en: str
    demo: bool


class AreaLine(Schema):
    """An area on a day."""

    code: str
    name: str
    name_en: str
    kind: str
    parent: str | None
    valid_from: date | None
    valid_to: date | None


class Titled(Schema):
    """A thing with its names."""

    id: str
    title: str
    title_en: str


class ItemLine(Titled):
    """An item of the dictionary."""

    unit: str
    type: str
    sheet: str
    department: str
    period: str


class IndicatorLine(Titled):
    """An indicator: a formula over items."""

    unit: str
    formula: str
    direction: str


class Sheets(Titled):
    """A sheet, with the items that tell its rows apart."""

    key: list[str]


class AskedAreas(Paged):
    """Which areas."""

    kind: AreaKind | None = None
    parent: Name | None = None


class AskedItems(Paged):
    """Which items."""

    sheet: Name | None = None
    department: Name | None = None


@operation(router.get, "/city", permission=REFERENCE, gives=City)
def city(request: SiteRequest) -> dict[str, Any]:
    """The city."""
    home = request.home
    titles = {"title": city_name(home.pack, "zh"), "title_en": city_name(home.pack, "en")}
    return {"code": home.pack.head.city, **titles, "demo": home.demo}


@operation(router.get, "/areas", permission=REFERENCE, gives=Page[AreaLine])
def areas(request: SiteRequest, asked: Query[AskedAreas]) -> dict[str, Any]:
    """The areas as they are today."""
    known = shown_pack(request.home.pack).areas
    now = [area for area in known if known.get(area.code, request.on) is area]
    return page(matching(now, kind=asked.kind, parent=asked.parent), asked)


@operation(router.get, "/sectors", permission=REFERENCE, gives=list[Titled])
def sectors(request: SiteRequest) -> list[Any]:
    """The plan's sectors."""
    return list(request.home.pack.sectors)


@operation(router.get, "/departments", permission=REFERENCE, gives=list[Titled])
def departments(request: SiteRequest) -> list[Any]:
    """The departments."""
    return list(request.home.pack.departments)


@operation(router.get, "/sheets", permission=REFERENCE, gives=list[Sheets])
def sheets(request: SiteRequest) -> list[Any]:
    """The sheets of the ledger."""
    return list(request.home.pack.sheets)


@operation(router.get, "/items", permission=REFERENCE, gives=Page[ItemLine])
def items(request: SiteRequest, asked: Query[AskedItems]) -> dict[str, Any]:
    """The data dictionary."""
    return page(matching(request.home.pack.items, sheet=asked.sheet, department=asked.department), asked)


@operation(router.get, "/indicators", permission=REFERENCE, gives=Page[IndicatorLine])
def indicators(request: SiteRequest, asked: Query[Paged]) -> dict[str, Any]:
    """The indicators."""
    return page(request.home.pack.indicators, asked)
