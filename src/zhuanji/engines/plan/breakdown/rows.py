"""Plan → the rows of its 任务分解表, as data."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass

from zhuanji.engines.plan.breakdown.due import Due, is_written, read_due
from zhuanji.engines.plan.breakdown.paths import heading_path
from zhuanji.engines.plan.model import Clause, Measure, Period, Plan, Role, Target
from zhuanji.engines.plan.outline.titles import period_of


@dataclass(frozen=True, slots=True)
class Row:
    """One measure as an office lists it.

    `targets` lie in the measure; `beside` are targets of its clause that lie in no measure and stand
    behind this one (before the first, for the first). `owner_clause` is where inherited owners stand.
    `unwritten` are the ids of those targets whose year their clause doesn't write.
    """

    number: int
    measure: Measure
    path: tuple[str, ...]
    targets: tuple[Target, ...]
    beside: tuple[Target, ...]
    due: Due
    owner_clause: str | None
    unwritten: frozenset[str] = frozenset()

    def names(self, role: Role) -> tuple[str, ...]:
        """Return the names of the owners with a role, in the document's order."""
        return tuple(unit.name for unit in self.measure.owners if unit.role == role)


def breakdown_rows(plan: Plan) -> tuple[Row, ...]:
    """Return one row for each measure, numbered from 1 in the document's order."""
    clauses = {clause.id: clause for clause in plan.clauses}
    owning = {task.clause for task in plan.tasks}
    inside, beside = place_targets(plan)
    periods = plan_periods(plan, clauses)
    unwritten = unwritten_years(plan)
    rows = []
    for number, measure in enumerate(plan.measures, start=1):
        clause = clauses[measure.clause]
        targets, near = tuple(inside[measure.id]), tuple(beside[measure.id])
        before = clause.text[: max(0, measure.start - clause.start)]
        due = read_due(measure.text, targets, periods[plan_letter(clause.id)], before)
        owner = owner_clause(clause, clauses, owning) if measure.owner_from == "inherited" else None
        path = heading_path(clause, clauses)
        rows.append(Row(number, measure, path, targets, near, due, owner, unwritten))
    return tuple(rows)


def unwritten_years(plan: Plan) -> frozenset[str]:
    """Return the ids of the targets whose year stands neither in nor before them in their own clause."""
    clauses = {clause.id: clause for clause in plan.clauses}
    periods = plan_periods(plan, clauses)
    found = set()
    for target in plan.targets:
        clause = clauses.get(target.clause)
        if target.by is None or clause is None:
            continue
        text = clause.text[: max(0, target.end - clause.start)]
        if not is_written(target.by, text, periods[plan_letter(clause.id)]):
            found.add(target.id)
    return frozenset(found)


def plan_letter(clause: str) -> str:
    """Return the letter of a clause's plan in a file of several; empty in a file of one."""
    return clause.partition("/")[0] if "/" in clause else ""


def plan_periods(plan: Plan, clauses: dict[str, Clause]) -> dict[str, Period]:
    """Return the years of each plan in the file by its letter."""
    letters = {plan_letter(clause) for clause in clauses}
    return {letter: own_period(plan, clauses.get(f"{letter}/0")) for letter in letters}


def place_targets(plan: Plan) -> tuple[dict[str, list[Target]], dict[str, list[Target]]]:
    """Return the targets in each measure, and those of its clause beside it, by the measure's id."""
    inside: dict[str, list[Target]] = defaultdict(list)
    beside: dict[str, list[Target]] = defaultdict(list)
    by_clause: dict[str, list[Measure]] = defaultdict(list)
    for measure in plan.measures:
        by_clause[measure.clause].append(measure)
    starts = {clause: [measure.start for measure in measures] for clause, measures in by_clause.items()}
    for target in plan.targets:
        measures = by_clause.get(target.clause)
        if not measures:
            continue
        before = bisect_right(starts[target.clause], target.start) - 1
        measure = measures[max(before, 0)]
        place = inside if measure.start <= target.start < measure.end else beside
        place[measure.id].append(target)
    return inside, beside


def own_period(plan: Plan, front: Clause | None) -> Period:
    """Return the years of the plan that a clause belongs to: of several in a file, those of its own title."""
    own = period_of(front.heading, "", None) if front is not None else plan.period
    return own if own.last is not None else plan.period


def owner_clause(clause: Clause, clauses: dict[str, Clause], owning: set[str]) -> str | None:
    """Return the nearest clause above that has owners."""
    parent = clause.parent
    while parent is not None:
        if parent in owning:
            return parent
        parent = clauses[parent].parent if parent in clauses else None
    return None
