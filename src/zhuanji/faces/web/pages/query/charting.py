"""The answer as a chart: bars of parts, a line over years, bars side by side for two dimensions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from zhuanji.basics.texts import say
from zhuanji.faces.web.design.charts import Chart
from zhuanji.faces.web.pages.map.drawing import COLOURS, marked
from zhuanji.faces.web.pages.query.choices import part_title
from zhuanji.faces.web.pages.query.tables import heads, ordered
from zhuanji.faces.web.pages.query.wording import firm_name

if TYPE_CHECKING:
    from zhuanji.faces.web.pages.query.answer import Answer
    from zhuanji.faces.web.pages.query.question import Question
    from zhuanji.faces.web.request import SiteRequest

BARS = 25
DIGITS = 4


def answer_chart(request: SiteRequest, answer: Answer, title: str) -> Chart | None:
    """Return the chart of an answer; None where there is nothing to draw."""
    if not any(part.value is not None for part in answer.parts):
        return None
    return crossed(request, answer, title) if answer.question.columns else single(request, answer, title)


def chart_id(question: Question) -> str:
    """Return an id of its own for the chart of a question: what htmx puts in its place is another chart."""
    return f"answer-{marked(question.query())}"


def rounded(value: float | None) -> float | None:
    """Return a value as it is drawn."""
    return None if value is None else round(value, DIGITS)


def single(request: SiteRequest, answer: Answer, title: str) -> Chart:
    """Return the chart of one dimension: the value, and the year before beside it."""
    lang, question = request.lang, answer.question
    over_time = question.rows == "year"
    parts = ordered(request, answer)[:BARS]
    if over_time:
        parts = sorted(parts, key=lambda part: part.key)
    names = [
        firm_name(request, part.key[0])
        if question.rows == "enterprise"
        else part_title(request, question.rows, part.key[0])
        for part in parts
    ]
    now = {
        "name": str(question.year),
        "type": "line" if over_time else "bar",
        "barMaxWidth": 16,
        "data": [rounded(part.value) for part in parts],
    }
    series: list[dict[str, Any]] = [now]
    if over_time:
        now["name"] = say("site.query.column.this", lang)
    elif answer.compared:
        series.append({"name": str(question.year - 1), "type": "bar", "barMaxWidth": 16, "itemStyle": {"color": "--line-strong"},
                       "data": [rounded(part.before) for part in parts]})  # fmt: skip
    category = {"type": "category", "data": names, **({} if over_time else {"inverse": True})}
    value: dict[str, Any] = {"type": "value"}
    option = {
        "legend": {"top": 0, "left": 0}, "tooltip": {"trigger": "axis", "axisPointer": {"type": "shadow"}},
        "grid": {"left": 8, "right": 24, "top": 40, "bottom": 8, "containLabel": True},
        "xAxis": category if over_time else value, "yAxis": value if over_time else category, "series": series,
    }  # fmt: skip
    return Chart(
        chart_id(question), title, option, show_title=False, size="tall" if len(parts) > 9 else "medium"
    )


def crossed(request: SiteRequest, answer: Answer, title: str) -> Chart:
    """Return the chart of two dimensions."""
    question = answer.question
    down, across = heads(request, answer)
    parts = {part.key: part for part in answer.parts}
    series = [
        {
            "name": part_title(request, question.columns, two), "type": "bar", "barMaxWidth": 14,
            **({"itemStyle": {"color": COLOURS.get(two, "--grade-none")}, "stack": "all"} if question.columns == "grade" else {}),
            "data": [rounded(parts[one, two].value) if (one, two) in parts else None for one in down[:BARS]],
        }
        for two in across[:8]
    ]  # fmt: skip
    option = {
        "legend": {"top": 0, "left": 0, "type": "plain"}, "tooltip": {"trigger": "axis", "axisPointer": {"type": "shadow"}},
        "grid": {"left": 8, "right": 24, "top": 64, "bottom": 8, "containLabel": True},
        "xAxis": {"type": "category", "data": [part_title(request, question.rows, one) for one in down[:BARS]]},
        "yAxis": {"type": "value", "name": answer.unit}, "series": series,
    }  # fmt: skip
    return Chart(chart_id(question), title, option, show_title=False, size="wide")
