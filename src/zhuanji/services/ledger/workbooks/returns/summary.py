"""The front sheet of a return: what came in, what is wrong with it, what to do, where to send it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from zhuanji.basics.civil_time import civil_day
from zhuanji.basics.periods import parse_period
from zhuanji.basics.texts import Language, say, worded
from zhuanji.basics.workbooks import Pen, clipped
from zhuanji.basics.workbooks.heights import row_height
from zhuanji.basics.workbooks.pens import TITLE_FONT, TITLE_SIZE
from zhuanji.engines.rules.pack import Pack
from zhuanji.services.ledger.asked import title_of
from zhuanji.services.ledger.batch import ROW
from zhuanji.services.ledger.workbooks.labels import day_text, marked, sender_label
from zhuanji.services.ledger.workbooks.returns.counts import Group, groups, rows_by_state, rows_text
from zhuanji.services.ledger.workbooks.returns.marks import STATES, Marks, sign
from zhuanji.services.ledger.workbooks.returns.parts import Receipt, Returned

WIDTHS = (12.0, 50.0, 8.0, 26.0, 52.0)
LAST = len(WIDTHS) - 1
HEADS = ("severity", "problem", "rows", "where", "remedy")


@dataclass(frozen=True)
class Checked:
    """A sheet with its marks, as the return names it."""

    name: str
    part: Returned
    marks: Marks


class Writer:
    """Writes lines one under the other."""

    def __init__(self, sheet: Worksheet, pen: Pen, lang: Language) -> None:
        """Begin at the top."""
        self.sheet, self.pen, self.lang, self.row = sheet, pen, lang, 0
        for place, width in enumerate(WIDTHS):
            sheet.set_column(place, place, width)

    def wide(self, text: str, form: Format, size: float = 10.0) -> None:
        """Write a text over all columns."""
        self.sheet.merge_range(self.row, 0, self.row, LAST, "", form)
        self.sheet.write_string(self.row, 0, clipped(text), form)
        self.sheet.set_row(self.row, row_height([(text, sum(WIDTHS))], size) + 4)
        self.row += 1

    def fact(self, key: str, text: str) -> None:
        """Write a name and what it says; nothing where there is nothing to say."""
        if not text:
            return
        name = self.pen.of(font_name=TITLE_FONT, border=1, align="center", bg_color="#F2F2F2", text_wrap=True)
        body = self.pen.of(border=1, align="left", indent=1, text_wrap=True)
        self.sheet.write_string(self.row, 0, say(f"ledger.summary.{key}", self.lang), name)
        self.sheet.merge_range(self.row, 1, self.row, LAST, "", body)
        self.sheet.write_string(self.row, 1, clipped(text), body)
        self.sheet.set_row(self.row, row_height([(text, sum(WIDTHS[1:]) - 2)]))
        self.row += 1

    def cells(self, texts: Sequence[str | int], forms: Sequence[Format]) -> None:
        """Write the cells of a table's row."""
        for place, (text, form) in enumerate(zip(texts, forms, strict=True)):
            if isinstance(text, int):
                self.sheet.write_number(self.row, place, text, form)
            else:
                self.sheet.write_string(self.row, place, clipped(text), form)
        needed = [(str(text), width - 2) for text, width in zip(texts, WIDTHS, strict=True)]
        self.sheet.set_row(self.row, row_height(needed))
        self.row += 1


def draw_summary(
    sheet: Worksheet,
    pen: Pen,
    pack: Pack,
    receipt: Receipt,
    checked: Sequence[Checked],
    lang: Language,
    demo: bool,
) -> None:
    """Draw the front sheet."""
    writer = Writer(sheet, pen, lang)
    writer.wide(marked(say("ledger.summary.title", lang), demo, lang), pen.title, TITLE_SIZE)
    writer.fact("file", receipt.file)
    if receipt.received is not None:
        writer.fact("received", day_text(civil_day(receipt.received), lang))
    writer.fact("todo", todo(receipt, checked, lang))
    writer.fact("send_to", receipt.send_to or say("ledger.template.contact_open", lang))
    if receipt.problems:
        found = [f"{one.sentence(lang)} {one.remedy(lang)}" for one in receipt.problems]
        writer.fact("file_problems", "\n".join(found))
    for one in checked:
        writer.row += 1
        draw_part(writer, pack, one)
    if receipt.unread:
        writer.row += 1
        names = say("ledger.book.comma", lang).join(raw.name for raw in receipt.unread)
        writer.fact("unread", say("ledger.summary.unread_text", lang, names=names))
    writer.row += 1
    writer.wide(legend(lang), pen.note, 9.0)


