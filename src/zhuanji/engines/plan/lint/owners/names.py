"""O305: one unit with two names.

Runs on the names of owners; needs two names of one unit (发展改革委, 发改委); says both with their counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from zhuanji.engines.plan.lint.check import Check, Hit
from zhuanji.engines.plan.lint.document import Document
from zhuanji.engines.plan.lint.owners.same_unit import bare_name, same_unit
from zhuanji.engines.plan.model import Task

# No real plan names as many units; every two are compared.
MOST_NAMES = 400
LEVEL_PREFIX = re.compile(r"^[省市区县州旗](?!委)")


def find(document: Document) -> Iterator[Hit]:
    """Yield every rarer name of a unit that the document also names otherwise."""
    mentions: dict[str, list[Task]] = {}
    for task in document.plan.tasks:
        for unit in task.units:
            mentions.setdefault(unit.name, []).append(task)
    forms: dict[str, list[str]] = {}
    for name in mentions:
        forms.setdefault(bare_name(name), []).append(name)
    for one, other in combinations(list(forms)[:MOST_NAMES], 2):
        if same_unit(one, other):
            yield from name_hits(document, mentions, forms[one], forms[other])
    yield from bare_first(document, mentions)


def name_hits(
    document: Document, mentions: dict[str, list[Task]], one: list[str], other: list[str]
) -> Iterator[Hit]:
    """Yield the rarer of two names at its first mention, with the first mention of the other."""
    counted = [(sum(len(mentions[name]) for name in forms), forms) for forms in (one, other)]
    (once, rare), (often, usual) = sorted(counted, key=lambda entry: entry[0])
    here, there = (
        first_mention(document, mentions[rare[0]], rare[0]),
        first_mention(document, mentions[usual[0]], usual[0]),
    )
    if here is not None and there is not None:
        yield Hit(*here, {"rare": rare[0], "usual": usual[0], "once": once, "often": often}, (there,))


def first_mention(document: Document, tasks: list[Task], name: str) -> tuple[int, int] | None:
    """Return where a name first stands among the owners of tasks."""
    for task in tasks:
        place = last_place(document, task, name)
        if place is not None:
            return place
    return None


def last_place(document: Document, task: Task, name: str) -> tuple[int, int] | None:
    """Return where a name stands last in a task's clause: owner notes close their clause."""
    for passage in reversed(document.passages_of(document.clauses[task.clause])):
        position = passage.text.rfind(name)
        if position >= 0:
            return passage.span(position, position + len(name))
    return None


def bare_first(document: Document, mentions: dict[str, list[Task]]) -> Iterator[Hit]:
    """Yield every name that opens a note without 省 or 市 though the document writes it with that elsewhere."""
    for name in mentions:
        opening = [task for task in mentions[name] if task.units[0].name == name]
        if LEVEL_PREFIX.match(name) or not opening:
            continue
        full = next((form for form in mentions if LEVEL_PREFIX.sub("", form) == name != form), None)
        here = first_mention(document, opening, name)
        there = first_mention(document, mentions[full], full) if full else None
        if full and here and there:
            values = {"rare": name, "usual": full, "once": len(opening), "often": len(mentions[full])}
            yield Hit(*here, values, (there,))


CHECK = Check("O305", "warning", find)
