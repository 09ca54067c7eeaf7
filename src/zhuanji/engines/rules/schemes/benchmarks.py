"""What an enterprise's value is held against: a number, an average, a place in the order, a published table."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, model_validator

from zhuanji.engines.rules.loading.types import Flag, Model, Text, Whole, refuse
from zhuanji.engines.rules.schemes.types import CitedNumber, ConditionMap, Share

Mode = Literal["fixed", "table", "average", "mean_of_values", "top", "median", "best", "worst"]
AVERAGES = ("average", "mean_of_values")
FROM_DATA = ("average", "mean_of_values", "top", "median", "best", "worst")


def as_levels(value: object) -> tuple[tuple[str, ...], ...]:
    """Return the levels at which a benchmark is taken, each a tuple of items; `city` is everybody.

    >>> as_levels("sector"), as_levels([["sector", "size_class"], "city"])
    ((('sector',),), (('sector', 'size_class'), ()))
    """
    levels = value if isinstance(value, list | tuple) else [value]
    return tuple(
        tuple(level) if isinstance(level, list | tuple) else (() if level == "city" else (level,))
        for level in levels
    )


Levels = Annotated[tuple[tuple[Text, ...], ...], BeforeValidator(as_levels)]


class Benchmark(Model):
    """One benchmark: how it is found (`mode`), among whom, and in which year."""

    mode: Mode
    value: CitedNumber | None = None
    values: dict[str, CitedNumber] = Field(default_factory=dict)
    by: Text | None = None
    multiple: CitedNumber | None = None
    share: Share | None = None
    count: Annotated[Whole, Field(ge=1)] | None = None
    between: Literal["nearest", "linear"] = "nearest"
    scope: Levels = ((),)
    at_least: Whole = 1
    among: ConditionMap | None = None
    year: Literal["same", "previous"] = "same"
    published: Flag = False

    @model_validator(mode="after")
    def fits(self) -> Benchmark:
        """Refuse keys that say nothing together."""
        if self.mode == "fixed" and (self.value is None) == (not self.values):
            raise refuse("appraisal.scheme.benchmark_fixed")
        if bool(self.values) != (self.by is not None):
            raise refuse("appraisal.scheme.benchmark_by")
        if not self.best_fits:
            raise refuse("appraisal.scheme.benchmark_share")
        if self.mode != "fixed" and (self.value is not None or self.values):
            raise refuse("appraisal.scheme.benchmark_value", mode=self.mode)
        return self

    @property
    def of_best(self) -> bool:
        """Say whether only the best are looked at: a share of them, or a number."""
        return self.share is not None or self.count is not None

    @property
    def best_fits(self) -> bool:
        """Say whether how many are looked at is said once, where it can be and where it must."""
        if self.share is not None and (self.count is not None or (self.share == 0 and self.mode != "top")):
            return False
        return self.of_best if self.mode == "top" else not self.of_best or self.mode in AVERAGES
