"""What styles say about numbering and hidden text, with inheritance."""

from __future__ import annotations

from dataclasses import dataclass

from zhuanji.engines.plan.documents.word.names import Element, attribute, child, children, number, switched


@dataclass(frozen=True, slots=True)
class Style:
    """One style: whom it is based on, its numbering, and whether its text is hidden (None: not said)."""

    based_on: str | None
    number_id: int | None
    level: int | None
    hidden: bool | None


class Styles:
    """All styles of a document by id."""

    def __init__(self, root: Element | None) -> None:
        """Read the styles part; without one there are no styles."""
        self.styles: dict[str, Style] = {}
        self.default_paragraph: str | None = None
        for element in children(root, "w:style"):
            identity = attribute(element, "styleId") or ""
            numbering = child(element, "w:pPr", "w:numPr")
            self.styles[identity] = Style(
                based_on=attribute(child(element, "w:basedOn")),
                number_id=number(child(numbering, "w:numId")),
                level=number(child(numbering, "w:ilvl")),
                hidden=switched(child(element, "w:rPr", "w:vanish")),
            )
            if attribute(element, "type") == "paragraph" and attribute(element, "default") in (
                "1",
                "true",
                "on",
            ):
                self.default_paragraph = identity

    def lineage(self, identity: str | None) -> list[tuple[str, Style]]:
        """Return a style and those it is based on, nearest first; a circle ends where it closes."""
        line: list[tuple[str, Style]] = []
        seen: set[str] = set()
        while identity is not None and identity in self.styles and identity not in seen:
            seen.add(identity)
            style = self.styles[identity]
            line.append((identity, style))
            identity = style.based_on
        return line

    def numbering(self, identity: str | None) -> tuple[int | None, int | None, list[str]]:
        """Return number id and level that a paragraph style brings, and the styles it may come through."""
        line = self.lineage(identity or self.default_paragraph)
        number_id = next((style.number_id for _, style in line if style.number_id is not None), None)
        level = next((style.level for _, style in line if style.level is not None), None)
        return number_id, level, [name for name, _ in line]

    def hides(self, identity: str | None) -> bool | None:
        """Return whether a style hides its text; None where neither it nor its ancestors say."""
        return next((style.hidden for _, style in self.lineage(identity) if style.hidden is not None), None)
