"""Reads a .pdf file that has a text layer."""

from __future__ import annotations

from collections import Counter

from zhuanji.engines.plan.documents.pdf.columns import in_reading_order
from zhuanji.engines.plan.documents.pdf.furniture import without_furniture
from zhuanji.engines.plan.documents.pdf.grids import Grid, find_grids
from zhuanji.engines.plan.documents.pdf.lines import lines_of
from zhuanji.engines.plan.documents.pdf.notes import take_notes
from zhuanji.engines.plan.documents.pdf.paragraphs import Layout
from zhuanji.engines.plan.documents.pdf.pdfium import read_pages
from zhuanji.engines.plan.documents.pdf.shapes import Glyph, Line, Page, together
from zhuanji.engines.plan.documents.pdf.tables import Table, append_rows, continued, read_table
from zhuanji.engines.plan.documents.refusal import Extract, Notice, RefusedError

# Above this share of characters without a meaning the text is worth nothing.
GARBLED = 0.3
# A document of which this share of the pages are pictures is a scan.
SCANNED = 0.5

Part = Line | Table


def read_pdf(data: bytes) -> Extract:
    """Return the text of a PDF in reading order, paragraphs whole, tables row by row, without furniture.

    Args:
        data: the whole .pdf file.

    Raises:
        RefusedError: it is damaged or locked, has no text layer, or one that means nothing.
    """
    pages = list(read_pages(data))
    notices = judge(pages)
    parts, notes = parts_of(pages)
    text = written(parts, {page.number: page.width for page in pages}) + [
        f"注[{number}] {note}" for number, note in enumerate(notes, 1)
    ]
    return Extract("pdf", "\n".join(text), notices)


def judge(pages: list[Page]) -> list[Notice]:
    """Return what has to be said about the pages.

    Raises:
        RefusedError: they are pictures, or their characters mean nothing.
    """
    good, bad = sum(len(page.glyphs) for page in pages), sum(page.bad for page in pages)
    pictures = [page for page in pages if page.pictured and not page.glyphs and not page.bad]
    if pictures and len(pictures) >= SCANNED * len(pages):
        raise RefusedError("document.image_only")
    if bad > GARBLED * (good + bad):
        raise RefusedError("document.garbled", share=100 * bad // (good + bad))
    notices = [Notice("document.page_without_text", page.number, {"page": page.number}) for page in pictures]
    return notices + ([Notice("document.symbol")] if bad else [])


def parts_of(pages: list[Page]) -> tuple[list[Part], list[str]]:
    """Return the lines and tables of all pages in reading order, without furniture, and the footnotes."""
    tables: list[list[Table]] = []
    lines: list[list[Line]] = []
    for page in pages:
        grids = find_grids(page.rules)
        own_tables, rest = tables_on(page, [grid for grid in grids if grid.columns > 1])
        tables.append(own_tables)
        lines.append(body_lines(page, rest, [grid for grid in grids if grid.columns == 1]))
    sizes = Counter(round(glyph.size, 1) for page in pages for glyph in page.glyphs)
    size = sizes.most_common(1)[0][0] if sizes else 0.0
    parts: list[Part] = []
    notes: list[str] = []
    for own, around in zip(without_furniture(pages, lines), tables, strict=True):
        body, footnotes = take_notes(own, size)
        parts += page_parts(body, around)
        notes += footnotes
    return parts, notes


def tables_on(page: Page, grids: list[Grid]) -> tuple[list[Table], list[Glyph]]:
    """Return a page's tables, and the characters that stand in none."""
    inside: dict[int, list[Glyph]] = {}
    rest: list[Glyph] = []
    # The smallest frame around a character is its table's.
    by_size = sorted(enumerate(grids), key=lambda each: each[1].xs[-1] - each[1].xs[0])
    for glyph in page.glyphs:
        home = next((index for index, grid in by_size if grid.holds(glyph)), None)
        if home is None:
            rest.append(glyph)
        else:
            inside.setdefault(home, []).append(glyph)
    return [read_table(grids[index], inside[index], page.number) for index in sorted(inside)], rest


def body_lines(page: Page, glyphs: list[Glyph], frames: list[Grid]) -> list[Line]:
    """Return a page's lines outside of tables; a frame around text is a block with margins of its own."""
    lines = lines_of(glyphs, page.number)
    for line in lines:
        home = next((index for index, frame in enumerate(frames) if all(map(frame.holds, line.glyphs))), None)
        line.block = () if home is None else (-1 - home,)
    return lines


def page_parts(lines: list[Line], tables: list[Table]) -> list[Part]:
    """Return a page's lines and tables from top to bottom, columns one after the other."""
    parts: list[Part] = []
    rest = lines
    for table in tables:
        top = table.grid.ys[0]
        parts += in_reading_order([line for line in rest if line.baseline <= top])
        rest = [line for line in rest if line.baseline > top]
        parts.append(table)
    return parts + in_reading_order(rest)


def written(parts: list[Part], widths: dict[int, float]) -> list[str]:
    """Return the parts, on pages of these widths, as lines of plain text: paragraphs and table rows."""
    lines = [part for part in parts if isinstance(part, Line)]
    layout = Layout(lines, widths) if lines else None
    paragraphs: list[str] = []
    before: Part | None = None
    for part in parts:
        if isinstance(part, Table):
            if isinstance(before, Table) and before.page + 1 == part.page and continued(before, part):
                rows = len(before.rows)
                append_rows(before, part)
                paragraphs[-rows:] = row_lines(before) if rows else []
                continue
            paragraphs.extend(row_lines(part))
        elif layout is not None and isinstance(before, Line) and layout.joins(before, part):
            paragraphs[-1] = together(paragraphs[-1], part.text)
        else:
            paragraphs.append(part.text)
        before = part
    return paragraphs


def row_lines(table: Table) -> list[str]:
    """Return a table's rows, cells parted by one TAB."""
    return ["\t".join(row) for row in table.rows]
