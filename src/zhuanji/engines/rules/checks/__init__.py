"""Holds the rows of a pack against each other: what one names, another must define."""

from __future__ import annotations

from zhuanji.engines.rules.checks import (
    citing,
    dates,
    dictionary,
    measures,
    names,
    places,
    plan,
    policies,
)
from zhuanji.engines.rules.checks.table import Table

CHECKS = (
    citing.check,
    names.check,
    dates.check,
    places.check,
    dictionary.check,
    measures.check,
    plan.check,
    policies.check,
)


def check_rows(table: Table) -> None:
    """Run every check over the good rows of a pack."""
    for check in CHECKS:
        check(table)
