"""What each district and sector does to the gap: bars, and the same numbers as a table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from zhuanji.basics.texts import say
from zhuanji.faces.amounts import difference, gap_form
from zhuanji.faces.cli.views.track_words import own_form, sector_name
from zhuanji.faces.web.design.charts import Chart, plotted
from zhuanji.faces.web.design.tables import Column, Table
from zhuanji.faces.web.pages.targets.seeing import figure_id, opening
from zhuanji.services.settings import area_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhuanji.engines.indicators.progress import TargetProgress
    from zhuanji.engines.indicators.progress.series import Share
    from zhuanji.faces.web.request import SiteRequest
    from zhuanji.services.reading import Reading

Dimension = Literal["area", "sector"]


@dataclass(frozen=True)
class SharePart:
    """What districts or sectors do to a gap.

    Args:
        id, title: which of the two.
        chart: a bar for each; None where nothing is known.
        table: the same numbers.
        notes: how the gap was shared out, why some are kept back.
    """

    id: str
    title: str
    chart: Chart | None
    table: Table
    notes: list[str]


def share_part(
    request: SiteRequest, reading: Reading, one: TargetProgress, dimension: Dimension
) -> SharePart | None:
    """Return what each district or sector does to the gap; None where it isn't shared out."""
    shares = one.areas if dimension == "area" else one.sectors
    if not shares.rows or one.found.period is None:
        return None
    lang = request.lang
    title = say(f"track.title.{dimension}s", lang)
    columns = [
        Column(dimension, say(f"track.column.{dimension}", lang), head=True),
        Column("value", say("track.column.value", lang), "number"),
        Column("gap", say("track.column.gap", lang), "number"),
    ]
    rows = [share_row(row, dimension, request, reading, one) for row in shares.rows]
    notes = [say(f"track.shared.{shares.by}", lang)] if shares.by else []
    notes += [say("track.closed.why", lang)] if any(row.closed for row in shares.rows) else []
    table = Table(title, columns, rows, classes="dense")
    return SharePart(dimension, title, drawn(request, one, dimension, shares.rows), table, notes)


def name_of(request: SiteRequest, dimension: Dimension, code: str) -> str:
    """Return the name of a district or sector."""
    pack = request.home.pack
    return (
        area_name(pack, code, request.lang) if dimension == "area" else sector_name(pack, code, request.lang)
    )


def share_row(
    row: Share, dimension: Dimension, request: SiteRequest, reading: Reading, one: TargetProgress
) -> list[object]:
    """Return a district or sector with its figure, which opens, and its part of the gap."""
    lang, unit = request.lang, own_form(one)
    name, closed = name_of(request, dimension, row.code), say("track.closed", lang)
    if row.closed or one.found.period is None:
        return [name, closed, closed]
    area = row.code if dimension == "area" else one.binding.areas[0]
    sector = row.code if dimension == "sector" else None
    text = figure_id(request, one, one.found.period, area=area, sector=sector, snapshot=reading.snapshot)
    return [name, opening(request, row.value, unit, text, area), difference(row.gap, unit, lang)]


def drawn(
    request: SiteRequest, one: TargetProgress, dimension: Dimension, rows: Sequence[Share]
) -> Chart | None:
    """Return the bars: those behind to the left, those ahead to the right, each with its number."""
    known = [row for row in rows if row.gap is not None and not row.closed]
    if len(known) < 2:
        return None
    lang, unit = request.lang, gap_form(own_form(one), request.lang)
    data: list[dict[str, Any]] = [
        {
            "value": plotted(row.gap, unit),
            "itemStyle": {"color": "--light-red" if (row.gap or 0.0) < 0 else "--series-3"},
        }
        for row in known
    ]
    names = [name_of(request, dimension, row.code) for row in known]
    option = {
        "grid": {"left": 8, "right": 24, "top": 8, "bottom": 8, "containLabel": True},
        "tooltip": {"trigger": "axis", "axisPointer": {"type": "shadow"}},
        "xAxis": {"type": "value", "splitNumber": 4},
        "yAxis": {"type": "category", "inverse": True, "data": names},
        "series": [
            {
                "name": say("track.column.gap", lang),
                "type": "bar",
                "barMaxWidth": 18,
                "data": data,
            }
        ],
    }
    title = say(f"site.targets.shares.{dimension}", lang, unit=unit.unit)
    return Chart(
        f"shares-{dimension}", title, option, size="small" if len(known) < 6 else "medium", form=unit
    )
