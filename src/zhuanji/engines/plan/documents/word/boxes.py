"""Text boxes: found once, although a file holds each of them twice (Choice and Fallback)."""

from __future__ import annotations

from zhuanji.engines.plan.documents.word.names import Element, chosen, name_of
from zhuanji.engines.plan.documents.word.revisions import GONE


def boxes_in(element: Element) -> list[Element]:
    """Return the contents of the text boxes in a drawing, outermost boxes only, in file order."""
    found: list[Element] = []
    waiting = [element]
    while waiting:
        part = waiting.pop()
        name = name_of(part)
        if name == "w:txbxContent":
            found.append(part)
        elif name == "mc:AlternateContent":
            branch = chosen(part)
            if branch is not None:
                waiting.append(branch)
        elif name not in GONE:
            waiting.extend(reversed(part))
    return found
