"""What is due, as the actor sees it: the board of the city's departments, or what an area's office sent itself."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from zhuanji.basics.periods import Kind
from zhuanji.faces.web.guard import may
from zhuanji.faces.web.pages.cockpit.board import kept_board, kept_lacking
from zhuanji.faces.web.pages.data.scope import DUE, SEE, by_area, submissions
from zhuanji.services.access import Target
from zhuanji.services.ledger.due import Owed, State
from zhuanji.services.ledger.unfilled import areas_open, left_open

if TYPE_CHECKING:
    from datetime import date

    from zhuanji.faces.web.request import SiteRequest

RETURNED, OPEN = "returned", "open"
KINDS = {
    "late": "bad",
    "returned": "bad",
    "due": "warn",
    "partial": "warn",
    "in_review": "info",
    "reported": "good",
    "zero": "good",
    "not_out": "plain",
    "open": "plain",
}
# In this order states are told, the one that needs somebody most first.
ORDER = ("late", "returned", "due", "partial", "in_review", "not_out", "open", "reported", "zero")
ALL_YEARS = "all"
Place = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Line:
    """One sheet of one period.

    Args:
        department, sheet, period: of what; the period as the ledger writes it.
        kind: of its periods.
        state: one of `ORDER`.
        closes: the day after which it is late.
        opens: the day on which its figures come out.
        verified: whether these days are verified.
        submissions: the numbers of what was sent, the last one last.
        reason: why it was returned.
        lacking: how many enterprises of the list have no row, where it was reported in part.
    """

    department: str
    sheet: str
    period: str
    kind: Kind
    state: str
    opens: date | None
    closes: date | None
    verified: bool
    submissions: tuple[int, ...] = ()
    reason: str = ""
    lacking: int = 0

    @property
    def place(self) -> Place:
        """What tells it apart."""
        return (self.sheet, self.period, self.department)

    @property
    def year(self) -> str:
        """The year in which it stands: a yearly sheet in the one in which it is due, others in their own."""
        return str(self.closes.year) if self.kind is Kind.YEAR and self.closes else self.period[:4]


@dataclass(frozen=True)
class BoardPart:
    """What the board shows of all lines, and what its address asks for to show just this.

    Args:
        lines: those shown.
        query: of the address.
    """

    lines: tuple[Line, ...]
    query: str


def board_part(
    every: Iterable[Line], *, department: str = "", state: str = "", year: str = ALL_YEARS
) -> BoardPart:
    """Return a part of the board; every number that leads to the board is counted of it, so that both are one.

    Args:
        every: all lines.
        department: only its lines; empty for all.
        state: only lines that stand so; empty for all.
        year: only the lines that stand in this one.
    """
    found = tuple(
        one
        for one in every
        if department in ("", one.department) and state in ("", one.state) and year in (ALL_YEARS, one.year)
    )
    asked = {"year": year, "department": department, "state": state}
    return BoardPart(found, urlencode({name: value for name, value in asked.items() if value}))


def lines(request: SiteRequest) -> list[Line]:
    """Return what is owed by the departments that the actor may look at; for an area's office, what it sent itself."""
    every = [line_of(one) for one in kept_board(request.home, request.on)]
    if by_area(request, DUE) or (not may(request, DUE) and by_area(request, SEE)):
        return of_area(request, every)
    allowed = {
        one
        for one in {line.department for line in every}
        if may(request, DUE, Target(frozenset([request.home.pack.head.city]), frozenset([one])))
    }
    returned = returned_places(request)
    return [with_return(one, returned) for one in every if one.department in allowed]


def line_of(one: Owed) -> Line:
    """Return what stands on the board as a line."""
    window, duty = one.window, one.duty
    period = str(one.period)
    return Line(
        duty.department,
        duty.sheet,
        period,
        one.period.kind,
        one.state.value,
        window.opens,
        window.closes,
        window.verified,
        one.submissions,
        lacking=one.lacking,
    )


def with_return(one: Line, returned: dict[Place, tuple[int, str]]) -> Line:
    """Return a line that says where the sheet went back to its sender and nothing came since."""
    if one.state not in (State.DUE, State.LATE, State.NOT_OUT) or one.place not in returned:
        return one
    number, reason = returned[one.place]
    return replace(one, state=RETURNED, submissions=(number,), reason=reason)


def returned_places(request: SiteRequest) -> dict[Place, tuple[int, str]]:
    """Return what went back to its sender and wasn't replaced, with the reason; the latest of each place."""
    rows = submissions(request).filter(state="RETURNED", replaced_by=None).order_by("id")
    told = rows.values_list("sheet", "period", "department", "id", "note")
    return {(sheet, period, department): (number, note) for sheet, period, department, number, note in told}


def of_area(request: SiteRequest, every: Iterable[Line]) -> list[Line]:
    """Return the board as an area's office sees it: what it sent itself; what it didn't send nobody says it owes."""
    own: dict[Place, Line] = {}
    rows = submissions(request).filter(replaced_by=None).order_by("id")
    told = rows.values_list("sheet", "period", "department", "id", "state", "zero", "note")
    blank = {one.place: replace(one, state=OPEN, submissions=(), lacking=0) for one in every}
    for sheet, period, department, number, state, zero, note in told:
        place = (sheet, period, department)
        if place in blank:
            before = own.get(place, blank[place])
            own[place] = replace(
                before,
                state=sent_state(state, zero=zero),
                submissions=(*before.submissions, number),
                reason=note if state == "RETURNED" else "",
            )
    opened = left_open() if own else {}
    return [partly(request, own[place], opened) if place in own else one for place, one in blank.items()]


def partly(request: SiteRequest, one: Line, opened: Mapping[int, str]) -> Line:
    """Return a line as reported in part where the area's own form left enterprises open that have no row yet."""
    areas = areas_open(one.submissions, opened) if one.state == State.REPORTED else []
    count = kept_lacking(request.home, one.sheet, one.period, areas) if areas else 0
    return replace(one, state=State.PARTIAL.value, lacking=count) if count else one


def sent_state(state: str, *, zero: bool) -> str:
    """Return how what was sent stands on the board."""
    if state == "RETURNED":
        return RETURNED
    if state != "APPROVED":
        return "in_review"
    return "zero" if zero else "reported"


def urgent(every: Sequence[Line]) -> list[list[Line]]:
    """Return what needs its sender, the worst first: the periods of a sheet that stand alike are one thing to do."""
    wanted = [one for one in every if one.state in ("late", "returned", "due")]
    found: dict[tuple[str, str, str, Kind], list[Line]] = {}
    for one in wanted:
        found.setdefault((one.state, one.department, one.sheet, one.kind), []).append(one)
    return sorted(
        found.values(),
        key=lambda lines: (ORDER.index(lines[0].state), str(lines[-1].closes or "9999"), lines[0].sheet),
    )
