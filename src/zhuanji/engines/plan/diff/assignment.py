"""Pairs two lists so that the sum of the pairs' scores is the greatest (Kuhn–Munkres), part by part."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

Pair = tuple[int, int]
# Parts larger than this are paired best first: exact pairing costs the third power of the size.
EXACT_SIZE = 160


def best_pairs(scores: Mapping[Pair, float]) -> list[Pair]:
    """Return the pairs, each place used at most once, with the greatest sum of scores, in order.

    Args:
        scores: a positive score for each pair (place in the one list, place in the other) that may be made.

    >>> best_pairs({(0, 0): 0.9, (0, 1): 0.8, (1, 0): 0.85})
    [(0, 1), (1, 0)]
    """
    pairs: list[Pair] = []
    for rows, columns in parts_of(scores):
        solve = greedy if max(len(rows), len(columns)) > EXACT_SIZE else exact
        pairs += solve(rows, columns, scores)
    return sorted(pairs)


def parts_of(scores: Mapping[Pair, float]) -> list[tuple[list[int], list[int]]]:
    """Return the parts of both lists between which no pair can be made."""
    to_columns: dict[int, list[int]] = defaultdict(list)
    to_rows: dict[int, list[int]] = defaultdict(list)
    for row, column in scores:
        to_columns[row].append(column)
        to_rows[column].append(row)
    parts: list[tuple[list[int], list[int]]] = []
    reached: set[int] = set()
    for start in sorted(to_columns):
        if start in reached:
            continue
        rows, columns, waiting = {start}, set[int](), [start]
        while waiting:
            fresh = set(to_columns[waiting.pop()]) - columns
            columns |= fresh
            next_rows = {row for column in fresh for row in to_rows[column]} - rows
            rows |= next_rows
            waiting += next_rows
        reached |= rows
        parts.append((sorted(rows), sorted(columns)))
    return parts


def greedy(rows: list[int], columns: list[int], scores: Mapping[Pair, float]) -> list[Pair]:
    """Pair best first."""
    wanted, offered = set(rows), set(columns)
    pairs = []
    for row, column in sorted(
        (pair for pair in scores if pair[0] in wanted), key=lambda pair: (-scores[pair], pair)
    ):
        if row in wanted and column in offered:
            wanted.discard(row)
            offered.discard(column)
            pairs.append((row, column))
    return pairs


def exact(rows: list[int], columns: list[int], scores: Mapping[Pair, float]) -> list[Pair]:
    """Pair with the greatest sum; a pair that may not be made counts nothing and is left out."""
    if len(rows) > len(columns):
        turned = {(column, row): score for (row, column), score in scores.items()}
        return [(row, column) for column, row in exact(columns, rows, turned)]
    costs = [[-scores.get((row, column), 0.0) for column in columns] for row in rows]
    chosen = ((rows[index], columns[place]) for index, place in enumerate(cheapest(costs)))
    return [pair for pair in chosen if pair in scores]


def cheapest(costs: list[list[float]]) -> list[int]:
    """Return for each row its column, so that the sum of the costs is the least (no more rows than columns).

    The shortest augmenting path method with potentials (Jonker and Volgenant 1987), rows and columns
    counted from 1 so that 0 stands for none.

    >>> cheapest([[4.0, 1.0, 3.0], [2.0, 0.0, 5.0], [3.0, 2.0, 2.0]])
    [1, 0, 2]
    """
    height, width = len(costs), len(costs[0]) if costs else 0
    row_price, column_price = [0.0] * (height + 1), [0.0] * (width + 1)
    holder = [0] * (width + 1)
    for row in range(1, height + 1):
        holder[0] = row
        way = augmenting_way(costs, row_price, column_price, holder)
        column = way.end
        while column:
            before = way.came_from[column]
            holder[column] = holder[before]
            column = before
    places = [0] * height
    for column in range(1, width + 1):
        if holder[column]:
            places[holder[column] - 1] = column - 1
    return places


@dataclass(frozen=True, slots=True)
class Way:
    """A way from the new row to a free column: where it ends, and each column's one before."""

    end: int
    came_from: list[int]


def augmenting_way(
    costs: list[list[float]], row_price: list[float], column_price: list[float], holder: list[int]
) -> Way:
    """Find the cheapest way to a free column and adjust the prices by it."""
    width = len(column_price) - 1
    slack, came_from, used = [float("inf")] * (width + 1), [0] * (width + 1), [False] * (width + 1)
    column = 0
    while holder[column]:
        used[column] = True
        row, delta, nearest = holder[column], float("inf"), 0
        for other in range(1, width + 1):
            if used[other]:
                continue
            cost = costs[row - 1][other - 1] - row_price[row] - column_price[other]
            if cost < slack[other]:
                slack[other], came_from[other] = cost, column
            if slack[other] < delta:
                delta, nearest = slack[other], other
        for other in range(width + 1):
            if used[other]:
                row_price[holder[other]] += delta
                column_price[other] -= delta
            else:
                slack[other] -= delta
        column = nearest
    return Way(column, came_from)
