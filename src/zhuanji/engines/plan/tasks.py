"""Clauses with owners of their own: the tasks."""

from __future__ import annotations

import re
from dataclasses import replace

from zhuanji.engines.plan.grammar.owners import Note, find_notes, merge
from zhuanji.engines.plan.model import Clause, Role, Task, Unit
from zhuanji.engines.plan.outline.builder import Node
from zhuanji.engines.plan.outline.headings import body_start
from zhuanji.engines.plan.outline.titles import display
from zhuanji.engines.plan.targets.background import is_glossary
from zhuanji.engines.plan.task_tables import task_rows

HEADING_FALLBACK = 12


def find_tasks(plain: str, nodes: list[Node], clauses: dict[str, Clause]) -> tuple[Task, ...]:
    """Return the tasks of a document, in its order: clauses with owner notes, and rows of tables with owners.

    Notes after each sentence of one clause make one task; its units are their union in order of first
    mention. A rule said once in a note (以下负责单位均含…) adds its units to every later one.
    """
    found: list[tuple[int, Task]] = []
    standing: list[tuple[str, Role]] = []
    for node in nodes:
        notes = notes_of(node)
        if not notes:
            continue
        units = [unit for note in notes for unit in note.units]
        merged = merge([*units, *standing])
        standing += [(name, "with") for note in notes for name in note.standing]
        owners = tuple(Unit(display_name(name), role) for name, role in merged)
        found.append((node.start, Task("", node.id, heading_of(node), clauses[node.id].text, owners)))
    for row in task_rows(plain, nodes, noted=bool(found)):
        task = Task("", row.clause, display(row.heading), plain[row.start : row.end], row.units)
        found.append((row.start, task))
    ordered = [task for _, task in sorted(found, key=lambda entry: entry[0])]
    return tuple(replace(task, id=f"K{index}") for index, task in enumerate(ordered, start=1))


def notes_of(node: Node) -> list[Note]:
    """Return the owner notes in a clause's own paragraphs."""
    if node.kind in ("front", "annex") or is_glossary(node):
        return []
    return [note for paragraph in node.paragraphs for note in find_notes(paragraph.text)]


def heading_of(node: Node) -> str:
    """Return the clause's heading, or its first twelve characters where it has none."""
    if node.heading:
        return node.heading
    paragraph = node.paragraphs[0]
    return display(paragraph.text[body_start(paragraph) :])[:HEADING_FALLBACK]


def display_name(name: str) -> str:
    """Return a unit's name as it is written, with full-width brackets."""
    return re.sub(r"\s+", "", display(name))
