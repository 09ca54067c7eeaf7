"""The grades of the latest year by district, as a chart with its table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from django.urls import reverse
from django.utils.html import format_html

from zhuanji.basics.texts import Language, say
from zhuanji.faces.web.design.charts import Chart
from zhuanji.faces.web.design.tables import Column, Table
from zhuanji.faces.web.guard import may
from zhuanji.faces.web.pages.appraisal.grades import colour, grade_word, in_order
from zhuanji.services.access import Target
from zhuanji.services.reading import grades
from zhuanji.services.settings import area_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from django.utils.safestring import SafeString

    from zhuanji.faces.web.request import SiteRequest
    from zhuanji.services.runs.city import AreaLine


@dataclass(frozen=True)
class Grades:
    """The grades of a year.

    Args:
        year: of the data.
        chart: a bar for each district.
        sum: each grade with how many have it in all districts that are shown, and where these are listed: the run's
            own list, or the districts' sums where there are several runs; empty where the actor may see neither.
        unfinished: how many districts aren't published yet.
        shares: of a single district, each grade with how many and how much of all that is, in per cent.
    """

    year: int
    chart: Chart
    sum: list[tuple[str, int, str]]
    unfinished: int
    shares: list[tuple[str, int, float]]


def grade_part(request: SiteRequest, areas: frozenset[str]) -> Grades | None:
    """Return the grades of the districts that the actor may see; None where no run is scored.

    Args:
        request: by whom.
        areas: the codes that the cockpit speaks for; empty for the whole city.
    """
    found = grades(request.home)
    if found is None:
        return None
    lines = [line for line in found.lines if line.counts and (not areas or line.area in areas)]
    lines = [line for line in lines if may(request, "run.results", Target(areas=frozenset([line.area])))]
    if not lines:
        return None
    names = in_order({grade for line in lines for grade in line.counts})
    total = [
        (
            title(grade, request),
            sum(line.counts.get(grade, 0) for line in lines),
            sum_url(request, lines, grade),
        )
        for grade in names
    ]
    everybody = sum(count for _, count, _ in total)
    shares = [(name, count, 100 * count / everybody) for name, count, _ in total] if len(lines) == 1 else []
    chart = drawn(request, found.year, lines, names)
    return Grades(found.year, chart, total, sum(not line.final for line in lines), shares)


def title(grade: str, request: SiteRequest) -> str:
    """Return what a grade is called; those without one say so."""
    return grade_word(grade, request) if grade else say("site.cockpit.no_grade", request.lang)


def list_url(line: AreaLine, grade: str) -> str:
    """Return where the enterprises of a grade are listed: in the results of the very run that is counted."""
    if line.run is None:
        return ""
    return f"{reverse('appraisal:results', args=[line.run])}?grade={quote(grade or '-')}"


def sum_url(request: SiteRequest, lines: Sequence[AreaLine], grade: str) -> str:
    """Return where a sum opens: the list of the one run, or the page that sums the same runs."""
    if len(lines) == 1:
        return list_url(lines[0], grade)
    return reverse("appraisal:home") if may(request, "run.see") else ""


def opened(line: AreaLine, grade: str) -> SafeString | int:
    """Return how many of an area have a grade, as a link to their list."""
    count = line.counts.get(grade, 0)
    url = list_url(line, grade)
    return format_html('<a href="{}">{}</a>', url, count) if count and url else count


def datum(line: AreaLine, grade: str) -> dict[str, Any]:
    """Return a piece of a bar, which opens the list."""
    return {"value": line.counts.get(grade, 0), "href": list_url(line, grade)}


def bar(request: SiteRequest, lines: Sequence[AreaLine], grade: str, number: int) -> dict[str, Any]:
    """Return a grade's pieces of the bars.

    Args:
        request: the request.
        lines: the areas.
        grade: which.
        number: its place among the grades, which gives a grade without a colour of its own one.
    """
    return {
        "name": title(grade, request),
        "type": "bar",
        "stack": "all",
        "barMaxWidth": 22,
        "itemStyle": {"color": colour(grade, number), "borderColor": "--surface", "borderWidth": 1},
        "data": [datum(line, grade) for line in lines],
    }


def drawn(request: SiteRequest, year: int, lines: Sequence[AreaLine], names: list[str]) -> Chart:
    """Return the chart."""
    areas = [area_title(line, request) for line in lines]
    series = [bar(request, lines, grade, number) for number, grade in enumerate(names)]
    lang, option = request.lang, drawing(request.lang, areas, series)
    head = say("site.cockpit.grades", lang, year=year)
    columns = [Column("area", say("site.cockpit.district", lang), head=True)]
    columns += [
        Column(f"grade{number}", title(grade, request), "number") for number, grade in enumerate(names)
    ]
    rows = [
        [area, *(opened(line, grade) for grade in names)] for area, line in zip(areas, lines, strict=True)
    ]
    return Chart(
        "grades",
        head,
        option,
        Table(head, columns, rows, classes="dense"),
        show_title=False,
        size="small" if len(lines) == 1 else "medium",
    )


def drawing(lang: Language, areas: list[str], series: list[dict[str, Any]]) -> dict[str, Any]:
    """Return the bars of the areas under each other, as the chart takes them; English needs two lines over them."""
    return {
        "legend": {"top": 0, "left": 0, "itemWidth": 12, "itemHeight": 12},
        "tooltip": {"trigger": "axis", "axisPointer": {"type": "shadow"}},
        "grid": {
            "left": 8,
            "right": 16,
            "top": 32 if lang == "zh" else 56,
            "bottom": 8,
            "containLabel": True,
        },
        "xAxis": {"type": "value", "minInterval": 1},
        "yAxis": {
            "type": "category",
            "inverse": True,
            "data": areas,
            "axisLabel": {"width": 96, "overflow": "truncate", "interval": 0},
        },
        "series": series,
    }


def area_title(line: AreaLine, request: SiteRequest) -> str:
    """Return the name of a line's area in the page's language."""
    return area_name(request.home.pack, line.area, request.lang)
