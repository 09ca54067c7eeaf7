"""What a reader could work out from the open figures by any sums and differences, and what must close against it.

Each open figure is one equation about the enterprises behind it; what follows from the equations is what their
combinations say. So they are solved for every small figure, for every one or two enterprises that the open figures
tell apart from all others; where that succeeds, the open figure of fewest enterprises that takes part is closed,
until it succeeds no more.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from zhuanji.engines.indicators.cells import Slot, places, slices
from zhuanji.engines.indicators.roster import Cell
from zhuanji.engines.indicators.scopes import joined_scope

Real = NDArray[np.float64]
Whole = NDArray[np.int64]
Mask = NDArray[np.bool_]
RIDGE = 1e-10  # keeps the equations solvable where some follow from others
CLOSE_TO = 1e-4  # a remainder below this is none: remainders of sets are either 0 or far above
TAKES_PART = 1e-5
GOING = 2  # figures that go for each leak: one would do, two come to an end sooner
DIGITS = 4  # directions that agree so far are the same


@dataclass(frozen=True)
class Facts:
    """The figures of one indicator and period, in an order that no order of rows changes.

    Args:
        members: which cells each figure is made of: a row a cell, a column a figure.
        people: how many enterprises each cell has.
        entered: how many made each figure.
        small: which figures are small.
        few: fewer enterprises than these are few.
    """

    members: Real
    people: Real
    entered: Real
    small: Mask
    few: int


def members(slots: Sequence[Slot], cells: Sequence[Cell], city: str, counted: str) -> Real:
    """Return which cells each figure is made of.

    Args:
        slots: what each figure is about.
        cells: the cells that have somebody who entered.
        city: the city's code.
        counted: what the figures are counted over, such as `since=2023`.
    """
    numbers = {slot: number for number, slot in enumerate(slots)}
    matrix = np.zeros((len(cells), len(slots)))
    for row, cell in enumerate(cells):
        kinds = [(sector, size, joined_scope(scope, counted)) for sector, size, scope in slices(cell)]
        for area, cut in places(city, cell.county, cell.town, cell.unit):
            for kind in kinds:
                if (number := numbers.get(Slot(area, cut, *kind))) is not None:
                    matrix[row, number] = 1.0
    return matrix


def closed_by_solving(facts: Facts, shut: Mask) -> Mask:
    """Return which figures must be closed, so that no small one can be worked out, nor one or two enterprises.

    Args:
        facts: the figures.
        shut: which are closed already.
    """
    shut = shut.copy()
    while True:
        rows = np.flatnonzero(~shut & (facts.entered > 0))
        if not len(rows) or not len(facts.people):
            return shut
        takes_part = leaks(facts, rows)
        if not takes_part.shape[1]:
            return shut
        # Of each solution the figures of fewest enterprises go; ties by place.
        order = np.lexsort((rows, facts.entered[rows]))
        among = takes_part[order]
        first = among & (np.cumsum(among, axis=0) <= GOING)
        shut[rows[order[first.any(axis=1)]]] = True


def leaks(facts: Facts, rows: Whole) -> Mask:
    """Return what can be worked out and mustn't be: for each leak, a column, which open figures take part.

    Args:
        facts: the figures.
        rows: the open ones.
    """
    # Cells that no open figure tells apart are one unknown: nothing less than all of them can be worked out.
    known, of = patterns(facts.members[:, rows])
    people = np.bincount(of, facts.people, len(known)).astype(np.float64)
    inverse = np.linalg.inv(known.T @ known + RIDGE * max(1.0, len(known)) * np.eye(len(rows)))
    single = np.flatnonzero(people < facts.few)
    alone = np.eye(len(known))[:, single]
    remainder = alone - known @ (inverse @ known.T[:, single])
    targets = np.concatenate(
        [whole_targets(facts, of, len(known)), alone, pair_targets(remainder, single, people, facts.few)],
        axis=1,
    )
    combination = inverse @ (known.T @ targets)
    left = targets - known @ combination
    hit = (left * left).sum(axis=0) < CLOSE_TO**2 * np.maximum((targets * targets).sum(axis=0), 1.0)
    found: Mask = np.abs(combination[:, hit]) > TAKES_PART
    return found[:, found.any(axis=0)]


def patterns(matrix: Real) -> tuple[Real, Whole]:
    """Return the different rows of zeros and ones, and which of them each row is."""
    packed = np.packbits(matrix > 0, axis=1)
    texts = np.ascontiguousarray(packed).view(np.dtype((np.void, packed.shape[1]))).reshape(-1)
    _, first, of = np.unique(texts, return_index=True, return_inverse=True)
    return matrix[first], of.reshape(-1).astype(np.int64)


def whole_targets(facts: Facts, of: Whole, size: int) -> Real:
    """Return the small figures that are made of whole unknowns; no other can be worked out."""
    columns = facts.members[:, facts.small]
    there = (
        np.stack([np.bincount(of, column, size) for column in columns.T], axis=1) if columns.size else None
    )
    if there is None:
        return np.zeros((size, 0))
    counts = np.bincount(of, minlength=size)[:, None]
    whole = ((there == 0) | (there == counts)).all(axis=0)
    kept = there[:, whole] > 0
    different, _ = patterns(kept.T.astype(np.float64)) if kept.shape[1] else (kept.T.astype(np.float64), None)
    return different.T


def pair_targets(remainder: Real, single: Whole, people: Real, few: int) -> Real:
    """Return what could be told of two unknowns that together have fewer enterprises than are allowed.

    Something can be worked out of two just where what is left open about one is what is left open about the other.

    Args:
        remainder: of each of some unknowns what the open figures leave open; a column an unknown.
        single: the numbers of these unknowns.
        people: how many enterprises each unknown has.
        few: fewer than these are few.
    """
    groups: dict[bytes, list[tuple[int, float]]] = {}
    for number, column in zip(single.tolist(), remainder.T, strict=True):
        length = float(np.linalg.norm(column))
        if people[number] * 2 <= few and length > CLOSE_TO:
            lead = column[np.flatnonzero(np.abs(column) > CLOSE_TO * length)[0]]
            scale = length if lead > 0 else -length
            direction = np.round(column / scale, DIGITS) + 0.0
            groups.setdefault(direction.tobytes(), []).append((number, scale))
    found = [np.zeros((len(people), 0))]
    for (first, length), *others in groups.values():
        for other, its in others:
            target = np.zeros((len(people), 1))
            target[first], target[other] = 1 / length, -1 / its
            found.append(target / np.abs(target).max())
    return np.concatenate(found, axis=1)
