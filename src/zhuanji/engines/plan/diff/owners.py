"""What became of the owners of two clauses that are one: who leads, who is with."""

from __future__ import annotations

from collections.abc import Iterator

from zhuanji.engines.plan.diff.change import Change, Side
from zhuanji.engines.plan.model import Clause, Role, Task

BETWEEN = "、"


def names(task: Task | None, role: Role | None = None) -> tuple[str, ...]:
    """Return the names of a task's units, of one role or all."""
    return tuple(unit.name for unit in task.units if role in (None, unit.role)) if task is not None else ()


def side(clause: Clause, task: Task | None) -> Side:
    """Return where the owners of a clause stand; a clause without has an empty text."""
    return Side(
        clause.id, task.id if task is not None else "", BETWEEN.join(names(task)), clause.start, clause.end
    )


def owner_changes(clauses: tuple[Clause, Clause], tasks: tuple[Task | None, Task | None]) -> Iterator[Change]:
    """Yield what is other than before about a clause's own owners.

    A clause that gets owners for the first time is strengthened by it, one that loses all is weakened;
    another lead, and units that come or go, only change it.
    """
    old, new = tasks
    if old is None and new is None:
        return
    sides = side(clauses[0], old), side(clauses[1], new)
    if old is None or new is None:
        named = names(new if old is None else old)
        if old is None:
            yield Change("added", "owner", *sides, "strengthened", {"names": named})
        else:
            yield Change("dropped", "owner", *sides, "weakened", {"names": named})
        return
    led, leads = names(old, "lead"), names(new, "lead")
    if set(led) != set(leads):
        yield Change("lead", "owner", *sides, "changed", {"before": led, "after": leads})
    told = {*led, *leads} if set(led) != set(leads) else set()
    come = tuple(name for name in names(new) if name not in names(old) and name not in told)
    gone = tuple(name for name in names(old) if name not in names(new) and name not in told)
    if come:
        yield Change("added", "owner", *sides, "changed", {"names": come})
    if gone:
        yield Change("dropped", "owner", *sides, "changed", {"names": gone})
