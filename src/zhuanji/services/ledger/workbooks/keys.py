"""The hidden keys of our own workbooks: which sheet of the dictionary this is, and what each column holds.

They stand twice, since one office suite drops the one and copying a sheet drops the other: as rows of a very
hidden sheet named `_zhuanji` (columns: title of the visible sheet, key, value; first row is a heading), and as
custom document properties `zhuanji.<n>.<key>`, where n is the sheet's position in the workbook, from 1, and
`zhuanji.<n>.title` its title. `keys_of` puts both together again.

| key | value |
|---|---|
| `kind` | `template`, `return`, `export`, `print`; `summary`, `confirm`, `guide`, `lists` for sheets without rows |
| `format` | of these keys: `1` |
| `version` | of the template |
| `city` | the name of the city pack |
| `sheet` | the id of the dictionary's sheet |
| `period` | such as 2024, 2024-03, 2024Q1; empty for events or where rows carry several |
| `department` | the id of the department that sends it; empty where it isn't known |
| `area` | the code of the county that sends it; empty for the city |
| `demo` | `true` where everything is 演示数据, else `false` |
| `header` | the row of the headings (the last one), from 1 |
| `column.N` | the item in column N (from 1); empty: the column is ours, and isn't read |
| `origin` | of a return: the hash of the file that it answers |
| `check_code` | of a return: the code of the good rows |
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from xlsxwriter import Workbook

KEYS_SHEET = "_zhuanji"
PREFIX = "zhuanji."
FORMAT = "1"
TITLE = "title"
HEADING = ("sheet", "key", "value")
PROPERTY_LIMIT = 255  # of a custom property, in characters

SheetKeys = Mapping[str, str]


def column_keys(items: Iterable[str]) -> dict[str, str]:
    """Return the keys of columns from what they hold, in order; an empty name is a column of ours.

    >>> column_keys(["", "uscc"])
    {'column.1': '', 'column.2': 'uscc'}
    """
    return {f"column.{number}": item for number, item in enumerate(items, start=1)}


def columns_in(keys: SheetKeys) -> dict[int, str]:
    """Return the item of each column by its number; an empty name is a column of ours.

    >>> columns_in({"column.2": "uscc", "sheet": "tax"})
    {2: 'uscc'}
    """
    found = {name.removeprefix("column."): item for name, item in keys.items() if name.startswith("column.")}
    return {int(number): item for number, item in found.items() if number.isdecimal()}


def write_keys(book: Workbook, sheets: Mapping[str, SheetKeys]) -> None:
    """Write the keys of a workbook's sheets, in the order of the workbook, as its last sheet.

    Args:
        book: the workbook, all other sheets added.
        sheets: the keys by the title of a sheet.
    """
    titles = [sheet.get_name() for sheet in book.worksheets()]
    hidden = book.add_worksheet(KEYS_SHEET)
    hidden.very_hidden()
    rows = [(title, key, value) for title, keys in sheets.items() for key, value in keys.items()]
    for number, row in enumerate([HEADING, *rows]):
        for column, text in enumerate(row):
            hidden.write_string(number, column, text)
    for title, keys in sheets.items():
        position = titles.index(title) + 1
        for key, value in {TITLE: title, **keys}.items():
            if len(value) <= PROPERTY_LIMIT:
                book.set_custom_property(f"{PREFIX}{position}.{key}", value, "text")


def keys_of(
    title: str, position: int, hidden: Sequence[Sequence[object]], custom: Mapping[str, str]
) -> dict[str, str]:
    """Return the keys of one sheet of a file; none for a sheet that isn't ours.

    Args:
        title: of the sheet, as the file has it now.
        position: of the sheet in the file, from 1.
        hidden: the cells of the very hidden sheet; empty where the file has none.
        custom: the custom document properties.

    >>> keys_of("税收", 1, [["sheet", "key", "value"], ["税收", "sheet", "tax"]], {})
    {'sheet': 'tax'}
    >>> keys_of("renamed", 1, [], {"zhuanji.1.title": "税收", "zhuanji.1.sheet": "tax"})
    {'sheet': 'tax'}
    """
    stored = {name: str(value or "") for name, value in custom.items() if name.startswith(PREFIX)}
    titles = {name.split(".")[1]: value for name, value in stored.items() if name.endswith(f".{TITLE}")}
    by_title: dict[str, dict[str, str]] = {}
    for row in hidden[1:]:
        if len(row) >= len(HEADING) and row[0] is not None and row[1] is not None:
            by_title.setdefault(str(row[0]), {})[str(row[1])] = "" if row[2] is None else str(row[2])
    number = next((at for at, name in titles.items() if name == title), str(position))
    own = by_title.get(title) or by_title.get(titles.get(number, ""), {})
    front = f"{PREFIX}{number}."
    from_file = {name.removeprefix(front): value for name, value in stored.items() if name.startswith(front)}
    if by_title and title not in by_title and from_file.get(TITLE) not in by_title:
        return {}
    return {name: value for name, value in (from_file | own).items() if name != TITLE}
