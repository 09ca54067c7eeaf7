"""The workbook that goes back to a sender: its own sheets with what was found, in front of them a summary."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from zhuanji.basics.texts import Language, say
from zhuanji.basics.workbooks import Pen, new_book, set_up_print, sheet_name
from zhuanji.basics.workbooks.printing import READABLE, pages_wide
from zhuanji.basics.workbooks.texts import in_footer
from zhuanji.engines.rules.pack import Pack
from zhuanji.services.ledger.counting import width_of
from zhuanji.services.ledger.workbooks.keys import FORMAT, column_keys, write_keys
from zhuanji.services.ledger.workbooks.labels import item_title, marked
from zhuanji.services.ledger.workbooks.names import CONFIRM, CONFIRM_COLUMNS, LISTS, NOT_WANTED, SUMMARY
from zhuanji.services.ledger.workbooks.returns.asked import asked_columns, asked_firms
from zhuanji.services.ledger.workbooks.returns.confirm import HEADING_ROW, draw_columns, draw_firms
from zhuanji.services.ledger.workbooks.returns.looks import Looks
from zhuanji.services.ledger.workbooks.returns.marks import marks_of
from zhuanji.services.ledger.workbooks.returns.parts import Receipt, Returned
from zhuanji.services.ledger.workbooks.returns.sent import (
    PROBLEM_WIDTH,
    RESULT_WIDTH,
    Sent,
    draw_checked,
    draw_unread,
    widths_of,
)
from zhuanji.services.ledger.workbooks.returns.summary import Checked, draw_summary

SMALLER = 1.6  # a return is printed smaller before it takes a second page beside the first


class Return:
    """A return being written."""

    def __init__(self, book: Workbook, pack: Pack, receipt: Receipt, lang: Language, *, demo: bool) -> None:
        """Prepare an empty workbook."""
        self.book, self.pack, self.receipt, self.lang, self.demo = book, pack, receipt, lang, demo
        self.pen = Pen(book)
        self.looks = Looks(self.pen)
        self.shared = {"format": FORMAT, "city": pack.head.name, "demo": "true" if demo else "false"}
        if receipt.origin:
            self.shared["origin"] = receipt.origin
        self.keys: dict[str, dict[str, str]] = {}
        self.taken: set[str] = set()
        self.listed: tuple[str, ...] = ()  # sheets of the dictionary whose items are offered

    def own_sheet(self, key: str, kind: str) -> Worksheet:
        """Add a sheet of ours."""
        name = say(key, self.lang)
        self.keys[name] = {"kind": kind, **self.shared}
        return self.book.add_worksheet(name)

    def print_as(self, sheet: Worksheet, code: str, first: int, last: int, width: float) -> None:
        """Set up how a sheet prints, its check code at the foot of every page."""
        key = "ledger.return.footer" if code else "ledger.return.footer_plain"
        footer = say(key, self.lang, code=in_footer(code))
        set_up_print(sheet, footer, heading=first, last_heading=last, pages_wide=pages_wide(width / SMALLER))
        if self.demo:
            sheet.set_header("&C" + say("ledger.book.demo", self.lang))

    def named(self, parts: Sequence[Returned]) -> list[Checked]:
        """Return the sheets with their marks and the names that they will have."""
        self.taken |= {say(key, self.lang) for key in (SUMMARY, CONFIRM, CONFIRM_COLUMNS, LISTS)}
        checked = []
        for part in parts:
            name = sheet_name(part.batch.raw.name, self.taken)
            self.taken.add(name)
            checked.append(Checked(name, part, marks_of(part, self.pack, self.lang)))
        return checked

    def draw_rows(self, one: Checked) -> None:
        """Add a sheet of the sender's, with what was found."""
        part, sheet = one.part, self.book.add_worksheet(one.name)
        width, header = width_of(part.batch), part.batch.header
        sent = Sent(sheet, self.looks, part.batch.raw, width, header, self.lang)
        draw_checked(sent, one.marks)
        across = sum(widths_of(sent)) + RESULT_WIDTH + PROBLEM_WIDTH
        self.print_as(sheet, part.check_code, sent.first_heading - 1, header - 1, across)
        holds = {column.number: column.item or "" for column in part.batch.columns}
        known = {f"column.{number}": item for number, item in holds.items() if item and number <= width}
        ours = column_keys([""] * (width + 2))
        self.keys[one.name] = {
            "kind": "return",
            **self.shared,
            "sheet": part.batch.sheet,
            "period": part.period,
            "department": part.department,
            "area": part.area,
            "header": str(header),
            "check_code": part.check_code,
            **known,
            **dict.fromkeys(list(ours)[width:], ""),
        }

    def draw_unread(self) -> None:
        """Add the sheets from which nothing was read, as they were sent."""
        for raw in self.receipt.unread:
            name = sheet_name(raw.name, self.taken)
            self.taken.add(name)
            draw_unread(Sent(self.book.add_worksheet(name), self.looks, raw, raw.width, 0, self.lang))

    def draw_questions(self, checked: Sequence[Checked]) -> None:
        """Add the sheets of questions, where there are any."""
        if firms := asked_firms(checked):
            sheet = self.own_sheet(CONFIRM, "confirm")
            draw_firms(sheet, self.pen, firms, self.lang)
            self.print_as(sheet, "", HEADING_ROW, HEADING_ROW, READABLE)
        if columns := asked_columns(checked):
            sheet = self.own_sheet(CONFIRM_COLUMNS, "confirm")
            titles = {item.id: item_title(item, self.lang) for item in self.pack.items}
            self.listed = tuple(dict.fromkeys(one.question.sheet for one in columns))
            draw_columns(sheet, self.pen, columns, titles, self.item_lists(), self.lang)
            self.print_as(sheet, "", HEADING_ROW, HEADING_ROW, READABLE)

    def item_lists(self) -> dict[str, str]:
        """Return the cells that the items of each sheet will stand in; they are drawn as the last sheet."""
        name, found = say(LISTS, self.lang), {}
        for place, sheet in enumerate(self.listed):
            letter = xl_col_to_name(place)
            found[sheet] = f"'{name}'!${letter}$2:${letter}${len(self.offered(sheet)) + 1}"
        return found

    def offered(self, sheet: str) -> list[str]:
        """Return what a column of a sheet may hold, in words."""
        titles = [item_title(item, self.lang) for item in self.pack.items if item.sheet == sheet]
        keys = next((row.key for row in self.pack.sheets if row.id == sheet), ())
        others = [item_title(item, self.lang) for item in self.pack.items if item.id in (*keys, "name")]
        return [say(NOT_WANTED, self.lang), *dict.fromkeys([*others, *titles])]

    def draw_lists(self) -> None:
        """Add the hidden sheet of items that drop-downs offer, where one does."""
        if not self.listed:
            return
        sheet = self.own_sheet(LISTS, "lists")
        sheet.hide()
        for place, name in enumerate(self.listed):
            sheet.write_string(0, place, name)
            for row, text in enumerate(self.offered(name), start=1):
                sheet.write_string(row, place, text)


