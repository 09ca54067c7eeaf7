"""The hidden sheet of words that drop-downs offer; towns follow the county chosen in the same row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_col_to_name

from zhuanji.basics.texts import Language, say
from zhuanji.engines.rules.models.areas import Area
from zhuanji.engines.rules.models.items import Item
from zhuanji.engines.rules.pack import Pack
from zhuanji.services.ledger.workbooks.labels import (
    AREA_KINDS,
    absent_words,
    area_label,
    choice_labels,
    item_title,
    yes_no,
)
from zhuanji.services.ledger.workbooks.names import LISTS

COUNTY_OF_TOWN = "county of town"


@dataclass(frozen=True)
class Lists:
    """The words of each drop-down.

    Args:
        title: of the hidden sheet.
        words: by the item's id, in the order of the columns of that sheet.
    """

    title: str
    words: dict[str, tuple[str, ...]]

    def range_of(self, name: str) -> str:
        """Return the cells of a list, as a formula names them."""
        column = xl_col_to_name(list(self.words).index(name))
        return f"'{self.title}'!${column}$2:${column}${len(self.words[name]) + 1}"

    def first_of(self, name: str) -> str:
        """Return the first cell of a list."""
        return self.range_of(name).split(":")[0]


def lists_for(pack: Pack, items: Sequence[Item], lang: Language, area: str | None) -> Lists:
    """Return the drop-downs of some items; with `area` only that county's."""
    words: dict[str, tuple[str, ...]] = {}
    for item in items:
        if item.id == "town":
            towns = towns_of(pack, area)
            words[COUNTY_OF_TOWN] = tuple(area_label(pack, town.parent or "", lang) for town in towns)
            words[item.id] = tuple(area_label(pack, town.code, lang) for town in towns)
        elif item.id in AREA_KINDS:
            words[item.id] = tuple(area_label(pack, row.code, lang) for row in areas_of(pack, item.id, area))
        elif item.type == "choice":
            words[item.id] = (*choice_labels(pack, item, lang).values(), *absent_words(lang))
        elif item.type == "flag":
            words[item.id] = (*yes_no(lang).values(), *absent_words(lang))
    return Lists(say(LISTS, lang), {name: row for name, row in words.items() if row})


def areas_of(pack: Pack, item: str, area: str | None) -> list[Area]:
    """Return the counties or functional areas of the pack's city, the latest of each; or the one county."""
    latest = {row.code: row for row in pack.areas if row.kind == AREA_KINDS[item]}
    inside = [row for row in latest.values() if row.parent == pack.head.city]
    return [row for row in inside if item != "area" or area in (None, row.code)]


def towns_of(pack: Pack, area: str | None) -> list[Area]:
    """Return the towns of the city's counties, county by county."""
    latest = {row.code: row for row in pack.areas if row.kind == "town"}
    return [
        town
        for county in areas_of(pack, "area", area)
        for town in latest.values()
        if town.parent == county.code
    ]


def town_formula(lists: Lists, county_cell: str) -> str:
    """Return the formula of the towns of the county in another cell; all towns while that is empty."""
    first, counties = lists.first_of("town"), lists.range_of(COUNTY_OF_TOWN)
    place = f"MATCH({county_cell},{counties},0)-1"
    return (
        f'=IF({county_cell}="",{lists.range_of("town")},'
        f"OFFSET({first},{place},0,COUNTIF({counties},{county_cell}),1))"
    )


def draw_lists(book: Workbook, lists: Lists, items: Sequence[Item], lang: Language) -> None:
    """Add the hidden sheet."""
    titles = {item.id: item_title(item, lang) for item in items}
    titles[COUNTY_OF_TOWN] = titles.get("area", COUNTY_OF_TOWN)
    sheet = book.add_worksheet(lists.title)
    for column, (name, words) in enumerate(lists.words.items()):
        sheet.set_column(column, column, 20)
        sheet.write_string(0, column, titles[name])
        for row, word in enumerate(words, start=1):
            sheet.write_string(row, column, word)
    sheet.hide()
