"""Answers from figures that are closed for everybody: for those who may not see the rows behind them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl

from zhuanji.basics.periods import year as year_period
from zhuanji.faces.web.pages.query.choices import ASK
from zhuanji.faces.web.pages.query.question import INDICATOR, Question
from zhuanji.faces.web.pages.query.rows_path import Key
from zhuanji.services.access import Columns, visible_frame
from zhuanji.services.reading.store import table_path

if TYPE_CHECKING:
    from zhuanji.basics.figure import Figure
    from zhuanji.faces.web.request import SiteRequest
    from zhuanji.services.reading import Reading

KNOWN = frozenset({"area", "unit", "town", "sector", "scale", "size"})
KINDS = {"area": "county", "town": "town"}
APART, INSIDE = "apart", "inside"


def answers(question: Question) -> bool:
    """Say whether figures can answer a question: an indicator, by place, sector and one way of size."""
    used = set(question.dimensions) | set(question.filters)
    places = used & {"area", "unit", "town"}
    sizes = used & {"scale", "size"}
    return (
        question.kind == INDICATOR and used - {"year"} <= KNOWN and len(sizes) < 2 and fits(question, places)
    )


def fits(question: Question, places: set[str]) -> bool:
    """Say whether the places of a question are one way of cutting: districts, units, or towns (of a district)."""
    if places <= {"area", "town"}:
        return "area" not in question.dimensions or "town" not in question.dimensions
    return places == {"unit"}


def is_ready(reading: Reading, question: Question, years: tuple[int, ...]) -> bool:
    """Say whether the figures of some years are worked out already."""
    return all(table_path(reading.folder, question.subject, year_period(year)).is_file() for year in years)


def figures(
    request: SiteRequest, reading: Reading, question: Question, year: int, dimensions: Key
) -> dict[Key, Figure]:
    """Return the figure of each part, of areas that the actor may ask about."""
    period = year_period(year)
    table = reading.table(question.subject, period).filter(pl.col("scope") == "")
    for name, column in (("sector", "sector"), ("scale", "size"), ("size", "size")):
        if name in dimensions:
            table = table.filter(pl.col(column) != "")
        elif name in question.filters:
            table = table.filter(pl.col(column) == question.filters[name])
    if "sector" not in {*dimensions, *question.filters}:
        table = table.filter(pl.col("sector") == "")
    if not {"scale", "size"} & {*dimensions, *question.filters}:
        table = table.filter(pl.col("size") == "")
    if "scale" in dimensions:
        table = table.filter(pl.col("size").is_in(["above", "below"]))
    if "size" in dimensions:
        table = table.filter(~pl.col("size").is_in(["above", "below"]))
    table = in_places(request, table, question, dimensions)
    columns = Columns(areas=("area",), uscc="")
    shown = visible_frame(
        request.actor,
        ASK,
        table.with_columns(pl.col("area").cast(pl.String)),
        pack=reading.pack,
        on=request.on,
        columns=columns,
    )
    found = {}
    for row in shown.iter_rows(named=True):
        place = {name: str(row[name]) for name in ("area", "cut", "sector", "size", "scope")}
        figure = reading.cube.made(question.subject, period, place, row)
        if figure is not None:
            found[key_of(place, dimensions)] = figure
    return found


def in_places(request: SiteRequest, table: pl.DataFrame, question: Question, dimensions: Key) -> pl.DataFrame:
    """Return the rows of the places that are asked for."""
    areas, city, on = request.home.pack.areas, request.home.pack.head.city, request.on
    asked = question.filters
    cut = pl.col("cut") == INSIDE
    if "unit" in dimensions or "unit" in asked:
        units = [one.code for kind in ("county", "functional") for one in areas.of_kind(kind, on, city)]
        wanted = [asked["unit"]] if "unit" in asked else units
        return table.filter(pl.col("cut") == APART, pl.col("area").is_in(wanted))
    if "town" in dimensions:
        towns = [one.code for one in areas.of_kind("town", on, asked.get("area") or None)]
        return table.filter(
            cut, pl.col("area").is_in([asked["town"]] if asked.get("town") in towns else towns)
        )
    if "town" in asked:
        return table.filter(cut, pl.col("area") == asked["town"])
    if "area" in dimensions and "area" not in asked:
        return table.filter(
            cut, pl.col("area").is_in([one.code for one in areas.of_kind("county", on, city)])
        )
    return table.filter(cut, pl.col("area") == asked.get("area", city))


def key_of(place: dict[str, str], dimensions: Key) -> Key:
    """Return the key of a part."""
    columns = {
        "area": "area",
        "unit": "area",
        "town": "area",
        "sector": "sector",
        "scale": "size",
        "size": "size",
    }
    return tuple(place[columns[name]] for name in dimensions)


def figure_id(reading: Reading, question: Question, key: Key, year: int) -> str:
    """Return the id of the figure that a part is; empty for what is none.

    Args:
        reading: of the snapshot.
        question: as it was asked.
        key: of the part, without its year.
        year: of the data.
    """
    from zhuanji.basics.figure import FigureKey

    if not answers(question):
        return ""
    dimensions = (name for name in question.dimensions if name != "year")
    told = {**question.filters, **dict(zip(dimensions, key, strict=True))}
    if not all(told.values()):
        return ""
    area = told.get("town") or told.get("unit") or told.get("area") or reading.pack.head.city
    cut = APART if "unit" in told else INSIDE
    size = told.get("size") or told.get("scale") or ""
    return FigureKey(
        question.subject, area, cut, told.get("sector", ""), size, "", year_period(year), reading.snapshot
    ).id
