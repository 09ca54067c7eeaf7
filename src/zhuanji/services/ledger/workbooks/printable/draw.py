"""Draws the print: title, facts and check code, rows, sums, where to sign and stamp."""

from __future__ import annotations

from collections.abc import Sequence

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from zhuanji.basics.missing import Missing, total
from zhuanji.basics.periods import parse_period
from zhuanji.basics.texts import say
from zhuanji.basics.workbooks import Pen, set_up_print
from zhuanji.basics.workbooks.heights import heading_width, row_height, text_width
from zhuanji.basics.workbooks.pens import NOTE_SIZE, TITLE_FONT, TITLE_SIZE
from zhuanji.basics.workbooks.printing import last_on_first_page, pages_wide
from zhuanji.basics.workbooks.texts import in_footer
from zhuanji.engines.rules.models.items import Item
from zhuanji.services.ledger.entries import USCC
from zhuanji.services.ledger.workbooks.cells import put
from zhuanji.services.ledger.workbooks.labels import heading, sender_label
from zhuanji.services.ledger.workbooks.names import NUMBER_HEADING
from zhuanji.services.ledger.workbooks.printable.paper import Paper, is_summed, shown_column

TITLE_ROW, FACTS_ROW, CODE_ROW, HEADING_ROW, FIRST_ROW = range(5)  # from 0
NARROWEST, WIDEST, HEADING_LINES, MEASURED = 8.0, 32.0, 3, 500
Line = tuple[str, Format, float]  # text, format, size of its letters
LEAST_WIDTH = 90.0  # of the whole table, so that title and signatures have room


def draw(page: Worksheet, pen: Pen, paper: Paper) -> None:
    """Draw the one sheet."""
    lang, items = paper.lang, paper.items
    heads = [say(NUMBER_HEADING, lang), *(heading(item, lang, "\n") for item in items)]
    columns = [shown_column(paper, item) for item in items]
    widths = widths_of(heads, columns)
    repeated = 1 + sum(item.id in (USCC, "name") for item in items[:2])
    wide = pages_wide(sum(widths), sum(widths[:repeated]))
    # What stands over and under the table stays on the first of several pages.
    over = (0, repeated - 1) if wide > 1 else (0, len(widths) - 1)
    under = (repeated, last_on_first_page(widths)) if wide > 1 else over
    for place, width in enumerate(widths):
        page.set_column(place, place, width)
    write_lines(page, top_lines(pen, paper, wide), TITLE_ROW, over, widths)
    end = FIRST_ROW + paper.rows.height
    if paper.rows.height:
        page.set_row(HEADING_ROW, row_height(list(zip(heads, widths, strict=True))) + 4)
        for place, text in enumerate(heads):
            page.write_string(HEADING_ROW, place, text, pen.heading)
        draw_rows(page, pen, items, columns, paper.rows.height)
        end = draw_totals(page, pen, paper, items, end)
    write_lines(page, end_lines(pen, paper), end, under, widths)
    footer = say(
        "ledger.print.footer", lang, code=in_footer(paper.check_code), title=in_footer(paper.title[:60])
    )
    set_up_print(page, footer, heading=HEADING_ROW, pages_wide=wide)
    if wide > 1:
        page.repeat_columns(0, repeated - 1)
    page.freeze_panes(FIRST_ROW, repeated)
    if paper.demo:
        page.set_header("&C" + say("ledger.book.demo", lang))


def widths_of(heads: Sequence[str], columns: Sequence[Sequence[object]]) -> list[float]:
    """Return the widths of the columns, the first being the running number."""
    widths = [6.0]
    for text, cells in zip(heads[1:], columns, strict=True):
        longest = max((text_width(str(cell)) for cell in cells[:MEASURED] if cell is not None), default=0)
        head = heading_width(text, HEADING_LINES)
        widths.append(min(WIDEST, max(NARROWEST, longest + 2.0, head + 2.5)))
    spare = LEAST_WIDTH - sum(widths)
    if spare > 0:
        widths[-1] += spare
    return widths


