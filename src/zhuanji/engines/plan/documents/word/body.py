"""Blocks of a document (paragraphs, tables, content controls) → lines of plain text."""

from __future__ import annotations

from collections.abc import Iterator

from zhuanji.engines.plan.documents.word.names import Element, child, chosen, name_of
from zhuanji.engines.plan.documents.word.numbering import separated
from zhuanji.engines.plan.documents.word.revisions import TRANSPARENT, Mark, paragraph_mark
from zhuanji.engines.plan.documents.word.runs import paragraph_text
from zhuanji.engines.plan.documents.word.story import Line, Piece, Story
from zhuanji.engines.plan.documents.word.tables import table_lines

Pending = tuple[Element, Piece, Mark]


def story_lines(story: Story, container: Element) -> list[Line]:
    """Return the lines of a body, a box, a note or a cell.

    A paragraph whose end was deleted or is hidden runs on into the next one.
    """
    lines: list[Line] = []
    pending: list[Pending] = []
    for block in blocks(container):
        if name_of(block) == "w:p":
            mark = paragraph_mark(block)
            pending.append((block, paragraph_text(story, block), mark))
            if mark == "kept":
                lines.extend(close(story, pending))
                pending = []
            continue
        lines.extend(leftover(story, pending))
        pending = []
        if name_of(block) == "w:tbl":
            lines.extend(Line(text, attached=True) for text in table_lines(story, block, story_lines))
        else:
            story.left_out.add("document.inserted_file")
    return lines + leftover(story, pending)


def blocks(container: Element) -> Iterator[Element]:
    """Yield paragraphs, tables and inserted files (altChunk), out of whatever wraps them."""
    for element in container:
        name = name_of(element)
        if name in ("w:p", "w:tbl", "w:altChunk"):
            yield element
        elif name in TRANSPARENT:
            yield from blocks(element)
        elif name == "w:sdt":
            content = child(element, "w:sdtContent")
            if content is not None:
                yield from blocks(content)
        elif name == "mc:AlternateContent":
            branch = chosen(element)
            if branch is not None:
                yield from blocks(branch)


def leftover(story: Story, pending: list[Pending]) -> list[Line]:
    """Return the lines of paragraphs without an end before a table or at the end; none if all are empty."""
    return close(story, pending) if any(piece.text or piece.boxes for _, piece, _ in pending) else []


def close(story: Story, pending: list[Pending]) -> list[Line]:
    """Return the lines of one paragraph, made of all that run into each other, then of its boxes.

    The last one's end is the one that is left, so that its number counts; only a heading whose end is
    hidden (Word's style separator) keeps its own.
    """
    headings = (part for part, piece, mark in pending if mark == "hidden" and piece.text)
    owner = next(headings, pending[-1][0])
    text = "".join(piece.text for _, piece, _ in pending)
    numbered = story.numbering.number_of(child(owner, "w:pPr"))
    if numbered is not None:
        text = separated(*numbered, text.lstrip("\t"))
    lines = [Line(line.strip("\t")) for line in text.split("\n")]
    for _, piece, _ in pending:
        for box in piece.boxes:
            lines.extend(Line(line.text, attached=True) for line in story_lines(story.inner(), box))
    return lines
