"""Enterprises that hold a permit and have no row this year, neither in the file nor in the ledger.

They hold one by last year's rows, or by what a person decided of its number, also where they never sent a row.
Runs on a year's emissions; compares only counties from which the file has rows, for counties send their own
files. A permit that was cancelled, or whose enterprise was closed or has left by then, owes nothing. Told once
for the sheet.
"""

from __future__ import annotations

from collections.abc import Iterator

import polars as pl

from zhuanji.services.ledger.batch import PERIOD
from zhuanji.services.ledger.checks.case import USCC, YEAR, Case
from zhuanji.services.ledger.checks.check import Check, Hit
from zhuanji.services.ledger.checks.emissions.items import PERMIT, POLLUTANTS, SHEET
from zhuanji.services.ledger.checks.enterprises.places import AREA
from zhuanji.services.ledger.checks.frames import with_columns, year_of
from zhuanji.services.ledger.checks.wording import listed

STATUS, GONE = "status", ("注销", "吊销", "迁出")
CANCELLED = "注销|撤销|吊销|失效"  # written beside the number of a permit


def find(case: Case) -> Iterator[Hit]:
    """Yield one hit with the enterprises of which nothing came."""
    years = case.rows[YEAR].drop_nulls().unique().to_list()
    yearly = case.rows.filter(pl.col(PERIOD).str.len_chars() == len("2024"))
    if len(years) != 1 or yearly.is_empty() or set(POLLUTANTS).isdisjoint(case.sent):
        return
    kinds = {PERIOD: pl.String(), USCC: pl.String(), PERMIT: pl.String()}
    earlier = with_columns(case.before.earlier, kinds).with_columns(year_of(PERIOD).alias(YEAR))
    valid = pl.col(PERMIT).is_not_null() & ~pl.col(PERMIT).str.contains(CANCELLED)
    held = earlier.filter((pl.col(YEAR) == years[0] - 1) & valid).select(USCC)
    decided = pl.DataFrame({USCC: sorted(case.before.permits)}, schema={USCC: pl.String()})
    held = pl.concat([held, decided]).unique()
    names = with_columns(case.roster, {"name": pl.String(), AREA: pl.String(), STATUS: pl.String()})
    names = names.sort(YEAR, nulls_last=False).unique(USCC, keep="last").select(USCC, "name", AREA, STATUS)
    held = held.join(names.filter(pl.col(STATUS).is_in(GONE)), on=USCC, how="anti")
    here = names.join(case.rows, on=USCC, how="semi").select(AREA).drop_nulls().unique()
    gone = held.join(case.rows, on=USCC, how="anti").join(case.stored, on=USCC, how="anti")
    gone = gone.join(names, on=USCC, how="left").join(here, on=AREA, how="semi").sort(USCC)
    if not gone.is_empty():
        told = gone.select(pl.coalesce("name", USCC)).to_series().to_list()
        yield Hit(None, PERMIT, {"count": gone.height, "names": listed(told), "year": years[0]})


CHECK = Check("ledger.emissions.holders", "warning", SHEET, (PERMIT, *POLLUTANTS), find)
