"""Clauses that came or went as a whole, told once for all that stand under them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from zhuanji.engines.plan.diff.change import Change, Kind, Side
from zhuanji.engines.plan.diff.clauses import Reading
from zhuanji.engines.plan.model import Clause
from zhuanji.engines.plan.wording import one_line


def side(clause: Clause) -> Side:
    """Return where a clause stands, with its heading or else its text."""
    return Side(clause.id, clause.id, name_of(clause), clause.start, clause.end)


def name_of(clause: Clause) -> str:
    """Return what a clause is called: its heading, or its own words where it has none."""
    return one_line(clause.heading) or one_line(clause.text)


def clause_change(
    kind: Kind, old: Clause | None, new: Clause | None, under: int = 0, measures: int = 0
) -> Change:
    """Return the change of a clause that is added, dropped or moved, with what came or went under it."""
    sides = side(old) if old is not None else None, side(new) if new is not None else None
    shown = sides[1] if sides[1] is not None else sides[0]
    values: dict[str, object] = {"name": shown.text if shown is not None else ""}
    if kind != "moved":
        values |= {"under": under, "measures": measures}
    return Change(kind, "clause", *sides, None, values)


def topmost(readings: Sequence[Reading], left: set[int]) -> Iterator[tuple[Clause, list[str]]]:
    """Yield the clauses left over that stand under no other one left over, and the ids of those under each.

    Args:
        readings: all clauses of a plan, in order.
        left: the places of those that have no partner.
    """
    heads: dict[str, str] = {}
    under: dict[str, list[str]] = {}
    for place, reading in enumerate(readings):
        clause = reading.clause
        if place not in left:
            continue
        head = heads.get(clause.parent or "", clause.id)
        heads[clause.id] = head
        under.setdefault(head, [])
        if head != clause.id:
            under[head].append(clause.id)
    for place, reading in enumerate(readings):
        if place in left and heads[reading.clause.id] == reading.clause.id:
            yield reading.clause, under[reading.clause.id]
