"""Names that a scheme makes itself, and the words that stand for results."""

from __future__ import annotations

import re

from zhuanji.engines.rules.schemes.scheme import Scheme

RESULTS = ("value", "benchmark", "ratio", "points")
WHOLE = ("score", "score_average", "rank", "rank_share")
GRADE = "grade"  # as quotas and cuts gave it: for moves
SUM = "points"  # all points together, for the formula of the score
BEST = "points_best"  # the most of them in the stratum
POINTS = ("value", "benchmark", "ratio", "weight", "rank", "rank_share", "count")
# The columns of the result, and those of each criterion in it.
HEAD = ("uscc", "stratum", "score", "rank", "grade", "grade_before_adjustment")
OF_CRITERION = ("value", "benchmark", "points", "reason")
# What the parcels of an enterprise add up to.
LAND = ("owned", "leased_in", "leased_out", "other")
PREVIOUS = re.compile(r"previous(?:_([2-9]))?\.(.+)")
EVENTS = "events."


def made_names(scheme: Scheme) -> set[str]:
    """Return the names that don't come from a table."""
    made = (
        {constant.id for constant in scheme.constants}
        | {derived.id for derived in scheme.derive}
        | {"stratum"}
        | {*WHOLE, GRADE, SUM, BEST}
    )
    if scheme.land.rule == "parcels":
        made |= {scheme.land.into}
    made |= {f"{criterion.id}.{result}" for criterion in scheme.criteria for result in RESULTS}
    return made


def earlier(name: str) -> tuple[int, str] | None:
    """Return how many years back a name looks, and at which item; None where it looks at this year.

    >>> earlier("previous.tax_paid"), earlier("previous_2.tax_paid"), earlier("tax_paid")
    ((1, 'tax_paid'), (2, 'tax_paid'), None)
    """
    found = PREVIOUS.fullmatch(name)
    return None if found is None else (int(found[1] or 1), found[2])


def is_result(name: str) -> bool:
    """Say whether a name counts events."""
    return name.startswith(EVENTS)
