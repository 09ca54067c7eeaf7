"""Rows beside the same key's row of a year earlier, and by how much they differ."""

from __future__ import annotations

from collections.abc import Mapping

import polars as pl

from zhuanji.services.ledger.batch import PERIOD, ROW
from zhuanji.services.ledger.checks.case import Case
from zhuanji.services.ledger.checks.frames import with_columns

AGO, RATIO, FACTOR = "_a_year_ago", "ratio", "factor"
SLIPS = (10.0, 100.0, 1000.0, 10000.0)
LAND_SLIPS = (15.0, 10000.0 / 15.0)  # a hectare is 15 mu, a mu 10000/15 square metres
# What an enterprise is judged by. Parts of a tax or of sales swing from year to year; only a unit shows there.
MAIN = frozenset(
    {
        "tax_paid",
        "revenue",
        "value_added",
        "output_value",
        "sales_value",
        "employees",
        "energy_tce",
        "power_mwh",
        "power_kwh",
        "emissions_t",
        "vocs_t",
        "land_mu",
        "registered_land_mu",
        "cumulative_revenue",
        "cumulative_value_added",
        "cumulative_output",
    }
)
LEAST = {
    "万元": "ledger.jump.money_min",
    "亩": "ledger.jump.land_min",
    "吨标煤": "ledger.jump.energy_min",
    "吨": "ledger.jump.tonnes_min",
    "人": "ledger.jump.people_min",
    "千瓦时": "ledger.jump.power_min",
}


def compared_items(case: Case) -> list[str]:
    """Return the items whose unit has a least value from which years are compared."""
    if case.before.earlier.is_empty() and case.rows[PERIOD].n_unique() < 2:
        return []
    return [item for item in case.sent if case.items[item].unit in LEAST and case.kind(item).is_numeric()]


def beside_year_ago(case: Case, item: str) -> pl.DataFrame:
    """Return the rows that have a value above zero now and a year ago, and one of them is large enough.

    The columns are row, item, `<item>_a_year_ago`, `ratio` (now by then) and `factor`: the power of ten, or for
    land the 15 or 666.67, that the ratio is near to; negative for the reverse, null where it is near to none.
    """
    return case.once(f"years of {item}", lambda: _beside_year_ago(case, item))


def _beside_year_ago(case: Case, item: str) -> pl.DataFrame:
    frame = case.once("years", lambda: _with_past(case)).select(ROW, item, item + AGO)
    least = case.limit(LEAST[case.items[item].unit])
    frame = frame.filter(
        (pl.col(item) > 0) & (pl.col(item + AGO) > 0) & (pl.max_horizontal(item, item + AGO) >= least)
    )
    frame = frame.with_columns((pl.col(item) / pl.col(item + AGO)).alias(RATIO))
    return frame.with_columns(slip(case, item).alias(FACTOR))


def _with_past(case: Case) -> pl.DataFrame:
    """Return the rows with each item's value of the year before; the file's own before the ledger's."""
    items = compared_items(case)
    kinds: Mapping[str, pl.DataType] = {name: case.kind(name) for name in (*case.key, *items)}
    frames = [
        with_columns(one, kinds).select(*kinds) for one in (case.before.earlier, case.stored, case.rows)
    ]
    later = (pl.col(PERIOD).str.slice(0, 4).cast(pl.Int64, strict=False) + 1).cast(pl.String)
    every = pl.concat(frames).with_columns(later + pl.col(PERIOD).str.slice(4)).drop_nulls(PERIOD)
    then = every.unique(case.key, keep="last").rename({item: item + AGO for item in items})
    return case.rows.join(then, on=case.key, how="inner", nulls_equal=True)


def slip(case: Case, item: str) -> pl.Expr:
    """Return the factor of a unit that the ratio is near to; ten is a slip only of what hardly jumps."""
    near = 1 + case.limit("ledger.slip.tolerance") / 100
    factors: tuple[float, ...] = SLIPS if item in MAIN else SLIPS[1:]
    if case.items[item].unit == "亩":
        factors += LAND_SLIPS
    ratio = pl.col(RATIO)
    found = pl.lit(None, pl.Float64())
    for factor in factors:
        up = ratio.is_between(factor / near, factor * near)
        down = ratio.is_between(1 / (factor * near), near / factor)
        found = pl.when(up).then(factor).when(down).then(-factor).otherwise(found)
    return found


def of_column(case: Case, frame: pl.DataFrame) -> float | None:
    """Return the factor by which most rows of a column are off alike, or nothing."""
    rows = case.limit("ledger.slip.column_rows")
    counts = frame.drop_nulls(FACTOR).group_by(FACTOR).len().sort("len", FACTOR, descending=True)
    if counts.is_empty() or counts["len"][0] < rows:
        return None
    share = counts["len"][0] / frame.height
    return float(counts[FACTOR][0]) if share * 100 >= case.limit("ledger.slip.column_share") else None


def factor_text(factor: float) -> str:
    """Return a factor as a sentence names it.

    >>> factor_text(10000.0), factor_text(-100.0), factor_text(10000 / 15)
    ('10000', '1/100', '666.7')
    """
    size = f"{abs(factor):.1f}".removesuffix(".0")
    return size if factor > 0 else f"1/{size}"
