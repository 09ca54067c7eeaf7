"""Who moved, the migration matrix, policies by grade, and grades under other weights."""

from __future__ import annotations

from collections.abc import Sequence

import polars as pl

from zhuanji.basics.amounts import entered
from zhuanji.basics.texts import Language, say
from zhuanji.faces.amounts import amount
from zhuanji.faces.cli.counts import counted
from zhuanji.faces.cli.views.run.head import drawn, points
from zhuanji.faces.cli.views.screen import FAINT, HEADING, Prose, draw, listed

MOST = 40  # rows that a terminal shows; the file has all


def moved_view(rows: pl.DataFrame, before: int, after: int, lang: Language) -> str:
    """Return who moved; those whose grade changed come first."""
    title = say("run.cli.moved.title", lang, before=before, after=after)
    if rows.is_empty():
        return draw(Prose(title, style=HEADING), Prose(say("run.cli.moved.nobody", lang)))
    other = ~pl.col("grade_before").eq_missing(pl.col("grade_after"))
    ordered = rows.sort(other, "uscc", descending=[True, False]).head(MOST)
    names = [say(f"run.column.{name}", lang) for name in ("name", "grade", "score", "why")]
    cells = [
        (
            one["name"] or one["uscc"],
            f"{one['grade_before'] or '—'} → {one['grade_after'] or '—'}",
            f"{points(one['score_before'])} → {points(one['score_after'])}",
            one["why"],
        )
        for one in ordered.iter_rows(named=True)
    ]
    changed = rows.filter(other).height
    told = say("run.cli.moved.count", lang, grades=changed, scores=rows.height)
    return draw(Prose(title, style=HEADING), drawn(names, cells), Prose(told, style=FAINT))


def migration_view(table: pl.DataFrame, origin: str, year: int, lang: Language) -> str:
    """Return the matrix: rows last year's grades, columns this year's."""
    title = say("run.cli.migration.title", lang, before=year - 1, year=year)
    from_where = say(f"run.cli.migration.{origin or 'nowhere'}", lang)
    names = [say("run.cli.migration.from", lang), *table.columns[1:]]
    made = drawn(names, table.iter_rows(), range(1, len(names)))
    return draw(Prose(title, style=HEADING), made, Prose(from_where, style=FAINT))


def policies_view(table: pl.DataFrame, lang: Language) -> str:
    """Return what each grade costs or gains; what has no review isn't to be applied."""
    if table.is_empty():
        return draw(Prose(say("run.cli.policies.none", lang)))
    names = [
        say(f"run.column.{name}", lang) for name in ("instrument", "grade", "enterprises", "amount", "review")
    ]
    cells = [
        (
            one["instrument"],
            one["grade"],
            one["enterprises"],
            amount_words(one, lang),
            one["review"] if one["applicable"] else say("run.policy.no_review", lang),
        )
        for one in table.iter_rows(named=True)
    ]
    return draw(drawn(names, cells, (2,)))


def amount_words(one: dict[str, object], lang: Language) -> str:
    """Return an amount with its unit, else the words that stand for it, else that none is known."""
    if one["amount"] is not None:
        value, unit = float(str(one["amount"])), str(one["unit"] or "")
        told = amount(value, entered(unit, value))
        lacking = int(str(one["unknown"]))
        return told + (say("run.policy.without", lang, count=lacking) if lacking else "")
    return str(one["words"] or say("run.policy.unknown", lang))


def robustness_view(
    table: pl.DataFrame, without: Sequence[str], draws: int, lang: Language, *, shut: bool = True
) -> str:
    """Return the last grades that don't survive, the least certain first."""
    weak = table.filter(pl.col("recheck") != "").sort("kept", "uscc")
    head = say("run.cli.office_only" if shut else "run.cli.office_released", lang)
    parts = [Prose(head, style=HEADING)]
    parts.append(Prose(counted("run.cli.robustness.count", lang, weak.height, draws=draws, all=table.height)))
    if weak.height:
        names = [say(f"run.column.{name}", lang) for name in ("name", "grade", "kept", "recheck")]
        cells = [
            (one["name"] or one["uscc"], one["grade"], f"{one['kept']:.2%}", one["recheck"])
            for one in weak.head(MOST).iter_rows(named=True)
        ]
        made = drawn(names, cells, (2,))
        return draw(*parts, made, *not_asked(without, lang))
    return draw(*parts, *not_asked(without, lang))


def not_asked(without: Sequence[str], lang: Language) -> list[Prose]:
    """Return which schemes can't be asked."""
    if not without:
        return []
    return [Prose(say("run.cli.robustness.without", lang, schemes=listed(without, lang)), style=FAINT)]
