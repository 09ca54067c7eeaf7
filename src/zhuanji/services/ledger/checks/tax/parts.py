"""The parts of a tax contribution against the whole.

Runs on taxes with a whole and VAT. The parts are those of the land productivity platform's form. Which of
export credits, refunds, income tax and credit refunds are added or taken off is the county's rule, so every
such way of adding is tried and the nearest counts. A part that is empty isn't zero: then the whole may be
more than the parts by a share, and as little less as ever.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

import polars as pl

from zhuanji.services.ledger.checks.case import Case
from zhuanji.services.ledger.checks.check import Check, Hit, each

WHOLE, VAT = "tax_paid", "vat_net"
CORE = (
    VAT,
    "property_tax",
    "land_use_tax",
    "vehicle_tax",
    "land_appreciation_tax",
    "stamp_tax",
    "city_construction_tax",
    "resource_tax",
    "education_surcharge",
    "local_education_surcharge",
    "environmental_tax",
)
EXPORT, REFUNDS = "export_exempt_credit", ("refund_after_payment", "refund_on_payment")
INCOME, CREDIT = "corporate_income_tax", "credit_refund"
# By how much each goes into the whole: the form adds export credits and refunds.
WAYS = tuple(product((1, 0), (1, 0, -1), (0, 1), (0, 1)))


def find(case: Case) -> Iterator[Hit]:
    """Yield the rows whose whole no way of adding the parts explains."""
    if WHOLE not in case.sent and not set(CORE) & set(case.sent):
        return
    frame = case.table(WHOLE, *CORE, EXPORT, *REFUNDS, INCOME, CREDIT).drop_nulls([WHOLE, VAT])
    if frame.is_empty():
        return
    frame = frame.with_columns(sums()).with_columns(nearest().alias("sum"), blanks().alias("blanks"))
    share = (
        pl.when(pl.col("blanks") > 0)
        .then(case.limit("ledger.sum.blank_tolerance"))
        .otherwise(case.limit("ledger.sum.tolerance"))
    )
    gap = pl.col(WHOLE) - pl.col("sum")
    room = pl.max_horizontal(pl.col(WHOLE).abs() * share / 100, pl.lit(case.limit("ledger.sum.money_min")))
    less = pl.col(WHOLE).abs() * case.limit("ledger.sum.tolerance") / 100
    under = pl.max_horizontal(less, pl.lit(case.limit("ledger.sum.money_min")))
    found = frame.with_columns(gap.alias("gap")).filter((gap > room) | (gap < -under))
    yield from each(found, WHOLE, whole=WHOLE, sum="sum", gap="gap", blanks="blanks")


def sums() -> list[pl.Expr]:
    """Return the whole that each way of adding the parts would give; what is empty adds nothing."""
    core = pl.sum_horizontal(pl.col(name).fill_null(0) for name in CORE)
    refunds = pl.sum_horizontal(pl.col(name).fill_null(0) for name in REFUNDS)
    others = (pl.col(EXPORT).fill_null(0), refunds, pl.col(INCOME).fill_null(0), pl.col(CREDIT).fill_null(0))
    return [
        (core + pl.sum_horizontal(part * times for part, times in zip(others, way, strict=True))).alias(
            f"way_{n}"
        )
        for n, way in enumerate(WAYS)
    ]


def nearest() -> pl.Expr:
    """Return the sum that is nearest to the whole."""
    gaps = {f"way_{n}": (pl.col(f"way_{n}") - pl.col(WHOLE)).abs() for n in range(len(WAYS))}
    least = pl.min_horizontal(*gaps.values())
    return pl.coalesce(pl.when(gap == least).then(pl.col(way)) for way, gap in gaps.items())


def blanks() -> pl.Expr:
    """Return how many parts of the form are empty."""
    return pl.sum_horizontal(pl.col(name).is_null().cast(pl.Int64) for name in (*CORE, EXPORT))


CHECK = Check("ledger.tax.parts", "warning", ("tax",), (WHOLE, *CORE, EXPORT, *REFUNDS, INCOME, CREDIT), find)
