"""How a target came along: its figures against what the plan requires, as a chart and as tables."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from zhuanji.basics.periods import Kind, Period, year
from zhuanji.basics.texts import Language, say
from zhuanji.faces.amounts import NONE, Shown, amount, number, share
from zhuanji.faces.cli.views import track_words
from zhuanji.faces.cli.views.track_tables import reason_text
from zhuanji.faces.web.design.charts import Chart, plotted
from zhuanji.faces.web.design.tables import Column, Table
from zhuanji.faces.web.pages.targets.beside import comparator_series
from zhuanji.faces.web.pages.targets.seeing import figure_id, opening
from zhuanji.services.settings import area_name

if TYPE_CHECKING:
    from zhuanji.engines.indicators.progress import TargetProgress
    from zhuanji.engines.indicators.progress.model import Past
    from zhuanji.faces.web.request import SiteRequest
    from zhuanji.services.reading import Reading

LEAST = 2  # points of a line
DECEMBER = 11
FINE = (Kind.MONTH, Kind.QUARTER)
STEPS = ((Kind.MONTH, 1), (Kind.QUARTER, 3), (Kind.YEAR, 12))


@dataclass(frozen=True)
class Point:
    """A place on the axis of time: what was, what was required, and what it is held against."""

    title: str
    last: int
    value: float | None = None
    required: float | None = None
    other: float | None = None


def history_part(request: SiteRequest, reading: Reading, one: TargetProgress) -> dict[str, Any]:
    """Return the chart and the tables of a target's past."""
    yearly = [past for past in one.history if past.period.kind is Kind.YEAR]
    finer = [past for past in one.history if past.period.kind is not Kind.YEAR]
    main, rest = (yearly, finer) if yearly else (finer, [])
    return {
        "chart": history_chart(request, reading, one),
        "history": history_table(request, reading, one, main),
        "finer": history_table(request, reading, one, rest) if rest else None,
        "finer_count": len(rest),
        "grows": any(past.published is not None or past.nominal is not None for past in one.history),
    }


def history_table(request: SiteRequest, reading: Reading, one: TargetProgress, rows: Sequence[Past]) -> Table:
    """Return figures of the past: what was required at a year's end, both kinds of growth, what is missing.

    Columns of which nothing is known are left out.
    """
    lang = request.lang
    path = {year(step.year).last: step.required for step in one.path}
    cells: dict[str, list[float | None]] = {
        "required": [path.get(past.period.last) for past in rows],
        "published": [past.published for past in rows],
        "nominal": [past.nominal for past in rows],
        "missing": [past.missing_share for past in rows],
    }
    shown = {name: values for name, values in cells.items() if any(value is not None for value in values)}
    columns = [
        Column(
            name,
            say(f"track.column.{name}", lang),
            "text" if name == "period" else "number",
            head=name == "period",
        )
        for name in ("period", "value", *shown)
    ]
    lines = [
        [past.period.title(lang), value_cell(request, reading, one, past)]
        + [cell_text(name, values[number], one) for name, values in shown.items()]
        for number, past in enumerate(rows)
    ]
    return Table(say("track.title.history", lang), columns, lines, classes="dense")


def cell_text(name: str, value: float | None, one: TargetProgress) -> str:
    """Return what stands in a cell of the past besides the figure."""
    if name == "required":
        return amount(value, track_words.own_form(one))
    return share(value) if name == "missing" else track_words.per_cent(value, signed=True)


def value_cell(request: SiteRequest, reading: Reading, one: TargetProgress, past: Past) -> object:
    """Return a figure of the past, which opens; or why there is none."""
    if past.value is None:
        return reason_text(past.reason, request.lang)
    unit, areas = track_words.own_form(one), one.binding.areas
    if len(areas) > 1:
        return amount(past.value, unit)
    text = figure_id(request, one, past.period, snapshot=reading.snapshot)
    return opening(request, past.value, unit, text, areas[0])


