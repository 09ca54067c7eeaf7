"""Points → score: the sum, what is left out and spread over the rest, factors, bonus, penalty, limits."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import reduce
from operator import add, and_, or_

import narwhals.stable.v2 as nw

from zhuanji.engines.appraisal.frames import Frame, cases, column, reals
from zhuanji.engines.appraisal.scoring.absence import NUMBER, UNWEIGHED
from zhuanji.engines.appraisal.scoring.points import weight_of
from zhuanji.engines.indicators.expressions import ratio, whole_points
from zhuanji.engines.indicators.expressions.conditions import holds
from zhuanji.engines.indicators.expressions.formulas import row_formula
from zhuanji.engines.indicators.expressions.points import FINEST
from zhuanji.engines.rules.schemes.adjustments import Change, Factor, Group
from zhuanji.engines.rules.schemes.formula import Call, Item, Number, item_names
from zhuanji.engines.rules.schemes.names import BEST, SUM
from zhuanji.engines.rules.schemes.scheme import Scheme
from zhuanji.engines.rules.schemes.types import Cited

SCORED, EXEMPT, PENDING, NOT_SCORABLE = 0, 1, 2, 3


def with_score(frame: Frame, scheme: Scheme, as_of: date) -> Frame:
    """Return the frame with `~sum`, `~bonus`, `~penalty`, `score`, `~whole` and `~standing`."""
    frame = reweighted(frame, scheme)
    frame = frame.with_columns(standing(scheme).alias("~standing"))
    frame = frame.with_columns(summed(scheme).alias("~sum"))
    frame = with_best(frame.with_columns(nw.col("~sum").alias(SUM)), scheme)
    frame = with_changes(frame, scheme, as_of)
    frame = frame.with_columns(final(scheme, as_of).alias("score"))
    by = nw.col("score") if scheme.grades.by is None else row_formula(scheme.grades.by)
    if not weighed_ids(scheme):
        frame = frame.with_columns(by.alias("score"))
        by = nw.col("score")
    unranked = (nw.col("~standing") == SCORED) & by.is_null()
    frame = frame.with_columns(
        nw.when(unranked).then(nw.lit(PENDING, nw.Int8)).otherwise(nw.col("~standing")).alias("~standing")
    )
    counted = nw.col("~standing") == SCORED
    key = whole_points(by if scheme.grades.direction == "higher" else -by)
    frame = frame.with_columns(nw.when(counted).then(key).alias("~whole"))
    # Divided by NumPy: Polars multiplies by 1e-9 instead, and 125 becomes 125.00000000000001.
    shown = reals(frame, nw.when(counted).then(whole_points(nw.col("score")))) / FINEST
    frame = frame.with_columns(column("score", shown, frame))
    return frame.with_columns(nw.when(counted).then(nw.col("score")).alias("score"))


def weighed_ids(scheme: Scheme) -> list[str]:
    """Return the ids of the criteria that give points."""
    return [criterion.id for criterion in scheme.criteria if criterion.weighed]


def reweighted(frame: Frame, scheme: Scheme) -> Frame:
    """Return the frame in which the points of the others carry the weight of a criterion that is left out."""
    weighed = [criterion for criterion in scheme.criteria if criterion.weighed]
    out = {one.id: nw.col(f"{one.id}.policy") == NUMBER["reweight"] for one in weighed}
    if not weighed:
        return frame
    any_out = reduce(or_, out.values())
    if not frame.select(any_out.any().alias("x"))["x"][0]:
        return frame
    whole = reduce(add, [weight_of(one).fill_null(0.0) for one in weighed])
    kept = reduce(
        add, [nw.when(out[one.id]).then(0.0).otherwise(weight_of(one).fill_null(0.0)) for one in weighed]
    )
    factor = nw.when(any_out).then(ratio(whole, kept)).otherwise(1.0)
    return frame.with_columns(
        (nw.col(f"{one.id}.points") * factor).alias(f"{one.id}.points") for one in weighed
    )


def standing(scheme: Scheme) -> nw.Expr:
    """Return whether a row is scored, exempt, waiting or not scorable, as a number."""
    weighed = weighed_ids(scheme)
    policies = [nw.col(f"{name}.policy") for name in weighed]
    if not weighed:
        graded_by = [one for one in scheme.criteria if one.benchmark is not None] or list(scheme.criteria[:1])
        policies = [nw.col(f"{one.id}.policy") for one in graded_by]
    pending = reduce(or_, [policy == NUMBER["pending"] for policy in policies])
    not_scorable = reduce(or_, [policy == NUMBER["not_scorable"] for policy in policies])
    nothing = reduce(and_, [policy.is_in([NUMBER["reweight"], NUMBER[UNWEIGHED]]) for policy in policies])
    return cases(
        [
            (~nw.col("~graded"), nw.lit(EXEMPT, nw.Int8)),
            (not_scorable | nothing, nw.lit(NOT_SCORABLE, nw.Int8)),
            (pending, nw.lit(PENDING, nw.Int8)),
        ],
        nw.lit(SCORED, nw.Int8),
    )


def summed(scheme: Scheme) -> nw.Expr:
    """Return the sum of the points, always added in the scheme's order."""
    names = weighed_ids(scheme)
    if not names:
        return nw.lit(None, nw.Float64)
    return reduce(add, [nw.col(f"{name}.points").fill_null(0.0) for name in names])


