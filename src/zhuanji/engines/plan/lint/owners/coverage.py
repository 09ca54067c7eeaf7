"""Which clauses ask for action, which of them have owners, and which only name an area."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from zhuanji.engines.plan.lint.document import Document
from zhuanji.engines.plan.lint.parts import Part
from zhuanji.engines.plan.lint.passages import Passage
from zhuanji.engines.plan.model import Clause

# Shorter clauses are headings, or left out on purpose: （略）.
SHORTEST_TASK = 30
AREA_LABEL = re.compile(r"^(?:重点|实施|布局|发展|推进|主要|责任)?(?:区域|地区|范围)$")
WHOLE_AREA = re.compile(r"^(?:全[市省区县州国]?域|全[市省区县州]|各地|各[市区县].*|[市省]域)$")
DIVISION_TABLE = re.compile(r"分工表|任务分解|责任清单|分工方案|责任分工|任务清单")
CIRCLED = re.compile("[①-⑳]")


@dataclass(frozen=True, slots=True)
class Gap:
    """Clauses without owners that lie together, and the clause above them (None for a whole plan)."""

    part: Part
    top: Clause | None
    clauses: tuple[Clause, ...]


def owned_ids(document: Document) -> set[str]:
    """Return the ids of the clauses that carry owners of their own."""
    return {task.clause for task in document.plan.tasks}


def asks_for_action(document: Document, clause: Clause) -> bool:
    """Say whether a clause without clauses under it holds tasks or measures."""
    text = sum(len(passage.text) - passage.body for passage in document.passages_of(clause))
    return document.roles[clause.id] in ("task", "support") and text >= SHORTEST_TASK


def is_owned(document: Document, clause: Clause, owned: set[str]) -> bool:
    """Say whether a clause has owners of its own or those of a clause above it."""
    return clause.id in owned or any(above.id in owned for above in document.ancestors(clause))


def area_line(document: Document, clause: Clause) -> Passage | None:
    """Return the labelled line that names the area of a clause (重点区域：安吉县)."""
    lines = document.passages_of(clause)
    return next((line for line in lines if line.label and AREA_LABEL.match(line.label)), None)


def open_sectors(document: Document) -> Iterator[tuple[Clause, Passage]]:
    """Yield the clauses that name an area and have no owner, with the line that names it."""
    owned = owned_ids(document)
    for clause in document.plan.clauses:
        line = area_line(document, clause)
        if line is not None and document.roles[clause.id] == "task" and not is_owned(document, clause, owned):
            yield clause, line


def gaps(document: Document) -> Iterator[Gap]:
    """Yield the clauses without owners, those that lie together as one."""
    owned = owned_ids(document)
    sectors = {clause.id for clause, _ in open_sectors(document)}
    for part in document.parts:
        asking = [c for c in part.clauses if not document.children.get(c.id) and asks_for_action(document, c)]
        lacking = [clause for clause in asking if not is_owned(document, clause, owned)]
        if len(lacking) < len(asking) or sectors:
            yield from together(document, part, asking, {clause.id for clause in lacking} - sectors)
        elif asking:
            yield Gap(part, None, tuple(asking))


def together(document: Document, part: Part, asking: list[Clause], lacking: set[str]) -> Iterator[Gap]:
    """Yield the clauses that lack owners under the highest clause that has none but such."""
    provided = {
        above.id
        for clause in asking
        if clause.id not in lacking
        for above in (clause, *document.ancestors(clause))
    }
    groups: dict[str, list[Clause]] = {}
    for clause in asking:
        if clause.id in lacking:
            tops = [clause, *(above for above in document.ancestors(clause) if above.id not in provided)]
            groups.setdefault(tops[-1].id, []).append(clause)
    for top_id, clauses in groups.items():
        yield Gap(part, document.clauses[top_id], tuple(clauses))


def division_annex(part: Part) -> Clause | None:
    """Return the annex of a plan that calls itself a division of tasks."""
    annexes = (clause for clause in part.clauses if "annex" in clause.id)
    return next((annex for annex in annexes if DIVISION_TABLE.search(annex.text[:60])), None)


def measure_count(document: Document, clause: Clause) -> int:
    """Return how many measures a clause asks for."""
    read = sum(1 for measure in document.plan.measures if measure.clause == clause.id)
    return max(read, len(CIRCLED.findall(clause.text)))
