"""Who is graded: population, strata, exemptions, land and the sharing of a parcel, derived items."""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from typing import Annotated, Literal

from pydantic import Field, model_validator

from zhuanji.engines.rules.loading.types import Model, Text, Whole, refuse
from zhuanji.engines.rules.schemes.types import CitedNumber, ConditionMap, FormulaText, Label


class Constant(Model):
    """A number with a name, for formulas: a factor of emission, a rate."""

    id: Text
    value: CitedNumber
    title: Text | None = None
    unit: Text | None = None


class Size(Model):
    """One class of a size: from this value on."""

    label: Label
    at_least: CitedNumber | None = None


class Case(Model):
    """What an item is where a condition holds: a formula's value, or a word; without a condition, else."""

    where: ConditionMap | None = None
    value: FormulaText | None = None
    label: Label | None = None


class Derived(Model):
    """An item made of others: a formula, cases, a table, classes of size, or the first digits of a code."""

    id: Text
    formula: FormulaText | None = None
    cases: tuple[Case, ...] = ()
    lookup: Text | None = None
    table: dict[str, CitedNumber] = Field(default_factory=dict)
    default: CitedNumber | None = None
    classes_of: FormulaText | None = None
    classes: tuple[Size, ...] = ()
    first: Whole | None = None
    digits_of: Text | None = None
    unit: Text | None = None
    source: Text | None = None

    @model_validator(mode="after")
    def fits(self) -> Derived:
        """Refuse an item that is made in no way, or in two."""
        ways = [
            self.formula is not None,
            bool(self.cases),
            bool(self.lookup),
            self.classes_of is not None,
            bool(self.digits_of),
        ]
        if sum(ways) != 1 or bool(self.lookup) != bool(self.table):
            raise refuse("appraisal.scheme.derived", id=self.id)
        if (self.classes_of is not None) != bool(self.classes) or bool(self.digits_of) != bool(self.first):
            raise refuse("appraisal.scheme.derived", id=self.id)
        if not self.cases_fit:
            raise refuse("appraisal.scheme.cases", id=self.id)
        return self

    @property
    def cases_fit(self) -> bool:
        """Say whether all cases give values or all give words, each of them one, the last alone being open."""
        values = {case.value is not None for case in self.cases}
        labels = {case.label is not None for case in self.cases}
        open_early = any(case.where is None for case in self.cases[:-1])
        return not self.cases or (len(values) == len(labels) == 1 and values != labels and not open_early)


class Stratum(Model):
    """One group that is ranked by itself; an enterprise belongs to the first that it fits."""

    id: Label
    title: Text | None = None
    where: ConditionMap | None = None


class Strata(Model):
    """The groups that are ranked by themselves: a list with conditions, or the values of items."""

    by: tuple[Text, ...] = ()
    groups: tuple[Stratum, ...] = ()
    at_least: Whole = 1
    others: Label | None = None

    @model_validator(mode="after")
    def fits(self) -> Strata:
        """Refuse both ways at once, and a least number without the stratum for the others."""
        if (self.at_least > 1) != (self.others is not None):
            raise refuse("appraisal.scheme.strata_others")
        if self.by and self.groups:
            raise refuse("appraisal.scheme.strata")
        return self


class Exemption(Model):
    """Who isn't graded, and why."""

    reason: Text
    where: ConditionMap
    unless: ConditionMap | None = None
    source: Text | None = None


class Tenants(Model):
    """Whose figures are merged into the holder of the parcel that they rent, to share its grade."""

    merge: ConditionMap
    add: tuple[Text, ...] | None = None


class Merge(Model):
    """Whose figures are merged into those of another enterprise, as of one group, to share its grade.

    `into` is the item that holds the other's credit code.
    """

    into: Text
    where: ConditionMap | None = None
    add: tuple[Text, ...] | None = None


class Land(Model):
    """How the land of an enterprise is found: as given, or from its parcels."""

    rule: Literal["given", "parcels"] = "given"
    formula: FormulaText | None = None
    into: Text = "land_mu"
    tenants: Tenants | None = None


class Years(Model):
    """The first and last year whose data a scheme grades."""

    first: Whole = Field(alias="from")
    last: Whole = Field(alias="to")

    @model_validator(mode="after")
    def fits(self) -> Years:
        """Refuse years that run backwards."""
        if self.last < self.first:
            raise refuse("appraisal.scheme.years")
        return self


class AsOf(Model):
    """The day that years and validity are counted to, in the year of the data or so many years later."""

    month: Annotated[Whole, Field(ge=1, le=12)] = 12
    day: Annotated[Whole, Field(ge=1, le=31)] = 31
    years_later: Annotated[Whole, Field(ge=0, le=5)] = 0

    @model_validator(mode="after")
    def fits(self) -> AsOf:
        """Refuse a day that its month doesn't have."""
        if self.day > monthrange(2023, self.month)[1]:
            raise refuse("appraisal.scheme.as_of", month=self.month, day=self.day)
        return self

    def in_year(self, year: int) -> date:
        """Return the day for the data of a year.

        >>> AsOf().in_year(2022)
        datetime.date(2022, 12, 31)
        """
        return date(year + self.years_later, self.month, self.day)
