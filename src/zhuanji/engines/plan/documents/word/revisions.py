"""Tracked changes, read as if every one were accepted: insertions in, deletions out, moves at their goal."""

from __future__ import annotations

from typing import Literal

from zhuanji.engines.plan.documents.word.names import Element, child, switched

# Wrappers whose content goes: what was deleted, and what was moved away.
GONE = frozenset({"w:del", "w:moveFrom"})
# Wrappers that only hold content: what was inserted or moved here, and plain containers.
TRANSPARENT = frozenset(
    {
        "w:ins",
        "w:moveTo",
        "w:hyperlink",
        "w:smartTag",
        "w:customXml",
        "w:fldSimple",
        "w:dir",
        "w:bdo",
        "w:sdtContent",
    }
)

Mark = Literal["kept", "deleted", "hidden"]


def paragraph_mark(paragraph: Element) -> Mark:
    """Return what became of a paragraph's end; without it the text runs on into the next paragraph."""
    marks = child(paragraph, "w:pPr", "w:rPr")
    if child(marks, "w:del") is not None or child(marks, "w:moveFrom") is not None:
        return "deleted"
    return "hidden" if switched(child(marks, "w:vanish")) else "kept"


def row_is_gone(row: Element) -> bool:
    """Say whether a table row was deleted or is hidden."""
    properties = child(row, "w:trPr")
    return child(properties, "w:del") is not None or bool(switched(child(properties, "w:hidden")))


def cell_is_gone(cell: Element) -> bool:
    """Say whether a table cell was deleted."""
    return child(cell, "w:tcPr", "w:cellDel") is not None
