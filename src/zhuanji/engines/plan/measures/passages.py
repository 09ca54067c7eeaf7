"""Clause → the stretches of its own paragraphs, each with what it is about: no heading, no table row."""

from __future__ import annotations

import re
from dataclasses import dataclass

from zhuanji.engines.plan.measures.actions import is_action
from zhuanji.engines.plan.measures.roles import Role, read_label, role_of_label
from zhuanji.engines.plan.outline.builder import Node
from zhuanji.engines.plan.outline.headings import body_start, heading_span
from zhuanji.engines.plan.text.paragraphs import Paragraph

# Running text ends its sentences; a cell of a pasted table and a caption don't.
PROSE = re.compile(r"[。;!?]|，[^，]{4,}，|:$")
# No action is told in fewer characters.
CELL = 5
SENTENCE_START = re.compile(r"(?<=[。;])")


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of a folded paragraph under one label (or none), with what the label says it is about."""

    paragraph: Paragraph
    start: int
    end: int
    role: Role

    @property
    def text(self) -> str:
        """The folded text."""
        return self.paragraph.text[self.start : self.end]


def read_stretches(node: Node) -> list[Stretch]:
    """Return the stretches of a clause's own paragraphs in order, headings and table rows left out.

    A label alone on its line holds for the lines under it; any other holds for its own line.
    """
    stretches: list[Stretch] = []
    standing: Role = "actions"
    for index, paragraph in enumerate(node.paragraphs):
        if paragraph.cells:
            continue
        parts = labelled_parts(paragraph, opening(node, index, paragraph), standing)
        if len(parts) == 1 and parts[0].start == parts[0].end and index > 0:
            standing = parts[0].role
        stretches += [part for part in parts if part.start < part.end]
    listing = not any(is_cell(paragraph.text) for paragraph in node.paragraphs)
    return [part for part in stretches if counts(part, listing)]


def opening(node: Node, index: int, paragraph: Paragraph) -> int:
    """Return where a paragraph's text begins: behind the heading that made it a clause, or its list sign."""
    if index > 0 or node.kind in ("front", "annex"):
        return body_start(paragraph) if paragraph.marker is None else 0
    start, end = heading_span(paragraph)
    while end > start and paragraph.text[end : end + 1] in ("。", ":"):
        end += 1
    return end


def labelled_parts(paragraph: Paragraph, start: int, standing: Role) -> list[Stretch]:
    """Part a paragraph at the labels that stand at its start or behind a full stop."""
    text = paragraph.text
    places = [start, *(found.start() for found in SENTENCE_START.finditer(text, start + 1))]
    parts: list[Stretch] = []
    begin, role = start, standing
    for place in places:
        label = read_label(text, place)
        if label is None:
            continue
        said = role_of_label(label[1])
        # 主要包括：… inside a passage of actions opens nothing new.
        if place > start and said == role == "actions":
            continue
        if place > begin:
            parts.append(Stretch(paragraph, begin, place, role))
        begin, role = label[0], said
    parts.append(Stretch(paragraph, begin, len(text), role))
    return parts


def counts(part: Stretch, listing: bool) -> bool:
    """Say whether a stretch is worth reading: labelled or numbered, running text, or a list of actions.

    A line without a full stop is a caption or a cell where lines beside it look like a pasted table's.
    """
    if part.role != "actions" or part.paragraph.marker is not None or PROSE.search(part.text):
        return True
    return listing and is_action(part.text)


def is_cell(text: str) -> bool:
    """Say whether a line is as short as a pasted table's cells are."""
    return len(text) < CELL or text.replace(".", "").isdecimal()
