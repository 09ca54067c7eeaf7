"""Whose a measure is: the owner note behind it, that of its clause, or that of the nearest clause above."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from zhuanji.engines.plan.grammar.owners import Note, find_notes
from zhuanji.engines.plan.measures.breaks import Span
from zhuanji.engines.plan.model import OwnerSource, Task, Unit
from zhuanji.engines.plan.outline.builder import Node
from zhuanji.engines.plan.tasks import display_name
from zhuanji.engines.plan.text.paragraphs import Paragraph


@dataclass(frozen=True, slots=True)
class Owned:
    """A clause with owners: all of them, and those of each of its notes with where the note starts."""

    units: tuple[Unit, ...]
    note_starts: list[int]
    by_note: list[tuple[Unit, ...]]

    def before(self, offset: int) -> tuple[Unit, ...]:
        """Return the units of the next note from an offset on, where a clause has several; else all."""
        following = bisect_left(self.note_starts, offset)
        if len(self.note_starts) < 2 or following == len(self.note_starts):
            return self.units
        return self.by_note[following]


def read_owners(nodes: list[Node], tasks: tuple[Task, ...]) -> dict[str, Owned]:
    """Return the clauses with owners, by id, from the document's tasks."""
    units = {task.clause: task.units for task in tasks}
    return {node.id: owned(node, units[node.id]) for node in nodes if node.id in units}


def owned(node: Node, units: tuple[Unit, ...]) -> Owned:
    """Part a clause's owners by its notes; units that stand in none of them (以下均含…) join each."""
    notes = [(paragraph, note) for paragraph in node.paragraphs for note in find_notes(paragraph.text)]
    starts = [paragraph.folded.span(note.start, note.end)[0] for paragraph, note in notes]
    named = [named_units(note) for _, note in notes]
    known = {unit.name for listed in named for unit in listed}
    standing = tuple(unit for unit in units if unit.name not in known)
    return Owned(units, starts, [(*listed, *standing) for listed in named])


def named_units(note: Note) -> tuple[Unit, ...]:
    """Return the units of one note as the tasks name them."""
    return tuple(Unit(display_name(name), role) for name, role in note.units)


def owners_of(node: Node, end: int, known: dict[str, Owned]) -> tuple[tuple[Unit, ...], OwnerSource]:
    """Return the owners of a clause's measure that ends at a plain-text offset, and where they come from."""
    if node.id in known:
        return known[node.id].before(end), "clause"
    above = node.parent
    while above is not None:
        if above.id in known:
            return known[above.id].units, "inherited"
        above = above.parent
    return (), "none"


def note_cuts(paragraph: Paragraph) -> list[Span]:
    """Return the spans of the owner notes that are no part of a sentence: in brackets, or on their own line.

    由市经信局牵头，市科技局配合 is prose and stays in the measure.
    """
    text = paragraph.text
    notes = [(note.start, note.end) for note in find_notes(text)]
    return sorted((start, end) for start, end in notes if text[start - 1 : start] != "由")
