"""What stands above a template's headings: title, facts, how to fill it in, who signs."""

from __future__ import annotations

from dataclasses import dataclass

from xlsxwriter.worksheet import Worksheet

from zhuanji.basics.texts import say
from zhuanji.basics.workbooks import Pen
from zhuanji.basics.workbooks.heights import row_height
from zhuanji.basics.workbooks.pens import NOTE_SIZE, TITLE_FONT, TITLE_SIZE
from zhuanji.basics.workbooks.printing import last_on_first_page
from zhuanji.services.ledger.workbooks.labels import absent_words
from zhuanji.services.ledger.workbooks.template.layout import FACTS_ROW, HOW_ROW, SIGN_ROW, TITLE_ROW
from zhuanji.services.ledger.workbooks.template.request import Request

PADDING = 6.0  # points


@dataclass(frozen=True)
class Top:
    """The texts above the headings."""

    title: str
    facts: str
    how: str
    sign: str


def top_of(request: Request, *, with_last: bool) -> Top:
    """Return the texts; `with_last` where last values stand beside."""
    lang = request.lang
    sender = request.sender or say("ledger.book.blank", lang)
    facts = [say("ledger.template.fact.sender", lang, sender=sender)]
    if request.period:
        facts.append(say("ledger.template.fact.period", lang, period=request.period_title))
    facts.append(say("ledger.template.fact.due", lang, due=request.due_text))
    how = say("ledger.template.how", lang, absent=say("ledger.book.comma", lang).join(absent_words(lang)))
    if with_last:
        how += "\n" + say("ledger.template.how_last", lang)
    separator = say("ledger.book.separator", lang)
    return Top(request.title, separator.join(facts), how, say("ledger.book.signatures", lang))


def draw_top(sheet: Worksheet, pen: Pen, top: Top, widths: tuple[float, ...], frozen: int) -> None:
    """Write the texts over the columns; a form of several pages has its title over the columns that repeat.

    Args:
        sheet: the sheet.
        pen: its formats.
        top: the texts.
        widths: of the columns to fill in.
        frozen: how many columns every page repeats; 0 where one page holds all.
    """
    title = pen.of(
        font_name=TITLE_FONT, font_size=TITLE_SIZE, align="left" if frozen else "center", text_wrap=True
    )
    last = last_on_first_page(widths) if frozen else len(widths) - 1
    beside = sum(widths[frozen : last + 1])
    if not frozen:
        rows = ((TITLE_ROW, top.title, title), (FACTS_ROW, top.facts, pen.note), (HOW_ROW, top.how, pen.note))
        for row, text, form in (*rows, (SIGN_ROW, top.sign, pen.note)):
            across(sheet, (row, 0, row, last), text, form)
            sheet.set_row(
                row, row_height([(text, beside)], TITLE_SIZE if row == TITLE_ROW else NOTE_SIZE) + PADDING
            )
        return
    across(sheet, (TITLE_ROW, 0, TITLE_ROW, frozen - 1), top.title, title)
    across(sheet, (FACTS_ROW, 0, HOW_ROW, frozen - 1), top.facts, pen.note)
    across(sheet, (TITLE_ROW, frozen, HOW_ROW, last), top.how, pen.note)
    across(sheet, (SIGN_ROW, frozen, SIGN_ROW, last), top.sign, pen.note)
    under = sum(widths[:frozen])
    first = row_height([(top.title, under)], TITLE_SIZE) + PADDING
    rest = max(
        row_height([(top.facts, under)], NOTE_SIZE), row_height([(top.how, beside)], NOTE_SIZE) - first
    )
    sheet.set_row(TITLE_ROW, first)
    for row in (FACTS_ROW, HOW_ROW):
        sheet.set_row(row, rest / 2 + PADDING / 2)
    sheet.set_row(SIGN_ROW, row_height([(top.sign, beside)], NOTE_SIZE) + PADDING)


def across(sheet: Worksheet, cells: tuple[int, int, int, int], text: str, form: object) -> None:
    """Write a text over several cells as one."""
    sheet.merge_range(*cells, "", form)
    sheet.write_string(cells[0], cells[1], text, form)
