"""After an objection: who moved between two runs of the same scheme, and why."""

from __future__ import annotations

import polars as pl

from zhuanji.basics.texts import say
from zhuanji.engines.appraisal.result import Appraisal


def moved_by_rerun(before: Appraisal, after: Appraisal) -> pl.DataFrame:
    """Return everybody whose grade or score isn't what it was, and why.

    Args:
        before: the run that was objected to.
        after: the run on corrected data.

    Returns:
        `uscc`, `grade_before`, `grade_after`, `score_before`, `score_after`, `why`: the figures that changed,
        benchmarks that changed with them, events; or that others changed.
    """
    columns = ["uscc", "grade", "score"]
    both = before.table.select(columns).join(
        after.table.select(columns), on="uscc", how="full", coalesce=True, suffix="_after"
    )
    both = both.rename({"grade": "grade_before", "score": "score_before"})
    same = pl.col("grade_before").eq_missing(pl.col("grade_after"))
    same = same & pl.col("score_before").eq_missing(pl.col("score_after"))
    both = both.filter(~same).sort("uscc")
    rows = reasons(before, after, both["uscc"].to_list())
    return both.with_columns(pl.Series("why", rows, dtype=pl.String)).select(
        "uscc", "grade_before", "grade_after", "score_before", "score_after", "why"
    )


def reasons(before: Appraisal, after: Appraisal, codes: list[str]) -> list[str]:
    """Return why each of some enterprises moved."""
    lang, between = after.lang, say("appraisal.between", after.lang)
    old, new = (by_code(one.tables.enterprises, codes) for one in (before, after))
    terms = [f"{one.id}.benchmark" for one in after.scheme.criteria]
    old_terms, new_terms = (by_code(one.table.select("uscc", *terms), codes) for one in (before, after))
    old_events, new_events = (events_of(one) for one in (before, after))
    found = []
    for code in codes:
        was, now = old.get(code), new.get(code)
        if was is None or now is None:
            found.append(say(f"appraisal.compare.{'new' if was is None else 'gone'}", lang))
            continue
        words = [
            say("appraisal.compare.item", lang, item=item, old=was[item], new=value)
            for item, value in now.items()
            if item in was and was[item] != value
        ]
        words += [
            say("appraisal.compare.benchmark", lang, title=one.title)
            for one in after.scheme.criteria
            if old_terms.get(code, {}).get(f"{one.id}.benchmark")
            != new_terms.get(code, {}).get(f"{one.id}.benchmark")
        ]
        if old_events.get(code) != new_events.get(code):
            words.append(say("appraisal.compare.events", lang))
        found.append(between.join(words) or say("appraisal.compare.others", lang))
    return found


def by_code(frame: pl.DataFrame, codes: list[str]) -> dict[str, dict[str, object]]:
    """Return the rows of some enterprises by their code."""
    return {row["uscc"]: row for row in frame.filter(pl.col("uscc").is_in(codes)).iter_rows(named=True)}


def events_of(result: Appraisal) -> dict[str, str]:
    """Return the events of each enterprise that has some."""
    frame: pl.DataFrame = result.graded.frame.to_native()
    return dict(frame.filter(pl.col("~documents") != "").select("uscc", "~documents").iter_rows())
