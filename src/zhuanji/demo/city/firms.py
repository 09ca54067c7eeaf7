"""Who there is: kind, county, town and industry of every enterprise, and whether it began above scale."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from zhuanji.demo.city.kinds import Flags, Ints, apportion, kinds, numbers_of, places_of
from zhuanji.demo.city.settings import COUNTIES, FULL_ABOVE, FULL_SIZE, Settings, data_rows
from zhuanji.engines.rules.pack import Pack

Words = npt.NDArray[np.object_]
NEEDED = {"grinding": 6, "clinker": 3}  # the registers of the cement lines need somebody to own them
REAL_PER = 100  # one real name for so many enterprises, so that a small city isn't made of them


@dataclass(frozen=True)
class Firms:
    """Every enterprise that the city ever has, one a row.

    Args:
        kind: place of its kind in `kinds()`.
        county: place of its county in `COUNTIES`.
        town: code of its town.
        industry: four digits of GB/T 4754-2017.
        above: whether it began above scale.
        real: place of its name in `data/real_names.csv`, -1 for a made one.
    """

    kind: Ints
    county: Ints
    town: Words
    industry: Words
    above: Flags
    real: Ints

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self.kind)

    @property
    def area(self) -> Words:
        """Return the codes of the counties."""
        return np.array(COUNTIES, dtype=object)[self.county]

    def of(self, name: str) -> Flags:
        """Say which are of a kind."""
        same: Flags = self.kind == places_of(name)
        return same

    def number(self, name: str) -> npt.NDArray[np.float64]:
        """Return a column of the table of kinds for every firm."""
        return numbers_of(name)[self.kind]


def above_count(settings: Settings) -> int:
    """Return how many are above scale in every year; no count after 2021 is published, so it stays."""
    return round(FULL_ABOVE * settings.size / FULL_SIZE)


def make_firms(settings: Settings, pack: Pack) -> Firms:
    """Return the enterprises of a city."""
    above = above_count(settings)
    counts = apportion(above, numbers_of("above"))
    for name, least in NEEDED.items():
        short = max(0, min(least, above // 8) - int(counts[places_of(name)]))
        counts[places_of(name)] += short
        counts[int(np.argmax(counts))] -= short
    below = apportion(settings.size - above, numbers_of("below"))
    kind = np.concatenate([np.repeat(np.arange(len(counts)), number) for number in (counts, below)])
    started = np.arange(len(kind)) < above
    chance = settings.chance("firms")
    county = spread(kind, [np.array(each.areas) for each in kinds()], 0.6180339887498949)
    shares = [np.array([weight for _, weight in each.industries]) for each in kinds()]
    place = spread(kind, shares, 0.7548776662466927)
    codes = [[code for code, _ in each.industries] for each in kinds()]
    industry = np.array([codes[k][p] for k, p in zip(kind, place, strict=True)], dtype=object)
    real = real_names(settings, kind, county, started)
    town = towns(kind, county, chance, pack)
    return Firms(kind, county, town, industry, started, real)


def spread(kind: Ints, weights: list[npt.NDArray[np.float64]], step: float) -> Ints:
    """Return a place by its weights for every firm, in even steps so that small kinds are spread as well."""
    found = np.zeros(len(kind), dtype=np.int64)
    for number, each in enumerate(weights):
        mine = np.flatnonzero(kind == number)
        cumulated = np.cumsum(each) / each.sum()
        steps = (np.arange(len(mine)) * step + 0.5) % 1.0
        found[mine] = np.minimum(np.searchsorted(cumulated, steps, side="right"), len(each) - 1)
    return found


def real_names(settings: Settings, kind: Ints, county: Ints, above: Flags) -> Ints:
    """Give real names to firms of their kind; they stand in their own county (changes `county`)."""
    rows = data_rows("real_names.csv")
    real = np.full(len(kind), -1, dtype=np.int64)
    for number, row in enumerate(rows[: settings.size // REAL_PER]):
        free = np.flatnonzero((kind == places_of(row["kind"])) & above & (real < 0))
        if len(free) > 1:
            real[free[0]] = number
            county[free[0]] = COUNTIES.index(row["area"])
    return real


def towns(kind: Ints, county: Ints, chance: np.random.Generator, pack: Pack) -> Words:
    """Return a town for every firm: towns of unequal weight, and the clusters that the city is known for."""
    found = np.empty(len(kind), dtype=object)
    for place, area in enumerate(COUNTIES):
        mine = np.flatnonzero(county == place)
        codes = sorted(each.code for each in pack.areas if each.kind == "town" and each.parent == area)
        weights = chance.lognormal(0, 0.7, len(codes))
        found[mine] = np.array(codes, dtype=object)[
            chance.choice(len(codes), len(mine), p=weights / weights.sum())
        ]
    for row in data_rows("clusters.csv"):
        there = (kind == places_of(row["kind"])) & (county == COUNTIES.index(row["area"]))
        found[there & (chance.random(len(kind)) < float(row["share"]))] = row["town"]
    return found
