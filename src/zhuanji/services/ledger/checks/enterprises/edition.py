"""An industry code of another edition than the pack's sectors.

Runs on the roster: where the row says so itself, or where a foundry has the code 3130 that foundries had in
the 2011 edition (domain note on GB/T 4754-2017: 3391 and 3392 now). Many public tables still have the old ones.
"""

from __future__ import annotations

from collections.abc import Iterator

import polars as pl

from zhuanji.services.ledger.checks.case import Case
from zhuanji.services.ledger.checks.check import Check, Hit, each
from zhuanji.services.ledger.checks.enterprises.industry import INDUSTRY
from zhuanji.services.ledger.checks.frames import with_columns

EDITION, SECTOR = "industry_edition", "sector"
OLD_FOUNDRY = ("foundry", "3130")


def find(case: Case) -> Iterator[Hit]:
    """Yield the rows whose code has to be converted."""
    editions = {sector.edition.rpartition("-")[2] for sector in case.pack.sectors}
    frame = with_columns(case.rows, {name: pl.String() for name in (INDUSTRY, EDITION, SECTOR)})
    other = ~pl.col(EDITION).is_in(sorted(editions))
    sector, code = OLD_FOUNDRY
    old = (pl.col(SECTOR) == sector) & pl.col(INDUSTRY).str.ends_with(code)
    found = frame.filter(pl.col(INDUSTRY).is_not_null() & (other.fill_null(value=False) | old))
    used = "、".join(sorted(editions))
    yield from (
        Hit(hit.row, hit.item, {**hit.values, "edition": used})
        for hit in each(found, INDUSTRY, industry=INDUSTRY)
    )


CHECK = Check("ledger.industry.edition", "warning", ("enterprises",), (INDUSTRY, EDITION, SECTOR), find)
