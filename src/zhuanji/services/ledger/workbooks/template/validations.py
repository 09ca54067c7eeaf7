"""What a cell takes: drop-downs, numbers, days; and what Excel says to who writes something else."""

from __future__ import annotations

from datetime import date

from zhuanji.basics.texts import Language, say
from zhuanji.engines.rules.models.items import Item
from zhuanji.services.ledger.workbooks.labels import absent_words, item_title
from zhuanji.services.ledger.workbooks.template.columns import USCC
from zhuanji.services.ledger.workbooks.template.lists import Lists, town_formula

FIRST_DAY, LAST_DAY = date(1900, 3, 1), date(2199, 12, 31)
TITLE_LIMIT, MESSAGE_LIMIT = 32, 255  # of Excel's messages
Rule = dict[str, object]


def rule_for(item: Item, cell: str, lists: Lists, lang: Language, county_cell: str | None) -> Rule | None:
    """Return the validation of an item's column, as XlsxWriter takes it; None where anything may stand.

    Args:
        item: the item.
        cell: the first cell of the column's rows, such as F6.
        lists: the drop-downs.
        lang: the language of the messages.
        county_cell: the first cell of the county's column, if there is one.
    """
    if item.id == "town" and county_cell and item.id in lists.words:
        return message({"validate": "list", "value": town_formula(lists, county_cell)}, item, "town", lang)
    if item.id in lists.words:
        return message({"validate": "list", "value": f"={lists.range_of(item.id)}"}, item, "list", lang)
    if item.id == USCC:
        whole = f'LEN(SUBSTITUTE({cell}," ",""))=18'
        return message({"validate": "custom", "value": f"={whole}"}, item, "uscc", lang)
    if item.type in ("number", "whole"):
        kind = item.type if item.minimum is None else f"{item.type}_least"
        return message(custom(number_test(item, cell), cell, lang), item, kind, lang)
    if item.type == "date":
        first, last = (f"DATE({day.year},{day.month},{day.day})" for day in (FIRST_DAY, LAST_DAY))
        test = f"AND(ISNUMBER({cell}),{cell}>={first},{cell}<={last})"
        return message(custom(test, cell, lang), item, "date", lang)
    return None


def number_test(item: Item, cell: str) -> str:
    """Return the formula that is true for a number that the item can have."""
    tests = [f"ISNUMBER({cell})"]
    if item.type == "whole":
        tests.append(f"IF(ISNUMBER({cell}),{cell}=INT({cell}),FALSE)")
    if item.minimum is not None:
        tests.append(f"{cell}>={item.minimum}")
    return f"AND({','.join(tests)})" if len(tests) > 1 else tests[0]


def custom(test: str, cell: str, lang: Language) -> Rule:
    """Return a validation by formula that also takes the words for a value that isn't there."""
    words = ",".join(f'{cell}="{word}"' for word in absent_words(lang))
    return {"validate": "custom", "value": f"=OR({test},{words})"}


def message(rule: Rule, item: Item, kind: str, lang: Language) -> Rule:
    """Return a validation with its message; a doubtful code or town may be kept, all else is refused."""
    values = {
        "title": item_title(item, lang),
        "unit": item.unit if item.unit not in ("", "1") else say("ledger.template.no_unit", lang),
        "least": item.minimum,
        "absent": "、".join(absent_words(lang)) if lang == "zh" else ", ".join(absent_words(lang)),
    }
    text = say(f"ledger.template.refuse.{kind}", lang, **values)
    return rule | {
        "error_title": item_title(item, lang)[:TITLE_LIMIT],
        "error_message": text[:MESSAGE_LIMIT],
        "error_type": "warning" if kind in ("uscc", "town") else "stop",
        "ignore_blank": True,
    }
