"""What stands over everything that is shown of a run: which scheme, whose, and what must be said of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from rich.table import Table

from zhuanji.basics.texts import Language, say
from zhuanji.faces.cli.views.screen import Prose, listed, table


def marks(told: Mapping[str, Any], lang: Language) -> list[str]:
    """Return the marks of a run: synthetic data, a stand-in scheme, not published."""
    found = [say("run.mark.demo", lang)] if told["demo"] else []
    found += [say("run.mark.stand_in", lang)] if told["stand_in"] else []
    return found if told["final"] else [*found, say("run.mark.draft", lang)]


def marks_listed(told: Mapping[str, Any], lang: Language) -> str:
    """Return the marks of a run for a column, where they need no brackets."""
    return listed((mark.strip("【】[]") for mark in marks(told, lang)), lang)


def scheme_lines(told: Mapping[str, Any], lang: Language) -> list[str]:
    """Return a line for each scheme of a run, with what it is to the area."""
    return [
        say(f"run.scheme.{one['relation']}", lang, title=one["title"], id=one["id"])
        for one in told["schemes"]
    ]


def counts_words(counts: Mapping[str, int], lang: Language) -> str:
    """Return how many have each grade, as a line; ungraded ones are told as such."""
    return "  ".join(f"{name or say('run.ungraded', lang)} {count}" for name, count in counts.items())


def drawn(names: Sequence[str], rows: Iterable[Sequence[object]], right: Sequence[int] = ()) -> Table:
    """Return a table with these headings; the columns of `right` hold numbers."""
    made = table(*names)
    for place in right:
        made.columns[place].justify = "right"
        made.columns[place].no_wrap = True
    for row in rows:
        made.add_row(*(Prose("" if cell is None else str(cell)) for cell in row))
    return made


def stratum_words(stratum: str, lang: Language) -> str:
    """Return a stratum as people read it: a scheme without strata has all enterprises in one."""
    return say("appraisal.stratum.all", lang) if stratum == "all" else stratum


def points(value: float | None) -> str:
    """Return a score as people read it."""
    from zhuanji.basics.amounts import number

    return "" if value is None else number(value)
