"""Value and benchmark → points, by the rule of the criterion, before any policy for what is missing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import pairwise
from operator import ge, gt, le, lt

import narwhals.stable.v2 as nw

from zhuanji.engines.appraisal.frames import Frame, cases, scope_key
from zhuanji.engines.appraisal.scoring.states import CODES, OK
from zhuanji.engines.indicators.expressions import points, position, rank, ratio
from zhuanji.engines.indicators.expressions.formulas import row_formula
from zhuanji.engines.rules.schemes.criteria import Criterion
from zhuanji.engines.rules.schemes.formula import Formula, Item
from zhuanji.engines.rules.schemes.points import End, Step
from zhuanji.engines.rules.schemes.scheme import Defaults, Scheme
from zhuanji.engines.rules.schemes.types import Cited

Limits = tuple[float | None, float | None]  # cap and floor as shares of the weight
# The states in which there is a value that can be ranked: its sign and its benchmark are no matter.
HAVING = (OK, *(CODES[state] for state in ("zero_numerator", "negative_numerator", "no_benchmark")))
BOUNDS: tuple[tuple[str, Callable[[nw.Expr, float], nw.Expr]], ...] = (
    ("at_least", ge),
    ("above", gt),
    ("at_most", le),
    ("below", lt),
)


def limits(criterion: Criterion, defaults: Defaults) -> Limits:
    """Return cap and floor of a criterion as shares of its weight; the floor is 0 where nothing is said."""
    cap = criterion.cap if criterion.cap is not None else defaults.cap
    floor = criterion.floor if criterion.floor is not None else defaults.floor
    return (
        float(cap.value) if isinstance(cap, Cited) else None,
        float(floor.value) if isinstance(floor, Cited) else (None if floor == "none" else 0.0),
    )


def with_ratios(frame: Frame, scheme: Scheme) -> Frame:
    """Return the frame with `<id>.ratio`: value ÷ benchmark, or its inverse where lower is better."""
    return frame.with_columns(
        *(ratio_of(criterion).alias(f"{criterion.id}.ratio") for criterion in scheme.criteria)
    )


def ratio_of(criterion: Criterion) -> nw.Expr:
    """Return how far a value reaches its benchmark; missing where the benchmark isn't above 0."""
    value, benchmark = nw.col(f"{criterion.id}.value"), nw.col(f"{criterion.id}.benchmark")
    if criterion.benchmark is None:
        return nw.lit(None, nw.Float64)
    reached = ratio(value, benchmark) if criterion.direction == "higher" else ratio(benchmark, value)
    return nw.when(benchmark > 0).then(reached)


def weight_of(criterion: Criterion) -> nw.Expr:
    """Return the weight of a criterion: one for all, or one by stratum or another item."""
    whole = nw.lit(float(criterion.weight.value)) if criterion.weight else nw.lit(None, nw.Float64)
    key = scope_key((criterion.weights_by,))
    named = [(key == name, nw.lit(float(cited.value))) for name, cited in criterion.weights.items()]
    return cases(named, whole) if named else whole


def computed_points(criterion: Criterion, limit: Limits) -> nw.Expr:
    """Return the points of a criterion as its rule computes them, cap and floor applied."""
    cap, floor = limit
    weight = weight_of(criterion)
    shared = RULES[criterion.points.rule](criterion)
    return points(shared, weight, cap=cap, floor=floor)


def raw_share(criterion: Criterion) -> nw.Expr:
    """Return the share of the weight before cap and floor."""
    return RULES[criterion.points.rule](criterion)


def names_of(criterion: Criterion) -> Mapping[str, nw.Expr]:
    """Return what the words in a formula of points stand for."""
    value = nw.col(f"{criterion.id}.value")
    within = criterion.points.scope
    best = "highest" if criterion.direction == "higher" else "lowest"
    there = nw.col(f"{criterion.id}.state").is_in(HAVING)
    present = nw.when(nw.col("~graded") & there).then(value)
    known = {
        name: nw.col(f"{criterion.id}.{name}") for name in ("value", "benchmark", "ratio", *criterion.marks)
    }
    return {
        **known,
        "weight": weight_of(criterion),
        "rank": rank(present, *within, best=best).cast(nw.Float64),
        "rank_share": position(present, *within, best=best),
        "count": (present.count().over(*within) if within else present.count()).cast(nw.Float64),
    }


def by_ratio(criterion: Criterion) -> nw.Expr:
    """Return value ÷ benchmark."""
    return nw.col(f"{criterion.id}.ratio")


def by_line(criterion: Criterion) -> nw.Expr:
    """Return the share on the line through its points; beyond the ends that of the nearer end, or of the line.

    The share of the first point, and for each stretch as much of its rise as the value has gone of it.
    """
    known, value = names_of(criterion), nw.col(f"{criterion.id}.value")
    ends = [line_end(end, known) for end in criterion.points.line]
    clamp, last = criterion.points.beyond == "clamp", len(ends) - 2
    share = nw.lit(ends[0][1])
    for number, ((left, low), (right, high)) in enumerate(pairwise(ends)):
        way = ratio(value - left, right - left)
        least = 0.0 if clamp or number > 0 else None
        most = 1.0 if clamp or number < last else None
        if least is not None or most is not None:
            way = way.clip(least, most)
        share = share + way * (high - low)
    return share


def line_end(end: End, known: Mapping[str, nw.Expr]) -> tuple[nw.Expr, float]:
    """Return where an end is, and its share."""
    return row_formula(end.at, known), float(end.share.value)


def by_steps(criterion: Criterion) -> nw.Expr:
    """Return the share of the first step that fits; 0 where none does."""
    known = names_of(criterion)
    asked: Formula = criterion.points.of or Item("value" if criterion.benchmark is None else "ratio")
    subject, weight = row_formula(asked, known), weight_of(criterion)
    branches = [(step_holds(step, subject), step_share(step, weight)) for step in criterion.points.table]
    return nw.when(~subject.is_null()).then(cases(branches, nw.lit(0.0)))


def step_holds(step: Step, subject: nw.Expr) -> nw.Expr:
    """Say where a step fits."""
    for name, compared in BOUNDS:
        bound = getattr(step, name)
        if bound is not None:
            return compared(subject, float(bound.value))
    return nw.lit(value=True)


def step_share(step: Step, weight: nw.Expr) -> nw.Expr:
    """Return the share of the weight that a step gives."""
    if step.share is not None:
        return nw.lit(float(step.share.value))
    assert step.points is not None
    return ratio(nw.lit(float(step.points.value)), weight)


def by_rank(criterion: Criterion) -> nw.Expr:
    """Return (n − rank + 1) ÷ n: 1 for the first of the stratum, 1/n for the last."""
    known = names_of(criterion)
    return (known["count"] - known["rank"] + 1) / known["count"]


def by_formula(criterion: Criterion) -> nw.Expr:
    """Return the share that the scheme's own formula of points gives."""
    assert criterion.points.formula is not None
    known = names_of(criterion)
    return ratio(row_formula(criterion.points.formula, known), known["weight"])


RULES: dict[str, Callable[[Criterion], nw.Expr]] = {
    "ratio": by_ratio,
    "linear": by_line,
    "steps": by_steps,
    "rank": by_rank,
    "formula": by_formula,
}
