"""Bars beside the map: whatever is clicked filters the whole page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from zhuanji.basics.texts import say
from zhuanji.faces.web.design.charts import Chart
from zhuanji.faces.web.design.tables import Column, Table
from zhuanji.faces.web.pages.map.drawing import COLOURS, marked

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
    lang = request.lang
    parts = list(counts)
    data = [
        {
            "value": "-" if counts[part] is None else counts[part],
            "itemStyle": {
                "color": COLOURS.get(part, "--series-1"),
                "opacity": 1 if not chosen or part == chosen else 0.4,
            },
            **({"filter": {name: "" if part == chosen else part}} if name and part else {}),
        }
        for part in parts
    ]
    option = {
        "tooltip": {"trigger": "axis", "axisPointer": {"type": "shadow"}},
        "grid": {"left": 8, "right": 44, "top": 4, "bottom": 4, "containLabel": True},
        "xAxis": {"type": "value", "show": False, "minInterval": 1},
        "yAxis": {"type": "category", "inverse": True, "data": [bar_name(request, names[part], counts[part]) for part in parts], "axisLine": {"show": False}},
        "series": [{"type": "bar", "name": say("site.map.count", lang), "data": data, "barMaxWidth": 18,
                    "label": {"show": True, "position": "right", "color": "--ink-soft"}}],
    }  # fmt: skip
    columns = [Column("part", title, head=True), Column("count", say("site.map.count", lang), "number")]
    closed = say("site.map.closed", lang)
    rows = [[names[part], closed if counts[part] is None else counts[part]] for part in parts]
    return Chart(
        f"{id_}-{marked(request.GET.urlencode())}",
        title,
        option,
        Table(title, columns, rows, classes="dense"),
        size="wide" if len(parts) > 9 else "medium",
    )
