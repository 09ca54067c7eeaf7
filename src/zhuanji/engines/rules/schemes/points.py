"""How a value and its benchmark become points."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, model_validator

from zhuanji.engines.rules.loading.types import Model, Text, refuse
from zhuanji.engines.rules.schemes.benchmarks import as_levels
from zhuanji.engines.rules.schemes.types import CitedNumber, FormulaText

Rule = Literal["ratio", "linear", "steps", "rank", "formula"]


def as_scope(value: object) -> object:
    """Return the one level within which is ranked, as its items; `city` is everybody.

    >>> as_scope("sector"), as_scope("city"), as_scope(["area", "sector"])
    (('sector',), (), ('area', 'sector'))
    """
    return as_levels([value] if isinstance(value, list) else value)[0]


Scope = Annotated[tuple[Text, ...], BeforeValidator(as_scope)]


class End(Model):
    """One point of a line: at this value, this share of the weight."""

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
    through: tuple[End, ...] = ()
    beyond: Literal["clamp", "extend"] = "clamp"
    scope: Scope = ("stratum",)
    of: FormulaText | None = None
    table: tuple[Step, ...] = ()
    formula: FormulaText | None = None

    @property
    def line(self) -> tuple[End, ...]:
        """The points that the line goes through; none where there are two lines, which is a fault."""
        ends = tuple(end for end in (self.start, self.end) if end is not None)
        return () if ends and self.through else ends or self.through

    @model_validator(mode="after")
    def fits(self) -> Points:
        """Refuse keys that don't belong to the rule."""
        asked = {
            "linear": len(self.line) > 1 and (self.start is None) == (self.end is None),
            "steps": bool(self.table),
            "formula": self.formula is not None,
        }
        given = {
            "linear": bool(self.line),
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
