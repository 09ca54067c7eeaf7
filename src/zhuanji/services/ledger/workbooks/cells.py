"""How a stored value is written for people, and put into a cell as what it is."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from math import isfinite

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from zhuanji.basics.texts import Language
from zhuanji.basics.workbooks import clipped
from zhuanji.engines.rules.models.items import Item
from zhuanji.engines.rules.pack import Pack
from zhuanji.services.ledger.workbooks.labels import (
    AREA_ITEMS,
    TAGS,
    area_label,
    choice_labels,
    in_language,
    pack_names,
    yes_no,
)

Shown = Callable[[object], object]
FIRST_DAY = date(1900, 3, 1)  # before that Excel's count of days is off by one
LARGEST = 2**53  # whole numbers beyond this lose digits in a cell


def shown_as(pack: Pack, item: Item, lang: Language) -> Shown:
    """Return how an item's stored values are written: names of areas, words of choices, 是 and 否."""
    if item.id in AREA_ITEMS:
        names: dict[object, str] = {}
        return lambda value: names.setdefault(value, area_label(pack, str(value), lang))
    if item.type == "choice":
        words = choice_labels(pack, item, lang)
        return lambda value: words.get(str(value), value)
    if item.type == "flag":
        return lambda value: yes_no(lang)[value] if isinstance(value, bool) else value
    if item.id == TAGS:
        titles = pack_names(pack)[-1]
        return lambda value: "|".join(
            in_language(titles[tag], lang) if tag in titles else tag for tag in str(value).split("|")
        )
    return lambda value: value


def put(sheet: Worksheet, row: int, column: int, value: object, form: Format) -> None:
    """Write a value as what it is: text as text, whatever it opens with; nothing as an empty cell.

    What a cell can't hold as it is (days before March 1900, whole numbers of more digits) is written as text.
    """
    if value is None or value == "":
        sheet.write_blank(row, column, None, form)
    elif isinstance(value, bool):
        sheet.write_boolean(row, column, value, form)
    elif (isinstance(value, float) and isfinite(value)) or (isinstance(value, int) and abs(value) <= LARGEST):
        sheet.write_number(row, column, value, form)
    elif (
        (isinstance(value, datetime) and value.tzinfo is None and value.date() >= FIRST_DAY)
        or (isinstance(value, date) and not isinstance(value, datetime) and value >= FIRST_DAY)
        or (isinstance(value, time | timedelta) and value == plain_time(value))
    ):
        sheet.write_datetime(row, column, value, form)
    else:
        sheet.write_string(row, column, clipped(str(value)), form)


def plain_time(value: time | timedelta) -> time | timedelta | None:
    """Return a time or span that a cell can hold, None for one it can't."""
    if isinstance(value, time):
        return value if value.tzinfo is None else None
    return value if timedelta(0) <= value < timedelta(days=10**6) else None
