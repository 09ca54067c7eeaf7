"""How large the synthetic city is, which years it has, and where its chance comes from."""

from __future__ import annotations

from collections.abc import Mapping
from csv import DictReader
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from zlib import crc32

import numpy as np

MARK = "演示数据"
YEARS = (2022, 2023, 2024, 2025)
FULL_SIZE = 15_000  # enterprises; the anchors hold for this size
FULL_ABOVE = 4_001  # above scale at the end of 2021, published
SMALLEST = 100
SEED = 20230426
CITY = "330500"
COUNTIES = ("330502", "330503", "330521", "330522", "330523")


@dataclass(frozen=True, slots=True)
class Settings:
    """What a synthetic city is made from.

    Args:
        size: how many enterprises it ever has, at least 100.
        seed: the same seed gives the same city, file by file.
    """

    size: int = FULL_SIZE
    seed: int = SEED

    def __post_init__(self) -> None:
        """Refuse a city that is too small for its registers."""
        if self.size < SMALLEST:
            raise ValueError(f"a city of {self.size} enterprises is too small; {SMALLEST} is the least")

    @property
    def share(self) -> float:
        """How large it is against the real city: totals are this share of the published ones."""
        return self.size / FULL_SIZE

    def chance(self, topic: str) -> np.random.Generator:
        """Return the source of chance of one topic, so that a change to one leaves the others as they were."""
        return np.random.default_rng([self.seed, crc32(topic.encode())])


@cache
def data_rows(name: str) -> tuple[Mapping[str, str], ...]:
    """Return the rows of a table in the demo's data folder."""
    text = files("zhuanji.demo").joinpath("data", name).read_text(encoding="utf-8")
    return tuple(DictReader(text.splitlines()))
