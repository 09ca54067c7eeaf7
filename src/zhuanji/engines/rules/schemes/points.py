"""How a value and its benchmark become points."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, model_validator

from zhuanji.engines.rules.loading.types import Model, refuse
from zhuanji.engines.rules.schemes.types import CitedNumber, FormulaText

Rule = Literal["ratio", "linear", "steps", "rank", "formula"]


class End(Model):
    """One end of a line: at this value, this share of the weight."""

    at: FormulaText
    share: CitedNumber


class Step(Model):
    """One step of a table: from this value on (or down to it), this share of the weight, or these points.

    A step without a bound takes all that is left and stands last.
    """

    at_least: CitedNumber | None = None
    above: CitedNumber | None = None
    at_most: CitedNumber | None = None
    below: CitedNumber | None = None
    share: CitedNumber | None = None
    points: CitedNumber | None = None

    @model_validator(mode="after")
    def fits(self) -> Step:
        """Refuse a step that gives nothing, or two things."""
        if (self.share is None) == (self.points is None):
            raise refuse("appraisal.scheme.step_gives")
        if sum(bound is not None for bound in (self.at_least, self.above, self.at_most, self.below)) > 1:
            raise refuse("appraisal.scheme.step_bounds")
        return self


class Points(Model):
    """The points formula of a criterion; `ratio` (value ÷ benchmark × weight) where nothing is said."""

    rule: Rule = "ratio"
    start: End | None = Field(default=None, alias="from")
    end: End | None = Field(default=None, alias="to")
    beyond: Literal["clamp", "extend"] = "clamp"
    of: FormulaText | None = None
    table: tuple[Step, ...] = ()
    formula: FormulaText | None = None

    @model_validator(mode="after")
    def fits(self) -> Points:
        """Refuse keys that don't belong to the rule."""
        asked = {
            "linear": self.start is not None and self.end is not None,
            "steps": bool(self.table),
            "formula": self.formula is not None,
        }
        given = {
            "linear": self.start is not None or self.end is not None,
            "steps": bool(self.table) or self.of is not None,
            "formula": self.formula is not None,
        }
        wrong = [rule for rule, there in given.items() if there and rule != self.rule]
        if wrong or not asked.get(self.rule, True):
            raise refuse("appraisal.scheme.points_keys", rule=self.rule)
        open_steps = [step for step in self.table[:-1] if unbounded(step)]
        if open_steps:
            raise refuse("appraisal.scheme.step_order")
        return self


def unbounded(step: Step) -> bool:
    """Say whether a step takes every value."""
    return step.at_least is step.above is step.at_most is step.below is None
