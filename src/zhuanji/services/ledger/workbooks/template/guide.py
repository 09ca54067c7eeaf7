"""The sheet that says how to fill in the form, and lists its columns with unit, kind and source."""

from __future__ import annotations

from collections.abc import Sequence

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from zhuanji.basics.texts import say
from zhuanji.basics.workbooks import Pen, set_up_print
from zhuanji.basics.workbooks.heights import row_height
from zhuanji.basics.workbooks.pens import TITLE_FONT, TITLE_SIZE
from zhuanji.engines.rules.models.items import Item
from zhuanji.services.ledger.workbooks.labels import (
    AREA_KINDS,
    NO_UNIT,
    absent_words,
    choice_labels,
    item_title,
)
from zhuanji.services.ledger.workbooks.names import GUIDE
from zhuanji.services.ledger.workbooks.template.columns import USCC, TemplateColumn
from zhuanji.services.ledger.workbooks.template.request import Request

COLUMNS = (
    ("ledger.guide.column.title", 26),
    ("ledger.guide.column.unit", 10),
    ("ledger.guide.column.needed", 12),
    ("ledger.guide.column.how", 48),
    ("ledger.guide.column.aliases", 30),
    ("ledger.guide.column.under", 24),
)
STEPS = ("what", "needed", "absent", "zero", "code", "last", "example", "send", "ask")
WIDTH = sum(width for _, width in COLUMNS)


def draw_guide(
    book: Workbook, pen: Pen, request: Request, columns: Sequence[TemplateColumn], footer: str
) -> Worksheet:
    """Add the sheet."""
    lang = request.lang
    sheet = book.add_worksheet(say(GUIDE, lang))
    for place, (_, width) in enumerate(COLUMNS):
        sheet.set_column(place, place, width)
    title = say("ledger.guide.title", lang, title=request.title)
    sheet.merge_range(0, 0, 0, len(COLUMNS) - 1, title, pen.title)
    sheet.set_row(0, row_height([(title, WIDTH)], TITLE_SIZE) + 6)
    row = 1
    for number, step in enumerate(steps(request, columns), start=1):
        text = say("ledger.guide.step", lang, number=number, text=step)
        sheet.merge_range(row, 0, row, len(COLUMNS) - 1, "", pen.of(text_wrap=True, align="left"))
        sheet.write_string(row, 0, text, pen.of(text_wrap=True, align="left"))
        sheet.set_row(row, row_height([(text, WIDTH)]))
        row += 1
    draw_items(sheet, pen, request, columns, row + 1)
    set_up_print(sheet, footer, heading=row + 1)
    return sheet


def steps(request: Request, columns: Sequence[TemplateColumn]) -> list[str]:
    """Return the sentences of the guide, those left out that have nothing to say here."""
    lang = request.lang
    keys = "、".join(
        item_title(column.item, lang) for column in columns if column.role == "key" and column.item
    )
    values: dict[str, object] = {
        "title": request.title,
        "sender": request.sender or say("ledger.template.any_sender", lang),
        "due": request.due_text,
        "keys": keys,
        "absent": ("、" if lang == "zh" else ", ").join(absent_words(lang)),
        "contact": request.contact or say("ledger.template.contact_open", lang),
    }
    has = {
        "code": any(column.item and column.item.id == "name" for column in columns),
        "last": any(column.role == "last" for column in columns),
    }
    return [say(f"ledger.guide.{step}", lang, **values) for step in STEPS if has.get(step, True)]


def draw_items(
    sheet: Worksheet, pen: Pen, request: Request, columns: Sequence[TemplateColumn], row: int
) -> None:
    """Write the table of columns."""
    for place, (key, _) in enumerate(COLUMNS):
        sheet.write_string(row, place, say(key, request.lang), pen.heading)
    for column in columns:
        if column.item is None or column.role == "last":
            continue
        row += 1
        cells = item_cells(request, column, column.item)
        sheet.set_row(
            row, row_height([(text, width - 2) for text, (_, width) in zip(cells, COLUMNS, strict=True)])
        )
        for place, text in enumerate(cells):
            form = pen.of(font_name=TITLE_FONT, text_wrap=True, border=1, indent=1) if place == 0 else None
            sheet.write_string(row, place, text, form or pen.body("left", False))


def item_cells(request: Request, column: TemplateColumn, item: Item) -> list[str]:
    """Return the cells of a column's row: title, unit, whether it is needed, how, other names, source."""
    lang = request.lang
    law = next((row for row in request.pack.collections if row.id == item.collected_under), None)
    under = "" if law is None else law.title if lang == "zh" else law.title_en
    needed = say(f"ledger.guide.needed.{column.role}", lang)
    unit = "" if item.unit in NO_UNIT else item.unit
    return [item_title(item, lang), unit, needed, how(request, item), "、".join(item.aliases), under]


def how(request: Request, item: Item) -> str:
    """Return how an item's cells are written: kind, limits, choices, and the dictionary's note."""
    lang = request.lang
    parts = [say(f"ledger.guide.how.{kind_of(item)}", lang)]
    if item.minimum is not None:
        parts.append(say("ledger.guide.least", lang, least=item.minimum))
    if item.choices:
        words = choice_labels(request.pack, item, lang).values()
        parts.append(say("ledger.guide.choices", lang, choices=("、" if lang == "zh" else ", ").join(words)))
    if item.note and lang == "zh":
        parts.append(item.note.rstrip("。") + "。")
    return "".join(parts) if lang == "zh" else " ".join(parts)


def kind_of(item: Item) -> str:
    """Return which sentence says how an item is written."""
    if item.id == USCC:
        return "uscc"
    if item.id in AREA_KINDS:
        return "choice"
    return "one" if item.unit == "1" and item.type == "number" else item.type
