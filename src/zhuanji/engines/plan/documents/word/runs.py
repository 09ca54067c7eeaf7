"""The text of one paragraph: its runs, and what may stand between or around them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from zhuanji.engines.plan.documents.symbols import PRIVATE, raised, readable, sign
from zhuanji.engines.plan.documents.word.boxes import boxes_in
from zhuanji.engines.plan.documents.word.formulas import formula_text
from zhuanji.engines.plan.documents.word.names import (
    ON,
    SPACE,
    Element,
    attribute,
    child,
    chosen,
    name_of,
    switched,
)
from zhuanji.engines.plan.documents.word.revisions import TRANSPARENT
from zhuanji.engines.plan.documents.word.story import Piece, Story

# What Word shows as a blank, or not at all, inside of a w:t.
BLANKS = str.maketrans(
    {"\t": " ", "\n": " ", "\r": " ", "\x85": " ", "\ufeff": None, "\u2028": "\n", "\u2029": "\n"}
)
FIXED = {"w:tab": "\t", "w:ptab": "\t", "w:cr": "\n", "w:noBreakHyphen": "-"}
NOTE_MARKS = {"w:footnoteReference": "footnotes", "w:endnoteReference": "endnotes"}
DRAWN = frozenset({"w:drawing", "w:pict", "w:object"})


class Look(NamedTuple):
    """What of a run's properties bears on its text: hidden, raised, and the font of its symbols."""

    hidden: bool
    raised: bool
    font: str | None


def paragraph_text(story: Story, paragraph: Element) -> Piece:
    """Return a paragraph's text without its number, changes accepted, hidden text and field codes out."""
    hidden = story.styles.hides(attribute(child(paragraph, "w:pPr", "w:pStyle"))) or False
    reader = ParagraphReader(story, hidden)
    reader.walk(paragraph)
    return Piece("".join(reader.pieces), reader.boxes)


@dataclass(slots=True)
class ParagraphReader:
    """Gathers a paragraph's pieces of text, and the boxes anchored in it, in order."""

    story: Story
    hidden: bool
    pieces: list[str] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)

    def walk(self, element: Element) -> None:
        """Take an element's content: runs, out of whatever wraps them, and formulas."""
        for part in element:
            name = name_of(part)
            if name == "w:r":
                self.run(part)
            elif name in TRANSPARENT:
                self.walk(part)
            elif name in ("m:oMath", "m:oMathPara"):
                if self.story.fields.showing and not self.hidden:
                    self.pieces.append(formula_text(part))
            else:
                inner = child(part, "w:sdtContent") if name == "w:sdt" else None
                inner = chosen(part) if name == "mc:AlternateContent" else inner
                if inner is not None:
                    self.walk(inner)

    def run(self, element: Element) -> None:
        """Take one run; a hidden run still opens and closes fields."""
        look = self.look(child(element, "w:rPr"))
        for part in element:
            name = name_of(part)
            if name == "w:instrText":
                self.story.fields.code(part.text or "")
            elif name == "w:fldChar":
                text = self.story.fields.mark(attribute(part, "fldCharType"))
                self.pieces.append("" if look.hidden else text)
            elif not look.hidden and self.story.fields.showing:
                if name in NOTE_MARKS:
                    self.story.notes.append((NOTE_MARKS[name], attribute(part, "id") or ""))
                    if attribute(part, "customMarkFollows") in ON[1:]:
                        return
                else:
                    self.visible(part, name, look)

    def look(self, properties: Element | None) -> Look:
        """Return what a run's own properties, its style and its paragraph's style make of it."""
        hidden = switched(child(properties, "w:vanish"))
        if hidden is None:
            hidden = self.story.styles.hides(attribute(child(properties, "w:rStyle")))
        fonts = child(properties, "w:rFonts")
        return Look(
            hidden=self.hidden if hidden is None else hidden,
            raised=attribute(child(properties, "w:vertAlign")) == "superscript",
            font=attribute(fonts, "hAnsi") or attribute(fonts, "ascii"),
        )

    def visible(self, part: Element, name: str, look: Look) -> None:
        """Take one part of a run that is shown."""
        if name == "w:t":
            self.pieces.append(self.written(part, look))
        elif name == "w:br":
            # A page break may open a heading; there it is no line break between number and text.
            soft = attribute(part, "type") in (None, "textWrapping")
            self.pieces.append("\n" if soft or any(map(str.strip, self.pieces)) else "")
        elif name == "w:sym":
            self.pieces.append(self.symbol(part))
        elif name == "w:ruby":
            base = child(part, "w:rubyBase")
            if base is not None:
                self.walk(base)
        elif name in DRAWN:
            self.boxes.extend(boxes_in(part))
        elif name == "mc:AlternateContent":
            self.alternate(part, look)
        else:
            self.pieces.append(FIXED.get(name, ""))

    def alternate(self, part: Element, look: Look) -> None:
        """Take a drawing's boxes, or the character that stands for an emoji."""
        boxes = boxes_in(part)
        self.boxes.extend(boxes)
        fallback = child(part, "mc:Fallback", "w:t")
        if fallback is not None and not boxes:
            self.pieces.append(self.written(fallback, look))

    def written(self, part: Element, look: Look) -> str:
        """Return the characters of a `w:t` as Word shows them."""
        text = (part.text or "").translate(BLANKS)
        if part.get(SPACE) != "preserve":
            text = text.strip(" ")
        if any(ord(char) in PRIVATE for char in text):
            mapped = readable(text, look.font)
            if len(mapped) < len(text):
                self.story.left_out.add("document.symbol")
            return mapped
        return raised(text) if look.raised else text

    def symbol(self, part: Element) -> str:
        """Return the sign of a `w:sym`; one without a Unicode sign is left out and noted."""
        try:
            code = int(attribute(part, "char") or "", 16)
        except ValueError:
            return ""
        found = sign(code, attribute(part, "font"))
        if found is None:
            self.story.left_out.add("document.symbol")
        return found or ""
