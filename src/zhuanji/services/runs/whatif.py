"""What if: the same figures under other weights, cuts and missing-value choices; nothing is stored."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

import polars as pl

from zhuanji.engines.appraisal.run import run as appraise_tables
from zhuanji.engines.rules.schemes.absence import Absence, Choice, Policy
from zhuanji.engines.rules.schemes.formula import Number
from zhuanji.engines.rules.schemes.grading import Grades, Quota
from zhuanji.engines.rules.schemes.types import Cited

if TYPE_CHECKING:
    from zhuanji.basics.texts import Language
    from zhuanji.engines.appraisal import Appraisal
    from zhuanji.engines.rules.schemes.criteria import Criterion
    from zhuanji.engines.rules.schemes.grading import Cut
    from zhuanji.engines.rules.schemes.scheme import Scheme

# How a value that isn't there may count; what the scheme says stands where nothing is chosen.
CHOICES: tuple[Policy, ...] = (
    "zero",
    "benchmark",
    "population_mean",
    "stratum_mean",
    "stratum_lowest",
    "reweight",
    "not_scorable",
    "pending",
)
BOUNDS = ("at_least", "above", "at_most", "below")


@dataclass(frozen=True)
class Changes:
    """What is to be otherwise; what isn't named stays as the scheme says.

    Args:
        weights: criterion → points.
        quotas: grade → share of the stratum.
        cuts: number of the cut → its bound.
        missing: criterion → policy where its value is missing.
    """

    weights: Mapping[str, Decimal] = field(default_factory=dict)
    quotas: Mapping[str, Fraction] = field(default_factory=dict)
    cuts: Mapping[int, Decimal] = field(default_factory=dict)
    missing: Mapping[str, Policy] = field(default_factory=dict)

    def __bool__(self) -> bool:
        """Say whether anything is otherwise."""
        return bool(self.weights or self.quotas or self.cuts or self.missing)


@dataclass(frozen=True)
class Trial:
    """What came out.

    Args:
        matrix: `from`, and a column for each grade: how many went from which to which.
        moved: uscc, name, grade_before, grade_after, score_before, score_after of those whose grade is another.
        counts: grade → how many have it now, in the order of the scheme.
        before: the same as it was.
    """

    matrix: pl.DataFrame
    moved: pl.DataFrame
    counts: Mapping[str, int]
    before: Mapping[str, int]


def weights_of(scheme: Scheme) -> dict[str, Decimal]:
    """Return the weights that can be changed: those that don't differ by stratum."""
    return {one.id: one.weight.value for one in scheme.criteria if one.weight is not None and not one.weights}


def quotas_of(scheme: Scheme) -> dict[str, Fraction]:
    """Return the shares that can be changed: where every grade has one and all strata share them."""
    grades = scheme.grades
    shares = {grade: grades.quotas[grade].share for grade in grades.order if grade in grades.quotas}
    if grades.by_stratum or not shares or any(share is None for share in shares.values()):
        return {}
    return {grade: share for grade, share in shares.items() if share is not None}


def cuts_of(scheme: Scheme) -> dict[int, Decimal]:
    """Return the bounds of cuts that can be changed: those that are plain numbers."""
    found = {}
    for number, cut in enumerate(scheme.grades.cuts):
        bound = bound_of(cut)
        if bound is not None and isinstance(getattr(cut, bound), Number):
            found[number] = getattr(cut, bound).value
    return found


def bound_of(cut: Cut) -> str | None:
    """Return which bound a cut has; None for all that are left, or for one with two."""
    given = [name for name in BOUNDS if getattr(cut, name) is not None]
    return given[0] if len(given) == 1 else None


def changed(scheme: Scheme, changes: Changes) -> Scheme:
    """Return a scheme with changes; its file and everything else of it stays as it is."""
    criteria = tuple(changed_criterion(one, changes) for one in scheme.criteria)
    return scheme.model_copy(update={"criteria": criteria, "grades": changed_grades(scheme.grades, changes)})


def changed_criterion(one: Criterion, changes: Changes) -> Criterion:
    """Return a criterion with its weight and policy as they are tried."""
    update: dict[str, object] = {}
    if one.id in changes.weights:
        update["weight"] = Cited(value=changes.weights[one.id], verified=False)
    if one.id in changes.missing:
        chosen = (Choice(policy=changes.missing[one.id]),)
        update["absent"] = Absence(**{**dict(one.absent), "missing": chosen})
    return one.model_copy(update=update) if update else one


def changed_grades(grades: Grades, changes: Changes) -> Grades:
    """Return grades with the shares and bounds that are tried."""
    update: dict[str, object] = {}
    if changes.quotas:
        update["quotas"] = {grade: Quota(share=share) for grade, share in changes.quotas.items()}
    if changes.cuts:
        update["cuts"] = tuple(
            cut.model_copy(update={bound: Number(changes.cuts[number])})
            if number in changes.cuts and (bound := bound_of(cut)) is not None
            else cut
            for number, cut in enumerate(grades.cuts)
        )
    return grades.model_copy(update=update) if update else grades


def tried(appraisal: Appraisal, changes: Changes, lang: Language = "zh") -> Trial:
    """Return who would have another grade.

    Args:
        appraisal: as it was scored.
        changes: what is to be otherwise.
        lang: of names of those without a grade; scheme words.
    """
    scheme = changed(appraisal.scheme, changes)
    # The scheme's own tables: typed once, since nothing that is tried reads other columns.
    after = appraise_tables(scheme, appraisal.tables, appraisal.year, lang) if changes else appraisal
    return compared(appraisal, after)


def compared(before: Appraisal, after: Appraisal) -> Trial:
    """Return two results of the same enterprises side by side."""
    columns = ["uscc", "grade", "score"]
    both = before.table.select(columns).join(
        after.table.select(columns), on="uscc", how="left", suffix="_after"
    )
    both = both.rename({"grade": "grade_before", "score": "score_before"})
    names = before.tables.enterprises.select("uscc", "name")
    moved = both.filter(~pl.col("grade_before").eq_missing(pl.col("grade_after")))
    moved = moved.join(names, on="uscc", how="left", maintain_order="left")
    order = ordered(before, both["grade_before"], both["grade_after"])
    counted = {
        (one, other): n for one, other, n in both.group_by("grade_before", "grade_after").len().iter_rows()
    }
    matrix = pl.DataFrame(
        {"from": order, **{to: [counted.get((one, to), 0) for one in order] for to in order}},
        schema_overrides={"from": pl.String},
    )
    return Trial(matrix, moved, counts(both["grade_after"], order), counts(both["grade_before"], order))


def ordered(appraisal: Appraisal, *columns: pl.Series) -> list[str]:
    """Return the grades that occur, the scheme's first and in its order."""
    there = {grade for column in columns for grade in column.drop_nulls()}
    own = [
        grade
        for grade in appraisal.scheme.grades.order
        if grade in there or len(appraisal.scheme.grades.order) <= 6
    ]
    return [*own, *sorted(there - set(own))]


def counts(grades: pl.Series, order: list[str]) -> dict[str, int]:
    """Return how many have each grade."""
    found = dict(grades.value_counts().iter_rows())
    return {grade: int(found.get(grade, 0)) for grade in order}
