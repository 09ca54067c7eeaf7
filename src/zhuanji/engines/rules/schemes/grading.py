"""How scores become grades: quotas by stratum, cuts, conditions that a grade asks for, ties."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, model_validator

from zhuanji.engines.rules.loading.types import Flag, Model, Text, Whole, refuse
from zhuanji.engines.rules.schemes.types import (
    ConditionMap,
    FormulaText,
    Label,
    Share,
)


class Quota(Model):
    """How many get a grade: a share of the stratum, a number of enterprises, or all that the others leave."""

    share: Share | None = None
    count: Whole | None = None
    rest: Flag = False

    @model_validator(mode="after")
    def fits(self) -> Quota:
        """Refuse none and several."""
        if (self.share is not None) + (self.count is not None) + self.rest != 1:
            raise refuse("appraisal.scheme.quota")
        return self


def as_quota(value: object) -> object:
    """Return a bare share as a quota, and the word `rest`."""
    if value == "rest":
        return {"rest": True}
    return value if isinstance(value, dict | Quota) else {"share": value}


QuotaEntry = Annotated[Quota, BeforeValidator(as_quota)]
Quotas = dict[str, QuotaEntry]


class Cut(Model):
    """A grade for those on the right side of a bound; the last cut may be without one."""

    grade: Label
    of: FormulaText | None = None
    where: ConditionMap | None = None
    at_least: FormulaText | None = None
    above: FormulaText | None = None
    at_most: FormulaText | None = None
    below: FormulaText | None = None


def as_several(value: object) -> object:
    """Return one formula, or a list of them, as a tuple."""
    return tuple(value) if isinstance(value, list | tuple) else (value,)


class Ties(Model):
    """What becomes of equal scores at a cut."""

    policy: Literal["better", "worse"] = "better"
    by: Annotated[tuple[FormulaText, ...], BeforeValidator(as_several)] = ()
    direction: Literal["higher", "lower"] = "higher"
    at_most: Flag = True


def as_ties(value: object) -> object:
    """Return a policy's bare name as ties."""
    return {"policy": value} if isinstance(value, str) else value


class Names(Model):
    """What stands in the grade's column of those who have none."""

    exempt: Text = "T"
    pending: Text = "待核"
    not_scorable: Text = "不可评"
    uncut: Text = "未分档"


class Grades(Model):
    """The grades from best to worst, and who gets which."""

    order: Annotated[tuple[Label, ...], Field(min_length=1)]
    titles: dict[str, Text] = Field(default_factory=dict)
    by: FormulaText | None = None
    direction: Literal["higher", "lower"] = "higher"
    quotas: Quotas = Field(default_factory=dict)
    by_stratum: dict[str, Quotas] = Field(default_factory=dict)
    over: Literal["stratum", "all"] = "stratum"
    rounding: Literal["down", "half_up", "up"] = "down"
    min_stratum: Whole = 20
    small_stratum: Literal["no_last", "uncut"] = "no_last"
    cuts: tuple[Cut, ...] = ()
    both: Literal["worse", "better"] = "worse"
    needs: dict[str, ConditionMap] = Field(default_factory=dict)
    refill: Flag = False
    up_at_most: Whole | None = None
    down_at_most: Whole | None = None
    ties: Annotated[Ties, BeforeValidator(as_ties)] = Ties()
    moved: Literal["after", "aside", "inside"] = "after"
    names: Names = Names()

    @model_validator(mode="after")
    def fits(self) -> Grades:
        """Refuse grades that no rule gives, or that aren't in the order."""
        if not self.quotas and not self.by_stratum and not self.cuts:
            raise refuse("appraisal.scheme.grades_rule")
        named = {cut.grade for cut in self.cuts} | set(self.needs)
        for quotas in (self.quotas, *self.by_stratum.values()):
            named |= set(quotas)
            check_quotas(quotas, self.order)
        strange = sorted(named - set(self.order))
        if strange:
            raise refuse("appraisal.scheme.grade", grade=" ".join(strange), known=" ".join(self.order))
        if len(set(self.order)) < len(self.order):
            raise refuse("appraisal.scheme.grades_twice")
        return self


def check_quotas(quotas: Quotas, order: tuple[str, ...]) -> None:
    """Refuse shares that leave a grade out or don't make up the whole."""
    if not quotas:
        return
    missing = [grade for grade in order if grade not in quotas]
    if missing:
        raise refuse("appraisal.scheme.quota_missing", grades=" ".join(missing))
    if sum(quota.rest for quota in quotas.values()) > 1:
        raise refuse("appraisal.scheme.quota_rest")
    shares = [quota.share for quota in quotas.values()]
    total = sum(share for share in shares if share is not None)
    if total > 1 or (None not in shares and total != 1):
        raise refuse("appraisal.scheme.quota_sum", total=f"{float(total) * 100:g}%")
