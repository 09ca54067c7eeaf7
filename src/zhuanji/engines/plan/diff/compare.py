"""The way through: two plans → their changes, in the order of the documents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TypeVar

from zhuanji.engines.plan.diff import measures as of_measures
from zhuanji.engines.plan.diff import targets as of_targets
from zhuanji.engines.plan.diff.change import Change
from zhuanji.engines.plan.diff.clauses import Reading, pair_clauses
from zhuanji.engines.plan.diff.family import clause_change, side, topmost
from zhuanji.engines.plan.diff.half import Half, read_half, years_between
from zhuanji.engines.plan.diff.heads import head_changes
from zhuanji.engines.plan.diff.measures import Action
from zhuanji.engines.plan.diff.mirror import mirrored
from zhuanji.engines.plan.diff.order import moved_pairs
from zhuanji.engines.plan.diff.owners import owner_changes
from zhuanji.engines.plan.diff.wordings import wording_changes
from zhuanji.engines.plan.model import Plan, Target

Item = TypeVar("Item")


@dataclass(slots=True)
class Left:
    """What has no partner in its own clause: targets, and measures (`told` are those of paired clauses)."""

    targets: list[Target] = field(default_factory=list)
    actions: list[Action] = field(default_factory=list)
    told: set[str] = field(default_factory=set)


def diff_plans(old: Plan, new: Plan) -> tuple[Change, ...]:
    r"""Return what is other in a plan than in an earlier one: draft against final, plan against successor.

    Clauses are matched by heading and text, all together; a number that only shifts is no change. Of
    matched clauses the targets, owners, measures and other words are compared. The same two plans the other
    way round give the same changes mirrored.

    >>> from zhuanji.engines.plan.reader import read_plan
    >>> draft = read_plan("某市方案（2023-2025年）\n一、目标\n到2025年，产业规模达到500亿元。")
    >>> final = read_plan("某市方案（2023-2025年）\n一、目标\n到2025年，产业规模达到400亿元。")
    >>> [change.sentence() for change in diff_plans(draft, final)]
    ['条款 1 目标“产业规模”由 ≥ 500 亿元 改为 ≥ 400 亿元（减弱）。']
    >>> diff_plans(draft, draft)
    ()
    """
    if key(old) <= key(new):
        return in_order(compare(old, new), old, new)
    return in_order((mirrored(change) for change in compare(new, old)), old, new)


def key(plan: Plan) -> str:
    """Return what orders two plans whatever their roles, so that both ways round are compared one way."""
    return "\n".join(clause.text for clause in plan.clauses)


def in_order(changes: Iterable[Change], old: Plan, new: Plan) -> tuple[Change, ...]:
    """Return changes in the new document's order, status and title first; what it hasn't, where it stood."""
    lengths = [max((clause.end for clause in plan.clauses), default=1) or 1 for plan in (old, new)]

    def place(change: Change) -> tuple[float, str, str]:
        if change.subject == "plan":
            return -1.0, change.subject, change.kind
        if change.new is not None:
            return change.new.start / lengths[1], change.subject, change.kind
        return (change.old.start / lengths[0] if change.old is not None else 0.0), change.subject, change.kind

    return tuple(sorted(changes, key=place))


def compare(old: Plan, new: Plan) -> Iterator[Change]:
    """Yield the changes of two plans, clause by clause, then what went from clause to clause."""
    before, after, shift = read_half(old), read_half(new), years_between(old, new)
    yield from head_changes(old, new)
    pairs = pair_clauses(before.readings, after.readings)
    for row, column in moved_pairs(before.readings, after.readings, pairs):
        yield clause_change("moved", before.readings[row].clause, after.readings[column].clause)
    gone, come = Left(), Left()
    for row, column in pairs:
        yield from compare_pair(
            before, after, (before.readings[row], after.readings[column]), shift, gone, come
        )
    lone_old = set(range(len(before.readings))) - {row for row, _ in pairs}
    lone_new = set(range(len(after.readings))) - {column for _, column in pairs}
    for clause, under in topmost(before.readings, lone_old):
        yield clause_change("dropped", clause, None, len(under), before.measure_count(clause.id, *under))
    for clause, under in topmost(after.readings, lone_new):
        yield clause_change("added", None, clause, len(under), after.measure_count(clause.id, *under))
    leave(before, lone_old, gone)
    leave(after, lone_new, come)
    yield from scattered(gone, come)


def compare_pair(
    before: Half, after: Half, pair: tuple[Reading, Reading], shift: int, gone: Left, come: Left
) -> Iterator[Change]:
    """Yield the changes in two clauses that are one; what finds no partner in them is left for later."""
    old, new = pair[0].clause, pair[1].clause
    olds, news = before.targets.get(old.id, []), after.targets.get(new.id, [])
    matched = of_targets.pair_targets(olds, news)
    for row, column in matched:
        yield from of_targets.target_changes(olds[row], news[column], shift)
    gone.targets += without(olds, (row for row, _ in matched))
    come.targets += without(news, (column for _, column in matched))
    yield from owner_changes((old, new), (before.tasks.get(old.id), after.tasks.get(new.id)))
    acts, others = before.actions.get(old.id, []), after.actions.get(new.id, [])
    matched = of_measures.pair_actions(acts, others)
    for row, column in matched:
        yield from of_measures.action_changes(acts[row], others[column], shift)
    keep_lone(gone, without(acts, (row for row, _ in matched)))
    keep_lone(come, without(others, (column for _, column in matched)))
    texts = before.rest(pair[0]), after.rest(pair[1])
    yield from wording_changes("clause", (side(old), side(new)), texts, bool(olds and news), shift)


def keep_lone(left: Left, actions: list[Action]) -> None:
    """Leave measures of a paired clause; they are told if no other clause has them."""
    left.actions += actions
    left.told |= {action.measure.id for action in actions}


def without(items: list[Item], places: Iterable[int]) -> list[Item]:
    """Return the items that stand at none of the places."""
    taken = set(places)
    return [item for index, item in enumerate(items) if index not in taken]


def leave(half: Half, lone: set[int], left: Left) -> None:
    """Leave the targets and measures of clauses without partner for other clauses to match."""
    for place in sorted(lone):
        clause = half.readings[place].clause.id
        left.targets += half.targets.get(clause, [])
        left.actions += half.actions.get(clause, [])


def scattered(gone: Left, come: Left) -> Iterator[Change]:
    """Yield what moved from one clause to another, and what was dropped or added for good."""
    pairs = of_targets.pair_scattered(gone.targets, come.targets)
    for row, column in pairs:
        yield of_targets.whole_change("moved", gone.targets[row], come.targets[column])
    for target in without(gone.targets, (row for row, _ in pairs)):
        yield of_targets.whole_change("dropped", target, None)
    for target in without(come.targets, (column for _, column in pairs)):
        yield of_targets.whole_change("added", None, target)
    pairs = of_measures.pair_scattered(gone.actions, come.actions)
    for row, column in pairs:
        yield of_measures.whole_change("moved", gone.actions[row], come.actions[column])
    for action in without(gone.actions, (row for row, _ in pairs)):
        if action.measure.id in gone.told:
            yield of_measures.whole_change("dropped", action, None)
    for action in without(come.actions, (column for _, column in pairs)):
        if action.measure.id in come.told:
            yield of_measures.whole_change("added", None, action)
