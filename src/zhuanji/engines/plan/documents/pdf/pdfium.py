"""Reads characters and ruling lines of PDF pages with PDFium.

PDFium's own text order is the order of drawing; only what it knows of each single character is used.
"""

from __future__ import annotations

import ctypes
from collections import Counter
from collections.abc import Iterator
from math import hypot
from typing import Any, NamedTuple, TypeAlias

import pypdfium2_raw as pdfium

from zhuanji.engines.plan.documents.limits import MAX_PDF_PAGES
from zhuanji.engines.plan.documents.pdf.drawings import page_drawings
from zhuanji.engines.plan.documents.pdf.frame import Frame, quarter_turn
from zhuanji.engines.plan.documents.pdf.letters import letter
from zhuanji.engines.plan.documents.pdf.shapes import Glyph, Page
from zhuanji.engines.plan.documents.refusal import RefusedError
from zhuanji.engines.plan.documents.symbols import PRIVATE

# PDFium's handles have no Python type.
Handle: TypeAlias = Any

FONT_NAME_BYTES = 256
# Characters that lean further than this against the page's direction are watermarks and stamps.
LEAN = 0.1
# A page without text but with this many drawn paths has its letters drawn as outlines.
OUTLINED = 40
# Equal characters of one origin in a box narrower than this, in character sizes, are one drawn again.
OVERDRAWN = 1.3


class Mark(NamedTuple):
    """A character as the PDF has it; `turn` is None where it slants, `code` 0 where it means nothing."""

    turn: int | None
    code: int
    font: str | None
    box: tuple[float, float, float, float]
    origin: tuple[float, float]
    size: float


def read_pages(data: bytes) -> Iterator[Page]:
    """Yield the pages of a PDF.

    Raises:
        RefusedError: it is damaged, asks for a password or has too many pages.
    """
    pdfium.FPDF_InitLibrary()
    document = pdfium.FPDF_LoadMemDocument64(data, len(data), None)
    if not document:
        if pdfium.FPDF_GetLastError() == pdfium.FPDF_ERR_PASSWORD:
            raise RefusedError("document.password")
        raise RefusedError("document.damaged", detail="PDF")
    try:
        count = pdfium.FPDF_GetPageCount(document)
        if count > MAX_PDF_PAGES:
            raise RefusedError("document.too_many_pages", limit=MAX_PDF_PAGES)
        for index in range(count):
            yield read_page(document, index)
    finally:
        pdfium.FPDF_CloseDocument(document)


def read_page(document: Handle, index: int) -> Page:
    """Return one page; one that can't be loaded comes out empty."""
    page = pdfium.FPDF_LoadPage(document, index)
    if not page:
        return Page(index + 1, 0.0, 0.0)
    text = pdfium.FPDFText_LoadPage(page)
    try:
        return read_content(page, text, index)
    finally:
        pdfium.FPDFText_ClosePage(text)
        pdfium.FPDF_ClosePage(page)


def read_content(page: Handle, text: Handle, index: int) -> Page:
    """Return what stands on a loaded page, turned so that its text runs from left to right."""
    box = pdfium.FS_RECTF()
    pdfium.FPDF_GetPageBoundingBox(page, box)
    marks = list(read_marks(text))
    turns = Counter(mark.turn for mark in marks if mark.turn is not None)
    turn = turns.most_common(1)[0][0] if turns else 0
    frame = Frame(box.left, box.bottom, box.right, box.top, turn)
    content = Page(index + 1, frame.width, frame.height)
    for mark in marks:
        if mark.turn == turn:
            place(mark, frame, content)
    content.glyphs = parted(content.glyphs)
    drawings = page_drawings(page, frame)
    content.rules = drawings.rules
    content.pictured = drawings.pictures > 0 or drawings.paths > OUTLINED
    return content


def place(mark: Mark, frame: Frame, content: Page) -> None:
    """Put a character on its page, unless it stands beyond the page's edge or is a blank."""
    char = letter(mark.code, mark.font)
    if char is None:
        content.bad += 1
        return
    x0, x1 = frame.span(*mark.box)
    baseline = frame.depth(*mark.origin)
    if char and x1 > 0 and x0 < frame.width and 0 < baseline < frame.height + mark.size:
        content.glyphs.append(Glyph(char, x0, x1, baseline, mark.size))


def read_marks(text: Handle) -> Iterator[Mark]:
    """Yield the characters that the page draws, without those that PDFium only supposes (blanks, breaks)."""
    x, y = ctypes.c_double(), ctypes.c_double()
    box, matrix = pdfium.FS_RECTF(), pdfium.FS_MATRIX()
    for index in range(pdfium.FPDFText_CountChars(text)):
        if pdfium.FPDFText_IsGenerated(text, index) == 1:
            continue
        code = pdfium.FPDFText_GetUnicode(text, index)
        if pdfium.FPDFText_HasUnicodeMapError(text, index) == 1:
            code = 0
        if not pdfium.FPDFText_GetCharOrigin(text, index, x, y):
            continue
        pdfium.FPDFText_GetLooseCharBox(text, index, box)
        size = pdfium.FPDFText_GetFontSize(text, index)
        turn: int | None = 0
        if pdfium.FPDFText_GetMatrix(text, index, matrix):
            size *= hypot(matrix.c, matrix.d)
            if matrix.b or matrix.a < 0:
                turn = quarter_turn(matrix.a, matrix.b, LEAN)
        font = font_name(text, index) if code in PRIVATE else None
        yield Mark(turn, code, font, (box.left, box.bottom, box.right, box.top), (x.value, y.value), size)


def parted(glyphs: list[Glyph]) -> list[Glyph]:
    """Return the characters with each one of a ligature (——, ffi) in its own share of the ligature's box.

    PDFium gives all of them the whole box; characters drawn one over the other are as narrow as one.
    """
    kept: list[Glyph] = []
    group: list[Glyph] = []
    for glyph in glyphs:
        if group and (glyph.x0 != group[0].x0 or glyph.baseline != group[0].baseline):
            kept += shared(group)
            group = []
        group.append(glyph)
    return kept + shared(group)


def shared(group: list[Glyph]) -> list[Glyph]:
    """Return characters of one place side by side in their box."""
    if len(group) < 2:
        return group
    left, width, count = group[0].x0, group[0].x1 - group[0].x0, len(group)
    if len({glyph.char for glyph in group}) == 1 and width < OVERDRAWN * group[0].size:
        return group[:1]
    return [
        glyph._replace(x0=left + step * width / count, x1=left + (step + 1) * width / count)
        for step, glyph in enumerate(group)
    ]


def font_name(text: Handle, index: int) -> str:
    """Return the name of a character's font."""
    buffer = ctypes.create_string_buffer(FONT_NAME_BYTES)
    flags = ctypes.c_int()
    pdfium.FPDFText_GetFontInfo(text, index, buffer, FONT_NAME_BYTES, flags)
    return buffer.value.decode("utf-8", "replace")
