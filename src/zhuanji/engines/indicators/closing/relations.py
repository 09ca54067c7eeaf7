"""Which figures add up to which: areas to the area above, sizes to all sizes, a sector or scope to what holds it.

Every figure of one indicator and period has a whole number made of its place, sector, size and scope, so that the
figure above it is found by arithmetic.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import polars as pl
from numpy.typing import NDArray

from zhuanji.engines.indicators.cells import APART, INSIDE
from zhuanji.engines.indicators.scopes import ABOVE, BELOW
from zhuanji.engines.rules.areas import Areas

Whole = NDArray[np.int64]
NOWHERE = -1


@dataclass(frozen=True)
class Relation:
    """Rows that lie in another row.

    Args:
        child, parent: numbers of rows, pair by pair.
        partition: whether the children of a parent don't overlap and are all that is shown of it; otherwise each
            child stands alone against the rest of its parent, which is never shown.
    """

    child: Whole
    parent: Whole
    partition: bool


class Numbered:
    """The rows of a cube by number."""

    def __init__(self, frame: pl.DataFrame, areas: Areas, city: str) -> None:
        """Number periods with indicators, places, sectors, sizes and scopes."""
        self.areas, self.city = areas, city
        self.places = places(frame)
        groups = frame.select(pl.struct("indicator", "code").rank("dense").cast(pl.Int64) - 1).to_series()
        self.words = {
            name: sorted({"", *frame[name].cast(pl.String).unique().to_list()})
            for name in ("sector", "size", "scope")
        }
        place = numbers(
            frame.select(pl.concat_str("area", "cut", separator="|")).to_series(),
            ["|".join(p) for p in self.places],
        )
        self.columns = {
            name: numbers(frame[name].cast(pl.String), words) for name, words in self.words.items()
        }
        self.columns |= {"place": place, "group": groups.to_numpy().astype(np.int64)}
        self.keys = self.key(self.columns)
        self.order = np.argsort(self.keys, kind="stable")
        self.sorted = self.keys[self.order]

    def key(self, columns: Mapping[str, Whole]) -> Whole:
        """Return the numbers of rows."""
        found = columns["group"]
        for name, size in (
            ("place", len(self.places)),
            *((name, len(words)) for name, words in self.words.items()),
        ):
            found = found * size + columns[name]
        return found

    def above(self, name: str, parents: Sequence[int]) -> tuple[Whole, Whole]:
        """Return pairs of rows: each row whose word has a parent, and the row with the parent's word.

        Args:
            name: place, sector, size or scope.
            parents: for each word the number of the word above it, or `NOWHERE`.
        """
        table = np.asarray(parents, dtype=np.int64)
        up = table[self.columns[name]]
        rows = np.flatnonzero(up != NOWHERE)
        keys = self.key({other: column[rows] for other, column in self.columns.items()} | {name: up[rows]})
        at = np.searchsorted(self.sorted, keys)
        at[at == len(self.sorted)] = 0
        there = self.sorted[at] == keys if len(self.sorted) else np.zeros(0, dtype=np.bool_)
        return rows[there], self.order[at[there]]


def numbers(texts: pl.Series, words: Sequence[str]) -> Whole:
    """Return which of some words each text is."""
    found = texts.replace_strict(list(words), list(range(len(words))), return_dtype=pl.Int64)
    return found.to_numpy().astype(np.int64)


def places(frame: pl.DataFrame) -> list[tuple[str, str]]:
    """Return the areas with their ways of cutting."""
    rows = frame.select(pl.col("area", "cut").cast(pl.String)).unique().rows()
    return sorted((str(area), str(cut)) for area, cut in rows)


def relations(frame: pl.DataFrame, areas: Areas, city: str) -> list[Relation]:
    """Return what adds up to what in a cube's rows.

    Args:
        frame: the rows.
        areas: the areas of the pack.
        city: the city's code.
    """
    rows = Numbered(frame, areas, city)
    above = {cut: [place_above(rows, place, cut) for place in rows.places] for cut in (INSIDE, APART)}
    found = [Relation(*rows.above("place", parents), True) for parents in above.values()]
    sizes = rows.words["size"]
    for wanted in ((ABOVE, BELOW), tuple(word for word in sizes if word not in ("", ABOVE, BELOW))):
        parents = [sizes.index("") if word in wanted else NOWHERE for word in sizes]
        found.append(Relation(*rows.above("size", parents), True))
    sectors = rows.words["sector"]
    wider = [sectors.index("") if word else NOWHERE for word in sectors]
    found.append(Relation(*rows.above("sector", wider), False))
    for place in range(max((word.count("|") for word in rows.words["scope"]), default=0) + 1):
        parents = [scope_above(rows.words["scope"], word, place) for word in rows.words["scope"]]
        found.append(Relation(*rows.above("scope", parents), False))
    return [relation for relation in found if len(relation.child)]


def place_above(rows: Numbered, place: tuple[str, str], cut: str) -> int:
    """Return the number of the place that a place adds to in one way of cutting."""
    area, way = place
    found = rows.areas.get(area)
    if way != cut or area == rows.city or found is None:
        return NOWHERE
    parent = (found.parent or "", INSIDE) if cut == INSIDE and found.kind == "town" else (rows.city, INSIDE)
    return rows.places.index(parent) if parent in rows.places else NOWHERE


def scope_above(scopes: Sequence[str], scope: str, place: int) -> int:
    """Return the number of the scope without one of its conditions; what counts since a year isn't left out."""
    parts = scope.split("|") if scope else []
    if place >= len(parts) or parts[place].startswith("since="):
        return NOWHERE
    wider = "|".join([*parts[:place], *parts[place + 1 :]])
    return scopes.index(wider) if wider in scopes else NOWHERE
