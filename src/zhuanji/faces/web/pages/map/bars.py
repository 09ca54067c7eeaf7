"""Bars beside the map: whatever is clicked filters the whole page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from zhuanji.basics.texts import say
from zhuanji.faces.web.design.charts import Chart
from zhuanji.faces.web.design.tables import Column, Table
from zhuanji.faces.web.pages.appraisal.grades import EVERY_COLOUR

if TYPE_CHECKING:
    from zhuanji.faces.web.request import SiteRequest


def bar_name(request: SiteRequest, name: str, count: int | None) -> str:
    """Return what stands beside a bar; one that is kept back says so."""
    return name if count is not None else say("site.map.closed_bar", request.lang, name=name)


def bars(
    request: SiteRequest,
    id_: str,
    title: str,
    counts: Mapping[str, int | None],
    names: Mapping[str, str],
    name: str,
    chosen: str,
) -> Chart:
    """Return a bar for each part; clicking one filters by it, clicking it again takes the filter off.

    Args:
        request: by whom.
        id_: of the chart.
        title: what it shows.
        counts: by part; None is closed.
        names: of the parts.
        name: of the filter; empty where a part can't be filtered by.
        chosen: the part that is filtered by.
    """
    parts = list(counts)
    shown = [bar_name(request, names[part], counts[part]) for part in parts]
    series = {
        "type": "bar",
        "name": say("site.map.count", request.lang),
        "barMaxWidth": 18,
        "data": [datum(part, counts[part], name, chosen) for part in parts],
        "label": {"show": True, "position": "right", "color": "--ink-soft"},
    }
    option = {
        "tooltip": {"trigger": "axis", "axisPointer": {"type": "shadow"}},
        "grid": {"left": 8, "right": 44, "top": 4, "bottom": 4, "containLabel": True},
        "xAxis": {"type": "value", "show": False, "minInterval": 1},
        "yAxis": {"type": "category", "inverse": True, "data": shown, "axisLine": {"show": False}},
        "series": [series],
    }
    size = "wide" if len(parts) > 9 else "medium"
    return Chart(id_, title, option, as_table(request, title, counts, names), size=size)


def datum(part: str, count: int | None, name: str, chosen: str) -> dict[str, Any]:
    """Return a bar; the others are paler where one is filtered by."""
    style = {
        "color": EVERY_COLOUR.get(part, "--series-1") if part else "--series-1",
        "opacity": 1 if chosen in ("", part) else 0.4,
    }
    found: dict[str, Any] = {"value": "-" if count is None else count, "itemStyle": style}
    if name and part:
        found["filter"] = {name: "" if part == chosen else part}
    return found


def as_table(
    request: SiteRequest, title: str, counts: Mapping[str, int | None], names: Mapping[str, str]
) -> Table:
    """Return the bars as a table."""
    closed, word = say("site.map.closed", request.lang), say("site.map.count", request.lang)
    columns = [Column("part", title, head=True), Column("count", word, "number")]
    rows = [[names[part], closed if count is None else count] for part, count in counts.items()]
    return Table(title, columns, rows, classes="dense")
