"""A share above the whole: more than 1 where shares run to 1, more than 100 where they are per cent.

Runs on shares that can't pass the whole. An error: such a figure can't be right, and nobody can say whether
85 was meant as 0.85.
"""

from __future__ import annotations

from collections.abc import Iterator

import polars as pl

from zhuanji.services.ledger.checks.case import Case
from zhuanji.services.ledger.checks.check import Check, Hit, each

SHARES = ("low_voc_share", "collection_rate", "removal_rate", "voc_fraction")
WHOLE = {"%": 100.0, "1": 1.0}


def find(case: Case) -> Iterator[Hit]:
    """Yield the cells above the whole."""
    for item in SHARES:
        if item in case.sent and (most := WHOLE.get(case.items[item].unit)):
            found = case.rows.filter(pl.col(item) > most).with_columns(pl.lit(most).alias("most"))
            yield from each(found, item, value=item, most="most")


CHECK = Check("ledger.check.share", "error", ("voc_materials", "voc_treatment"), (), find)
