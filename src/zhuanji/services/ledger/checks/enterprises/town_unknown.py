"""A town that the city pack doesn't know, by code or name.

Runs on the roster. The enterprise stays in its county's sums but is in no town's.
"""

from __future__ import annotations

from collections.abc import Iterator

import polars as pl

from zhuanji.services.ledger.checks.case import Case
from zhuanji.services.ledger.checks.check import Check, Hit, each
from zhuanji.services.ledger.checks.enterprises.places import TOWN, towns_by_name


def find(case: Case) -> Iterator[Hit]:
    """Yield the rows with a town of no name or code that the pack has."""
    known = list(towns_by_name(case.pack))
    if known and TOWN in case.rows.columns:
        yield from each(case.rows.filter(~pl.col(TOWN).is_in(known)), TOWN, town=TOWN)


CHECK = Check("ledger.area.town_unknown", "warning", ("enterprises",), (TOWN,), find)
