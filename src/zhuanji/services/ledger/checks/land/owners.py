"""One parcel registered to two enterprises.

Runs on parcels with a number and a registered area, file and ledger together. A warning: joint owners exist,
but then each has its share, and the shares stay under the parcel.
"""

from __future__ import annotations

from collections.abc import Iterator

import polars as pl

from zhuanji.services.ledger.batch import PERIOD, ROW
from zhuanji.services.ledger.checks.case import USCC, Case
from zhuanji.services.ledger.checks.check import Check, Hit
from zhuanji.services.ledger.checks.land.parcels import PARCEL, REGISTERED, SHEET, parcels
from zhuanji.services.ledger.checks.wording import listed


def find(case: Case) -> Iterator[Hit]:
    """Yield every row of the file with a parcel of several owners."""
    held = parcels(case).filter((pl.col(REGISTERED) > 0) & pl.col(PARCEL).is_not_null())
    shared = held.filter(pl.col(USCC).n_unique().over(PERIOD, PARCEL) > 1).sort(ROW)
    for (_, parcel), rows in shared.group_by(PERIOD, PARCEL, maintain_order=True):
        owners = listed(sorted(rows[USCC].unique().to_list()))
        yield from (Hit(row, PARCEL, {"parcel": parcel, "owners": owners}) for row in rows[ROW].drop_nulls())


CHECK = Check("ledger.land.owners", "warning", SHEET, (PARCEL, REGISTERED), find)