def top_lines(pen: Pen, paper: Paper, wide: int) -> list[Line]:
    """Return title, facts and check code."""
    lang = paper.lang
    sender = sender_label(paper.pack, paper.department, paper.area, lang)
    facts = say(
        "ledger.print.facts",
        lang,
        sender=sender or say("ledger.book.blank", lang),
        period=parse_period(paper.period).title(lang)
        if paper.period
        else say("ledger.print.no_period", lang),
        count=paper.rows.height,
    )
    place = "left" if wide > 1 else "center"
    title = pen.of(font_name=TITLE_FONT, font_size=TITLE_SIZE, align=place, text_wrap=True)
    code = say("ledger.print.code", lang, code=paper.check_code)
    return [
        (paper.title, title, TITLE_SIZE),
        (facts, pen.of(align="left", text_wrap=True), 10),
        (code, pen.of(font_name=TITLE_FONT, font_size=12, align="left"), 12),
    ]


def end_lines(pen: Pen, paper: Paper) -> list[Line]:
    """Return what the code is, and where to sign and stamp."""
    lang = paper.lang
    lines: list[Line] = [(say("ledger.print.why", lang), pen.note, NOTE_SIZE)]
    if not paper.rows.height:
        lines.insert(0, (say("ledger.print.zero", lang), pen.of(font_size=12, align="left"), 12))
    return [*lines, (say("ledger.book.signatures", lang), pen.of(align="left", text_wrap=True), 10)]


def write_lines(
    page: Worksheet, lines: Sequence[Line], row: int, columns: tuple[int, int], widths: Sequence[float]
) -> None:
    """Write lines one under the other over some columns, the first and the last of which are given."""
    first, last = columns
    across = sum(widths[first : last + 1])
    for number, (text, form, size) in enumerate(lines, start=row):
        if last > first:
            page.merge_range(number, first, number, last, "", form)
        page.write_string(number, first, text, form)
        page.set_row(number, row_height([(text, across)], size) + 6)


def draw_rows(
    page: Worksheet, pen: Pen, items: Sequence[Item], columns: Sequence[Sequence[object]], height: int
) -> None:
    """Write the rows."""
    middle = pen.of(border=1, align="center")
    for number in range(height):
        page.write_number(FIRST_ROW + number, 0, number + 1, middle)
    for place, (item, cells) in enumerate(zip(items, columns, strict=True), start=1):
        right = pen.of(border=1, align="right")
        left = pen.of(
            border=1, num_format="@", align="left" if item.type == "text" else "center", shrink=True
        )
        day = pen.of(border=1, num_format="yyyy-mm-dd", align="center")
        for row, cell in enumerate(cells, start=FIRST_ROW):
            form = left if isinstance(cell, str) else day if item.type == "date" else right
            put(page, row, place, cell, form)


def draw_totals(page: Worksheet, pen: Pen, paper: Paper, items: Sequence[Item], row: int) -> int:
    """Write the sums of amounts and how many rows have none; return the next free row."""
    places = [(place, item) for place, item in enumerate(items, start=1) if is_summed(item)]
    if not places or not paper.rows.height:
        return row
    bold = pen.of(border=1, align="center", font_name=TITLE_FONT)
    for line, key in enumerate(("ledger.print.total", "ledger.print.lacking")):
        for place in range(len(items) + 1):
            page.write_blank(row + line, place, None, bold)
        page.write_string(row + line, 0, say(key, paper.lang), bold)
    number = pen.of(border=1, align="right", bold=True)
    for place, item in places:
        found = total(value for value in paper.rows[item.id].to_list() if value is not None)
        if not isinstance(found.value, Missing):
            page.write_number(row, place, float(found.value), number)
        page.write_number(row + 1, place, paper.rows.height - found.counted, number)
    return row + 2
