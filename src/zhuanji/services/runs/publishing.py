"""What a run gives to others: the public list, and what each grade costs or gains."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import polars as pl

from zhuanji.basics.texts import say
from zhuanji.services.runs.facts import notice_of
from zhuanji.services.runs.opening import case_of
from zhuanji.services.runs.results import computed, scoring_of
from zhuanji.services.runs.words import PUBLIC

if TYPE_CHECKING:
    from zhuanji.basics.texts import Language
    from zhuanji.services.records.home import Home
    from zhuanji.services.records.models import Run, Scoring


def public_lists(home: Home, run: Run, *, lang: Language = "zh") -> list[tuple[dict[str, Any], pl.DataFrame]]:
    """Return the list that each scheme lets the public see: by default name and grade, in no order of rank."""
    graded = computed(home, run, scoring_of(home, run), lang=lang)
    return [(one.record, one.appraisal.public()) for one in graded]


def notice_line(home: Home, run: Run, scoring: Scoring, lang: Language) -> str:
    """Return the document numbers and the days of the notice of a scoring's revision, as far as they are recorded."""
    revision = scoring.revision
    numbers = {
        step.action: step.papers.document_number
        for step in case_of(home, run).steps
        if step.revision == revision and step.papers.document_number
    }
    parts = [
        say(f"run.public.{name}", lang, number=numbers[action])
        for name, action in (("number", "publish"), ("final", "finalise"))
        if action in numbers
    ]
    notice = notice_of(run, revision, PUBLIC)
    if notice is not None:
        parts.append(say("run.public.notice", lang, start=notice.start, last=notice.last))
    return say("run.public.between", lang).join(parts)


def policies(home: Home, run: Run, on: date, *, lang: Language = "zh") -> tuple[pl.DataFrame, pl.DataFrame]:
    """Return what each enterprise's grade costs or gains on a day, and the same by grade and instrument.

    The instruments are the scheme's, and where it has none the city's: those have no amounts, so that only their
    titles stand there. One without the document of its fair-competition review may not be applied.

    Returns:
        `scheme`, `uscc`, `grade`, `instrument`, `amount`, `unit`, `words`, `review`, `applicable`; and `scheme`,
        `instrument`, `grade`, `enterprises`, `amount`, `unknown` (of how many there is none), `unit`, `words`,
        `review`, `applicable`.
    """
    parts = []
    for one in computed(home, run, scoring_of(home, run), lang=lang):
        own = one.appraisal.policies(on)
        found = own if one.appraisal.scheme.policies else of_the_city(home, run, one.appraisal.table, lang)
        parts.append(found.select(pl.lit(one.record["id"]).alias("scheme"), pl.all()))
    each = pl.concat(parts).with_columns(
        (pl.col("review").fill_null("").str.strip_chars() != "").alias("applicable")
    )
    keys = ["scheme", "instrument", "grade", "unit", "words", "review", "applicable"]
    grouped = each.group_by(keys).agg(
        pl.len().alias("enterprises"),
        pl.when(pl.col("amount").is_not_null().any()).then(pl.col("amount").sort().sum()).alias("amount"),
        pl.col("amount").is_null().sum().alias("unknown"),
    )
    order = [
        "scheme",
        "instrument",
        "grade",
        "enterprises",
        "amount",
        "unknown",
        "unit",
        "words",
        "review",
        "applicable",
    ]
    return each, grouped.select(order).sort("scheme", "instrument", "grade")


def of_the_city(home: Home, run: Run, table: pl.DataFrame, lang: Language) -> pl.DataFrame:
    """Return the city's instruments for those of their grades; no amount is known of them."""
    schema = {
        "uscc": pl.String,
        "grade": pl.String,
        "instrument": pl.String,
        "amount": pl.Float64,
        "unit": pl.String,
        "words": pl.String,
        "review": pl.String,
    }
    rows = [
        (uscc, grade, one.title if lang == "zh" else one.title_en, None, None, None, one.review)
        for one in home.pack.instruments
        if one.area in (run.area, home.pack.head.city)
        for uscc, grade in table.select("uscc", "grade").iter_rows()
        if grade in one.grades
    ]
    return pl.DataFrame(rows, schema=schema, orient="row").sort("uscc", "instrument")
