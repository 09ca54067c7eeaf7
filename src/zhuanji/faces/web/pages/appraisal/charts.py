"""The charts of the appraisal: grades by area, grades of a run, scores with the cuts between grades."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from zhuanji.basics.amounts import Form, rounded
from zhuanji.basics.texts import say
from zhuanji.faces.web.design.charts import Chart
from zhuanji.faces.web.design.tables import Column, Table
from zhuanji.faces.web.pages.appraisal.grades import colour, grade_word

if TYPE_CHECKING:
    from zhuanji.faces.web.request import SiteRequest

BINS = 30
SHARE = Form("%", 1)
FEWEST = 20  # enterprises; how fewer are spread is better read from their list
NARROW = {"width": 120, "overflow": "break"}  # names beside bars leave room for these on a phone


def series(request: SiteRequest, grade: str, number: int, data: Sequence[float]) -> dict[str, Any]:
    """Return the bars of a grade, stacked on those of the others."""
    return {
        "name": grade_word(grade, request),
        "type": "bar",
        "stack": "all",
        "barMaxWidth": 26,
        "itemStyle": {"color": colour(grade, number), "borderColor": "--surface", "borderWidth": 1},
        "data": list(data),
    }


def areas_chart(
    request: SiteRequest, year: int, lines: Sequence[tuple[str, Mapping[str, int]]], grades: Sequence[str]
) -> Chart:
    """Return the grades of each area as shares of its enterprises.

    Args:
        request: for the language.
        year: of the data.
        lines: name and counts of each area.
        grades: in order.
    """
    lang = request.lang
    totals = [sum(counts.values()) or 1 for _, counts in lines]
    option = {
        "legend": {"top": 0, "left": 0, "itemWidth": 12, "itemHeight": 12},
        "tooltip": {"trigger": "axis", "axisPointer": {"type": "shadow"}},
        "grid": {"left": 8, "right": 24, "top": 44, "bottom": 8, "containLabel": True},
        "xAxis": {"type": "value", "max": 100, "name": "", "axisLabel": {"formatter": "{value}%"}},
        "yAxis": {
            "type": "category",
            "inverse": True,
            "data": [name for name, _ in lines],
            "axisLabel": NARROW,
        },
        "series": [
            series(
                request,
                grade,
                number,
                [
                    float(rounded(100 * counts.get(grade, 0) / total, SHARE))
                    for (_, counts), total in zip(lines, totals, strict=True)
                ],
            )
            for number, grade in enumerate(grades)
        ],
    }
    title = say("site.appraisal.chart.areas", lang, year=year)
    columns = [Column("area", say("site.appraisal.area", lang), head=True)]
    columns += [
        Column(f"grade{number}", grade_word(grade, request), "number") for number, grade in enumerate(grades)
    ]
    rows = [[name, *(counts.get(grade, 0) for grade in grades)] for name, counts in lines]
    return Chart(
        "areas", title, option, Table(title, columns, rows, classes="dense"), show_title=False, form=SHARE
    )


def grades_chart(
    request: SiteRequest, counts: Mapping[str, Mapping[str, int]], grades: Sequence[str]
) -> Chart:
    """Return how many have each grade, by scheme or stratum.

    Args:
        request: for the language.
        counts: stratum → grade → enterprises.
        grades: in order.
    """
    lang = request.lang
    strata = list(counts)
    option = {
        "legend": {"top": 0, "left": 0, "itemWidth": 12, "itemHeight": 12},
        "tooltip": {"trigger": "axis", "axisPointer": {"type": "shadow"}},
        "grid": {"left": 8, "right": 24, "top": 40, "bottom": 8, "containLabel": True},
        "xAxis": {"type": "value", "minInterval": 1},
        "yAxis": {"type": "category", "inverse": True, "data": strata, "axisLabel": NARROW},
        "series": [
            series(request, grade, number, [counts[stratum].get(grade, 0) for stratum in strata])
            for number, grade in enumerate(grades)
        ],
    }
    title = say("site.appraisal.chart.grades", lang)
    columns = [Column("stratum", say("site.appraisal.stratum", lang), head=True)]
    columns += [
        Column(f"grade{number}", grade_word(grade, request), "number") for number, grade in enumerate(grades)
    ]
    rows = [[stratum, *(counts[stratum].get(grade, 0) for grade in grades)] for stratum in strata]
    return Chart(
        "grades", title, option, Table(title, columns, rows, classes="dense"), size="small", show_title=False
    )


def scores_chart(
    request: SiteRequest, id_: str, title: str, scores: Sequence[tuple[float, str]], grades: Sequence[str]
) -> Chart | None:
    """Return how the scores are spread, each bar divided by grade: where the colour changes, there is the cut.

    Args:
        request: for the language.
        id_: of the chart.
        title: of the group.
        scores: score and grade of each enterprise.
        grades: in order.
    """
    if len(scores) < FEWEST:
        return None
    ordered = sorted(score for score, _ in scores)
    low, high = ordered[0], ordered[-1]
    width = nice_width((ordered[int(0.99 * (len(ordered) - 1))] - low) / BINS)
    first = width * (low // width)
    count = min(int((high - first) / width) + 1, BINS + 12)
    bins: dict[str, list[int]] = {grade: [0] * count for grade in grades}
    for score, grade in scores:
        bins[grade][min(int((score - first) / width), count - 1)] += 1
    starts = [f"{first + width * number:g}" for number in range(count)]
    if high >= first + width * count:
        starts[-1] = f"≥{starts[-1]}"
    lang = request.lang
    option = {
        "legend": {"top": 0, "left": 0, "itemWidth": 12, "itemHeight": 12},
        "tooltip": {"trigger": "axis", "axisPointer": {"type": "shadow"}},
        "grid": {"left": 8, "right": 16, "top": 40, "bottom": 24, "containLabel": True},
        "xAxis": {
            "type": "category",
            "data": starts,
            "name": say("site.appraisal.score", lang),
            "nameLocation": "middle",
            "nameGap": 26,
        },
        "yAxis": {"type": "value", "minInterval": 1},
        "series": [
            {**series(request, grade, number, bins[grade]), "barCategoryGap": "8%"}
            for number, grade in enumerate(grades)
        ],
    }
    columns = [Column("score", say("site.appraisal.score_from", lang), head=True)]
    columns += [
        Column(f"grade{number}", grade_word(grade, request), "number") for number, grade in enumerate(grades)
    ]
    rows = [[start, *(bins[grade][number] for grade in grades)] for number, start in enumerate(starts)]
    return Chart(id_, title, option, Table(title, columns, rows, classes="dense"))


def nice_width(width: float) -> float:
    """Return a width that people count in: 1, 2 or 5 times a power of ten.

    >>> nice_width(3.3), nice_width(0.7), nice_width(0)
    (5.0, 1.0, 1.0)
    """
    if width <= 0:
        return 1.0
    power = 10.0 ** (len(f"{int(width)}") - 1) if width >= 1 else 1.0
    while width < power / 10:
        power /= 10
    for step in (0.1, 0.2, 0.5, 1, 2, 5, 10):
        if width <= step * power:
            return step * power
    return 10 * power