def todo(receipt: Receipt, checked: Sequence[Checked], lang: Language) -> str:
    """Return what the sender has to do next, in words."""
    states = [rows_by_state(one.marks) for one in checked]
    wrong = sum(found["error"] + found["held"] for found in states)
    doubtful = sum(found["warning"] for found in states)
    open_rows = sum(bool(row.name or row.identifiers) for one in checked for row in one.part.pending)
    open_columns = sum(len(one.part.questions) for one in checked)
    steps = []
    whole = any(one.severity == "error" and one.row is None for c in checked for one in c.part.batch.findings)
    if whole or receipt.problems:
        steps.append(say("ledger.summary.todo.whole", lang))
    if wrong:
        steps.append(say("ledger.summary.todo.errors", lang, count=wrong))
    if open_rows:
        steps.append(say("ledger.summary.todo.confirm", lang, count=open_rows))
    if open_columns:
        steps.append(say("ledger.summary.todo.columns", lang, count=open_columns))
    if doubtful:
        steps.append(say("ledger.summary.todo.warnings", lang, count=doubtful))
    if not steps:
        return say("ledger.summary.todo.nothing", lang)
    return "\n".join([*steps, say("ledger.summary.todo.again", lang)])


def draw_part(writer: Writer, pack: Pack, one: Checked) -> None:
    """Write what was found in one sheet."""
    lang, part = writer.lang, one.part
    english = lang == "en"
    values = {"name": one.name, "sheet": title_of(pack, part.batch.sheet, english=english)}
    head = writer.pen.of(font_name=TITLE_FONT, font_size=12, align="left")
    writer.wide(say("ledger.summary.part", lang, **values), head, 12.0)
    period = parse_period(part.period).title(lang) if part.period else ""
    writer.fact("period", period)
    writer.fact("sender", sender_label(pack, part.department, part.area, lang))
    writer.fact("rows", counts_text(one, lang))
    writer.fact("hidden", hidden_text(one, lang))
    writer.fact("code", part.check_code)
    found = groups(part.batch.findings)
    if not found:
        return
    heads = [say(f"ledger.summary.head.{name}", lang) for name in HEADS]
    writer.cells(heads, [writer.pen.heading] * len(HEADS))
    middle = writer.pen.body("center", False)
    left = writer.pen.body("left", False)
    for group in found:
        writer.cells(group_cells(group, one.marks, lang), (middle, left, middle, left, left))


def group_cells(group: Group, marks: Marks, lang: Language) -> list[str | int]:
    """Return the cells of a line of the table of problems."""
    first = group.first
    title = marks.titles.get(first.item or "", "")
    text = worded(first.code, lang, first.values)
    if title:
        text = say("ledger.return.column", lang, title=title) + text
    if len(group.rows) > 1:
        text = say("ledger.summary.example", lang, text=text)
    where = rows_text(group.rows, say("ledger.book.comma", lang), say("ledger.summary.more", lang))
    return [
        sign(group.severity, lang) + say(f"ledger.summary.severity.{group.severity}", lang),
        text,
        len(group.rows) or say("ledger.summary.whole_sheet", lang),
        where,
        worded(f"{first.code}.remedy", lang, first.values),
    ]


def counts_text(one: Checked, lang: Language) -> str:
    """Return how many rows are in which state, in words."""
    found = rows_by_state(one.marks)
    parts = [
        say(
            "ledger.summary.count",
            lang,
            sign=sign(state, lang),
            text=say(f"ledger.return.state.{state}", lang),
            count=found[state],
        )
        for state in STATES
        if found[state]
    ]
    total = say("ledger.summary.total", lang, count=one.part.batch.frame[ROW].n_unique())
    return total + say("ledger.book.separator", lang).join(parts)


def hidden_text(one: Checked, lang: Language) -> str:
    """Return which rows and columns the sender's screen didn't show; they are read and shown here."""
    raw, comma, more = one.part.batch.raw, say("ledger.book.comma", lang), say("ledger.summary.more", lang)
    texts = []
    if raw.hidden_rows:
        rows = rows_text(sorted(raw.hidden_rows), comma, more)
        texts.append(say("ledger.summary.hidden_rows", lang, rows=rows))
    if raw.hidden_columns:
        columns = comma.join(xl_col_to_name(number - 1) for number in sorted(raw.hidden_columns))
        texts.append(say("ledger.summary.hidden_columns", lang, columns=columns))
    return "".join(texts)


def legend(lang: Language) -> str:
    """Return what the signs mean."""
    parts = [
        say(
            "ledger.summary.legend",
            lang,
            sign=sign(state, lang),
            text=say(f"ledger.summary.means.{state}", lang),
        )
        for state in STATES
        if state != "held"
    ]
    return say("ledger.book.separator", lang).join(parts)
