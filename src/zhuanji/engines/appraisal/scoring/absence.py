"""Points where a value can't be had: the scheme's policies, applied by name."""

from __future__ import annotations

from datetime import date

import narwhals.stable.v2 as nw

from zhuanji.engines.appraisal.frames import Frame, cases
from zhuanji.engines.appraisal.scoring.points import computed_points, limits, raw_share, weight_of
from zhuanji.engines.appraisal.scoring.states import CODES, OK
from zhuanji.engines.indicators.expressions.conditions import holds
from zhuanji.engines.indicators.expressions.total import mean
from zhuanji.engines.rules.schemes.absence import STATES, Choice, choices_for
from zhuanji.engines.rules.schemes.criteria import Criterion
from zhuanji.engines.rules.schemes.scheme import Scheme

UNWEIGHED = (
    "unweighed"  # no policy of a scheme: the criterion has no weight in the stratum, so nothing is lacking
)
POLICIES: tuple[str, ...] = (
    "as_computed",
    "zero",
    "benchmark",
    "stratum_mean",
    "population_mean",
    "stratum_lowest",
    "share",
    "reweight",
    "not_scorable",
    "pending",
)
TOLD = (*POLICIES, UNWEIGHED)
NUMBER = {policy: number for number, policy in enumerate(TOLD)}
CAPPED, FLOORED = 1, 2
NONE = nw.lit(None, nw.Float64)


def with_points(frame: Frame, scheme: Scheme, as_of: date) -> Frame:
    """Return the frame with `<id>.points`, `<id>.policy` and `<id>.limited` of every weighed criterion."""
    weighed = [criterion for criterion in scheme.criteria if criterion.weighed]
    frame = frame.with_columns(
        *(
            unless_unweighed(one, state_with_benchmark(one)).alias(f"{one.id}.state")
            for one in scheme.criteria
        )
    )
    frame = frame.with_columns(
        *(policy_of(one, scheme, as_of).alias(f"{one.id}.policy") for one in scheme.criteria),
        *(limited(one, scheme).alias(f"{one.id}.limited") for one in weighed),
        *(computed_points(one, limits(one, scheme.defaults)).alias(f"{one.id}.computed") for one in weighed),
    )
    frame = frame.with_columns(*(scored(one).alias(f"{one.id}.scored") for one in weighed))
    frame = frame.with_columns(
        *(given_points(one, scheme, as_of).alias(f"{one.id}.points") for one in weighed)
    )
    return frame.with_columns(
        *(unless_pending(one).alias(f"{one.id}.policy") for one in weighed),
    )


def state_with_benchmark(criterion: Criterion) -> nw.Expr:
    """Return the state, in which a good value without a benchmark is one of its own."""
    state = nw.col(f"{criterion.id}.state")
    if criterion.benchmark is None:
        return state
    lacking = nw.col(f"{criterion.id}.benchmark").is_null()
    if criterion.points.rule == "ratio":
        lacking = lacking | (nw.col(f"{criterion.id}.benchmark") <= 0)
    signed = state.is_in([OK, CODES["zero_numerator"], CODES["negative_numerator"]])
    return nw.when(signed & lacking).then(nw.lit(CODES["no_benchmark"], nw.Int8)).otherwise(state)


def unless_unweighed(criterion: Criterion, state: nw.Expr) -> nw.Expr:
    """Return the state, where a criterion without a weight in the row's stratum doesn't apply, whatever it lacks."""
    if not criterion.weights:
        return state
    return nw.when(unweighed(criterion)).then(nw.lit(CODES["not_applicable"], nw.Int8)).otherwise(state)


def unweighed(criterion: Criterion) -> nw.Expr:
    """Say where a criterion that gives points elsewhere has no weight, or 0."""
    none: nw.Expr = weight_of(criterion).fill_null(0.0) == 0
    return none


def choices(criterion: Criterion, scheme: Scheme) -> list[tuple[int, Choice]]:
    """Return every state's policies in the order in which they are tried."""
    return [
        (CODES[state], choice)
        for state in STATES
        for choice in choices_for(state, criterion.direction, criterion.absent, scheme.defaults.absent)
    ]


