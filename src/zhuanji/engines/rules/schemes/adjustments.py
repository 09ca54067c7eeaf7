"""What moves a score or a grade beside the criteria: bonus, penalty, factors, events, direct moves."""

from __future__ import annotations

import re
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, model_validator

from zhuanji.engines.rules.loading.types import Flag, Model, Text, Whole, refuse
from zhuanji.engines.rules.schemes.types import CitedNumber, ConditionMap, FormulaText, Identifier

EFFECT = re.compile(r"(TO|CAP|FLOOR|BLOCK)_(.+)|(UP|DOWN)_([1-9])|(EXEMPT)")
Action = Literal["TO", "CAP", "FLOOR", "BLOCK", "UP", "DOWN", "EXEMPT"]


def checked_effect(value: str) -> str:
    """Return an effect such as TO_D, CAP_C, BLOCK_A, UP_1 or EXEMPT."""
    if not EFFECT.fullmatch(value):
        raise refuse("appraisal.scheme.effect", got=value)
    return value


Effect = Annotated[Text, AfterValidator(checked_effect)]


def effect_parts(effect: str) -> tuple[Action, str]:
    """Return what an effect does, and to which grade or by how many.

    >>> effect_parts("TO_D"), effect_parts("UP_1"), effect_parts("EXEMPT")
    (('TO', 'D'), ('UP', '1'), ('EXEMPT', ''))
    """
    action, _, rest = effect.partition("_")
    return action, rest  # type: ignore[return-value]


class Change(Model):
    """Points added (or, negative, taken) where a condition holds.

    Of the changes of one `group` only the best counts (of penalties: the worst).
    """

    id: Identifier
    title: Text
    points: FormulaText
    where: ConditionMap | None = None
    cap: CitedNumber | None = None
    group: Identifier | None = None
    source: Text | None = None


class Factor(Model):
    """A factor on the sum of the criteria's points where a condition holds."""

    id: Identifier
    title: Text
    factor: FormulaText
    where: ConditionMap | None = None
    source: Text | None = None


class EventRule(Model):
    """What an event of one kind does to those who had one that was valid in the year."""

    kind: Text
    title: Text
    effect: Effect | None = None
    points: CitedNumber | None = None
    at_most: CitedNumber | None = None
    source: Text | None = None

    @model_validator(mode="after")
    def fits(self) -> EventRule:
        """Refuse an event that does nothing."""
        if self.effect is None and self.points is None:
            raise refuse("appraisal.scheme.event", kind=self.kind)
        return self


class Move(Model):
    """A direct change of grade where a condition holds (promotion, veto by rule)."""

    id: Identifier
    title: Text
    effect: Effect
    where: ConditionMap
    source: Text | None = None


class Group(Model):
    """How the changes of one group count together: only the best, or all of them up to a cap."""

    take: Literal["best", "all"] = "best"
    cap: CitedNumber | None = None


class Sum(Model):
    """How points become the score: a formula in place of their sum; limits of the whole, bonus and penalty."""

    formula: FormulaText | None = None
    decimals: Annotated[Whole, Field(le=9)] | None = None
    groups: dict[Identifier, Group] = Field(default_factory=dict)

    cap: CitedNumber | None = None
    floor: CitedNumber | None = None
    bonus_cap: CitedNumber | None = None
    penalty_cap: CitedNumber | None = None
    factor_first: Flag = True
