"""Kinds of enterprises: what the firms of an industry look like in Huzhou."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache

import numpy as np
import numpy.typing as npt

from zhuanji.demo.city.settings import data_rows

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]
TEXTS = ("kind", "title", "sector", "tags", "set")


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind, a row of `data/kinds.csv`; all of its figures are made, plausible and no statistics.

    Args:
        id, title: its name.
        words: what stands before 有限公司 in its firms' names.
        sector, tags: the sector of the plan and the tags that lead there; empty for none.
        set: `traditional`, `equipment`, `both`, `other` or `utility`: which published growth rate counts it.
        industries: four-digit codes of GB/T 4754-2017 with their weights.
        areas: weights of the five counties.
        numbers: the other columns by name (counts, 亿元, shares, per 万元 or per 亿元 of value added).
    """

    id: str
    title: str
    words: tuple[str, ...]
    sector: str
    tags: str
    set: str
    industries: tuple[tuple[str, float], ...]
    areas: tuple[float, ...]
    numbers: Mapping[str, float]

    @property
    def traditional(self) -> bool:
        """Say whether its firms are flagged as traditional manufacturing."""
        return self.set in ("traditional", "both")

    @property
    def equipment(self) -> bool:
        """Say whether it counts as manufacture of equipment."""
        return self.set in ("equipment", "both")


@cache
def kinds() -> tuple[Kind, ...]:
    """Return every kind.

    >>> len({code[:2] for kind in kinds() for code, _ in kind.industries})
    33
    """
    return tuple(read_kind(row) for row in data_rows("kinds.csv"))


def read_kind(row: Mapping[str, str]) -> Kind:
    """Return a row as a kind."""
    rest = {name for name in row if name not in (*TEXTS, "words", "industries", "areas")}
    codes = (part.split("*") for part in row["industries"].split("|"))
    return Kind(
        row["kind"],
        row["title"],
        tuple(row["words"].split("|")),
        row["sector"],
        row["tags"],
        row["set"],
        tuple((code, float(weight)) for code, weight in codes),
        tuple(float(weight) for weight in row["areas"].split("|")),
        {name: float(row[name]) for name in rest},
    )


def per_kind(read: Callable[[Kind], float]) -> Floats:
    """Return a number of every kind, in their order."""
    return np.array([read(kind) for kind in kinds()], dtype=np.float64)


def numbers_of(name: str) -> Floats:
    """Return a column of the table of kinds."""
    return per_kind(lambda kind: kind.numbers[name])


def places_of(name: str) -> int:
    """Return where a kind stands among all."""
    return [kind.id for kind in kinds()].index(name)


def apportion(total: int, weights: Floats) -> Ints:
    """Divide a whole number by weights; the largest remainders get what is left.

    >>> apportion(7, np.array([1.0, 1.0, 2.0])).tolist()
    [2, 2, 3]
    """
    if total <= 0 or weights.sum() <= 0:
        return np.zeros(len(weights), dtype=np.int64)
    exact = total * weights / weights.sum()
    whole: Ints = np.floor(exact).astype(np.int64)
    order = np.argsort(-(exact - whole), kind="stable")[: total - int(whole.sum())]
    whole[order] += 1
    return whole
