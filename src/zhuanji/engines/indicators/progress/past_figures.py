"""The figures of a target's past that are closed for everybody, among all figures of a snapshot.

What the page of a target takes out (`for_everybody`) isn't to be had by opening the figure itself, by a question or
by the API either: so these figures count as small before small cells are closed, with whatever would give them away.
"""

from __future__ import annotations

from functools import reduce

import polars as pl

from zhuanji.engines.indicators.cells import APART, INSIDE
from zhuanji.engines.indicators.frames import coded
from zhuanji.engines.indicators.progress.case import subject_of
from zhuanji.engines.indicators.progress.for_everybody import FEW, past_tells_few
from zhuanji.engines.indicators.progress.model import TargetProgress, Tracking
from zhuanji.engines.indicators.scopes import joined_scope, size_and_scope
from zhuanji.engines.rules.pack import Pack

FUNCTIONAL = "functional"


def with_closed_pasts(frame: pl.DataFrame, tracking: Tracking, pack: Pack) -> pl.DataFrame:
    """Return the rows of a cube, those of the targets' pasts that tell few marked as small.

    Args:
        frame: the rows.
        tracking: where the targets stand, nothing taken out.
        pack: the city's rules.
    """
    shown = set(frame["indicator"].cast(pl.String).unique())
    told = [of_past(one, pack) for one in tracking.targets if one.binding.indicator in shown]
    if not told:
        return frame
    return frame.with_columns(pl.col("small") | reduce(lambda one, other: one | other, told))


def of_past(one: TargetProgress, pack: Pack) -> pl.Expr:
    """Return which rows are figures of a target's past that are closed."""
    enough = pl.lit(past_tells_few(one)) | (pl.col("entered") < FEW)
    latest = coded(one.found.period) if one.found.period is not None else -1
    return its_own(one, pack) & enough & (pl.col("entered") > 0) & (pl.col("code") != latest)


def its_own(one: TargetProgress, pack: Pack) -> pl.Expr:
    """Return which rows are figures of what a target is about."""
    subject = subject_of(one.binding, pack)
    size, scope = size_and_scope(subject.scope)
    since = f"since={subject.since}" if subject.since else ""
    place = {"indicator": subject.indicator, "sector": subject.sector or "", "size": size}
    areas = [pl.col("area") == area for area in subject.areas]
    cuts = {area: cut_of(area, pack, apart=subject.apart) for area in subject.areas}
    there = [own & (pl.col("cut") == cut) for own, cut in zip(areas, cuts.values(), strict=True)]
    # What only stands, such as capacity, isn't counted up since a year.
    scopes = [scope, joined_scope(scope, since)]
    same = [pl.col(name) == value for name, value in place.items()]
    placed = reduce(lambda one, other: one | other, there)
    return reduce(lambda one, other: one & other, same, placed & pl.col("scope").is_in(scopes))


def cut_of(area: str, pack: Pack, *, apart: bool) -> str:
    """Return the way of cutting that a target's area is in."""
    found = pack.areas.get(area)
    return APART if apart or (found is not None and found.kind == FUNCTIONAL) else INSIDE
