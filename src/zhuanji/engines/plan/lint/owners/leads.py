"""O306: several leads for one task.

Runs on the tasks of a plan; needs several that name more than one lead; says how many, once.
"""

from __future__ import annotations

from collections.abc import Iterator

from zhuanji.engines.plan.lint.check import Check, Hit
from zhuanji.engines.plan.lint.document import Document
from zhuanji.engines.plan.lint.owners.names import last_place
from zhuanji.engines.plan.lint.parts import prefix_of
from zhuanji.engines.plan.model import Task

# One or two joint leads are a choice; more are the habit of the document.
SEVERAL = 2


def find(document: Document) -> Iterator[Hit]:
    """Yield the first task with several leads of every plan in which there are more."""
    for part in document.parts:
        tasks = [task for task in document.plan.tasks if prefix_of(task.clause) == part.prefix]
        shared = [task for task in tasks if len(leads(task)) > 1]
        spans = [span for task in shared if (span := lead_span(document, task))]
        if len(shared) > SEVERAL and spans:
            values = {
                "count": len(shared),
                "of": len(tasks),
                "most": max(len(leads(task)) for task in shared),
            }
            yield Hit(*spans[0], values, tuple(spans[1:]))


def leads(task: Task) -> list[str]:
    """Return the names of the units that lead a task."""
    return [unit.name for unit in task.units if unit.role == "lead"]


def lead_span(document: Document, task: Task) -> tuple[int, int] | None:
    """Return where the leads of a task stand: from the first name to the last."""
    names = leads(task)
    first, last = last_place(document, task, names[0]), last_place(document, task, names[-1])
    return (first[0], last[1]) if first and last and first[0] < last[1] else first


CHECK = Check("O306", "info", find)
