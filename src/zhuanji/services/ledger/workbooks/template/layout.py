"""How wide each column of a template is, and where its rows begin."""

from __future__ import annotations

from collections.abc import Sequence

from zhuanji.basics.texts import Language, say
from zhuanji.basics.workbooks.heights import broken_width, heading_width, row_height
from zhuanji.engines.rules.models.items import Item
from zhuanji.services.ledger.workbooks.labels import heading
from zhuanji.services.ledger.workbooks.names import LAST_PREFIX, NUMBER_HEADING, REQUIRED_SIGN
from zhuanji.services.ledger.workbooks.template.columns import USCC, TemplateColumn
from zhuanji.services.ledger.workbooks.template.lists import Lists

TITLE_ROW, FACTS_ROW, HOW_ROW, SIGN_ROW, HEADING_ROW, EXAMPLE_ROW, FIRST_ROW = range(7)  # from 0
LAST_ROW = 99_999  # drop-downs and checks reach down to here
HEADING_LINES = 3
ROOM = 2.5  # beside the longest line of a heading
LEAST = {"number": 11.0, "whole": 8.0, "text": 14.0, "code": 14.0, "date": 11.5, "flag": 7.0, "choice": 10.0}
FIXED = {USCC: 21.0, "name": 30.0, "area": 10.0, "town": 12.0}
NUMBER_WIDTH = 6.0
WIDEST = 34.0


def column_heading(column: TemplateColumn, lang: Language) -> str:
    """Return a column's heading; a star marks what must be filled in."""
    if column.item is None:
        return say(NUMBER_HEADING, lang)
    words = heading(column.item, lang, "\n")
    if column.role == "last":
        return say(LAST_PREFIX, lang) + words
    return f"{REQUIRED_SIGN}{words}" if column.role == "key" else words


def column_width(column: TemplateColumn, lists: Lists, lang: Language) -> float:
    """Return a column's width in Excel's characters: its heading in three lines, its longest word whole."""
    item = column.item
    if item is None:
        return NUMBER_WIDTH
    if item.id in FIXED and column.role != "last":
        return FIXED[item.id]
    words = lists.words.get(item.id, ())
    longest = max((broken_width(word, 1) for word in words), default=0) + ROOM
    head = heading_width(column_heading(column, lang), HEADING_LINES) + ROOM
    return min(WIDEST, max(LEAST[item.type], float(head), longest if words else 0.0))


def heading_height(headings: Sequence[str], widths: Sequence[float]) -> float:
    """Return the height of the row of headings in points."""
    return row_height(list(zip(headings, widths, strict=True))) + 6


def alignment(item: Item) -> str:
    """Return how the cells of an item align."""
    if item.type in ("number", "whole"):
        return "right"
    return (
        "left" if (item.type in ("text", "code") and item.id not in FIXED) or item.id == "name" else "center"
    )
