"""What every table of the city is made from."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import polars as pl

from zhuanji.demo.city.firms import Firms, Words
from zhuanji.demo.city.kinds import Flags, Floats, Ints
from zhuanji.demo.city.lives import Lives
from zhuanji.demo.city.settings import YEARS, Settings
from zhuanji.demo.city.sizes import Sizes
from zhuanji.engines.rules.pack import Pack

YEAR_TEXTS = np.array([str(year) for year in YEARS], dtype=object)


@dataclass
class Base:
    """The enterprises with their codes, lives and sizes, and what one table has found out for the next.

    Args:
        code: credit codes.
        name: the name of every firm by year.
        shared: arrays by firm and year that several tables use: `land_mu`, `power_kwh`, `tax_paid`, `permit`.
    """

    settings: Settings
    pack: Pack
    firms: Firms
    lives: Lives
    sizes: Sizes
    code: Words
    name: Words
    shared: dict[str, Floats] = field(default_factory=dict)

    @property
    def above(self) -> Flags:
        """Say by firm and year who is above scale and producing."""
        return self.lives.above & self.lives.working()

    @property
    def ordinary(self) -> Flags:
        """Say which firms bear made names; nothing unfavourable is made up about the others."""
        return self.firms.real < 0

    def chance(self, topic: str) -> np.random.Generator:
        """Return the source of chance of a topic."""
        return self.settings.chance(topic)

    def wobble(self, topic: str, spread: float, most: float = 3.0) -> Floats:
        """Return a factor about 1 for every firm and year, at most so many spreads away."""
        drawn = self.chance(topic).normal(0, 1, (len(self.firms), len(YEARS)))
        factor: Floats = np.exp(np.clip(drawn, -most, most) * spread)
        return factor

    def trait(self, topic: str, spread: float, most: float = 2.5) -> Floats:
        """Return a factor about 1 that a firm keeps over the years, as a column."""
        drawn = self.chance(topic).normal(0, 1, (len(self.firms), 1))
        factor: Floats = np.exp(np.clip(drawn, -most, most) * spread)
        return factor


def rows_of(mask: Flags) -> tuple[Ints, Ints]:
    """Return firm and year of every true cell, year by year."""
    year, firm = np.nonzero(mask.T)
    return firm, year


def year_frame(base: Base, mask: Flags, columns: dict[str, Floats], digits: int = 2) -> pl.DataFrame:
    """Return a table with a row for every true cell; the columns are arrays by firm and year."""
    firm, year = rows_of(mask)
    data = {name: np.round(values[firm, year], digits) for name, values in columns.items()}
    frame = pl.DataFrame(data, nan_to_null=True)
    head = [pl.Series("period", YEAR_TEXTS[year]), pl.Series("uscc", base.code[firm])]
    return pl.DataFrame([*head, *frame.get_columns()])


def whole(frame: pl.DataFrame, *columns: str) -> pl.DataFrame:
    """Return the frame with columns as whole numbers."""
    return frame.with_columns(pl.col(*columns).round(0).cast(pl.Int64))
