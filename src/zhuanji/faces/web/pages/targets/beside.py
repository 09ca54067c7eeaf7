"""The province and its other cities beside the city, as far as the register of published figures has them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from django.utils.html import format_html

from zhuanji.basics.kept import Kept
from zhuanji.basics.periods import Kind
from zhuanji.basics.texts import say
from zhuanji.engines.indicators.published import Comparator, comparators, published
from zhuanji.faces.amounts import NONE, amount
from zhuanji.faces.cli.views.track_words import own_form, per_cent
from zhuanji.faces.web.design.tables import Column, Row, Table
from zhuanji.faces.web.pages.targets.seeing import figure_id, opening
from zhuanji.services.settings import area_name

if TYPE_CHECKING:
    from zhuanji.basics.periods import Period
    from zhuanji.engines.indicators.progress import TargetProgress
    from zhuanji.faces.web.request import SiteRequest
    from zhuanji.services.reading import Reading

KEPT = 256
_known: Kept[tuple[Comparator, ...]] = Kept(KEPT)
_series: Kept[Mapping[int, float]] = Kept(KEPT)


def comparator_table(request: SiteRequest, reading: Reading, one: TargetProgress) -> Table | None:
    """Return the province, the city and its neighbours with what is published; None where nothing is.

    The register's figures carry no conditions on enterprises; of a single sector it has none.
    """
    period, city = one.found.period, request.home.pack.head.city
    if period is None or one.binding.sector or city not in one.binding.areas:
        return None
    found = known(reading, one.indicator.id, period)
    if not any(row.published and row.area != city for row in found):
        return None
    lang = request.lang
    title = say("site.targets.comparators", lang, period=period.title(lang))
    names = ("place", "value", "growth", "rank")
    columns = [
        Column(
            name,
            say(f"site.targets.column.{name}", lang),
            "text" if name == "place" else "number",
            head=name == "place",
        )
        for name in names
    ]
    rows = [line(row, request, reading, one, period) for row in ordered(found, one.indicator.direction)]
    return Table(title, columns, rows, classes="dense")


def known(reading: Reading, indicator: str, period: Period) -> tuple[Comparator, ...]:
    """Return what is published of a period; kept, as it is the same until the next snapshot."""
    key = (str(reading.folder), indicator, str(period))
    return _known.get(key, lambda: comparators(reading.frozen, reading.pack, indicator, period))


def ordered(found: tuple[Comparator, ...], direction: str) -> list[Comparator]:
    """Return the province first, then the cities, the best first; those without a figure come last."""
    sign = 1 if direction == "lower" else -1

    def place(row: Comparator) -> tuple[bool, bool, float]:
        value = row.published.value if row.published else None
        return row.kind != "province", value is None, 0.0 if value is None else sign * value

    return sorted(found, key=place)


def line(row: Comparator, request: SiteRequest, reading: Reading, one: TargetProgress, period: Period) -> Row:
    """Return an area; the city's own row also has its figure of the ledger, which opens."""
    pack, lang, unit = request.home.pack, request.lang, own_form(one)
    told, own = row.published, row.area == pack.head.city
    value: object = amount(told.value, unit) if told else say(f"site.targets.comparator.{row.state}", lang)
    if own and one.found.value is not None:
        text = figure_id(request, one, period, snapshot=reading.snapshot)
        mine = opening(request, one.found.value, unit, text, row.area)
        own_words = format_html(
            '{} <small class="soft">{}</small>', mine, say("site.targets.by_ledger", lang)
        )
        value = format_html("{}<br>{}", value, own_words) if told and told.value is not None else own_words
    rank = NONE if told is None or told.rank is None else str(told.rank)
    growth = per_cent(told.growth if told else None, signed=True)
    return Row([area_name(pack, row.area, lang), value, growth, rank], "own-row" if own else "")


def comparator_series(reading: Reading, one: TargetProgress) -> Mapping[int, float]:
    """Return the published yearly figures of the area that a target is held against, by each year's last month."""

    def made() -> Mapping[int, float]:
        return {
            row.period.last: row.value
            for row in published(reading.frozen, reading.pack, one.indicator.id)
            if row.area == one.binding.comparator and row.value is not None and row.period.kind is Kind.YEAR
        }

    return _series.get((str(reading.folder), one.indicator.id, one.binding.comparator), made)