def write_return(
    parts: Sequence[Returned], pack: Pack, receipt: Receipt, *, lang: Language = "zh", demo: bool = False
) -> bytes:
    """Return the workbook that goes back to a sender, as the bytes of an .xlsx file.

    Its rows and columns are the sender's, in their order and exactly as sent; at the right stand result and
    problems, on faulty cells a comment. It can be corrected and sent again: the import leaves out what is ours.

    Args:
        parts: the sheets that were read, in the order of the file.
        pack: the city pack.
        receipt: what is to be said of the file as a whole.
        lang: the language of what we add.
        demo: whether everything bears 演示数据.
    """
    made = BytesIO()
    title = marked(say("ledger.summary.file_title", lang, file=receipt.file), demo, lang)
    mark = {"keywords": say("ledger.book.demo", lang)} if demo else {}
    with new_book(made, title, **mark) as book:
        drawing = Return(book, pack, receipt, lang, demo=demo)
        checked = drawing.named(parts)
        summary = drawing.own_sheet(SUMMARY, "summary")
        draw_summary(summary, drawing.pen, pack, receipt, checked, lang, demo)
        code = checked[0].part.check_code if len(checked) == 1 else ""
        drawing.print_as(summary, code, 0, 0, 150.0)
        drawing.draw_questions(checked)
        for one in checked:
            drawing.draw_rows(one)
        drawing.draw_unread()
        drawing.draw_lists()
        write_keys(book, drawing.keys)
    return made.getvalue()
