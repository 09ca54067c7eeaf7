"""Questions to the sender: which enterprise a row means, what a column holds.

On the first sheet each line is a row without a code: the candidates stand beside each other, the drop-down of
`确认代码` offers them and 都不是; a code may also be typed. On the second each line is a column; the drop-down of
`确认栏目` offers the items of the sheet and 不需要.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from zhuanji.basics.texts import Language, say
from zhuanji.basics.workbooks import Pen, clipped
from zhuanji.basics.workbooks.heights import row_height
from zhuanji.basics.workbooks.pens import TITLE_SIZE
from zhuanji.services.ledger.workbooks.names import CODE_HEADING, ITEM_HEADING, NONE_OF_THEM
from zhuanji.services.ledger.workbooks.returns.asked import AskedColumn, AskedFirm
from zhuanji.services.ledger.workbooks.returns.counts import rows_text

if TYPE_CHECKING:
    from zhuanji.services.ledger.identity.ranking import Candidate

HEADING_ROW, FIRST_ROW = 2, 3  # from 0
MOST_CANDIDATES = 5
ANSWER_FILL = "#FFFBE6"
# Places of columns, from 0.
SHEET, ROWS, KIND, TEXT, CODE = 1, 2, 3, 4, 5
NUMBER, HEADING, ITEM = 2, 3, 4
FIRM_HEADS = ("number", "sheet", "row", "kind", "text")
COLUMN_HEADS = ("number", "sheet", "column", "heading")


def draw_firms(sheet: Worksheet, pen: Pen, asked: Sequence[AskedFirm], lang: Language) -> None:
    """Draw the enterprises to be confirmed, their candidates at the right."""
    columns = min(MOST_CANDIDATES, max(len(one.candidates) for one in asked)) + 1
    widths = (6.0, 12.0, 12.0, 14.0, 28.0, 38.0, *[32.0] * columns)
    heads = [say(f"ledger.book.confirm.{name}", lang) for name in FIRM_HEADS]
    heads.append(say(CODE_HEADING, lang))
    heads += [say("ledger.book.confirm.candidate", lang, number=n + 1) for n in range(columns)]
    draw_head(sheet, pen, "ledger.book.sheet.confirm", "ledger.book.confirm.firms_how", heads, widths, lang)
    for line, one in enumerate(asked):
        draw_firm(sheet, pen, FIRST_ROW + line, one, lang)
    sheet.freeze_panes(FIRST_ROW, CODE + 1)


def draw_firm(sheet: Worksheet, pen: Pen, at: int, asked: AskedFirm, lang: Language) -> None:
    """Write one enterprise to be confirmed, with its drop-down."""
    middle, left = pen.of(border=1, align="center", text_wrap=True), left_text(pen)
    rows = rows_text(asked.rows, say("ledger.book.comma", lang), say("ledger.summary.more", lang))
    sheet.write_number(at, 0, at - FIRST_ROW + 1, middle)
    sheet.write_string(at, SHEET, asked.sheet, middle)
    sheet.write_string(at, ROWS, rows, middle)
    sheet.write_string(at, KIND, say(f"ledger.book.kind.{asked.kind}", lang), middle)
    sheet.write_string(at, TEXT, clipped(asked.text), left)
    sheet.write_blank(at, CODE, None, answer_form(pen))
    offered = [candidate_text(found, lang) for found in asked.candidates[:MOST_CANDIDATES]]
    offered.append(say(NONE_OF_THEM, lang))
    for place, text in enumerate(offered, start=CODE + 1):
        sheet.write_string(at, place, text, left)
    first, last = (xl_rowcol_to_cell(at, CODE + n, row_abs=True, col_abs=True) for n in (1, len(offered)))
    rule = {"validate": "list", "source": f"={first}:{last}", "error_type": "warning"}
    rule["error_message"] = say("ledger.book.confirm.refuse", lang)
    sheet.data_validation(at, CODE, at, CODE, rule)
    sheet.set_row(at, row_height([*((text, 30.0) for text in offered), (asked.text, 26.0), (rows, 10.0)]))


def candidate_text(found: Candidate, lang: Language) -> str:
    """Return a candidate as the drop-down offers it; its code comes first."""
    notes = [say(key, lang) for key in found.why]
    joined = say("ledger.book.comma", lang).join(notes)
    beside = say("ledger.book.confirm.beside", lang, notes=joined) if notes else ""
    return f"{found.uscc} {found.name}{beside}"


def left_text(pen: Pen) -> Format:
    """Return the format of what the sender wrote."""
    return pen.of(border=1, num_format="@", text_wrap=True, align="left", indent=1)


def answer_form(pen: Pen) -> Format:
    """Return the format of a cell to be filled in."""
    return pen.of(border=2, num_format="@", bg_color=ANSWER_FILL, text_wrap=True)


def draw_columns(
    sheet: Worksheet,
    pen: Pen,
    asked: Sequence[AskedColumn],
    titles: Mapping[str, str],
    lists: Mapping[str, str],
    lang: Language,
) -> None:
    """Draw the columns of which nobody knows what they hold.

    Args:
        sheet: where.
        pen: its formats.
        asked: the columns.
        titles: of items, by id.
        lists: the cells with the items of a sheet of the dictionary, by its id.
        lang: the language.
    """
    widths = (6.0, 12.0, 7.0, 30.0, 40.0, 40.0, 40.0)
    heads = [say(f"ledger.book.confirm.{name}", lang) for name in COLUMN_HEADS]
    heads += [
        say(key, lang) for key in (ITEM_HEADING, "ledger.book.confirm.maybe", "ledger.book.confirm.samples")
    ]
    key = "ledger.book.sheet.confirm_columns"
    draw_head(sheet, pen, key, "ledger.book.confirm.columns_how", heads, widths, lang)
    for at, one in enumerate(asked, start=FIRST_ROW):
        draw_column(sheet, pen, at, one, titles, lang)
        rule = {"validate": "list", "source": f"={lists[one.question.sheet]}"}
        rule["error_message"] = say("ledger.book.confirm.refuse", lang)
        sheet.data_validation(at, ITEM, at, ITEM, rule)
    sheet.freeze_panes(FIRST_ROW, 0)


def draw_column(
    sheet: Worksheet, pen: Pen, at: int, asked: AskedColumn, titles: Mapping[str, str], lang: Language
) -> None:
    """Write one column to be explained."""
    middle, left = pen.of(border=1, align="center", text_wrap=True), left_text(pen)
    comma, question = say("ledger.book.comma", lang), asked.question
    maybe = comma.join(titles.get(item, item) for item in question.candidates)
    sheet.write_number(at, 0, at - FIRST_ROW + 1, middle)
    sheet.write_string(at, SHEET, asked.sheet, middle)
    sheet.write_number(at, NUMBER, question.number, middle)
    sheet.write_string(at, HEADING, clipped(question.heading), left)
    sheet.write_blank(at, ITEM, None, answer_form(pen))
    texts = (maybe, clipped(comma.join(asked.samples)))
    for place, text in enumerate(texts, start=ITEM + 1):
        sheet.write_string(at, place, text, left)
    sheet.set_row(at, row_height([(question.heading, 28.0), *((text, 38.0) for text in texts)]))


def draw_head(
    sheet: Worksheet,
    pen: Pen,
    title: str,
    how: str,
    heads: Sequence[str],
    widths: Sequence[float],
    lang: Language,
) -> None:
    """Write title, instruction and headings."""
    for place, width in enumerate(widths):
        sheet.set_column(place, place, width)
    for row, text, form, size in (
        (0, say(title, lang), pen.title, TITLE_SIZE),
        (1, say(how, lang), pen.note, 9),
    ):
        sheet.merge_range(row, 0, row, CODE, "", form)
        sheet.write_string(row, 0, text, form)
        sheet.set_row(row, row_height([(text, sum(widths[: CODE + 1]))], size) + 6)
    for place, text in enumerate(heads):
        sheet.write_string(HEADING_ROW, place, text, pen.heading)
    sheet.set_row(HEADING_ROW, 22)
