"""The map's numbers: counts of the enterprises that whoever asks may see, with small cells closed."""

from __future__ import annotations

from typing import Any, Literal

from ninja import Query, Router, Schema

from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.faces.web.api.tools.bounds import Asked as Bounded
from zhuanji.faces.web.api.tools.bounds import Words
from zhuanji.faces.web.api.tools.guard import operation
from zhuanji.faces.web.api.tools.statuses import clean
from zhuanji.faces.web.pages.map import counts
from zhuanji.faces.web.pages.map.asked import COUNT, SEE, Asked, fields_for
from zhuanji.faces.web.pages.map.showing import place_codes, without
from zhuanji.faces.web.request import SiteRequest

router = Router(tags=["map"])
FILTERS = ("area", "town", "sector", "scale", "grade")


class PlaceOut(Schema):
    """A district or town: how many enterprises, how many of each grade; null is a small cell that is closed."""

    code: str
    total: int | None
    grades: dict[str, int | None]


class Counts(Schema):
    """Enterprises in operation by place and sector.

    Args:
        level: `area` (districts) or `town`, by which places are told apart.
        total: of those that pass all filters.
        places: each counted without the filter by place.
        sectors: each counted without the filter by sector; an empty name for none.
    """

    level: str
    total: int
    places: list[PlaceOut]
    sectors: dict[str, int | None]


class CountFilters(Bounded):
    """What is counted; the choices are those of the map's page."""

    area: Words = ""
    town: Words = ""
    sector: Words = ""
    scale: Literal["", "above", "below"] = ""
    grade: Words = ""


@operation(router.get, "/map/counts", permission=SEE, gives=Counts)
def counted(request: SiteRequest, asked: Query[CountFilters]) -> dict[str, Any]:
    """How many enterprises there are by place, grade and sector."""
    one = filters(request, asked)
    level, codes = place_codes(request, one)
    base = counts.rows(request, without(one, "area", "town") if level == "area" else without(one, "town"))
    area = one.town or one.area or request.home.pack.head.city
    return {
        "level": level,
        "total": counts.rows(request, one).height,
        "places": counts.places(request, base, level, codes),
        "sectors": counts.by(request, counts.rows(request, without(one, "sector")), "sector", area),
    }


def filters(request: SiteRequest, wanted: CountFilters) -> Asked:
    """Return what is counted, as the page has it.

    Raises:
        ProblemError: a filter has no such choice for whoever asks.
    """
    fields = fields_for(request, None)
    choices = {field.name: {value for value, _ in field.choices} for field in fields}
    values = {name: value for name in FILTERS if (value := getattr(wanted, name))}
    if refused := sorted(name for name, value in values.items() if value not in choices.get(name, ())):
        raise ProblemError(
            Problem("site.api.filter", Place(column=name), {"name": name, "value": clean(values[name])})
            for name in refused
        )
    return Asked(values, fields, COUNT)
