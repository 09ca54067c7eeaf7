"""What the page of the map shows: its charts, counts and names, each as far as the actor may see."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import polars as pl

from zhuanji.basics.amounts import Form
from zhuanji.basics.texts import say
from zhuanji.faces.web.guard import may
from zhuanji.faces.web.pages.enterprises import words
from zhuanji.faces.web.pages.enterprises.filters import shown_filters
from zhuanji.faces.web.pages.enterprises.index_frame import LAST
from zhuanji.faces.web.pages.map import counts, drawing, over
from zhuanji.faces.web.pages.map.asked import COUNT, GRADES_BY_PLACE, SEE, Asked
from zhuanji.faces.web.pages.map.bars import bars
from zhuanji.faces.web.pages.map.layers import shown_layers
from zhuanji.faces.web.pages.map.outlines import drawn_features, has_outline
from zhuanji.faces.web.pages.map.tables import firms_table
from zhuanji.services.access import Target

if TYPE_CHECKING:
    from zhuanji.basics.figure import Figure
    from zhuanji.faces.web.design.charts import Chart
    from zhuanji.faces.web.design.tables import Table
    from zhuanji.faces.web.request import SiteRequest
    from zhuanji.services.reading import Reading
    from zhuanji.services.records.models import MapLayer

LISTED = 50


def without(one: Asked, *names: str) -> Asked:
    """Return what is asked for without some filters."""
    return Asked(
        {name: value for name, value in one.values.items() if name not in names}, one.fields, one.measure
    )


def place_codes(request: SiteRequest, one: Asked) -> tuple[str, list[str]]:
    """Return by what places are told apart, and which there are: districts, or the towns of one."""
    if one.area:
        return "town", [code for code, _ in words.seen_areas(request, SEE, "town", one.area)]
    districts = [code for code, _ in words.seen_areas(request, SEE, "county")]
    if districts:
        return "area", districts
    return "town", [code for code, _ in words.seen_areas(request, SEE, "town")]


def figures_of(reading: Reading | None, one: Asked, codes: Sequence[str]) -> Mapping[str, Figure | None]:
    """Return the figure of each place, closed for everybody; none where the map counts enterprises."""
    if reading is None or one.measure in (COUNT, GRADES_BY_PLACE):
        return {}
    sector, scale = one.values.get("sector", ""), one.values.get("scale", "")
    size = scale if scale in ("", "above") else None
    if size is None or one.values.get("grade"):
        return dict.fromkeys(codes)
    return {code: reading.figure(one.measure, code, sector=sector, size=size) for code in codes}


def units(request: SiteRequest, one: Asked) -> list[counts.Place]:
    """Return the functional areas, counted once more beside the districts in which they lie; for the city alone."""
    codes = [code for code, _ in words.seen_areas(request, SEE, "functional")]
    if one.area or not codes:
        return []
    return counts.places(request, counts.rows(request, one), "functional_area", codes)


def map_chart(request: SiteRequest, one: Asked, reading: Reading | None) -> Chart | None:
    """Return the map; None where the pack has no boundaries or the actor may see no district."""
    pack = request.home.pack
    codes = [code for code, _ in words.seen_areas(request, SEE, "county")]
    drawn = drawn_codes(request, one)
    if not has_outline(pack) or not drawn:
        return None
    values: dict[str, float | None]
    pies: list[counts.Place] = []
    unit = Form(say("site.map.unit", request.lang), 0)
    if one.measure in (COUNT, GRADES_BY_PLACE):
        found = counts.places(request, counts.rows(request, without(one, "area", "town")), "area", drawn)
        values = {place.code: place.total if place.code in codes else None for place in found}
        pies = [place for place in found if place.code in codes] if one.measure == GRADES_BY_PLACE else []
    else:
        figures = figures_of(reading, one, drawn)
        values = {
            code: figure.value if figure is not None and figure.state == "ok" else None
            for code, figure in figures.items()
        }
        unit = next((figure.form for figure in figures.values() if figure is not None), Form())
    points = point_rows(request, one)
    return drawing.district_map(request, one, values, unit, layers_in_view(request, one), points, pies)


def drawn_codes(request: SiteRequest, one: Asked) -> list[str]:
    """Return the districts that the map draws: the one that is asked for, else all that the actor may see."""
    codes = [code for code, _ in words.seen_areas(request, SEE, "county")]
    return [one.area] if one.area else codes or counties_around(request)


def layers_in_view(request: SiteRequest, one: Asked) -> list[MapLayer]:
    """Return the layers of which something is drawn: the map and its legend name no others."""
    area = drawing.only_of(drawn_codes(request, one))
    return [layer for layer in shown_layers(request) if drawn_features(request, layer, area)]


def counties_around(request: SiteRequest) -> list[str]:
    """Return the counties of the towns that the actor may see: drawn around them, without a value."""
    pack = request.home.pack
    towns = [code for code, _ in words.seen_areas(request, SEE, "town")]
    return sorted(
        {area.parent for code in towns if (area := pack.areas.get(code)) is not None and area.parent}
    )


def point_rows(request: SiteRequest, one: Asked) -> pl.DataFrame:
    """Return the enterprises that have coordinates, and may be named to the actor."""
    rows = counts.rows(request, one).filter(pl.col("lon").is_not_null(), pl.col("lat").is_not_null())
    if rows.is_empty() or not may_name(request, one):
        return rows.clear()
    rows = counts.seen(request, "enterprise.list", rows).head(over.POINTS)
    request.seen.add("enterprise", rows["uscc"].to_list())
    known = counts.graded(request, rows)["uscc"].to_list()
    return rows.with_columns(
        pl.when(pl.col("uscc").is_in(known)).then(LAST).otherwise(pl.lit("")).alias(LAST)
    )


def charts(
    request: SiteRequest, one: Asked, places: Sequence[counts.Place], names: Mapping[str, str], level: str
) -> list[Chart]:
    """Return the charts beside the map: by place, grade and sector, each counted without its own filter."""
    area = one.town or one.area or widest(request, places)
    by_place = {place.code: place.total for place in places if place.total != 0}
    title = say(f"site.map.by_{level}", request.lang)
    found = [bars(request, "by-place", title, by_place, names, level, one.values.get(level, ""))]
    results = counts.graded(request, counts.rows(request, without(one, "grade")))
    if not results.is_empty():
        found.append(by_grade(request, one, counts.by(request, results, LAST, area)))
    return [*found, by_sector(request, one, area)]


def by_grade(request: SiteRequest, one: Asked, counted: Mapping[str, int | None]) -> Chart:
    """Return the chart of the grades, the letters first."""
    grades = {grade: counted[grade] for grade in sorted(counted, key=counts.grade_order)}
    names = {grade: words.grade_title(grade, request.lang) for grade in grades}
    title = say("site.map.by_grade", request.lang)
    return bars(request, "by-grade", title, grades, names, "grade", one.values.get("grade", ""))


def by_sector(request: SiteRequest, one: Asked, area: str) -> Chart:
    """Return the chart of the sectors, the largest first."""
    lang, pack = request.lang, request.home.pack
    sectors = counts.by(request, counts.rows(request, without(one, "sector")), "sector", area)
    none = say("site.map.no_sector", lang)
    names = {name: words.sector_title(pack, name, lang) if name else none for name in sectors}
    title = say("site.map.by_sector", lang)
    return bars(request, "by-sector", title, sectors, names, "sector", one.values.get("sector", ""))


def widest(request: SiteRequest, places: Sequence[counts.Place]) -> str:
    """Return the area for which the page speaks: the city, or the first place of those who see a part of it."""
    city = request.home.pack.head.city
    return city if not places or may(request, SEE, Target(areas=frozenset([city]))) else places[0].code


def may_name(request: SiteRequest, one: Asked) -> bool:
    """Say whether the actor may see by what enterprises are chosen: else a name would tell that of it."""
    asked_by = set(one.values) - {"by", "grade"}
    return bool(may(request, "enterprise.list")) and asked_by <= shown_filters(request, "enterprise.list")


def firms(request: SiteRequest, one: Asked, frame: pl.DataFrame) -> Table | None:
    """Return the enterprises of a small place by name, for those who may list them."""
    if not may_name(request, one):
        return None
    rows = counts.seen(request, "enterprise.list", frame).sort("name").head(LISTED)
    known = set(counts.graded(request, rows)["uscc"].to_list())
    request.seen.add("enterprise", rows["uscc"].to_list())
    return firms_table(request, rows, known)
