"""Plain text → plan: the one way through the room."""

from __future__ import annotations

from zhuanji.engines.plan.measures import find_measures
from zhuanji.engines.plan.model import Measure, Period, Plan, Task
from zhuanji.engines.plan.outline.builder import Node
from zhuanji.engines.plan.outline.clauses import PlanPart, build_clauses, freeze_clauses
from zhuanji.engines.plan.outline.titles import (
    issue_year,
    issuer_of,
    period_of,
    status_of,
    title_lines,
    title_text,
)
from zhuanji.engines.plan.targets.assemble import assemble
from zhuanji.engines.plan.targets.find import Found, find_targets
from zhuanji.engines.plan.task_tables import row_measures, task_rows
from zhuanji.engines.plan.tasks import find_tasks, notes_of
from zhuanji.engines.plan.text.paragraphs import read_paragraphs


def read_plan(plain: str) -> Plan:
    r"""Read a plan document's plain text; a text without any plan in it gives a plan without targets.

    >>> plan = read_plan("某市方案（2023-2025年）\n一、目标\n产业规模达到500亿元。")
    >>> [(t.clause, t.value, t.unit, t.by) for t in plan.targets]
    [('1', 500, '亿元', 2025)]
    """
    paragraphs = read_paragraphs(plain)
    nodes, parts = build_clauses(paragraphs)
    clauses = freeze_clauses(plain, nodes)
    tasks = find_tasks(plain, nodes, {clause.id: clause for clause in clauses})
    title = title_text(title_lines(paragraphs))
    issued = issue_year(paragraphs)
    periods: list[Period] = []
    found: list[Found] = []
    for part, own in zip(parts, nodes_by_part(nodes, parts), strict=True):
        period = period_of_part(part, own, title, issued)
        periods.append(period)
        found += find_targets(plain, own, period)
    return Plan(
        title=title,
        issuer=issuer_of(paragraphs),
        status=status_of(title, plain),
        period=whole_period(periods),
        clauses=clauses,
        targets=assemble(plain, found),
        tasks=tasks,
        measures=all_measures(plain, nodes, tasks),
    )


def all_measures(plain: str, nodes: list[Node], tasks: tuple[Task, ...]) -> tuple[Measure, ...]:
    """Return the measures of text and tables, in the order of the document."""
    noted = any(notes_of(node) for node in nodes)
    rows = row_measures(plain, task_rows(plain, nodes, noted))
    # The heading over a table of tasks is none of its own.
    headings = {node.id: node.heading for node in nodes}
    tabled = {headings[row.clause] for row in rows}
    worded = (measure for measure in find_measures(plain, nodes, tasks) if measure.text not in tabled)
    return tuple(sorted((*worded, *rows), key=lambda measure: measure.start))


def nodes_by_part(nodes: list[Node], parts: list[PlanPart]) -> list[list[Node]]:
    """Return the clauses of each plan; the notice before several plans belongs to none."""
    if len(parts) == 1:
        return [nodes]
    by_prefix: dict[str, list[Node]] = {part.prefix: [] for part in parts}
    for node in nodes:
        prefix, stroke, _ = node.id.partition("/")
        by_prefix.get(prefix + stroke, []).append(node)
    return list(by_prefix.values())


def period_of_part(part: PlanPart, nodes: list[Node], title: str, issued: int | None) -> Period:
    """Return the years of one plan of the file: from its own title, else the file's, else its goals."""
    body = "\n".join(paragraph.text for node in nodes for paragraph in node.paragraphs)
    period = period_of(part.title or title, body, issued)
    return period if period.last is not None else period_of(title, body, issued)


def whole_period(periods: list[Period]) -> Period:
    """Return the years from the first of all plans to the last."""
    firsts = [period.first for period in periods if period.first is not None]
    lasts = [period.last for period in periods if period.last is not None]
    return Period(min(firsts, default=None), max(lasts, default=None))
