"""What somebody may ask, and what it is called."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from zhuanji.basics.texts import say
from zhuanji.faces.web.guard import may
from zhuanji.faces.web.pages.enterprises import words
from zhuanji.faces.web.pages.enterprises.filters import GRADES
from zhuanji.faces.web.pages.query.frames import kept, years
from zhuanji.faces.web.pages.query.question import COUNT, DIMENSIONS, INDICATOR, MEAN, SUM, Choices
from zhuanji.services.access import shown_items

if TYPE_CHECKING:
    from zhuanji.engines.rules.models.items import Item
    from zhuanji.faces.web.request import SiteRequest
    from zhuanji.services.reading import Reading

ASK = "query.ask"
NUMBERS = ("number", "whole")
# Sheets whose items are added up over a year.
SHEETS = ("tax", "statistics_year", "energy", "emissions", "parcels", "power")


def choices_for(request: SiteRequest, reading: Reading) -> Choices:
    """Return what the actor may ask."""
    filters = {name: tuple(code for code, _ in found) for name, found in filter_choices(request).items()}
    measures = (COUNT, *(one for one, _ in measure_choices(request, reading)[1:]))
    dimensions = tuple(name for name in DIMENSIONS if name != "grade" or "grade" in filters)
    if not may(request, "enterprise.list"):
        dimensions = tuple(name for name in dimensions if name != "enterprise")
    return Choices(dimensions, measures, years(reading), filters)


def filter_choices(request: SiteRequest) -> Mapping[str, words.Choices]:
    """Return the values of each dimension that may be chosen, with their words."""
    found = {
        "area": words.seen_areas(request, ASK, "county"),
        "unit": words.seen_areas(request, ASK, "functional"),
        "town": words.seen_areas(request, ASK, "town"),
        "sector": words.sector_choices(request),
        "scale": words.scale_choices(request),
        "size": words.choices(request, "size_class"),
    }
    if may(request, "run.results"):
        found["grade"] = [(one, words.grade_title(one, request.lang)) for one in GRADES]
    return found


def measure_choices(request: SiteRequest, reading: Reading) -> list[tuple[str, str]]:
    """Return the measures with their words: a count, indicators, then sums and means of items."""
    lang, pack = request.lang, request.home.pack
    known = words.items_by_id(pack)
    found = [(COUNT, say("site.query.count", lang))]
    titles = {one.id: one for one in pack.indicators}
    for name in yearly_indicators(reading):
        one = titles[name]
        title = one.title if lang == "zh" else one.title_en
        found.append((INDICATOR + name, with_unit(title, one.unit, lang)))
    items = [item.id for item in pack.items if adds_up(item)]
    for name in shown_items(request.actor, ASK, items, pack=pack):
        item = known[name]
        title = item.title if lang == "zh" else item.title_en
        for kind, key in ((SUM, "sum"), (MEAN, "mean")):
            found.append(
                (kind + name, with_unit(say(f"site.query.{key}", lang, title=title), item.unit, lang))
            )
    return found


def adds_up(item: Item) -> bool:
    """Say whether an item's values of a year can be added up."""
    yearly = item.period in ("year", "month") and item.cumulative_of is None
    return item.type in NUMBERS and item.sheet in SHEETS and yearly


def with_unit(title: str, unit: str, lang: str) -> str:
    """Return a title with its unit."""
    if unit in ("", "1"):
        return title
    return f"{title}（{unit}）" if lang == "zh" else f"{title} ({unit})"


def yearly_indicators(reading: Reading) -> tuple[str, ...]:
    """Return the indicators that have figures of years, made of rows of enterprises."""

    def make() -> tuple[str, ...]:
        from zhuanji.engines.indicators.evaluation import family
        from zhuanji.engines.indicators.measures import measures
        from zhuanji.engines.indicators.sheets import Sheets

        sheets = Sheets(reading.frozen, reading.pack)
        return tuple(one.id for one in measures(reading.pack) if family(one, sheets) == "yearly")

    return kept((reading.folder, "yearly"), make)  # type: ignore[no-any-return]


def dimension_title(request: SiteRequest, name: str) -> str:
    """Return what a dimension is called."""
    return say(f"site.query.by.{name}", request.lang) if name else say("site.query.by.none", request.lang)


def part_title(request: SiteRequest, dimension: str, value: str) -> str:
    """Return what a part of a dimension is called."""
    pack, lang = request.home.pack, request.lang
    if dimension in ("area", "unit", "town"):
        return words.area_name(pack, value, lang) if value else say("site.query.elsewhere", lang)
    if dimension == "sector":
        return words.sector_title(pack, value, lang) if value else say("site.map.no_sector", lang)
    if dimension == "scale":
        return say(f"indicator.size.{value}", lang) if value else say("site.query.unknown_part", lang)
    if dimension == "size":
        return (
            words.choice_word(pack, "size_class", value, lang)
            if value
            else say("site.query.unknown_part", lang)
        )
    if dimension == "grade":
        return words.grade_title(value, lang)
    return say("site.enterprises.in_year", lang, year=value) if dimension == "year" else value
