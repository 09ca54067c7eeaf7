"""One criterion of a scheme: what is measured, against what, for how many points."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, model_validator

from zhuanji.engines.rules.loading.types import Model, Text, refuse
from zhuanji.engines.rules.schemes.absence import Absence
from zhuanji.engines.rules.schemes.benchmarks import Benchmark
from zhuanji.engines.rules.schemes.points import Points
from zhuanji.engines.rules.schemes.types import CitedNumber, ConditionMap, FormulaText, Identifier

STAFF = ("employees", "employees_avg", "staff")
TAX = ("tax", "vat")


class Band(Model):
    """A name for a range of values, such as 低碳; the first that fits is taken."""

    at_most: CitedNumber | None = None
    below: CitedNumber | None = None
    label: Text


class Lever(Model):
    """An item that an enterprise may lawfully change to do better, and what a unit of it costs in 万元."""

    item: Text
    direction: Literal["up", "down"]
    limit: CitedNumber | None = None
    cost: CitedNumber | None = None

    @model_validator(mode="after")
    def fits(self) -> Lever:
        """Refuse what may not be advised: fewer staff, tax moved between years."""
        staff = self.item in STAFF and self.direction == "down"
        if staff or any(word in self.item for word in TAX):
            raise refuse("appraisal.scheme.lever", item=self.item)
        return self


class Criterion(Model):
    """One criterion; without a weight it is shown and can be graded by, but gives no points."""

    id: Identifier
    title: Text
    formula: FormulaText
    unit: Text
    weight: CitedNumber | None = None
    weights: dict[str, CitedNumber] = Field(default_factory=dict)
    weights_by: Text = "stratum"
    direction: Literal["higher", "lower"] = "higher"
    benchmark: Benchmark | None = None
    marks: dict[Identifier, Benchmark] = Field(default_factory=dict)
    points: Points = Points()
    cap: CitedNumber | Literal["none"] | None = None
    floor: CitedNumber | Literal["none"] | None = None
    applies_to: ConditionMap | None = None
    absent: Absence = Absence()
    bands: tuple[Band, ...] = ()
    levers: tuple[Lever, ...] = ()
    source: Text | None = None
    note: Text | None = None

    @model_validator(mode="after")
    def fits(self) -> Criterion:
        """Refuse a criterion that needs a benchmark and has none."""
        weighed = self.weight is not None or bool(self.weights)
        if weighed and self.points.rule == "ratio" and self.benchmark is None:
            raise refuse("appraisal.scheme.benchmark_needed", id=self.id)
        return self

    @property
    def weighed(self) -> bool:
        """Say whether the criterion gives points."""
        return self.weight is not None or bool(self.weights)
