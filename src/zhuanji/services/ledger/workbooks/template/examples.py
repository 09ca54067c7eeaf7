"""The example row of a template: made-up values of the right kind, by which a clerk sees how to write."""

from __future__ import annotations

from datetime import date

from zhuanji.basics.periods import parse_period
from zhuanji.basics.texts import Language, say
from zhuanji.basics.uscc.characters import make_synthetic
from zhuanji.engines.rules.models.items import Item
from zhuanji.engines.rules.pack import Pack
from zhuanji.services.ledger.workbooks.labels import yes_no
from zhuanji.services.ledger.workbooks.template.columns import EVENT, USCC
from zhuanji.services.ledger.workbooks.template.lists import COUNTY_OF_TOWN, Lists

# The last synthetic code of a county: no made city reaches it.
LAST_NUMBER = 31**5 - 1
NUMBER, WHOLE, SMALL = 1234.56, 12, 0.85
OLD_DAY = date(2010, 1, 1)

Value = str | float | int | date


def example_value(pack: Pack, item: Item, period: str, lists: Lists, lang: Language) -> Value:
    """Return an example for an item.

    Args:
        pack: the city pack.
        item: the item.
        period: of the template; its last day is the example of a day.
        lists: the drop-downs; the first word of each is its example.
        lang: the language of words.
    """
    if item.id == USCC:
        return make_synthetic(county(pack), LAST_NUMBER)
    if item.id == "town" and COUNTY_OF_TOWN in lists.words:
        return lists.words["town"][0]
    if item.type == "flag":
        return yes_no(lang)[True]
    if item.id in lists.words:
        return lists.words[item.id][0]
    if item.type == "number":
        return SMALL if item.unit == "1" else NUMBER
    if item.type == "whole":
        return 1 if item.id.endswith("_count") else WHOLE
    if item.type == "date":
        return OLD_DAY if period == EVENT else parse_period(period).last_day
    return say(f"ledger.template.example.{'name' if item.id == 'name' else item.type}", lang)


def county(pack: Pack) -> str:
    """Return the code of the city's first county."""
    codes = (area.code for area in pack.areas if area.kind == "county" and area.parent == pack.head.city)
    return next((code for code in codes if len(code) == 6 and code.isdecimal()), "330500")
