"""The ledger's current rows for other programs and people: .xlsx, or .csv as Excel opens it."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from io import BytesIO, StringIO
from typing import Literal

import polars as pl

from zhuanji.basics.missing import Missing
from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.basics.texts import Language, say
from zhuanji.basics.workbooks import Pen, new_book, opens_formula, set_up_print, sheet_name
from zhuanji.basics.workbooks.heights import heading_width, row_height
from zhuanji.basics.workbooks.making import MOST_ROWS
from zhuanji.basics.workbooks.pens import TITLE_FONT, TITLE_SIZE
from zhuanji.basics.workbooks.printing import pages_wide
from zhuanji.engines.rules.models.items import Item
from zhuanji.engines.rules.pack import Pack
from zhuanji.services.ledger.asked import title_of
from zhuanji.services.ledger.batch import PERIOD
from zhuanji.services.ledger.workbooks.cells import put, shown_as
from zhuanji.services.ledger.workbooks.keys import FORMAT, column_keys, write_keys
from zhuanji.services.ledger.workbooks.labels import AREA_ITEMS, heading, marked

Kind = Literal["xlsx", "csv"]
SOURCE, ABSENT, REVISION = "_source", "_absent", "_revision"
BOM = b"\xef\xbb\xbf"
HEADING_ROW, FIRST_ROW = 2, 3  # from 0
WIDTHS = {
    "number": 13.0,
    "whole": 10.0,
    "text": 24.0,
    "code": 20.0,
    "date": 12.0,
    "flag": 8.0,
    "choice": 14.0,
}
FORMATS = {"number": "General", "whole": "0", "date": "yyyy-mm-dd"}
GUARD = "'"  # before a text of a .csv that would open as a formula


@dataclass(frozen=True)
class Field:
    """A column of the export.

    Args:
        heading: its title with unit.
        read_as: the item that an import would take it for; empty for what no import reads.
        cells: its values as people read them.
        width: in Excel's characters.
        format: the number format of its cells.
        broken: the heading with the line break of a sheet; empty where it is short.
    """

    heading: str
    read_as: str
    cells: Sequence[object]
    width: float
    format: str = "@"
    broken: str = ""

    @property
    def head(self) -> str:
        """The heading as a cell shows it: its unit on a line of its own."""
        return self.broken or self.heading

    @property
    def place(self) -> dict[str, object]:
        """Where text and numbers stand in their cells."""
        return {"align": "left", "indent": 1} if self.format == "@" else {"align": "right"}


def write_export(
    table: pl.DataFrame,
    pack: Pack,
    sheet: str,
    *,
    kind: Kind = "xlsx",
    demo: bool = False,
    lang: Language = "zh",
) -> bytes:
    """Return a sheet's rows as the bytes of a file.

    A missing value shows its reason; areas stand with name and code. Text that could be taken for a formula
    stays text: in .xlsx by the cell's type, in .csv by an apostrophe before it.

    Args:
        table: the rows as the ledger's tables hold them: `period`, items, `_source`, `_absent`, `_revision`.
        pack: the city pack.
        sheet: the id of the dictionary's sheet.
        kind: `xlsx` or `csv` (UTF-8 with byte order mark).
        demo: whether everything bears 演示数据; a .csv gets a column that says so.
        lang: the language of headings and words.

    Raises:
        ProblemError: more rows than a sheet of Excel holds.
    """
    fields = list(fields_of(table, pack, lang))
    if kind == "csv":
        return as_csv(fields, table.height, demo, lang)
    if table.height > MOST_ROWS - FIRST_ROW:
        values = {"count": table.height, "most": MOST_ROWS - FIRST_ROW}
        raise ProblemError([Problem("ledger.book.rows", Place(), values)])
    return as_workbook(fields, table.height, pack, sheet, demo=demo, lang=lang)


def fields_of(table: pl.DataFrame, pack: Pack, lang: Language) -> Iterator[Field]:
    """Yield the columns of the export in the order of the table."""
    items = {item.id: item for item in pack.items}
    reasons = absences(table, lang)
    if PERIOD in table.columns and table[PERIOD].drop_nulls().str.len_chars().sum():
        yield Field(say("ledger.export.period", lang), PERIOD, table[PERIOD].to_list(), 10.0)
    for name in table.columns:
        if name in items:
            yield from item_fields(table[name].to_list(), items[name], pack, reasons.get(name, {}), lang)
    for name, key, width in ((REVISION, "revision", 8.0), (SOURCE, "source", 26.0)):
        if name in table.columns:
            form = "General" if name == REVISION else "@"
            yield Field(say(f"ledger.export.{key}", lang), "", table[name].to_list(), width, form)


def item_fields(
    values: Sequence[object], item: Item, pack: Pack, reasons: Mapping[int, str], lang: Language
) -> Iterator[Field]:
    """Yield an item's column; that of an area's name is followed by one of its code."""
    shown = shown_as(pack, item, lang)
    cells = [
        reasons.get(row) if value is None or value != value else shown(value)
        for row, value in enumerate(values)
    ]
    broken = heading(item, lang, "\n")
    width = max(WIDTHS[item.type], heading_width(broken, 3) + 2.0)
    yield Field(heading(item, lang), item.id, cells, width, FORMATS.get(item.type, "@"), broken)
    if item.id in AREA_ITEMS:
        yield Field(say("ledger.export.code", lang, title=heading(item, lang)), "", values, 12.0)


def absences(table: pl.DataFrame, lang: Language) -> dict[str, dict[int, str]]:
    """Return the words for missing values by item and row, from `item=reason;item=reason`."""
    found: dict[str, dict[int, str]] = {}
    if ABSENT not in table.columns:
        return found
    for row, text in enumerate(table[ABSENT].to_list()):
        for pair in (text or "").split(";"):
            item, _, reason = pair.strip().partition("=")
            if reason:
                found.setdefault(item, {})[row] = Missing(reason).title(lang)
    return found


def as_csv(fields: list[Field], height: int, demo: bool, lang: Language) -> bytes:
    """Return the rows as CSV."""
    if demo:
        word = say("ledger.book.demo", lang)
        fields = [*fields, Field(say("ledger.export.nature", lang), "", [word] * height, 10.0)]
    out = StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([field.heading for field in fields])
    writer.writerows(zip(*([csv_cell(cell) for cell in field.cells] for field in fields), strict=True))
    return BOM + out.getvalue().encode("utf-8")


def csv_cell(value: object) -> object:
    """Return a value as CSV holds it."""
    if isinstance(value, str):
        return GUARD + value if opens_formula(value) else value
    if isinstance(value, float) and value.is_integer() and abs(value) < 2**53:
        return int(value)
    return value.isoformat() if isinstance(value, date) else value


def as_workbook(
    fields: list[Field], height: int, pack: Pack, sheet: str, *, demo: bool, lang: Language
) -> bytes:
    """Return the rows as a workbook."""
    made = BytesIO()
    english = lang == "en"
    place, name = pack.head.title_en if english else pack.head.title, title_of(pack, sheet, english=english)
    title = marked(say("ledger.export.title", lang, place=place, sheet=name), demo, lang)
    mark = {"keywords": say("ledger.book.demo", lang)} if demo else {}
    with new_book(made, title, **mark) as book:
        pen = Pen(book)
        page = book.add_worksheet(sheet_name(name))
        for column, field in enumerate(fields):
            page.set_column(column, column, field.width)
            page.write_string(HEADING_ROW, column, field.head, pen.heading)
            form = pen.of(num_format=field.format, **field.place)
            for row, cell in enumerate(field.cells, start=FIRST_ROW):
                if cell is not None and cell != "":
                    put(page, row, column, cell, quoted(pen, field) if needs_quote(cell) else form)
        page.write_string(0, 0, title, pen.of(font_name=TITLE_FONT, font_size=TITLE_SIZE))
        page.write_string(1, 0, say("ledger.export.facts", lang, count=height), pen.of(font_size=9))
        page.set_row(0, 28)
        page.set_row(HEADING_ROW, row_height([(field.head, field.width) for field in fields]) + 6)
        page.freeze_panes(FIRST_ROW, 0)
        page.autofilter(HEADING_ROW, 0, HEADING_ROW + max(height, 1), max(len(fields) - 1, 0))
        wide = pages_wide(sum(field.width for field in fields))
        set_up_print(page, say("ledger.export.footer", lang), heading=HEADING_ROW, pages_wide=wide)
        if demo:
            page.set_header("&C" + say("ledger.book.demo", lang))
        keys = {"kind": "export", "format": FORMAT, "city": pack.head.name, "sheet": sheet, "period": ""}
        keys |= {"demo": "true" if demo else "false", "header": str(HEADING_ROW + 1)}
        write_keys(book, {page.get_name(): keys | column_keys(field.read_as for field in fields)})
    return made.getvalue()


def needs_quote(cell: object) -> bool:
    """Say whether a cell holds text that could be taken for a formula."""
    return isinstance(cell, str) and opens_formula(cell)


def quoted(pen: Pen, field: Field) -> object:
    """Return the format of a text that must stay one."""
    return pen.of(num_format=field.format, quote_prefix=True, **field.place)
