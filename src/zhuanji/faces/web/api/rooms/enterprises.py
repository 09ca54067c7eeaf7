"""Enterprises: searched and filtered in the index, one with the values that whoever asks may see."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING, Any, Literal

from ninja import Query, Router, Schema

from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.faces.web.api.tools.bounds import Asked as Bounded
from zhuanji.faces.web.api.tools.bounds import Name, Page, Paged, Words, Year
from zhuanji.faces.web.api.tools.guard import operation
from zhuanji.faces.web.api.tools.statuses import absent, clean
from zhuanji.faces.web.pages.enterprises.dossier.sources import Sources
from zhuanji.faces.web.pages.enterprises.dossier.subject import subject
from zhuanji.faces.web.pages.enterprises.filters import Asked, asked, rows_for
from zhuanji.faces.web.pages.enterprises.gradings import Given, grades_of, sees_results
from zhuanji.faces.web.pages.enterprises.lists import ordered
from zhuanji.faces.web.request import SiteRequest
from zhuanji.services.ledger.enterprise import Held, Record

if TYPE_CHECKING:
    from zhuanji.services.records.models import EnterpriseIndex

router = Router(tags=["enterprises"])
SEE = "enterprise.see"
FILTERS = ("q", "area", "town", "unit", "sector", "scale", "size", "status", "tag", "grade", "year")
# A field of the answer → the filter of the page whose item has to be the actor's to see.
SHOWN = {
    "area": "area",
    "town": "town",
    "functional_area": "unit",
    "sector": "sector",
    "above_scale": "scale",
    "size_class": "size",
    "status": "status",
}


class GradeOut(Schema):
    """A grade with its year of data, and whether its run is published."""

    grade: str
    year: int
    published: bool


class EnterpriseLine(Schema):
    """An enterprise as lists show it; null is what isn't known, or isn't for whoever asks."""

    uscc: str
    name: str
    area: str | None
    town: str | None
    functional_area: str | None
    sector: str | None
    above_scale: bool | None
    size_class: str | None
    status: str | None
    grade: GradeOut | None


class Source(Schema):
    """Where a value came from; without file and row for those who may not know."""

    submission: int | None
    file: str | None
    row: int | None
    approved_at: datetime
    revision: int


class Value(Schema):
    """An item of a row: its value, or why there is none."""

    item: str
    value: Any
    unit: str
    absent: str
    source: Source


class Row(Schema):
    """A row of the ledger about an enterprise, with the items whose values whoever asks may see."""

    sheet: str
    period: str
    key: list[str]
    values: list[Value]


class Records(Page[Row]):
    """The rows of an enterprise; `hidden` counts the items that they hold and that aren't for whoever asks."""

    hidden: int


class Filters(Bounded):
    """What a list of enterprises is filtered by; the choices are those of the page.

    `unit` is a functional area, `scale` is above or below, `grade` counts in `year`, else the last one does.
    """

    q: Words = ""
    area: Words = ""
    town: Words = ""
    unit: Words = ""
    sector: Words = ""
    scale: Literal["", "above", "below"] = ""
    size: Words = ""
    status: Words = ""
    tag: Words = ""
    grade: Words = ""
    year: Year | None = None


class AskedList(Filters, Paged):
    """Which enterprises, in which order."""

    sort: Literal[
        "name", "-name", "place", "-place", "sector", "-sector", "size", "-size", "status", "-status"
    ] = "name"


class AskedRecords(Paged):
    """Which rows of an enterprise."""

    sheet: Name | None = None
    period: Name | None = None


@operation(router.get, "/enterprises", permission="enterprise.list", gives=Page[EnterpriseLine])
def listed(request: SiteRequest, asked: Query[AskedList]) -> dict[str, Any]:
    """Search and list enterprises."""
    one = filters(request, asked, "enterprise.list")
    rows = rows_for(request, one)
    part = list(ordered(rows, asked.sort)[asked.offset : asked.offset + asked.limit])
    request.seen.add("enterprise", [row.uscc for row in part])
    grades = grades_of(request, part, one.year) if sees_results(request) else {}
    told = [line(row, one.shown, told_grade(request, grades.get(row.uscc))) for row in part]
    return {"total": rows.count(), "limit": asked.limit, "offset": asked.offset, "rows": told}


