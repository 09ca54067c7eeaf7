"""When an enterprise is there, when it is above scale, when it was renamed or moved."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from zhuanji.demo.city.firms import Firms
from zhuanji.demo.city.kinds import Flags, Ints, apportion, kinds
from zhuanji.demo.city.settings import YEARS, Settings

CHURN = 0.035  # of the 规上 list that leaves and comes each year
TURNOVER = 0.018  # of the small ones that open and close each year
NEW_AMONG_RISERS = 0.2  # risers that didn't exist before
GONE_AMONG_FALLERS = 0.15  # fallers that close
NEVER = -1
Days = npt.NDArray[np.datetime64]


@dataclass
class Lives:
    """Years are places in `YEARS`; -1 means never.

    Args:
        first, last: first and last year of business.
        above: above scale, by firm and year.
        renamed, moved: the year from which the new name or town holds.
        building: first year in which it still builds on new land, without revenue.
        registered_on: day of registration.
    """

    first: Ints
    last: Ints
    above: Flags
    renamed: Ints
    moved: Ints
    building: Ints
    registered_on: Days

    def active(self) -> Flags:
        """Say by firm and year who is there."""
        years = np.arange(len(YEARS))
        there: Flags = (years >= self.first[:, None]) & (years <= self.last[:, None])
        return there

    def working(self) -> Flags:
        """Say by firm and year who is there and has begun to produce."""
        producing: Flags = self.active() & (np.arange(len(YEARS)) != self.building[:, None])
        return producing


def make_lives(firms: Firms, settings: Settings) -> Lives:
    """Return the lives of all enterprises."""
    chance, size, last_year = settings.chance("lives"), len(firms), len(YEARS) - 1
    first, last = np.zeros(size, dtype=np.int64), np.full(size, last_year)
    above = np.repeat(firms.above[:, None], len(YEARS), axis=1)
    fixed = firms.of("clinker") | firms.of("grinding") | firms.of("special_cement") | (firms.real >= 0)
    free = ~fixed
    for year in range(1, len(YEARS)):
        cross_the_line(firms, chance, free, above, first, last, year)
        open_and_close(chance, free & ~firms.above, free, first, last, year)
    building = new_land(chance, first, above)
    renamed = some_years(chance, free & (first == 0), 0.015)
    moved = some_years(chance, free & (first == 0) & (renamed == NEVER), 0.006)
    return Lives(
        first, last, above, renamed, moved, building, registration(chance, first, building, firms.real >= 0)
    )


def cross_the_line(
    firms: Firms, chance: np.random.Generator, free: Flags, above: Flags, first: Ints, last: Ints, year: int
) -> None:
    """Let as many firms of a kind rise above the line as fall below it, so that the list keeps its length."""
    number = round(CHURN * int(firms.above.sum()))
    falling = free & firms.above
    rising = free & ~firms.above
    most = np.minimum(*(np.bincount(firms.kind[each], minlength=len(kinds())) for each in (falling, rising)))
    weights = np.bincount(firms.kind[falling], minlength=len(kinds())) * (most > 0)
    for kind, wanted in enumerate(np.minimum(apportion(number, weights.astype(np.float64)), most)):
        up = chance.choice(np.flatnonzero(rising & (firms.kind == kind)), wanted, replace=False)
        down = chance.choice(np.flatnonzero(falling & (firms.kind == kind)), wanted, replace=False)
        above[up, year:] = True
        above[down, year:] = False
        first[up[chance.random(wanted) < NEW_AMONG_RISERS]] = year
        last[down[chance.random(wanted) < GONE_AMONG_FALLERS]] = year - 1
        free[up] = free[down] = False


def open_and_close(
    chance: np.random.Generator, small: Flags, free: Flags, first: Ints, last: Ints, year: int
) -> None:
    """Let some small firms begin in a year and as many have ended before it."""
    number = round(TURNOVER * int(small.sum()))
    come, go = np.split(chance.choice(np.flatnonzero(small), 2 * number, replace=False), 2)
    first[come] = year
    last[go] = year - 1
    free[come] = free[go] = False


def new_land(chance: np.random.Generator, first: Ints, above: Flags) -> Ints:
    """Return the year in which a newcomer still builds, without revenue."""
    newcomers = (first > 0) & ~above.any(axis=1)
    return np.where(newcomers & (chance.random(len(first)) < 0.12), first, NEVER)


def some_years(chance: np.random.Generator, among: Flags, share: float) -> Ints:
    """Return a year after the first for a share of the firms."""
    chosen = among & (chance.random(len(among)) < share)
    return np.where(chosen, chance.integers(1, len(YEARS), len(among)), NEVER)


def registration(chance: np.random.Generator, first: Ints, building: Ints, real: Flags) -> Days:
    """Return days of registration: newcomers shortly before they begin; none is told for real names."""
    days = chance.integers(0, 365 * 22, len(first))
    old = np.datetime64("1999-01-04") + days.astype("timedelta64[D]")
    begin = np.array([f"{year}-01-01" for year in YEARS], dtype="datetime64[D]")[first]
    ahead = np.where(building == NEVER, 30, 200) + days % 150
    told = np.where(first > 0, begin - ahead.astype("timedelta64[D]"), old)
    return np.where(real, np.datetime64("NaT"), told)
