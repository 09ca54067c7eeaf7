"""Charts: ECharts options as data, drawn by `static/js/charts.js`, with the same numbers as a table beside."""

from __future__ import annotations

import json
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from zhuanji.basics.amounts import Form, Shown, rounded
from zhuanji.basics.texts import Language, say
from zhuanji.faces.web.design.tables import Table, table

if TYPE_CHECKING:
    from zhuanji.faces.web.request import SiteRequest

ESCAPES = {ord(">"): "\\u003E", ord("<"): "\\u003C", ord("&"): "\\u0026"}
SIZES = ("small", "medium", "tall", "wide")


@dataclass(frozen=True)
class Chart:
    """A chart.

    Args:
        id: of the element; once on a page. The page adds a mark of its address, so that what htmx puts in a chart's
            place is another element.
        title: what it shows; its heading and its name for screen readers.
        option: of ECharts, plain data: no functions. A datum with `href` is a link; one with `filter` (`{name:
            value}`) sets these filters of the page. Colours by name: `--series-1` … `--series-8`, `--light-red`.
        table: the same numbers as a table.
        map: name → address of a GeoJSON that `series.map` or `geo.map` names; from our own server.
        size: `small`, `medium`, `tall` or `wide`.
        show_title: whether the title stands on the page.
        form: how its numbers are written beside bars and points, with their unit; the axis of values names it.
    """

    id: str
    title: str
    option: Mapping[str, Any]
    table: Table | None = None
    map: Mapping[str, str] | None = None
    size: str = "medium"
    show_title: bool = True
    form: Form | None = None


def chart(one: Chart, request: SiteRequest, lang: Language) -> SafeString:
    """Return a chart as HTML; the page then loads what draws it."""
    request.needs["charts"] = True
    data: dict[str, Any] = {"option": one.option, "maps": one.map or {}, "lang": lang}
    if one.form is not None:
        data |= {"unit": one.form.unit, "decimals": one.form.decimals}
    id_ = f"{one.id}-{marked(request.get_full_path())}"
    size = one.size if one.size in SIZES else "medium"
    title = format_html("<figcaption>{}</figcaption>", one.title) if one.show_title else ""
    other = ""
    if one.table is not None:
        inside = table(one.table, None, lang)
        other = format_html(
            '<details class="chart-table"><summary>{}</summary>{}</details>',
            say("site.chart.as_table", lang),
            inside,
        )
    return format_html(
        '<figure class="chart chart-{}">{}<div class="chart-canvas" id="{}" role="img" aria-label="{}" '
        'data-chart="{}-data"></div>{}{}</figure>',
        size,
        title,
        id_,
        one.title,
        id_,
        data_template(data, f"{id_}-data"),
        other,
    )


def plotted(value: float | None, shown: Shown) -> float | None:
    """Return a value with the decimals that it is printed with, in the unit that it is printed in."""
    return None if value is None else float(rounded(value, shown))


def marked(text: str) -> str:
    """Return a short mark of a text, fit for ids."""
    return f"{zlib.crc32(text.encode()):08x}"


def data_template(data: object, id_: str) -> SafeString:
    """Return data as an element that isn't shown and that no text can break out of.

    No script, for htmx takes those out of the parts that it puts in.
    """
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"), default=str).translate(ESCAPES)
    return format_html('<template id="{}">{}</template>', id_, mark_safe(text))


def sparkline(values: list[float | None], label: str) -> SafeString:
    """Return a row of values as a line of one word's size, drawn by the server.

    Args:
        values: in order of time; what is missing leaves a gap.
        label: what it shows, for screen readers.
    """
    known = [value for value in values if value is not None]
    if len(known) < 2:
        return mark_safe('<span class="sparkline-none" aria-hidden="true">—</span>')
    low, high = min(known), max(known)
    spread, step = (high - low) or 1.0, 76 / (len(values) - 1)
    points = [
        None if value is None else (2 + step * number, 20 - 16 * (value - low) / spread)
        for number, value in enumerate(values)
    ]
    path, pen = "", "M"
    for point in points:
        if point is None:
            pen = "M"
            continue
        path += f"{pen}{point[0]:.1f} {point[1]:.1f}"
        pen = "L"
    last = next(point for point in reversed(points) if point is not None)
    return format_html(
        '<svg class="sparkline" viewBox="0 0 80 24" role="img" aria-label="{}"><path d="{}"/>'
        '<circle cx="{}" cy="{}" r="2"/></svg>',
        label,
        path,
        f"{last[0]:.1f}",
        f"{last[1]:.1f}",
    )
