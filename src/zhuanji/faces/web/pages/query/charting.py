"""The answer as a chart: bars of parts, a line over years, bars side by side for two dimensions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from zhuanji.basics.texts import say
from zhuanji.faces.web.design.charts import Chart, plotted
from zhuanji.faces.web.pages.appraisal.grades import colour
from zhuanji.faces.web.pages.query.choices import part_title
from zhuanji.faces.web.pages.query.tables import heads, ordered
from zhuanji.faces.web.pages.query.wording import firm_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhuanji.faces.web.pages.query.answer import Answer, Part
    from zhuanji.faces.web.pages.query.question import Question
    from zhuanji.faces.web.request import SiteRequest

BARS = 25


def answer_chart(request: SiteRequest, answer: Answer, title: str) -> Chart | None:
    """Return the chart of an answer; None where there is nothing to draw."""
    if not any(part.value is not None for part in answer.parts):
        return None
    return crossed(request, answer, title) if answer.question.columns else single(request, answer, title)


def single(request: SiteRequest, answer: Answer, title: str) -> Chart:
    """Return the chart of one dimension: the value, and the year before beside it."""
    over_time = answer.question.rows == "year"
    parts = ordered(request, answer)[:BARS]
    if over_time:
        parts = sorted(parts, key=lambda part: part.key)
    names = {"type": "category", "data": [named(request, answer.question, part.key[0]) for part in parts]}
    values: dict[str, Any] = {"type": "value"}
    option = {
        "legend": {"top": 0, "left": 0},
        "tooltip": {"trigger": "axis", "axisPointer": {"type": "shadow"}},
        "grid": {"left": 8, "right": 24, "top": 40, "bottom": 8, "containLabel": True},
        "xAxis": names if over_time else values,
        "yAxis": values if over_time else {**names, "inverse": True},
        "series": series_over_time(request, answer, parts) if over_time else series_of(answer, parts),
    }
    size = "tall" if len(parts) > 9 else "medium"
    return Chart("answer-chart", title, option, show_title=False, size=size, form=answer.form)


def named(request: SiteRequest, question: Question, value: str) -> str:
    """Return what stands beside a bar."""
    firms = question.rows == "enterprise"
    return firm_name(request, value) if firms else part_title(request, question.rows, value)


def series_over_time(request: SiteRequest, answer: Answer, parts: Sequence[Part]) -> list[dict[str, Any]]:
    """Return a line over the years."""
    name = say("site.query.column.this", request.lang)
    return [{"name": name, "type": "line", "data": [plotted(part.value, answer.form) for part in parts]}]


def series_of(answer: Answer, parts: Sequence[Part]) -> list[dict[str, Any]]:
    """Return the bars of the year, and grey ones of the year before where it is compared with."""
    year, usual = answer.question.year, {"type": "bar", "barMaxWidth": 16}
    now = {"name": str(year), "data": [plotted(part.value, answer.form) for part in parts], **usual}
    if not answer.compared:
        return [now]
    grey = {"color": "--line-strong"}
    before = {
        "name": str(year - 1),
        "data": [plotted(part.before, answer.form) for part in parts],
        "itemStyle": grey,
    }
    return [now, {**before, **usual}]


def graded(grade: str) -> dict[str, Any]:
    """Return how the bars of a grade are drawn: one on the other, in the grade's colour."""
    return {"itemStyle": {"color": colour(grade)}, "stack": "all", "barMaxWidth": 36}


def crossed(request: SiteRequest, answer: Answer, title: str) -> Chart:
    """Return the chart of two dimensions."""
    question = answer.question
    down, across = heads(request, answer)
    parts = {part.key: part for part in answer.parts}
    series = [
        {
            "name": part_title(request, question.columns, two),
            "type": "bar",
            "barMaxWidth": 14,
            **(graded(two) if question.columns == "grade" else {}),
            "data": [
                plotted(parts[one, two].value, answer.form) if (one, two) in parts else None
                for one in down[:BARS]
            ],
        }
        for two in across[:8]
    ]
    option = {
        "legend": {"top": 0, "left": 0},
        "tooltip": {"trigger": "axis", "axisPointer": {"type": "shadow"}},
        "grid": {"left": 8, "right": 24, "top": 64, "bottom": 8, "containLabel": True},
        "xAxis": {
            "type": "category",
            "data": [part_title(request, question.rows, one) for one in down[:BARS]],
        },
        "yAxis": {"type": "value"},
        "series": series,
    }
    return Chart("answer-chart", title, option, show_title=False, size="wide", form=answer.form)
