"""Sheet titles and headings of our own, by which a workbook that comes back is known in either language."""

from __future__ import annotations

from zhuanji.basics.texts import text_of
from zhuanji.services.ledger.workbooks.keys import KEYS_SHEET


def both(key: str) -> frozenset[str]:
    """Return a word of ours in Chinese and English."""
    return frozenset({text_of(key).zh, text_of(key).en})


# Columns that a return adds at the right of the sender's.
RESULT_HEADING, PROBLEM_HEADING = "ledger.book.result", "ledger.book.problems"
RETURN_HEADINGS = both(RESULT_HEADING) | both(PROBLEM_HEADING)

# Columns that an export adds: which revision a row is of, where it came from, what kind of data it is.
EXPORT_HEADINGS = frozenset().union(
    *(both(f"ledger.export.{name}") for name in ("revision", "source", "nature"))
)

# Column of running numbers; `示例` in it marks the example row.
NUMBER_HEADING, EXAMPLE_MARK = "ledger.book.number", "ledger.book.example"
NUMBER_HEADINGS, EXAMPLE_MARKS = both(NUMBER_HEADING), both(EXAMPLE_MARK)

# Headings of the grey columns with last values begin so.
LAST_PREFIX = "ledger.book.last_prefix"
LAST_PREFIXES = both(LAST_PREFIX)

# Stands before the heading of a column that must be filled in.
REQUIRED_SIGN = "*"

# Sheets that hold no rows of the ledger.
GUIDE, SUMMARY, CONFIRM, CONFIRM_COLUMNS, LISTS = (
    "ledger.book.sheet.guide",
    "ledger.book.sheet.summary",
    "ledger.book.sheet.confirm",
    "ledger.book.sheet.confirm_columns",
    "ledger.book.sheet.lists",
)
OWN_SHEETS = frozenset({KEYS_SHEET}).union(*map(both, (GUIDE, SUMMARY, CONFIRM, CONFIRM_COLUMNS, LISTS)))

# What a sender fills in on the sheets of questions.
CODE_HEADING, ITEM_HEADING = "ledger.book.confirm.code", "ledger.book.confirm.item"
CODE_HEADINGS, ITEM_HEADINGS = both(CODE_HEADING), both(ITEM_HEADING)
NONE_OF_THEM, NOT_WANTED = "ledger.book.confirm.none", "ledger.book.confirm.not_wanted"


def is_return_heading(heading: str) -> bool:
    """Say whether a column is one that a return of ours added.

    >>> is_return_heading("问题"), is_return_heading("企业名称")
    (True, False)
    """
    return heading.strip() in RETURN_HEADINGS


def is_export_heading(heading: str) -> bool:
    """Say whether a column is one that an export of ours added.

    >>> is_export_heading("版次"), is_export_heading("区县")
    (True, False)
    """
    return heading.strip() in EXPORT_HEADINGS


def is_last_heading(heading: str) -> bool:
    """Say whether a column holds last values that a template of ours showed beside.

    >>> is_last_heading("上期：营业收入（万元）")
    True
    """
    return heading.strip().startswith(tuple(LAST_PREFIXES))


def is_example(first: object) -> bool:
    """Say whether a row is the template's example, by its first cell with something in it.

    >>> is_example("示例"), is_example(1)
    (True, False)
    """
    return isinstance(first, str) and first.strip() in EXAMPLE_MARKS
