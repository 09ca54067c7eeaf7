"""Who belongs to the appraisal, in which stratum, and who is exempt for which reason."""

from __future__ import annotations

from datetime import date

import narwhals.stable.v2 as nw

from zhuanji.engines.appraisal.frames import Frame, cases, scope_key
from zhuanji.engines.indicators.expressions.conditions import holds
from zhuanji.engines.rules.schemes.scheme import Scheme

ALL = "all"  # the stratum of everybody where a scheme names none


def in_population(frame: Frame, scheme: Scheme, as_of: date) -> Frame:
    """Return the rows that the scheme is about."""
    return frame if scheme.population is None else frame.filter(holds(scheme.population, as_of))


def with_strata(frame: Frame, scheme: Scheme, as_of: date) -> Frame:
    """Return the frame with `stratum`; one that fits no group has an empty one and is ranked with its like."""
    strata = scheme.strata
    if strata.by:
        return frame.with_columns(
            scope_key(strata.by).str.replace_all("\x1f", "/", literal=True).alias("stratum")
        )
    if not strata.groups:
        return frame.with_columns(nw.lit(ALL).alias("stratum"))
    named = [
        (holds(group.where, as_of) if group.where is not None else nw.lit(value=True), nw.lit(group.id))
        for group in strata.groups
    ]
    return frame.with_columns(cases(named, nw.lit("")).alias("stratum"))


def joined(frame: Frame, scheme: Scheme) -> Frame:
    """Return the frame with the strata that have too few who are graded put into one."""
    strata = scheme.strata
    if strata.others is None:
        return frame
    there = nw.col("~graded").cast(nw.Int64).sum().over("stratum")
    enough = frame.select((there >= strata.at_least).alias("x"))["x"]
    frame = frame.with_columns(enough.alias("~enough"))
    own = nw.when(nw.col("~enough")).then(nw.col("stratum")).otherwise(nw.lit(strata.others))
    return frame.with_columns(own.alias("stratum")).drop("~enough")


def with_exemptions(frame: Frame, scheme: Scheme, as_of: date) -> Frame:
    """Return the frame with `~exempt` (the reason, empty for none) and `~graded`."""
    branches = []
    for exemption in scheme.exemptions:
        applies = holds(exemption.where, as_of)
        if exemption.unless is not None:
            applies = applies & ~holds(exemption.unless, as_of)
        branches.append((applies, nw.lit(exemption.reason)))
    branches += [
        (nw.col(f"events.{event.kind}") > 0, nw.lit(event.title))
        for event in scheme.events
        if event.effect == "EXEMPT"
    ]
    frame = frame.with_columns(cases(branches, nw.lit("")).alias("~exempt"))
    return frame.with_columns((nw.col("~exempt") == "").alias("~graded"))
