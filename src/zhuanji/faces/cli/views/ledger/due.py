"""The board of missing data: a row for each run of periods that stand alike."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING

from rich.console import RenderableType

from zhuanji.basics.texts import Language, say
from zhuanji.faces.cli.counts import counted
from zhuanji.faces.cli.views.ledger.words import department_title, sheet_title
from zhuanji.faces.cli.views.screen import FAINT, HEADING, Prose, draw, indented, stacked, table

if TYPE_CHECKING:
    from zhuanji.engines.rules import Pack
    from zhuanji.services.ledger.due import Owed

STYLES = {"late": "bold red", "due": "bold yellow", "partial": "yellow", "in_review": "bold blue"}


def due_view(pack: Pack, owed: Sequence[Owed], on: date, lang: Language) -> str:
    """Return what `zhuanji ledger due` shows."""
    title = Prose(say("ledger.cli.due.title", lang, day=on.isoformat()), style=HEADING)
    if not owed:
        return draw(title, Prose(say("ledger.cli.due.none", lang)))
    runs = list(runs_of(owed))
    body = stacked_lines(pack, runs, lang) if stacked() else [drawn(pack, runs, lang)]
    unverified = any(not one.window.verified for one in owed)
    notes = [Prose(totals(owed, lang))]
    if unverified:
        notes.append(Prose(say("ledger.cli.due.unverified", lang), style=FAINT))
    return draw(title, *body, *notes)


def runs_of(owed: Sequence[Owed]) -> Iterator[list[Owed]]:
    """Yield the periods of a duty that follow each other and stand alike."""
    for _, run in groupby(owed, key=lambda one: (one.duty, one.state, one.lacking)):
        yield list(run)


def drawn(pack: Pack, runs: Sequence[list[Owed]], lang: Language) -> RenderableType:
    """Return the runs as a table; a department stands once above its rows, a sheet once above its runs."""
    names = ("department", "sheet", "periods", "state", "day")
    board = table(*(say(f"ledger.cli.column.{name}", lang) for name in names))
    before = ("", "")
    for run in runs:
        cells = cells_of(pack, run, lang)
        shown = (cells["department"], cells["sheet"])
        department = "" if shown[0] == before[0] else shown[0]
        sheet = "" if shown == before else shown[1]
        style = STYLES.get(run[0].state.value, "")
        board.add_row(
            Prose(department),
            Prose(sheet),
            cells["periods"],
            Prose(cells["state"], style=style),
            cells["day"],
        )
        before = shown
    return board


def cells_of(pack: Pack, run: Sequence[Owed], lang: Language) -> dict[str, str]:
    """Return what stands in a run's row."""
    first, last = run[0], run[-1]
    periods = str(first.period) if len(run) == 1 else f"{first.period}–{last.period}"
    state = say(f"ledger.cli.due.{first.state.value}", lang)
    if first.lacking:
        state = say("ledger.cli.due.lacking", lang, state=state, count=f"{first.lacking:,}")
    if len(run) > 1:
        state = counted("ledger.cli.due.periods", lang, len(run), state=state)
    return {
        "department": department_title(pack, first.duty.department, lang),
        "sheet": sheet_title(pack, first.duty.sheet, lang),
        "periods": periods,
        "state": state,
        "day": day_words(first, lang),
    }


def day_words(one: Owed, lang: Language) -> str:
    """Return the day that matters: when figures come out, or until when they were due."""
    day = one.window.opens if one.state.value == "not_out" else one.window.closes
    if one.state.value not in ("not_out", "due", "late"):
        return ""
    if day is None:
        return say("ledger.cli.due.no_day", lang)
    key = "out" if one.state.value == "not_out" else "until"
    return say(f"ledger.cli.due.{key}", lang, day=day.isoformat())


def stacked_lines(pack: Pack, runs: Sequence[list[Owed]], lang: Language) -> list[RenderableType]:
    """Return the runs as lines for a narrow terminal."""
    lines: list[RenderableType] = []
    for run in runs:
        cells = cells_of(pack, run, lang)
        lines.append(Prose(f"{cells['sheet']} {cells['periods']} {cells['state']}"))
        lines.append(indented(Prose(f"{cells['department']} {cells['day']}".strip(), style=FAINT)))
    return lines


def totals(owed: Sequence[Owed], lang: Language) -> str:
    """Return how many stand how."""
    counts: dict[str, int] = {}
    for one in owed:
        counts[one.state.value] = counts.get(one.state.value, 0) + 1
    order = ("late", "due", "partial", "in_review", "not_out", "reported", "zero")
    return " · ".join(
        f"{say(f'ledger.cli.due.{name}', lang)} {counts[name]}" for name in order if name in counts
    )
