"""Draws a sheet as it was sent, row by row and column by column, with what was found at its right."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from xlsxwriter.exceptions import OverlappingRange
from xlsxwriter.worksheet import Worksheet

from zhuanji.basics.texts import Language, say
from zhuanji.basics.workbooks.heights import broken_width, row_height, text_width
from zhuanji.basics.workbooks.notes import write_note
from zhuanji.services.ledger.raw import Cell, RawSheet
from zhuanji.services.ledger.workbooks.cells import put
from zhuanji.services.ledger.workbooks.names import PROBLEM_HEADING, RESULT_HEADING
from zhuanji.services.ledger.workbooks.returns.looks import Looks, shown_text
from zhuanji.services.ledger.workbooks.returns.marks import NO_DATA, Marks, sign

RESULT_WIDTH, PROBLEM_WIDTH = 15.0, 64.0
NARROWEST, WIDEST, MEASURED = 6.0, 44.0, 300  # widths, and how many rows they are measured on
HEADING_LINES = 3
MOST_NOTES = 10_000  # comments on a sheet; with more Excel opens it slowly
MOST_MERGED = 10_000  # cells of one merged range


@dataclass
class Sent:
    """A sheet that is being drawn.

    Args:
        sheet: where.
        looks: the formats.
        raw: the sheet as it was sent.
        width: how many columns of it are the sender's.
        header: the last row of its headings, from 1; 0 where nothing was read.
        lang: the language of what stands beside.
    """

    sheet: Worksheet
    looks: Looks
    raw: RawSheet
    width: int
    header: int = 0
    lang: Language = "zh"

    @property
    def first_heading(self) -> int:
        """The first row of the headings: those of several rows are merged downwards."""
        tops = [top for top, _, bottom, _ in self.raw.merged if top < self.header <= bottom]
        return min(tops, default=self.header)

    @cached_property
    def banners(self) -> frozenset[tuple[int, int]]:
        """The cells with a text that goes over several columns."""
        return frozenset((top, left) for top, left, _, right in self.raw.merged if right > left)

    def look(self, row: int) -> str:
        """Return how a row looks as a whole."""
        if row < self.first_heading or not self.header:
            return "title"
        return "head" if row <= self.header else "row"


def draw_unread(sent: Sent) -> None:
    """Draw a sheet from which nothing was read."""
    set_widths(sent)
    merge(sent)
    for number, cells in enumerate(sent.raw.rows, start=1):
        write_cells(sent, number, cells, sent.look(number), {})


def draw_checked(sent: Sent, marks: Marks) -> int:
    """Draw a sheet that was read, with results and problems at its right; return how many comments it has."""
    set_widths(sent)
    merge(sent)
    notes = 0
    for number, cells in enumerate(sent.raw.rows, start=1):
        found = marks.cells(number) if number > sent.header else {}
        state = marks.states.get(number, "")
        worst = {
            column: "error" if any(one.severity == "error" for one in ones) else "warning"
            for column, ones in found.items()
        }
        look = "passed" if state in NO_DATA else sent.look(number)
        write_cells(sent, number, cells[: sent.width], look, worst)
        write_beside(sent, number, state, marks)
        for column, ones in found.items():
            if notes < MOST_NOTES:
                write_note(sent.sheet, number - 1, column - 1, marks.cell_text(ones))
                notes += 1
    last = max(len(sent.raw.rows), sent.header, 1) - 1
    sent.sheet.autofilter(max(sent.header - 1, 0), 0, last, sent.width + 1)
    sent.sheet.freeze_panes(sent.header, 0)
    return notes


def write_cells(sent: Sent, number: int, cells: tuple[Cell, ...], look: str, worst: dict[int, str]) -> None:
    """Write the cells of a row, numbered from 1; those in which something was found have their own look."""
    percents, errors, looks = sent.raw.percents, sent.raw.errors, sent.looks
    for column, value in enumerate(cells, start=1):
        spot = (number, column)
        kept = errors[spot] if value in (None, "") and spot in errors else value
        own = "banner" if look == "title" and spot in sent.banners else worst.get(column, look)
        if kept is None and own == "title":
            continue
        put(sent.sheet, number - 1, column - 1, kept, looks.of(kept, own, percent=spot in percents))


def write_beside(sent: Sent, number: int, state: str, marks: Marks) -> None:
    """Write result and problems of a row, and make it as high as they need."""
    lang, row = sent.lang, number - 1
    if number == sent.header:
        for place, key in ((sent.width, RESULT_HEADING), (sent.width + 1, PROBLEM_HEADING)):
            sent.sheet.write_string(row, place, say(key, lang), sent.looks.of("", "head"))
        sent.sheet.set_row(row, heading_height(sent))
        return
    if sent.first_heading <= number < sent.header:
        for place in (sent.width, sent.width + 1):
            sent.sheet.write_blank(row, place, None, sent.looks.of(None, "head"))
    if not state:
        return
    pen = sent.looks.pen
    hidden = say("ledger.return.hidden_row", lang) if number in sent.raw.hidden_rows else ""
    result = say(
        "ledger.return.result", lang, sign=sign(state, lang), text=say(f"ledger.return.state.{state}", lang)
    )
    text = marks.row_text(number)
    wrapped = pen.of(border=1, border_color="#BFBFBF", text_wrap=True, align="left", indent=1)
    sent.sheet.write_string(row, sent.width, result + hidden, wrapped)
    put(sent.sheet, row, sent.width + 1, text, wrapped)
    if text or hidden:
        needed = [(text, PROBLEM_WIDTH - 2), (result + hidden, RESULT_WIDTH - 2)]
        sent.sheet.set_row(row, row_height(needed))


def heading_height(sent: Sent) -> float:
    """Return the height of the last row of headings, whose first rows share what is merged downwards."""
    share = sent.header - sent.first_heading + 1
    heads = sent.raw.rows[sent.header - 1][: sent.width]
    widths = widths_of(sent)
    texts = [(value, widths[place]) for place, value in enumerate(heads) if isinstance(value, str)]
    return max(18.0, row_height(texts or [("", 10.0)]) / share + 4)


def widths_of(sent: Sent) -> list[float]:
    """Return a width for each column: its longest cell of the table whole, its heading in three lines."""
    widths = []
    rows = [row for row in sent.raw.rows[sent.header : sent.header + MEASURED] if filled(row) > 1]
    heads = sent.raw.rows[max(sent.first_heading - 1, 0) : sent.header]
    for place in range(sent.width):
        texts = [text_width(shown_text(row[place])) for row in rows if row[place] is not None]
        head = [
            broken_width(shown_text(row[place]), HEADING_LINES) for row in heads if row[place] is not None
        ]
        widths.append(min(WIDEST, max(NARROWEST, 2.0 + max([*texts, *head], default=0))))
    return widths


def filled(row: tuple[Cell, ...]) -> int:
    """Return how many cells of a row hold something; a note under the table has one."""
    return sum(cell is not None and cell != "" for cell in row)


def set_widths(sent: Sent) -> None:
    """Set the widths of the sender's columns and of ours."""
    for place, width in enumerate(widths_of(sent)):
        sent.sheet.set_column(place, place, width)
    if sent.header:
        sent.sheet.set_column(sent.width, sent.width, RESULT_WIDTH)
        sent.sheet.set_column(sent.width + 1, sent.width + 1, PROBLEM_WIDTH)


def merge(sent: Sent) -> None:
    """Merge what was merged, where it lies inside the sheet; of two that overlap the first."""
    for top, left, bottom, right in sent.raw.merged:
        last_row, last_column = min(bottom, len(sent.raw.rows)), min(right, sent.width)
        cells = (last_row - top + 1) * (last_column - left + 1)
        if top < 1 or left < 1 or last_row < top or last_column < left or not 1 < cells <= MOST_MERGED:
            continue
        look = sent.look(last_row)
        form = sent.looks.of(None, "banner" if look == "title" and last_column > left else look)
        try:
            sent.sheet.merge_range(top - 1, left - 1, last_row - 1, last_column - 1, "", form)
        except OverlappingRange:
            continue
