"""Clauses with owners of their own: the tasks."""

from __future__ import annotations

import re

from zhuanji.engines.plan.grammar.owners import Note, find_notes, merge
from zhuanji.engines.plan.model import Clause, Role, Task, Unit
from zhuanji.engines.plan.outline.builder import Node
from zhuanji.engines.plan.outline.headings import body_start
from zhuanji.engines.plan.outline.titles import display
from zhuanji.engines.plan.targets.background import is_glossary
from zhuanji.engines.plan.task_tables import find_rows

HEADING_FALLBACK = 12


def find_tasks(plain: str, nodes: list[Node], clauses: dict[str, Clause]) -> tuple[Task, ...]:
    """Return the tasks of a document: its owner notes make them, or its table of tasks where it has no notes."""
    return noted_tasks(nodes, clauses) or tabled_tasks(plain, nodes)


def tabled_tasks(plain: str, nodes: list[Node]) -> tuple[Task, ...]:
    """Return one task for each row of the document's tables that names owners."""
    rows = [row for node in nodes for row in find_rows(plain, node)]
    return tuple(
        Task(
            f"K{index}",
            row.clause,
            display(row.heading),
            plain[row.start : row.end],
            tuple(Unit(display_name(name), role) for name, role in row.units),
        )
        for index, row in enumerate(rows, start=1)
    )


def noted_tasks(nodes: list[Node], clauses: dict[str, Clause]) -> tuple[Task, ...]:
    """Return the clauses whose own text carries an owner note.

    Notes after each sentence of one clause make one task; its units are their union in order of first
    mention. A rule said once in a note (以下负责单位均含…) adds its units to every later one.
    """
    tasks: list[Task] = []
    standing: list[tuple[str, Role]] = []
    for node in nodes:
        notes = notes_of(node)
        if not notes:
            continue
        units = [unit for note in notes for unit in note.units]
        merged = merge([*units, *standing])
        standing += [(name, "with") for note in notes for name in note.standing]
        owners = tuple(Unit(display_name(name), role) for name, role in merged)
        text = clauses[node.id].text
        tasks.append(Task(f"K{len(tasks) + 1}", node.id, heading_of(node), text, owners))
    return tuple(tasks)


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
