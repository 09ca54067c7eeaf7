"""The plainest way to work out what an appraisal should give: numbers, lists and loops, nothing of the engine."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from zhuanji import appraise

HEAD = """
id: county
title: 某县
area: "330521"
years: {from: 2023, to: 2023}
source: 例
verified: true
"""
Firm = dict[str, Any]
Expected = Mapping[str, tuple[float | None, str]]


def agree(folder: Path, rules: str, tables: Mapping[str, Sequence[Firm]], expected: Expected) -> pl.DataFrame:
    """Compare the scores and grades of a scheme with the expected ones, and return the engine's table."""
    path = folder / "county.yaml"
    path.write_text(HEAD + rules, encoding="utf-8")
    frames = {name: pl.DataFrame(rows, infer_schema_length=None) for name, rows in tables.items()}
    table = appraise(path, frames, year=2023).table
    found = {
        uscc: (score, grade) for uscc, score, grade in table.select("uscc", "score", "grade").iter_rows()
    }
    assert {uscc: grade for uscc, (_, grade) in found.items()} == {
        u: grade for u, (_, grade) in expected.items()
    }
    for uscc, (score, _) in expected.items():
        assert found[uscc][0] == (None if score is None else pytest.approx(score, abs=1e-9))
    return table


def whole(score: float) -> int:
    """Return a score as whole 1e-9."""
    return math.floor(score * 1e9 + 0.5)


def share_of(n: int, percent: int) -> int:
    """Return so many per cent of n, rounded down."""
    return n * percent // 100


def ends_of(n: int, percents: Sequence[int], *, small: int) -> list[int]:
    """Return where the first three of four grades end; a stratum of fewer than `small` has no last grade."""
    last = share_of(n, percents[3]) if n >= small else 0
    first, second = (min(share_of(n, part), n - last) for part in (percents[0], percents[0] + percents[1]))
    return [first, second, n - last]


def moved_for_ties(ends: list[int], keys: Sequence[object], *, policy: str, at_most: bool) -> list[int]:
    """Return the ends when equals get the same grade: the first and last grade are at most their size."""
    n, moved = len(keys), []
    for number, end in enumerate(ends):
        at = end
        if 0 < end < n and keys[end - 1] == keys[end]:
            up = policy == "better"
            if at_most:
                up = number == 2 or (number == 1 and up)
            first = keys.index(keys[end])
            at = first + keys.count(keys[end]) if up else first
        moved.append(max(at, moved[-1]) if moved else at)
    return moved


def graded(
    scores: Mapping[str, float],
    percents: Sequence[int],
    *,
    small: int = 20,
    policy: str = "better",
    at_most: bool = True,
    then: Callable[[str], tuple[int, ...]] = lambda _: (),
) -> dict[str, str]:
    """Return the grades A to D of one stratum by quotas; `then` tells equal scores apart."""

    def key(uscc: str) -> tuple[int, ...]:
        return tuple(-part for part in (whole(scores[uscc]), *then(uscc)))

    order = sorted(scores, key=key)
    ends = ends_of(len(order), percents, small=small)
    ends = moved_for_ties(ends, [key(one) for one in order], policy=policy, at_most=at_most)
    return {one: "ABCD"[sum(place >= end for end in ends)] for place, one in enumerate(order)}


def ratio_of_sums(
    firms: Sequence[Firm], above: Callable[[Firm], float | None], below: Callable[[Firm], float | None]
) -> float:
    """Return Σ above ÷ Σ below over the firms that have both."""
    pairs = [(above(firm), below(firm)) for firm in firms]
    known = [(x, y) for x, y in pairs if x is not None and y is not None]
    return math.fsum(x for x, _ in known) / math.fsum(y for _, y in known)


def within(value: float, least: float, most: float) -> float:
    """Return a value not under the least and not over the most."""
    return min(max(value, least), most)


def rounded(value: float, decimals: int) -> float:
    """Return a number with so many decimals, halves away from 0."""
    fine = 10**decimals
    size = math.floor(abs(value) * fine + 0.5 + 1e-9) / fine
    return -size if value < 0 else size


def top(values: Sequence[float], share: Fraction) -> float:
    """Return the value that the best share of several reaches."""
    return sorted(values, reverse=True)[math.ceil(share * len(values)) - 1]
