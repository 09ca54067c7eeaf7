"""Formulas of Word's equation editor, written on one line."""

from __future__ import annotations

from zhuanji.engines.plan.documents.word.names import Element, name_of
from zhuanji.engines.plan.documents.word.revisions import GONE


def formula_text(element: Element) -> str:
    """Return a formula's characters in order, a fraction with a stroke: a/b."""
    pieces: list[str] = []
    waiting: list[Element | str] = [element]
    while waiting:
        part = waiting.pop()
        if isinstance(part, str):
            pieces.append(part)
            continue
        name = name_of(part)
        if name in ("m:t", "w:t"):
            pieces.append(part.text or "")
        elif name not in GONE:
            waiting.extend(reversed(part))
            if name == "m:den":
                waiting.append("/")
    return "".join(pieces)
