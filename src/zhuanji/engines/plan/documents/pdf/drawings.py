"""Ruling lines out of a page's drawings: thin filled rectangles, and stroked lines along an axis."""

from __future__ import annotations

import ctypes
import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, TypeAlias

import pypdfium2_raw as pdfium

from zhuanji.engines.plan.documents.limits import MAX_NESTING
from zhuanji.engines.plan.documents.pdf.frame import Frame
from zhuanji.engines.plan.documents.pdf.shapes import Rule

Handle: TypeAlias = Any
Matrix = tuple[float, float, float, float, float, float]
Point = tuple[float, float]

SAME: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
# A filled rectangle no thicker than this is a ruling line.
THIN = 3.0
# A line may slant by this much and still run along its axis.
SLANT = 0.8
# A path of more corners is a picture or a map.
MAX_CORNERS = 400


@dataclass(slots=True)
class Drawings:
    """Ruling lines, and how many pictures and paths a page holds."""

    rules: list[Rule]
    pictures: int = 0
    paths: int = 0


def page_drawings(page: Handle, frame: Frame) -> Drawings:
    """Return the ruling lines of a page, cut off at its edges."""
    drawings = Drawings([])
    for item in range(pdfium.FPDFPage_CountObjects(page)):
        take(pdfium.FPDFPage_GetObject(page, item), SAME, frame, drawings, 0)
    return drawings


def take(item: Handle, outer: Matrix, frame: Frame, drawings: Drawings, depth: int) -> None:
    """Add what one object draws; a form is gone through object by object."""
    kind = pdfium.FPDFPageObj_GetType(item)
    if kind == pdfium.FPDF_PAGEOBJ_IMAGE:
        drawings.pictures += 1
    elif kind == pdfium.FPDF_PAGEOBJ_PATH:
        drawings.paths += 1
        drawings.rules.extend(path_rules(item, combined(matrix_of(item), outer), frame))
    elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth < MAX_NESTING:
        inner = combined(matrix_of(item), outer)
        for index in range(pdfium.FPDFFormObj_CountObjects(item)):
            take(pdfium.FPDFFormObj_GetObject(item, index), inner, frame, drawings, depth + 1)


def matrix_of(item: Handle) -> Matrix:
    """Return an object's matrix."""
    matrix = pdfium.FS_MATRIX()
    if not pdfium.FPDFPageObj_GetMatrix(item, matrix):
        return SAME
    return matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f


def combined(inner: Matrix, outer: Matrix) -> Matrix:
    """Return the matrix that applies the inner one first."""
    a, b, c, d, e, f = inner
    p, q, r, s, t, u = outer
    return a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u


def path_rules(path: Handle, matrix: Matrix, frame: Frame) -> Iterator[Rule]:
    """Yield the ruling lines of a path."""
    if not 2 <= pdfium.FPDFPath_CountSegments(path) <= MAX_CORNERS:
        return
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(path, fill, stroke)
    for corners in outlines(path, matrix, frame):
        thin = thin_rectangle(corners) if fill.value else None
        if thin is not None:
            yield from clipped(thin, frame)
        elif stroke.value:
            for start, end in itertools.pairwise(corners):
                rule = along_axis(start, end)
                if rule is not None:
                    yield from clipped(rule, frame)


def outlines(path: Handle, matrix: Matrix, frame: Frame) -> list[list[Point]]:
    """Return the corners of each part of a path, as they are read; a closed part ends where it began."""
    a, b, c, d, e, f = matrix
    parts: list[list[Point]] = []
    x, y = ctypes.c_float(), ctypes.c_float()
    for index in range(pdfium.FPDFPath_CountSegments(path)):
        segment = pdfium.FPDFPath_GetPathSegment(path, index)
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        point = frame.point(a * x.value + c * y.value + e, b * x.value + d * y.value + f)
        if pdfium.FPDFPathSegment_GetType(segment) == pdfium.FPDF_SEGMENT_MOVETO or not parts:
            parts.append([point])
        else:
            parts[-1].append(point)
        if pdfium.FPDFPathSegment_GetClose(segment):
            parts[-1].append(parts[-1][0])
    return parts


def thin_rectangle(corners: list[Point]) -> Rule | None:
    """Return the line that a thin rectangle stands for, else None."""
    xs, ys = [x for x, _ in corners], [y for _, y in corners]
    width, height = max(xs) - min(xs), max(ys) - min(ys)
    if height <= THIN and width > height:
        return Rule(True, (max(ys) + min(ys)) / 2, min(xs), max(xs))
    if width <= THIN and height > width:
        return Rule(False, (max(xs) + min(xs)) / 2, min(ys), max(ys))
    return None


def along_axis(start: Point, end: Point) -> Rule | None:
    """Return the line from corner to corner if it runs along an axis, else None."""
    (x0, y0), (x1, y1) = start, end
    if abs(y1 - y0) <= SLANT < abs(x1 - x0):
        return Rule(True, (y0 + y1) / 2, min(x0, x1), max(x0, x1))
    if abs(x1 - x0) <= SLANT < abs(y1 - y0):
        return Rule(False, (x0 + x1) / 2, min(y0, y1), max(y0, y1))
    return None


def clipped(rule: Rule, frame: Frame) -> Iterator[Rule]:
    """Yield the part of a line that lies on the page, if any."""
    across, along = (frame.height, frame.width) if rule.level else (frame.width, frame.height)
    start, end = max(rule.start, 0.0), min(rule.end, along)
    if 0 <= rule.at <= across and start < end:
        yield Rule(rule.level, rule.at, start, end)