def with_best(frame: Frame, scheme: Scheme) -> Frame:
    """Return the frame with the most points that anybody of the stratum has, if the score asks for them.

    One that is there already, as in a trial of one enterprise, stays.
    """
    formula = scheme.score.formula
    if formula is None or BEST not in item_names(formula) or BEST in frame.columns:
        return frame
    scored = nw.when(nw.col("~standing") == SCORED).then(nw.col("~sum"))
    return frame.with_columns(scored.max().over("stratum").alias(BEST))


def with_changes(frame: Frame, scheme: Scheme, as_of: date) -> Frame:
    """Return the frame with `~bonus` and `~penalty`: those of each change, the best of each group, events."""
    changes = [(change.group, change_points(change, as_of)) for change in scheme.changes]
    changes += [
        (None, nw.col(f"~points.{event.kind}")) for event in scheme.events if event.points is not None
    ]
    bonus: list[nw.Expr] = []
    penalty: list[nw.Expr] = []
    groups: dict[str, list[nw.Expr]] = {}
    for group, amount in changes:
        groups.setdefault(group or f"~{len(groups)}", []).append(amount)
    for name, amounts in groups.items():
        rule = scheme.score.groups.get(name, Group())
        ups = [amount.clip(0.0, None) for amount in amounts]
        downs = [amount.clip(None, 0.0) for amount in amounts]
        whole = rule.take == "all"
        bonus.append(limited(reduce(add, ups) if whole else nw.max_horizontal(*ups), None, rule.cap))
        penalty.append(limited(reduce(add, downs) if whole else nw.min_horizontal(*downs), rule.cap, None))
    zero = nw.lit(0.0)
    limit = scheme.score
    return frame.with_columns(
        limited(reduce(add, bonus, zero), None, limit.bonus_cap).alias("~bonus"),
        limited(reduce(add, penalty, zero), limit.penalty_cap, None).alias("~penalty"),
    )


def limited(amount: nw.Expr, lowest: Cited | None, highest: Cited | None) -> nw.Expr:
    """Return an amount within its limits; a penalty's limit is written without its sign."""
    low = -abs(float(lowest.value)) if lowest else None
    high = float(highest.value) if highest else None
    return amount if low is None and high is None else amount.clip(low, high)


def change_points(change: Change, as_of: date) -> nw.Expr:
    """Return the points of one change: 0 where its condition doesn't hold or its formula lacks an item."""
    amount = row_formula(change.points).fill_null(0.0)
    if change.cap is not None:
        cap = abs(float(change.cap.value))
        amount = amount.clip(-cap, cap)
    return amount if change.where is None else nw.when(holds(change.where, as_of)).then(amount).otherwise(0.0)


def final(scheme: Scheme, as_of: date) -> nw.Expr:
    """Return the score: the sum with its factors, bonus and penalty, within the limits of the whole."""
    factors = [factor_of(factor, as_of) for factor in scheme.factors]
    extra = nw.col("~bonus") + nw.col("~penalty")
    one = nw.lit(1.0)
    product = reduce(lambda left, right: left * right, factors, one)
    base = nw.col("~sum")
    if scheme.score.formula is not None:
        points = {f"{name}.points": nw.col(f"{name}.points").fill_null(0.0) for name in weighed_ids(scheme)}
        base = row_formula(scheme.score.formula, points)
    score = base * product + extra if scheme.score.factor_first else (base + extra) * product
    low = float(scheme.score.floor.value) if scheme.score.floor else None
    high = float(scheme.score.cap.value) if scheme.score.cap else None
    score = score if low is None and high is None else score.clip(low, high)
    if scheme.score.decimals is None:
        return score
    return row_formula(Call("round", (Item(SUM), Number(Decimal(scheme.score.decimals)))), {SUM: score})


def factor_of(factor: Factor, as_of: date) -> nw.Expr:
    """Return one factor: 1 where its condition doesn't hold or its formula lacks an item."""
    amount = row_formula(factor.factor).fill_null(1.0)
    return amount if factor.where is None else nw.when(holds(factor.where, as_of)).then(amount).otherwise(1.0)
