"""The table that an appraisal gives: its columns are a contract with other programs."""

from __future__ import annotations

import narwhals.stable.v2 as nw
import polars as pl

from zhuanji.basics.texts import Language, say
from zhuanji.engines.appraisal.flags import flag_column
from zhuanji.engines.appraisal.grading.grade import Graded, grade_column
from zhuanji.engines.appraisal.prepare.frame import Prepared
from zhuanji.engines.appraisal.scoring.reasons import with_reasons
from zhuanji.engines.appraisal.verified import unverified_values
from zhuanji.engines.rules.schemes.names import HEAD, OF_CRITERION
from zhuanji.engines.rules.schemes.scheme import Scheme


def column_names(scheme: Scheme) -> list[str]:
    """Return the columns of the result in their order."""
    terms = [f"{criterion.id}.{term}" for criterion in scheme.criteria for term in OF_CRITERION]
    return [*HEAD, *terms, "flags"]


def result_table(graded: Graded, prepared: Prepared, scheme: Scheme, lang: Language) -> pl.DataFrame:
    """Return the result: one row an enterprise, in the order of the data, tenants that share a grade last."""
    frame = with_reasons(graded.frame, scheme.criteria, lang)
    flags = flag_column(graded, scheme, unverified=bool(unverified_values(scheme)), lang=lang)
    final = grade_column(frame, "grade", graded.final, scheme).alias("grade")
    before = grade_column(frame, "grade", graded.base, scheme).alias("grade_before_adjustment")
    frame = frame.with_columns(final, before, nw.from_native(flags, series_only=True))
    unweighed = [
        nw.lit(None, nw.Float64).alias(f"{one.id}.points") for one in scheme.criteria if not one.weighed
    ]
    table = (
        frame.with_columns(*unweighed, nw.col("rank").cast(nw.Int64)).select(column_names(scheme)).to_native()
    )
    return with_followers(table, prepared, lang)


def with_followers(table: pl.DataFrame, prepared: Prepared, lang: Language) -> pl.DataFrame:
    """Return the table with those whose figures are their holder's, each with the holder's grade."""
    if not prepared.followers:
        return table
    followers = pl.DataFrame(
        {"~tenant": list(prepared.followers), "uscc": list(prepared.followers.values())},
        schema={"~tenant": pl.String, "uscc": pl.String},
    )
    shared = followers.join(
        table.select("uscc", "stratum", "grade", "grade_before_adjustment"), on="uscc", maintain_order="left"
    )
    told = pl.concat_str(pl.lit(say("appraisal.flag.shares", lang)), pl.col("uscc"))
    shared = shared.with_columns(told.alias("flags"), pl.col("~tenant").alias("uscc")).drop("~tenant")
    return pl.concat([table, shared], how="diagonal")
