"""Ruling lines → grids: the frames of tables with their rows, columns and merged cells."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from itertools import pairwise

from zhuanji.engines.plan.documents.pdf.shapes import Glyph, Rule

# Lines nearer than this are one line (double rules); gaps up to this are bridged (dotted rules).
SNAP = 3.0
BRIDGE = 4.0
SHORTEST = 6.0
# A border counts where it runs along this share of a cell's side.
BORDERED = 0.6


@dataclass(slots=True)
class Grid:
    """A table's frame: column edges, row edges, and for every cell the one that its group begins with.

    `open_top` and `open_bottom` say that no ruling line closes the frame there (a table cut by a page).
    """

    xs: list[float]
    ys: list[float]
    open_top: bool
    open_bottom: bool
    owners: dict[tuple[int, int], tuple[int, int]] = field(default_factory=dict)

    @property
    def columns(self) -> int:
        """Number of columns."""
        return len(self.xs) - 1

    @property
    def rows(self) -> int:
        """Number of rows."""
        return len(self.ys) - 1

    def holds(self, glyph: Glyph) -> bool:
        """Say whether a character stands inside the frame."""
        middle = (glyph.x0 + glyph.x1) / 2
        return self.xs[0] <= middle <= self.xs[-1] and self.ys[0] <= glyph.middle <= self.ys[-1]

    def cell_of(self, glyph: Glyph) -> tuple[int, int]:
        """Return row and column of the cell whose text a character is."""
        row = min(max(bisect_right(self.ys, glyph.middle) - 1, 0), self.rows - 1)
        column = min(max(bisect_right(self.xs, (glyph.x0 + glyph.x1) / 2) - 1, 0), self.columns - 1)
        return self.owners[row, column]


def find_grids(rules: list[Rule]) -> list[Grid]:
    """Return the frames that ruling lines make, from top to bottom."""
    level = merged([rule for rule in rules if rule.level])
    upright = merged([rule for rule in rules if not rule.level])
    grids = [grid for group in connected(level, upright) if (grid := make_grid(group)) is not None]
    return sorted(grids, key=lambda grid: grid.ys[0])


def merged(rules: list[Rule]) -> list[Rule]:
    """Return parallel rules with pieces of one line put together, without scraps."""
    lines: list[Rule] = []
    bands: list[list[Rule]] = []
    for rule in sorted(rules, key=lambda each: each.at):
        if bands and rule.at - bands[-1][-1].at <= SNAP / 2:
            bands[-1].append(rule)
        else:
            bands.append([rule])
    for band in bands:
        at = sum(rule.at for rule in band) / len(band)
        joined: list[Rule] = []
        for rule in sorted(band, key=lambda each: each.start):
            if joined and rule.start - joined[-1].end <= BRIDGE:
                joined[-1] = Rule(rule.level, at, joined[-1].start, max(joined[-1].end, rule.end))
            else:
                joined.append(Rule(rule.level, at, rule.start, rule.end))
        lines.extend(rule for rule in joined if rule.end - rule.start >= SHORTEST)
    return lines


def connected(level: list[Rule], upright: list[Rule]) -> list[list[Rule]]:
    """Return the groups of rules that touch each other across."""
    groups: list[list[Rule]] = []
    waiting = [*level, *upright]
    while waiting:
        group = [waiting.pop()]
        for rule in group:
            touching = [other for other in waiting if touches(rule, other)]
            waiting = [other for other in waiting if not touches(rule, other)] if touching else waiting
            group.extend(touching)
        groups.append(group)
    return groups


def touches(first: Rule, second: Rule) -> bool:
    """Say whether two rules cross or meet."""
    return (
        first.level != second.level
        and second.start - SNAP <= first.at <= second.end + SNAP
        and first.start - SNAP <= second.at <= first.end + SNAP
    )


def make_grid(group: list[Rule]) -> Grid | None:
    """Return the grid of touching rules; None where they frame nothing.

    Tables are often open at their sides, and at a page's end; the ends of the crossing rules close them.
    """
    level = [rule for rule in group if rule.level]
    upright = [rule for rule in group if not rule.level]
    if not level or not upright:
        return None
    xs = snapped([rule.at for rule in upright] + [min(r.start for r in level), max(r.end for r in level)])
    ys = snapped([rule.at for rule in level] + [min(r.start for r in upright), max(r.end for r in upright)])
    if len(xs) < 2 or len(ys) < 2:
        return None
    grid = Grid(
        xs,
        ys,
        open_top=min(rule.at for rule in level) - ys[0] > SNAP,
        open_bottom=ys[-1] - max(rule.at for rule in level) > SNAP,
    )
    grid.owners = owners_of(grid, level, upright)
    return grid


def snapped(places: list[float]) -> list[float]:
    """Return places in order, near ones as one."""
    kept: list[float] = []
    for place in sorted(places):
        if not kept or place - kept[-1] > SNAP:
            kept.append(place)
    return kept


def owners_of(grid: Grid, level: list[Rule], upright: list[Rule]) -> dict[tuple[int, int], tuple[int, int]]:
    """Return for every cell the upper left one of the cells it is merged with."""
    owners = {(row, column): (row, column) for row in range(grid.rows) for column in range(grid.columns)}

    def root(cell: tuple[int, int]) -> tuple[int, int]:
        while owners[cell] != cell:
            cell = owners[cell]
        return cell

    for row, (top, bottom) in enumerate(pairwise(grid.ys)):
        for column, (left, right) in enumerate(pairwise(grid.xs)):
            joins = []
            if column and not bordered(upright, left, top, bottom):
                joins.append((row, column - 1))
            if row and not bordered(level, top, left, right):
                joins.append((row - 1, column))
            for neighbour in joins:
                first, second = sorted((root(neighbour), root((row, column))))
                owners[second] = first
    return {cell: root(cell) for cell in owners}


def bordered(rules: list[Rule], at: float, start: float, end: float) -> bool:
    """Say whether rules run along most of a cell's side."""
    covered = sum(
        max(0.0, min(rule.end, end) - max(rule.start, start)) for rule in rules if abs(rule.at - at) <= SNAP
    )
    return covered >= BORDERED * (end - start)
