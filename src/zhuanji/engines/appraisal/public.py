"""The list that is shown to the public: what the scheme lets it show, by default name and grade."""

from __future__ import annotations

import polars as pl

from zhuanji.engines.appraisal.result import Appraisal


def public_list(result: Appraisal) -> pl.DataFrame:
    """Return the public list of a result.

    In no order of rank (排名不分先后) the rows stand by grade and credit code, so that their order tells
    nothing; a column may be any of the result's or of the enterprises'.
    """
    shown = result.scheme.public
    people = result.tables.enterprises
    missing = [name for name in people.columns if name not in result.table.columns]
    whole = result.table.join(people.select("uscc", *missing), on="uscc", how="left", maintain_order="left")
    order = result.scheme.grades.order
    grades = shown.grades or order
    whole = whole.filter(pl.col("grade").is_in(list(grades)))
    place = pl.col("grade").replace_strict(
        {grade: number for number, grade in enumerate(order)}, default=len(order), return_dtype=pl.Int64
    )
    keys = (
        [place, pl.col("uscc")]
        if shown.order == "none"
        else [pl.col("stratum"), pl.col("rank"), pl.col("uscc")]
    )
    return whole.sort(keys, nulls_last=True).select(name for name in shown.columns if name in whole.columns)
