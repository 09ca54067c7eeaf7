"""O308: owners that aren't named.

Runs on tasks; needs one whose owners are all unnamed (各有关单位); says that nobody is meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from zhuanji.engines.plan.lint.check import Check, Hit
from zhuanji.engines.plan.lint.document import Document
from zhuanji.engines.plan.lint.owners.names import last_place

UNNAMED = re.compile(r"^(?:[省市区县]级?|各)*(?:有关|相关|责任|成员|各)*(?:单位|部门|地区?|方面)$")


def find(document: Document) -> Iterator[Hit]:
    """Yield every owner note that names no unit at all."""
    for task in document.plan.tasks:
        if task.units and all(UNNAMED.match(unit.name) for unit in task.units):
            place = last_place(document, task, task.units[0].name)
            if place is not None:
                yield Hit(*place, {"clause": document.place(document.clauses[task.clause])})


CHECK = Check("O308", "info", find)
