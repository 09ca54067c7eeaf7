"""Scores an enterprise as it would be with other figures, the others and the benchmarks being given."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import narwhals.stable.v2 as nw
import numpy as np
import polars as pl

from zhuanji.engines.appraisal.frames import Frame, Real, reals
from zhuanji.engines.appraisal.prepare.derive import with_derived
from zhuanji.engines.appraisal.result import Appraisal
from zhuanji.engines.appraisal.scoring.absence import NUMBER, with_points
from zhuanji.engines.appraisal.scoring.points import with_ratios
from zhuanji.engines.appraisal.scoring.score import with_score
from zhuanji.engines.appraisal.scoring.states import with_values
from zhuanji.engines.rules.schemes.criteria import Criterion
from zhuanji.engines.rules.schemes.formula import item_names

PLACES = ("rank", "rank_share", "count")


def trial_scores(
    result: Appraisal, row: int, changes: Sequence[Mapping[str, float]], stretched: Mapping[str, float]
) -> Real:
    """Return the score under each set of changed figures; NaN where there would be none.

    Args:
        result: the appraisal.
        row: the enterprise's row in the working frame.
        changes: new values by item, one mapping a trial.
        stretched: by criterion, the factor on its benchmark when the others improve.
    """
    scheme = result.scheme
    as_of = scheme.as_of.in_year(result.year)
    own: pl.DataFrame = result.graded.frame.to_native()[row : row + 1]
    frame: Frame = nw.from_native(pl.concat([own] * len(changes)))
    items = sorted({item for change in changes for item in change})
    frame = frame.with_columns(
        nw.new_series(
            item, [change.get(item, own[item][0]) for change in changes], nw.Float64, backend="polars"
        )
        for item in items
    )
    frame = with_values(with_derived(frame, scheme.derive, as_of), scheme.criteria, as_of)
    frame = frame.with_columns(
        nw.col(f"{one.id}.{mark}") * stretched.get(one.id, 1.0)
        for one in scheme.criteria
        for mark in ("benchmark", *one.marks)
    )
    frame = with_points(with_ratios(frame, scheme), scheme, as_of)
    frame = frame.with_columns(*kept_points(result, own))
    return np.asarray(reals(with_score(frame, scheme, as_of), nw.col("score")))


def places_matter(criterion: Criterion) -> bool:
    """Say whether the points of a criterion hang on the place among the others."""
    points = criterion.points
    asked = [one for one in (points.of, points.formula, *(end.at for end in points.line)) if one is not None]
    return points.rule == "rank" or any(name in PLACES for one in asked for name in item_names(one))


def kept_points(result: Appraisal, own: pl.DataFrame) -> list[nw.Expr]:
    """Return the points that no trial changes: what a policy gave, and places among the others, who aren't there."""
    kept = []
    for one in result.scheme.criteria:
        given = own[f"{one.id}.policy"][0] not in (NUMBER["as_computed"], NUMBER["reweight"])
        if one.weighed and (given or places_matter(one)):
            kept.append(nw.lit(own[f"{one.id}.points"][0], nw.Float64).alias(f"{one.id}.points"))
            kept.append(nw.lit(own[f"{one.id}.policy"][0], nw.Int8).alias(f"{one.id}.policy"))
    return kept
