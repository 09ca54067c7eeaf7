"""Exports of lists of enterprises: asked for, approved or refused by another person, fetched."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any, Literal

from django.http import HttpResponse
from ninja import Router, Schema
from pydantic import Field

from zhuanji.basics.problems import Problem, ProblemError
from zhuanji.faces.web.api.rooms.enterprises import FILTERS, Filters, filters
from zhuanji.faces.web.api.tools.bounds import Asked, Long, Name, Number, Year
from zhuanji.faces.web.api.tools.files import FILE, whole
from zhuanji.faces.web.api.tools.guard import operation
from zhuanji.faces.web.api.tools.statuses import absent
from zhuanji.faces.web.pages.enterprises.exports import requests
from zhuanji.faces.web.pages.enterprises.exports import views as page
from zhuanji.faces.web.pages.enterprises.exports.form import EXPORT, figures_for
from zhuanji.faces.web.pages.enterprises.exports.making import Wanted, chosen_rows
from zhuanji.faces.web.request import SiteRequest
from zhuanji.services.records.models import ExportRequest

router = Router(tags=["exports"])


class ExportOut(Schema):
    """An export that was asked for: `asked`, `approved`, `refused`, `made` or `expired`."""

    id: int
    kind: str
    state: str
    reason: str
    count: int
    asked_by: str
    asked_at: datetime
    decided_by: str
    decided_at: datetime | None
    words: str
    expires_at: datetime | None


class ExportWish(Asked):
    """What is to go out: a list by its filters, with figures of a year where some are named."""

    format: Literal["xlsx", "csv"] = "xlsx"
    reason: Long
    filters: Filters = Filters()
    items: Annotated[tuple[Name, ...], Field(max_length=20)] = ()
    year: Year | None = None


class Verdict(Asked):
    """What is decided about an export; a refusal says why."""

    approve: bool
    words: Long = ""


@operation(router.get, "/exports", permission=EXPORT, gives=list[ExportOut])
def listed(request: SiteRequest) -> list[dict[str, Any]]:
    """The exports that whoever asks has asked for, the last first."""
    return [told(one) for one in requests.mine(request)]


@operation(router.post, "/exports", permission=EXPORT, gives={201: ExportOut})
def ask(request: SiteRequest, body: ExportWish) -> dict[str, Any]:
    """Ask for an export. One that needs nobody's approval is approved at once; its file is fetched like any other."""
    refused = sorted(set(body.items) - {name for name, _ in figures_for(request)})
    if refused:
        raise ProblemError([Problem("site.api.export_item", values={"items": " ".join(refused)})])
    if body.items and body.year is None:
        raise ProblemError([Problem("site.api.export_year")])
    chosen = filters(request, body.filters, EXPORT).values
    wanted = Wanted({name: chosen[name] for name in FILTERS if name in chosen}, body.items, body.year or 0)
    _, rows = chosen_rows(request, wanted)
    count = rows.count()
    if not count:
        raise ProblemError([Problem("site.exports.nothing")])
    kept = wanted.as_dict() | {"kind": body.format, "areas": requests.areas_in(request, rows)}
    made = requests.ask(request, "enterprises", kept, body.reason, count)
    if not requests.needs_approval(count, figures=bool(body.items)):
        requests.approve_at_once(request, made)
    return told(made)


@operation(router.get, "/exports/waiting", permission="export.approve", gives=list[ExportOut])
def waiting(request: SiteRequest) -> list[dict[str, Any]]:
    """The exports that wait for a decision that whoever asks may make."""
    return [told(one) for one in requests.waiting(request)]


@operation(router.post, "/exports/{number}/decision", permission="export.approve", gives=ExportOut)
def decide(request: SiteRequest, number: Number, body: Verdict) -> dict[str, Any]:
    """Approve or refuse an export of another person."""
    if all(one.id != number for one in requests.waiting(request)):
        raise absent(str(number))
    return told(requests.decide(request, number, approve=body.approve, words=body.words))


@operation(router.get, "/exports/{number}", permission=EXPORT, gives=ExportOut)
def one(request: SiteRequest, number: Number) -> dict[str, Any]:
    """One export of whoever asks."""
    return told(requests.own(request, number))


@operation(router.get, "/exports/{number}/file", permission=EXPORT, gives={200: bytes}, openapi_extra=FILE)
def file(request: SiteRequest, number: Number) -> HttpResponse:
    """The file of an approved export; texts in it never become formulas."""
    return whole(page.file)(request, number)


def told(one: ExportRequest) -> dict[str, Any]:
    """Return an export as data."""
    plain = (
        "id",
        "kind",
        "state",
        "reason",
        "count",
        "asked_at",
        "decided_by",
        "decided_at",
        "words",
        "expires_at",
    )
    return {"asked_by": one.account.username, **{name: getattr(one, name) for name in plain}}
