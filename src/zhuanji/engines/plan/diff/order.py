"""Which paired clauses stand somewhere else than before; numbers that only shift move nothing."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict

from zhuanji.engines.plan.diff.assignment import Pair
from zhuanji.engines.plan.diff.clauses import Reading


def moved_pairs(old: list[Reading], new: list[Reading], pairs: list[Pair]) -> list[Pair]:
    """Return the pairs under other clauses than before, or out of order among those beside them.

    An inserted or dropped clause shifts the numbers behind it without moving anything; of the clauses under
    one pair of parents, as few as possible count as moved.
    """
    partner = {old[row].clause.id: new[column].clause.id for row, column in pairs}
    families: dict[str | None, list[Pair]] = defaultdict(list)
    moved = []
    for row, column in pairs:
        above_old, above_new = old[row].clause.parent, new[column].clause.parent
        if (partner.get(above_old) if above_old is not None else None) == above_new and (
            (above_old is None) == (above_new is None)
        ):
            families[above_old].append((row, column))
        else:
            moved.append((row, column))
    for family in families.values():
        kept = longest_rising([column for _, column in family])
        moved += [pair for index, pair in enumerate(family) if index not in kept]
    return sorted(moved)


def longest_rising(values: list[int]) -> set[int]:
    """Return the places of a longest rising run of values, not all next to each other.

    >>> sorted(longest_rising([0, 3, 1, 2, 4]))
    [0, 2, 3, 4]
    """
    tails: list[int] = []
    ends: list[int] = []
    before: list[int | None] = []
    for index, value in enumerate(values):
        length = bisect_left(tails, value)
        before.append(ends[length - 1] if length else None)
        if length == len(tails):
            tails.append(value)
            ends.append(index)
        else:
            tails[length], ends[length] = value, index
    kept: set[int] = set()
    place = ends[-1] if ends else None
    while place is not None:
        kept.add(place)
        place = before[place]
    return kept
