"""Plain text → plan: the one way through the room."""

from __future__ import annotations

from zhuanji.engines.plan.model import Period, Plan, Target
from zhuanji.engines.plan.outline.builder import Node
from zhuanji.engines.plan.outline.clauses import PlanPart, build_clauses, freeze_clauses
from zhuanji.engines.plan.outline.titles import (
    display,
    issue_year,
    issuer_of,
    period_of,
    status_of,
    title_lines,
    title_text,
)
from zhuanji.engines.plan.targets.find import Found, find_targets
from zhuanji.engines.plan.grammar.subjects import split_scope
from zhuanji.engines.plan.tasks import find_tasks
from zhuanji.engines.plan.text.paragraphs import read_paragraphs
from zhuanji.engines.plan.text.folding import fold


def read_plan(plain: str) -> Plan:
    """Read a plan document's plain text.

    >>> plan = read_plan("某市方案（2023-2025年）\\n一、目标\\n产业规模达到500亿元。")
    >>> [(t.clause, t.value, t.unit, t.by) for t in plan.targets]
    [('1', 500, '亿元', 2025)]
    """
    paragraphs = read_paragraphs(plain)
    nodes, parts = build_clauses(paragraphs)
    title = title_text(title_lines(paragraphs))
    issued = issue_year(paragraphs)
    found: list[Found] = []
    periods: list[Period] = []
    folded = fold(plain).text
    for part in parts:
        own = [node for node in nodes if belongs(node, part, parts)]
        period = period_of(part.title or title, folded, issued)
        if period.last is None:
            period = period_of(title, folded, issued)
        periods.append(period)
        found += find_targets(plain, own, period)
    clauses = freeze_clauses(plain, nodes) if nodes else ()
    found.sort(key=lambda entry: (entry.start, entry.end))
    return Plan(
        title=title,
        issuer=issuer_of(paragraphs),
        status=status_of(title, plain),
        period=whole_period(periods),
        clauses=clauses,
        targets=tuple(target(plain, entry, index) for index, entry in enumerate(found, start=1)),
        tasks=find_tasks(nodes, {clause.id: clause for clause in clauses}),
        measures=(),
    )


def belongs(node: Node, part: PlanPart, parts: list[PlanPart]) -> bool:
    """Say whether a clause is part of a plan; what stands before the first plan goes with none but a single one."""
    return len(parts) == 1 or node.id.startswith(part.prefix)


def whole_period(periods: list[Period]) -> Period:
    """Return the years from the first of all plans to the last."""
    firsts = [period.first for period in periods if period.first is not None]
    lasts = [period.last for period in periods if period.last is not None]
    return Period(min(firsts, default=None), max(lasts, default=None))


def target(plain: str, entry: Found, index: int) -> Target:
    """Build a target from what was found."""
    draft = entry.draft
    scope, indicator = split_scope(draft.subject)
    return Target(
        id=f"T{index}",
        clause=entry.clause,
        quote=plain[entry.start : entry.end],
        start=entry.start,
        end=entry.end,
        subject=display(draft.subject),
        indicator=display(indicator),
        kind=draft.kind,
        op=draft.op,
        value=draft.value,
        unit=display(draft.unit),
        by=entry.by,
        since=entry.since,
        basis=draft.basis,
        scope=scope,
        hedge=draft.hedge,
        questions=(),
        parts=draft.parts,
    )
