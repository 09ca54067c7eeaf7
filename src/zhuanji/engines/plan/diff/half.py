"""One of the two plans, its parts at hand by clause."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from zhuanji.engines.plan.diff.clauses import Reading, read_clauses
from zhuanji.engines.plan.diff.heads import without_head
from zhuanji.engines.plan.diff.measures import Action, read_actions
from zhuanji.engines.plan.diff.spans import SIGNS, words_outside
from zhuanji.engines.plan.model import Measure, Plan, Target, Task


@dataclass(frozen=True, slots=True)
class Half:
    """A plan with its folded clauses; targets, measures and tasks by the id of their clause."""

    plan: Plan
    readings: list[Reading]
    targets: dict[str, list[Target]]
    actions: dict[str, list[Action]]
    tasks: dict[str, Task]

    def rest(self, reading: Reading) -> str:
        """Return the folded words of a clause that belong to no measure, target or owner note."""
        clause = reading.clause
        spans = [(a.measure.start, a.measure.end) for a in self.actions.get(clause.id, ())]
        spans += [(t.start, t.end) for t in self.targets.get(clause.id, ())]
        words = words_outside(clause.text, clause.start, spans)
        if clause.level == 0 and not clause.parent:
            return without_head(words, self.plan)
        if reading.heading and words.startswith(reading.heading):
            # A heading on a line of its own is a piece of its own.
            return f"{reading.heading}。{words.removeprefix(reading.heading).lstrip(SIGNS)}".rstrip(SIGNS)
        return words

    def measure_count(self, *clauses: str) -> int:
        """Return how many measures stand in some clauses."""
        return sum(len(self.actions.get(clause, ())) for clause in clauses)


def read_half(plan: Plan) -> Half:
    """Sort the parts of a plan by clause."""
    targets: dict[str, list[Target]] = defaultdict(list)
    measures: dict[str, list[Measure]] = defaultdict(list)
    for target in plan.targets:
        targets[target.clause].append(target)
    for measure in plan.measures:
        measures[measure.clause].append(measure)
    actions = {clause: read_actions(found, targets.get(clause, ())) for clause, found in measures.items()}
    return Half(plan, read_clauses(plan.clauses), dict(targets), actions, {t.clause: t for t in plan.tasks})


def years_between(old: Plan, new: Plan) -> int:
    """Return by how many years a plan is another's successor: 0 where both begin in the same year.

    A successor's targets are due later because the plan is; the same plan put off is not excused.
    """
    before, after = old.period, new.period
    if before.first is None or after.first is None or before.first == after.first:
        return 0
    if before.last is None or after.last is None:
        return 0
    return after.last - before.last
