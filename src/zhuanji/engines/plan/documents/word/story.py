"""What the reader carries along while it walks through a document."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from zhuanji.engines.plan.documents.limits import MAX_NESTING
from zhuanji.engines.plan.documents.refusal import RefusedError
from zhuanji.engines.plan.documents.word.fields import Fields
from zhuanji.engines.plan.documents.word.names import Element
from zhuanji.engines.plan.documents.word.numbering import Numbering
from zhuanji.engines.plan.documents.word.styles import Styles


@dataclass(slots=True)
class Story:
    """One stretch of text (body, box, note) with what belongs to the whole document.

    `notes` collects the footnotes and endnotes in the order of their marks; `left_out` the codes of
    what the text lacks.
    """

    styles: Styles
    numbering: Numbering
    notes: list[tuple[str, str]] = field(default_factory=list)
    left_out: set[str] = field(default_factory=set)
    fields: Fields = field(default_factory=Fields)
    depth: int = 0

    def inner(self) -> Story:
        """Return the story of a box, a note or a cell: own fields, same document.

        Raises:
            RefusedError: things stand in things deeper than in any real document.
        """
        if self.depth >= MAX_NESTING:
            raise RefusedError("document.too_deep")
        return Story(self.styles, self.numbering, self.notes, self.left_out, depth=self.depth + 1)


@dataclass(slots=True)
class Piece:
    """The text of one paragraph, and the boxes that are anchored in it."""

    text: str
    boxes: list[Element] = field(default_factory=list)


class Line(NamedTuple):
    """One line of plain text; `attached` where it belongs to a table or box inside the block it follows."""

    text: str
    attached: bool = False
