"""A lease with oneself.

Runs on parcels. An error: the lessor and the lessee can't be one enterprise.
"""

from __future__ import annotations

from collections.abc import Iterator

import polars as pl

from zhuanji.services.ledger.checks.case import USCC, Case
from zhuanji.services.ledger.checks.check import Check, Hit, each
from zhuanji.services.ledger.checks.land.parcels import OTHER, SHEET


def find(case: Case) -> Iterator[Hit]:
    """Yield the rows whose counterparty is the enterprise."""
    if OTHER in case.sent:
        yield from each(case.rows.filter(pl.col(OTHER) == pl.col(USCC)), OTHER, code=USCC)


CHECK = Check("ledger.land.self_lease", "error", SHEET, (OTHER,), find)
