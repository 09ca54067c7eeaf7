"""Opening runs and finding them; the case that each is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from zhuanji.basics.civil_time import civil_day
from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.engines.lifecycles import Actor, Case
from zhuanji.services.access.audit.acts import note_act
from zhuanji.services.ledger.freeze import find_snapshot
from zhuanji.services.ledger.history import begin, definition, recall
from zhuanji.services.records.outbox import MOVED, emit
from zhuanji.services.records.turns import take_turn
from zhuanji.services.runs.scheme_items import check_items
from zhuanji.services.runs.schemes import Chosen, SchemeName, chosen_schemes, keep_schemes
from zhuanji.services.runs.words import CANCELLED, COUNTY_OFFICE, LIFECYCLE

if TYPE_CHECKING:
    from zhuanji.engines.rules.models.areas import Area
    from zhuanji.services.records.home import Home
    from zhuanji.services.records.models import Run

KIND = "land_productivity"
LEVELS = ("county", "functional")


def now(at: datetime | None = None) -> datetime:
    """Return an instant that was given, or this one."""
    return at or datetime.now(UTC)


def actor(person: str, role: str, unit: str = "") -> Actor:
    """Return a person who acts in a role; until there are accounts, the caller says in which."""
    return Actor(person, unit, frozenset({role}))


def open_run(
    home: Home,
    area: str,
    year: int,
    *,
    by: str,
    schemes: Sequence[SchemeName] = (),
    snapshot: str = "",
    note: str = "",
    at: datetime | None = None,
) -> Run:
    """Open a run of an area.

    Args:
        home: the open home.
        area: the code or name of a county or functional area.
        year: of the data.
        by: who opens it.
        schemes: by id or file, where the area has none of its own: stand-ins, and told as such everywhere.
        snapshot: the beginning of the id of the one to use; by default the one that is locked later.
        note: what it is for.
        at: the instant; now, where it isn't given.

    Raises:
        ProblemError: no such area, it has a run of that year, no scheme is there, one isn't for that year or asks
            for what the ledger doesn't have.
    """
    from django.db import transaction

    from zhuanji.services.records.models import Run

    home.use()
    instant = now(at)
    code = area_code(home, area)
    chosen = chosen_schemes(home.pack, code, year, schemes)
    kind = one_kind(chosen)
    check_items(home.pack, chosen)
    frozen = find_snapshot(home, snapshot).id if snapshot else ""
    with transaction.atomic():
        take_turn(f"runs/{code}/{year}/{kind}")
        before = list(Run.objects.filter(area=code, year=year, kind=kind).order_by("id"))
        there = not_cancelled(before)
        if there:
            values = {"area": area_name(home, code), "year": year, "id": there[0].id}
            raise ProblemError([Problem("run.open.there", Place(), values)])
        run = Run.objects.create(
            area=code,
            year=year,
            kind=kind,
            schemes=[one.record() for one in chosen],
            snapshot=frozen,
            opened_at=instant,
            opened_by=by,
            note=note,
            opening=len(before) + 1,
        )
        keep_schemes(home, chosen)
        case = begin(definition(home.pack, LIFECYCLE), str(run.id), actor(by, COUNTY_OFFICE, code), instant)
        emit(MOVED, f"{run.id}/{len(case.steps)}", {"run": run.id, "action": "opened", "state": case.state})
        note_act(by, "run.opened", "run", [run.id], area=code, year=year)
    return run


def one_kind(chosen: Sequence[Chosen]) -> str:
    """Return the kind that all schemes of a run have.

    Raises:
        ProblemError: they have several.
    """
    kinds = sorted({one.scheme.kind for one in chosen})
    if len(kinds) > 1:
        raise ProblemError([Problem("run.open.kinds", Place(), {"kinds": " ".join(kinds)})])
    return kinds[0]


def area_code(home: Home, area: str) -> str:
    """Return the code of a county or functional area that is named by code or name.

    Raises:
        ProblemError: the pack has none.
    """
    for row in home.pack.areas:
        if area in (row.code, row.name) and row.kind in LEVELS:
            return row.code
    known = " ".join(row.name for row in run_areas(home, civil_day(datetime.now(UTC)).year))
    raise ProblemError([Problem("run.area.unknown", Place(), {"area": area, "known": known})])


def area_name(home: Home, code: str) -> str:
    """Return the name of an area, or its code."""
    area = home.pack.areas.get(code)
    return area.name if area else code


def run_areas(home: Home, year: int) -> list[Area]:
    """Return the counties of the city, then its functional areas, that exist at the end of a year."""
    on, city = date(year, 12, 31), home.pack.head.city
    return [row for kind in LEVELS for row in home.pack.areas.of_kind(kind, on, under=city)]


def find_run(home: Home, number: int) -> Run:
    """Return a run.

    Raises:
        ProblemError: there is none of this number.
    """
    from zhuanji.services.records.models import Run

    home.use()
    run = Run.objects.filter(pk=number).first()
    if run is None:
        raise ProblemError([Problem("run.unknown", Place(), {"id": number})])
    return run


def all_runs(home: Home, *, year: int | None = None) -> list[Run]:
    """Return the runs of a home, the latest year first."""
    from zhuanji.services.records.models import Run

    home.use()
    rows = Run.objects.all() if year is None else Run.objects.filter(year=year)
    return list(rows.order_by("-year", "area", "kind"))


def counted_runs(*, year: int | None = None, kind: str = KIND) -> list[Run]:
    """Return the runs whose grades count, wherever grades are told: of one kind, and not cancelled.

    They come by year and number; where an enterprise is in two of a year, the later one's grade is told.

    Args:
        year: of the data; every year where it is left out.
        kind: of the schemes.
    """
    from zhuanji.services.records.models import Run

    rows = Run.objects.filter(kind=kind) if year is None else Run.objects.filter(kind=kind, year=year)
    return not_cancelled(rows.order_by("year", "id"))


def not_cancelled(runs: Iterable[Run]) -> list[Run]:
    """Return the runs that weren't cancelled."""
    from zhuanji.services.records.models import CaseStep

    ended = CaseStep.objects.filter(case_kind=LIFECYCLE, end=CANCELLED)
    cancelled = set(ended.values_list("case_id", flat=True))
    return [run for run in runs if str(run.id) not in cancelled]


def case_of(home: Home, run: Run) -> Case:
    """Return a run as a case of its lifecycle, with its whole history."""
    return recall(definition(home.pack, LIFECYCLE), str(run.id))