def branch(criterion: Criterion, state: int, choice: Choice, as_of: date) -> nw.Expr:
    """Say where a policy applies."""
    here = nw.col(f"{criterion.id}.state") == state
    return here if choice.when is None else here & holds(choice.when, as_of)


def policy_of(criterion: Criterion, scheme: Scheme, as_of: date) -> nw.Expr:
    """Return the number of the policy of each row; a state that no policy is left for waits."""
    branches = [
        (branch(criterion, state, choice, as_of), nw.lit(NUMBER[choice.policy], nw.Int8))
        for state, choice in choices(criterion, scheme)
    ]
    fine = [(nw.col(f"{criterion.id}.state") == OK, nw.lit(NUMBER["as_computed"], nw.Int8))]
    if criterion.weights:
        fine.insert(0, (unweighed(criterion), nw.lit(NUMBER[UNWEIGHED], nw.Int8)))
    return cases([*fine, *branches], nw.lit(NUMBER["pending"], nw.Int8))


def limited(criterion: Criterion, scheme: Scheme) -> nw.Expr:
    """Return 1 where the cap took points away, 2 where the floor gave some, else 0."""
    cap, floor = limits(criterion, scheme.defaults)
    share, code = raw_share(criterion), nw.lit(0, nw.Int8)
    if floor is not None:
        code = nw.when(share < floor).then(nw.lit(FLOORED, nw.Int8)).otherwise(code)
    if cap is not None:
        code = nw.when(share > cap).then(nw.lit(CAPPED, nw.Int8)).otherwise(code)
    return code


def scored(criterion: Criterion) -> nw.Expr:
    """Return the points of those who have a value of their own: what means are taken of.

    A value of 0 or less is one too: where its policy gives it no points, it enters with none.
    """
    policy, state = nw.col(f"{criterion.id}.policy"), nw.col(f"{criterion.id}.state")
    signed = state.is_in([CODES["zero_numerator"], CODES["negative_numerator"]])
    branches = [
        (policy == NUMBER["as_computed"], nw.col(f"{criterion.id}.computed")),
        (signed & (policy == NUMBER["zero"]), nw.lit(0.0)),
    ]
    return nw.when(nw.col("~graded")).then(cases(branches, NONE))


def given_points(criterion: Criterion, scheme: Scheme, as_of: date) -> nw.Expr:
    """Return the points of each row under its policy; missing where the policy gives none."""
    weight, policy = weight_of(criterion), nw.col(f"{criterion.id}.policy")
    given = nw.col(f"{criterion.id}.scored")
    used: set[str] = {choice.policy for _, choice in choices(criterion, scheme)}
    amounts: dict[str, nw.Expr] = {
        "as_computed": nw.col(f"{criterion.id}.computed"),
        "zero": nw.lit(0.0),
        "benchmark": weight,
        "stratum_mean": mean(given).over("stratum") if "stratum_mean" in used else NONE,
        "population_mean": mean(given) if "population_mean" in used else NONE,
        "stratum_lowest": given.min().over("stratum") if "stratum_lowest" in used else NONE,
    }
    branches = [
        (policy == NUMBER[name], amount) for name, amount in amounts.items() if name in used | {"as_computed"}
    ]
    shares = [
        (
            (policy == NUMBER["share"]) & branch(criterion, state, choice, as_of),
            weight * float(choice.share.value),
        )
        for state, choice in choices(criterion, scheme)
        if choice.policy == "share" and choice.share is not None
    ]
    nothing = [(policy == NUMBER[UNWEIGHED], nw.lit(0.0))] if criterion.weights else []
    return cases([*nothing, *branches, *shares], NONE)


def unless_pending(criterion: Criterion) -> nw.Expr:
    """Return the policy, which becomes waiting where it gave no points although it should have."""
    policy, none = nw.col(f"{criterion.id}.policy"), nw.col(f"{criterion.id}.points").is_null()
    meant = policy.is_in([NUMBER["reweight"], NUMBER["not_scorable"], NUMBER["pending"]])
    return nw.when(none & ~meant).then(nw.lit(NUMBER["pending"], nw.Int8)).otherwise(policy)
