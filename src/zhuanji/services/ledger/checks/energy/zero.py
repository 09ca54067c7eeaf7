"""Zero energy.

Runs on energy where no power tells more. A zero is a denominator and goes to be verified: a tenant on the
landlord's meter is a usual reason, a blank typed as 0 the other.
"""

from __future__ import annotations

from collections.abc import Iterator

import polars as pl

from zhuanji.services.ledger.checks.case import Case
from zhuanji.services.ledger.checks.check import Check, Hit, each
from zhuanji.services.ledger.checks.energy.below_power import ENERGY


def find(case: Case) -> Iterator[Hit]:
    """Yield the rows with zero energy."""
    if ENERGY in case.sent:
        yield from each(case.rows.filter(pl.col(ENERGY) == 0), ENERGY)


CHECK = Check("ledger.energy.zero", "warning", ("energy",), (ENERGY,), find)
