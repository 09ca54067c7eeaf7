"""What a grade costs or gains: the scheme's instruments of differential policy, enterprise by enterprise."""

from __future__ import annotations

from datetime import date

import narwhals.stable.v2 as nw
import polars as pl

from zhuanji.engines.appraisal.result import Appraisal
from zhuanji.engines.indicators.expressions.formulas import row_formula
from zhuanji.engines.rules.schemes.scheme import Instrument

SCHEMA = {
    "uscc": pl.String,
    "grade": pl.String,
    "instrument": pl.String,
    "amount": pl.Float64,
    "unit": pl.String,
}


def policy_amounts(result: Appraisal, on: date) -> pl.DataFrame:
    """Return every instrument that touches an enterprise, with its amount; missing where it has none.

    Args:
        result: the appraisal.
        on: the day for which the instruments are asked.

    Returns:
        `uscc`, `grade`, `instrument`, `amount`, `unit`, `words`, `review` (the fair-competition review).
    """
    own = nw.from_native(result.table.select("uscc", "grade")).join(
        result.graded.frame.drop("score", "rank", strict=False), on="uscc", how="left"
    )
    parts = [amounts(own, one) for one in result.scheme.policies if holds_on(one, on)]
    empty = pl.DataFrame(schema={**SCHEMA, "words": pl.String, "review": pl.String})
    return pl.concat([empty, *parts]).sort("uscc", "instrument")


def holds_on(one: Instrument, on: date) -> bool:
    """Say whether an instrument holds on a day."""
    return (one.start is None or one.start <= on) and (one.end is None or on <= one.end)


def amounts(own: nw.DataFrame[pl.DataFrame], one: Instrument) -> pl.DataFrame:
    """Return one instrument for those of its grade."""
    amount = row_formula(one.amount) if one.amount is not None else nw.lit(None, nw.Float64)
    texts = {"instrument": one.instrument, "unit": one.unit, "words": one.words, "review": one.review}
    found = own.filter(nw.col("grade") == one.grade).with_columns(
        amount.cast(nw.Float64).alias("amount"),
        *(nw.lit(text, nw.String).alias(name) for name, text in texts.items()),
    )
    return found.select(*SCHEMA, "words", "review").to_native()
