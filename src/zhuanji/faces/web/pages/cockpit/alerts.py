"""What needs somebody: targets in the red, data that are overdue, runs that wait, and what is due next."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from zhuanji.basics.texts import Language, say
from zhuanji.faces.cli.views.ledger.words import department_title, sheet_title
from zhuanji.faces.web.guard import may
from zhuanji.faces.web.pages.cockpit.board import kept_board
from zhuanji.faces.web.pages.cockpit.grades import area_title
from zhuanji.faces.web.pages.data.owed import RETURNED, board_part, lines
from zhuanji.faces.web.pages.data.scope import SEE, by_area
from zhuanji.services.access import Target
from zhuanji.services.ledger.due import Owed, State

if TYPE_CHECKING:
    from zhuanji.faces.web.pages.cockpit.targets import Line
    from zhuanji.faces.web.request import SiteRequest
    from zhuanji.services.runs.city import AreaLine

MOST = 5


@dataclass(frozen=True)
class Alert:
    """Something that needs somebody.

    Args:
        kind: `target`, `data` or `run`.
        light: how bad it is, as a light.
        words: what it is.
        path: where it is dealt with, under the site's root.
    """

    kind: str
    light: str
    words: str
    path: str


@dataclass(frozen=True)
class Due:
    """Something to be sent in.

    Args:
        department, sheet, period: of what.
        closes: the last day; None where nobody knows it.
        path: where the board shows it, under the site's root.
    """

    department: str
    sheet: str
    period: str
    closes: date | None
    path: str


def alerts(request: SiteRequest, targets: Iterable[Line]) -> list[Alert]:
    """Return what needs somebody, the worst first."""
    red = [one for one in targets if one.light == "red" and one.level == "city"]
    red.sort(key=lambda one: one.share if one.share is not None else 100.0)
    found = [
        Alert(
            "target",
            "red",
            target_words(one, request.lang),
            f"targets/{one.id}",
        )
        for one in red[:MOST]
    ]
    return [
        *found,
        *data_alerts(request, State.LATE.value),
        *data_alerts(request, RETURNED),
        *waiting_runs(request),
    ]


def target_words(one: Line, lang: Language) -> str:
    """Return what is said of a target in the red: its value and the required one, or how many of its parts are met."""
    if one.parts:
        return say("site.cockpit.alert.parts", lang, title=one.title, parts=one.parts)
    return say("site.cockpit.alert.target", lang, title=one.title, value=one.value, required=one.required)


def data_alerts(request: SiteRequest, state: str) -> list[Alert]:
    """Return the departments with data that are overdue or went back, each with as many as the board shows.

    An office of an area has what it sent itself on its board.
    """
    if not (may(request, "due.see") or by_area(request, SEE)):
        return []
    every = lines(request)
    late = Counter(one.department for one in every if one.state == state)
    parts = {one: board_part(every, department=one, state=state) for one, _ in late.most_common(MOST)}
    return [
        Alert(
            "data",
            "yellow",
            say(
                f"site.cockpit.alert.{state}",
                request.lang,
                count=len(part.lines),
                department=department_title(request.home.pack, department, request.lang),
            ),
            f"data/due?{part.query}",
        )
        for department, part in parts.items()
    ]


def waiting_runs(request: SiteRequest) -> list[Alert]:
    """Return the runs that aren't at their end, by where they stand."""
    from zhuanji.services.reading import grades
    from zhuanji.services.runs.showing import state_title

    found = grades(request.home)
    lines = [line for line in found.lines if line.run and not line.final] if found else []
    seen = [line for line in lines if may(request, "run.see", Target(areas=frozenset([line.area])))]
    year, lang = found.year if found else "", request.lang
    states: dict[str, list[AreaLine]] = {}
    for line in seen:
        states.setdefault(state_title(request.home.pack, line.state, lang), []).append(line)
    between = "、" if lang == "zh" else ", "
    return [
        Alert(
            "run",
            "grey",
            say(
                "site.cockpit.alert.run",
                lang,
                year=year,
                state=state,
                areas=between.join(area_title(line, request) for line in those),
            ),
            "appraisal/",
        )
        for state, those in states.items()
    ]


def tasks(request: SiteRequest) -> list[Due]:
    """Return what is due, the nearest day first."""
    pack, lang = request.home.pack, request.lang
    due = [one for one in owed(request) if one.state is State.DUE]
    due.sort(key=lambda one: (one.window.closes or date.max, one.duty.department, one.duty.sheet))
    return [
        Due(
            department_title(pack, one.duty.department, lang),
            sheet_title(pack, one.duty.sheet, lang),
            one.period.title(lang),
            one.window.closes,
            f"data/due?{board_part((), department=one.duty.department, state=State.DUE.value).query}",
        )
        for one in due[:MOST]
    ]


def owed(request: SiteRequest) -> list[Owed]:
    """Return what is owed by the departments that the actor may look at."""
    if not may(request, "due.see"):
        return []
    every = kept_board(request.home, request.on)
    city = frozenset([request.home.pack.head.city])
    seen = {
        department
        for department in {one.duty.department for one in every}
        if may(request, "due.see", Target(areas=city, departments=frozenset([department])))
    }
    return [one for one in every if one.duty.department in seen]