def history_chart(request: SiteRequest, reading: Reading, one: TargetProgress) -> Chart | None:
    """Return the chart of what was against what was required; None where there is no line to draw."""
    points = points_of(request, reading, one)
    if sum(point.value is not None for point in points) < LEAST:
        return None
    lang, unit = request.lang, track_words.own_form(one)
    lines = {
        "actual": [point.value for point in points],
        "required": [point.required for point in points],
        "other": [point.other for point in points],
    }
    drawn = {name: values for name, values in lines.items() if any(value is not None for value in values)}
    names = {name: legend(name, request, one) for name in drawn}
    option = {
        "legend": {"top": 0, "left": 0},
        "tooltip": {"trigger": "axis"},
        "grid": {"left": 8, "right": 24, "top": 44, "bottom": 8, "containLabel": True},
        "xAxis": {"type": "category", "data": [point.title for point in points], "boundaryGap": False},
        "yAxis": {"type": "value", "scale": True},
        "series": [series(name, names[name], values, unit) for name, values in drawn.items()],
    }
    columns = [Column("period", say("track.column.period", lang), head=True)]
    columns += [Column(name, names[name], "number") for name in drawn]
    rows = [
        [point.title, *cells]
        for point, *cells in zip(points, *(words(v, unit) for v in drawn.values()), strict=True)
    ]
    title = say("site.targets.chart", lang, unit=unit.unit)
    return Chart("history", title, option, Table(title, columns, rows, classes="dense"), form=unit)


def legend(name: str, request: SiteRequest, one: TargetProgress) -> str:
    """Return what a line is called."""
    if name != "other":
        return say(f"site.targets.line.{name}", request.lang)
    return area_name(request.home.pack, one.binding.comparator, request.lang)


def words(values: Sequence[float | None], unit: Shown) -> list[str]:
    """Return values as a table has them."""
    return [NONE if value is None else number(value, unit) for value in values]


def series(name: str, title: str, values: Sequence[float | None], unit: Shown) -> dict[str, Any]:
    """Return a line: what was is drawn through, what is required is dashed, so that colour isn't the only sign."""
    looks: Mapping[str, tuple[str, str, str]] = {
        "actual": ("--series-1", "solid", "circle"),
        "required": ("--series-2", "dashed", "diamond"),
        "other": ("--series-3", "dotted", "triangle"),
    }
    colour, kind, symbol = looks[name]
    return {
        "name": title,
        "type": "line",
        "data": [plotted(value, unit) for value in values],
        "symbol": symbol,
        "symbolSize": 8,
        "connectNulls": name != "actual",
        "itemStyle": {"color": colour},
        "lineStyle": {"color": colour, "type": kind, "width": 2},
    }


def points_of(request: SiteRequest, reading: Reading, one: TargetProgress) -> list[Point]:
    """Return the places on the axis: those of the figures, of the required path, and of the comparator."""
    chosen = drawn_of(one.history)
    known: dict[int, Period] = {past.period.last: past.period for past in chosen}
    values = {past.period.last: past.value for past in chosen}
    path = {year(step.year).last: step.required for step in one.path}
    start = base_point(one)
    path |= {start[0]: start[1]} if start else {}
    others = comparator_series(reading, one) if one.binding.comparator[:1].isdigit() else {}
    everything = evenly(sorted({*known, *path}), chosen)
    return [
        Point(title_at(last, known, request.lang), last, values.get(last), path.get(last), others.get(last))
        for last in everything
    ]


def evenly(places: Sequence[int], chosen: Sequence[Past]) -> list[int]:
    """Return places on the axis with those between them, so that equal times are equally far apart.

    Args:
        places: the last months of periods, in order.
        chosen: the figures that are drawn; their finest period is the step.
    """
    if not places:
        return []
    kinds = {past.period.kind for past in chosen}
    step = next((months for kind, months in STEPS if kind in kinds), STEPS[-1][1])
    return sorted({*places, *range(places[-1], places[0], -step)})


def drawn_of(history: Sequence[Past]) -> list[Past]:
    """Return the figures that make one line: running totals begin anew each year, so of these only whole years."""
    runs = any(past.period.kind not in (*FINE, Kind.YEAR) for past in history)
    finer = {past.period.last for past in history if past.period.kind in FINE}
    if runs:
        return [past for past in history if past.period.kind is Kind.YEAR]
    return [past for past in history if past.period.kind is not Kind.YEAR or past.period.last not in finer]


def title_at(last: int, known: Mapping[int, Period], lang: Language) -> str:
    """Return what a place on the axis is called: its period, else the year or month that ends there."""
    if last in known:
        return known[last].title(lang)
    return (year(last // 12) if last % 12 == DECEMBER else Period(last, last)).title(lang)


def base_point(one: TargetProgress) -> tuple[int, float] | None:
    """Return where the required path begins: the base, at the end of the year before the first step."""
    base = one.found.base
    if not one.path or base is None or one.binding.kind in ("addition", "cumulative"):
        return None
    return year(one.path[0].year - 1).last, base
