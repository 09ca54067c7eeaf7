"""Footnotes and endnotes, as lines of their own at the end of the text."""

from __future__ import annotations

from zhuanji.engines.plan.documents.word.body import story_lines
from zhuanji.engines.plan.documents.word.names import Element, attribute
from zhuanji.engines.plan.documents.word.parts import Parts
from zhuanji.engines.plan.documents.word.story import Story


def note_lines(story: Story, parts: Parts) -> list[str]:
    """Return the notes whose marks stand in the text: footnotes in order, then endnotes, counted on.

    Each line of a note opens with `注[n]`.
    """
    lines: list[str] = []
    shown = 0
    for kind in ("footnotes", "endnotes"):
        wanted = list(dict.fromkeys(identity for name, identity in story.notes if name == kind))
        root = parts.optional(kind) if wanted else None
        notes = {} if root is None else {attribute(note, "id"): note for note in root}
        for identity in wanted:
            if identity in notes:
                shown += 1
                lines.extend(f"注[{shown}] {line}" for line in one_note(story, notes[identity]))
    return lines


def one_note(story: Story, note: Element) -> list[str]:
    """Return a note's lines that aren't empty."""
    return [line.text.strip() for line in story_lines(story.inner(), note) if line.text.strip()]
