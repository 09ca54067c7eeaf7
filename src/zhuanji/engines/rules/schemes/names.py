"""Names that a scheme makes itself, and the words that stand for results."""

from __future__ import annotations

from zhuanji.engines.rules.schemes.scheme import Scheme

RESULTS = ("value", "benchmark", "ratio", "points")
WHOLE = ("score", "score_average", "rank", "rank_share")
POINTS = ("value", "benchmark", "ratio", "weight", "rank", "rank_share", "count")
# What the parcels of an enterprise add up to.
LAND = ("owned", "leased_in", "leased_out", "other")
PREVIOUS = "previous."
EVENTS = "events."


def made_names(scheme: Scheme) -> set[str]:
    """Return the names that don't come from a table."""
    made = (
        {constant.id for constant in scheme.constants}
        | {derived.id for derived in scheme.derive}
        | {"stratum"}
        | set(WHOLE)
    )
    if scheme.land.rule == "parcels":
        made |= {scheme.land.into}
    made |= {f"{criterion.id}.{result}" for criterion in scheme.criteria for result in RESULTS}
    return made


def is_result(name: str) -> bool:
    """Say whether a name counts events."""
    return name.startswith(EVENTS)