@operation(router.get, "/enterprises/{uscc}", permission=SEE, gives=EnterpriseLine)
def one(request: SiteRequest, uscc: Name) -> dict[str, Any]:
    """One enterprise of the index."""
    row = subject(request, uscc).row
    if row is None:
        raise absent(uscc)
    request.seen.add("enterprise", [row.uscc])
    grades = grades_of(request, [row], None) if sees_results(request) else {}
    return line(row, asked(request, SEE, {}).shown, told_grade(request, grades.get(row.uscc)))


@operation(router.get, "/enterprises/{uscc}/records", permission=SEE, gives=Records)
def records(request: SiteRequest, uscc: Name, wanted: Query[AskedRecords]) -> dict[str, Any]:
    """What the ledger holds of an enterprise (一企一档): of each row the items that whoever asks may see."""
    about = subject(request, uscc)
    request.seen.add("enterprise", [about.uscc])
    every = [
        one
        for one in about.found.records
        if wanted.sheet in (None, one.sheet) and wanted.period in (None, one.period)
    ]
    seen = [one for one in every if about.shown & set(one.items)]
    part = seen[wanted.offset : wanted.offset + wanted.limit]
    hidden = sum(len(set(one.items) - about.shown) for one in every)
    told = list(rows_of(request, part, about.shown, frozenset(Sources.of(request, about).known)))
    return {
        "total": len(seen),
        "limit": wanted.limit,
        "offset": wanted.offset,
        "rows": told,
        "hidden": hidden,
    }


def filters(request: SiteRequest, wanted: Filters, permission: str) -> Asked:
    """Return what a list is filtered by, as the page has it.

    Raises:
        ProblemError: a filter has no such choice, or isn't for whoever asks.
    """
    values = {name: str(value) for name in FILTERS if (value := getattr(wanted, name)) not in ("", None)}
    one = asked(request, permission, values)
    if refused := sorted(name for name, value in values.items() if one.values.get(name) != value):
        raise ProblemError(
            Problem("site.api.filter", Place(column=name), {"name": name, "value": clean(values[name])})
            for name in refused
        )
    return one


def told_grade(request: SiteRequest, given: Given | None) -> Given | None:
    """Return a grade as far as it may be told: an enterprise hears of its own when it is published."""
    return None if given is not None and request.actor.role == "enterprise" and not given.published else given


def line(row: EnterpriseIndex, shown: frozenset[str], given: Given | None) -> dict[str, Any]:
    """Return an enterprise as lists show it."""
    told = {name: getattr(row, name) if SHOWN[name] in shown else None for name in SHOWN}
    told = {name: None if value == "" else value for name, value in told.items()}
    grade = (
        {"grade": given.grade, "year": given.year, "published": given.published}
        if given and given.grade
        else None
    )
    return {"uscc": row.uscc, "name": row.name, **told, "grade": grade}


def rows_of(
    request: SiteRequest, rows: list[Record], shown: frozenset[str], known: frozenset[int]
) -> Iterator[dict[str, Any]]:
    """Yield rows of the ledger with the items that may be shown.

    Args:
        request: for the dictionary.
        rows: of an enterprise.
        shown: the items.
        known: the submissions that may be named.
    """
    units = {item.id: item.unit for item in request.home.pack.items}
    for one in rows:
        values = [
            value(name, held, units.get(name, ""), known) for name, held in one.items.items() if name in shown
        ]
        yield {"sheet": one.sheet, "period": one.period, "key": list(one.key), "values": values}


def value(name: str, held: Held, unit: str, known: frozenset[int]) -> dict[str, Any]:
    """Return an item with where it came from."""
    source = held.source
    named = source.submission in known
    told = {
        "submission": source.submission if named else None,
        "file": source.file if named else None,
        "row": source.row if named else None,
        "approved_at": source.approved_at,
        "revision": source.revision,
    }
    return {"item": name, "value": held.value, "unit": unit, "absent": held.absent, "source": told}
