"""Tables: one row a line, cells joined by one TAB, merged cells empty where they continue."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from zhuanji.engines.plan.documents.word.names import Element, attribute, child, children, name_of, number
from zhuanji.engines.plan.documents.word.revisions import TRANSPARENT, cell_is_gone, row_is_gone
from zhuanji.engines.plan.documents.word.story import Line, Story

MAX_COLUMNS = 500
Lines = Callable[[Story, Element], list[Line]]


def table_lines(story: Story, table: Element, story_lines: Lines) -> list[str]:
    """Return a table's lines; tables and boxes in a cell follow the cell's row.

    A table of one column is a frame around paragraphs (专栏): there a paragraph stays a line.
    """
    rows = [row for row in wrapped(table, "w:tr") if not row_is_gone(row)]
    cells = [[cell for cell in wrapped(row, "w:tc") if not cell_is_gone(cell)] for row in rows]
    frame = all(len(row) <= 1 for row in cells)
    lines: list[str] = []
    for row, row_cells in zip(rows, cells, strict=True):
        contents = [[] if continues(cell) else story_lines(story.inner(), cell) for cell in row_cells]
        if frame:
            lines.extend(line.text for content in contents for line in content)
            continue
        lines.append("\t".join(row_values(row, row_cells, contents)))
        lines.extend(line.text for content in contents for line in content if line.attached)
    return lines


def row_values(row: Element, cells: list[Element], contents: list[list[Line]]) -> list[str]:
    """Return what stands in each grid column of a row; a wide cell's value stands in its first column."""
    properties = child(row, "w:trPr")
    values = [""] * width(properties, "w:gridBefore")
    for cell, content in zip(cells, contents, strict=True):
        values.append(joined([line.text for line in content if not line.attached]))
        values.extend([""] * (width(child(cell, "w:tcPr"), "w:gridSpan") - 1))
    return values + [""] * width(properties, "w:gridAfter")


def joined(lines: list[str]) -> str:
    """Return a cell's lines as one; a blank stands only where two numbers or words would grow together.

    >>> joined(["产业规模", "（亿元）"]), joined(["2020", "2025"])
    ('产业规模（亿元）', '2020 2025')
    """
    value = ""
    for line in lines:
        text = line.replace("\t", " ").strip()
        grows = value[-1:].isascii() and value[-1:].isalnum() and text[:1].isascii() and text[:1].isalnum()
        value += f" {text}" if grows else text
    return value


def wrapped(element: Element, name: str) -> Iterator[Element]:
    """Yield rows or cells, out of content controls and the like."""
    for part in element:
        found = name_of(part)
        if found == name:
            yield part
        elif found in TRANSPARENT:
            yield from wrapped(part, name)
        elif found == "w:sdt":
            for content in children(part, "w:sdtContent"):
                yield from wrapped(content, name)


def width(properties: Element | None, name: str) -> int:
    """Return how many grid columns a property takes."""
    return min(max(number(child(properties, name)) or 0, 0), MAX_COLUMNS)


def continues(cell: Element) -> bool:
    """Say whether a cell only continues the one above or before it."""
    for name in ("w:vMerge", "w:hMerge"):
        merge = child(cell, "w:tcPr", name)
        if merge is not None and attribute(merge) in (None, "continue"):
            return True
    return False
