"""A whole scheme: one area's rules of one kind of appraisal for some years."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from zhuanji.engines.rules.loading.types import Day, Flag, Model, Text, refuse
from zhuanji.engines.rules.schemes.absence import Absence
from zhuanji.engines.rules.schemes.adjustments import Change, EventRule, Factor, Move, Sum
from zhuanji.engines.rules.schemes.criteria import Criterion
from zhuanji.engines.rules.schemes.grading import Grades
from zhuanji.engines.rules.schemes.population import (
    AsOf,
    Constant,
    Derived,
    Exemption,
    Land,
    Merge,
    Strata,
    Years,
)
from zhuanji.engines.rules.schemes.types import CitedNumber, ConditionMap, FormulaText, Label


class Defaults(Model):
    """What holds for every criterion that doesn't say otherwise."""

    cap: CitedNumber | None = None
    floor: CitedNumber | Literal["none"] | None = None
    absent: Absence = Absence()


class Instrument(Model):
    """What a grade costs or gains: one instrument of differential policy."""

    instrument: Text
    grade: Label
    amount: FormulaText | None = None
    unit: Text | None = None
    words: Text | None = None
    start: Day | None = Field(default=None, alias="from")
    end: Day | None = Field(default=None, alias="to")
    review: Text | None = None
    source: Text | None = None
    verified: Flag | None = None


class Public(Model):
    """What the public list shows: by default name and grade, in no order of rank."""

    columns: tuple[Text, ...] = ("name", "grade")
    order: Literal["none", "rank"] = "none"
    grades: tuple[Text, ...] | None = None


class Scheme(Model):
    """One scheme, as its file says it."""

    id: Annotated[Text, Field(pattern=r"^[a-z0-9][a-z0-9-]*$")]
    title: Text
    kind: Literal["land_productivity", "carbon", "voc_tax", "other"] = "land_productivity"
    trial: Flag = False
    area: Text
    years: Years
    source: Text
    verified: Flag
    open: tuple[Text, ...] = ()
    as_of: AsOf = AsOf()
    constants: tuple[Constant, ...] = ()
    derive: tuple[Derived, ...] = ()
    land: Land = Land()
    merge: Merge | None = None
    population: ConditionMap | None = None
    strata: Strata = Strata()
    exemptions: tuple[Exemption, ...] = ()
    defaults: Defaults = Defaults()
    criteria: tuple[Criterion, ...]
    score: Sum = Sum()
    factors: tuple[Factor, ...] = ()
    changes: tuple[Change, ...] = ()
    events: tuple[EventRule, ...] = ()
    moves: tuple[Move, ...] = ()
    grades: Grades
    policies: tuple[Instrument, ...] = ()
    public: Public = Public()

    @model_validator(mode="after")
    def fits(self) -> Scheme:
        """Refuse a scheme that measures nothing."""
        if not self.criteria:
            raise refuse("appraisal.scheme.no_criteria")
        return self
