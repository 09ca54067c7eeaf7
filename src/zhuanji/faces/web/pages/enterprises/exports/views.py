"""Asking for an export, deciding about it, and fetching the file."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse

from zhuanji.basics.civil_time import in_shanghai
from zhuanji.basics.problems import Problem, ProblemError
from zhuanji.basics.texts import say
from zhuanji.faces.web.guard import page
from zhuanji.faces.web.pages.enterprises.exports import requests
from zhuanji.faces.web.pages.enterprises.exports.files import KINDS, TYPES, Sheet, as_bytes, codes_of
from zhuanji.faces.web.pages.enterprises.exports.form import EXPORT, figures_for
from zhuanji.faces.web.pages.enterprises.exports.making import Wanted, chosen_rows, made
from zhuanji.faces.web.pages.enterprises.exports.tables import asked_table, waiting_rows
from zhuanji.faces.web.render import render_page
from zhuanji.faces.web.request import SiteRequest
from zhuanji.services.ledger.files import sha256_of, write_whole

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zhuanji.services.records.models import ExportRequest

Maker = Callable[[SiteRequest, "Mapping[str, Any]"], tuple[Sheet, list[str]]]
FOLDER = "exports"
GRANTS = "grants"  # under which a file was made


@page(permission=EXPORT, methods=("POST",))
def ask(request: SiteRequest) -> HttpResponse:
    """Export a list: at once if nobody has to approve it, else the request is put down."""
    kind = request.POST.get("kind", "")
    wanted = wanted_of(request)
    if kind not in KINDS:
        raise ProblemError([Problem("site.exports.kind")])
    _, rows = chosen_rows(request, wanted)
    count = rows.count()
    if not count:
        raise ProblemError([Problem("site.exports.nothing")])
    if not requests.needs_approval(count, figures=bool(wanted.items)):
        sheet = made(request, wanted)
        return answer(request, sheet, codes_of(sheet.rows), kind, "enterprises")
    areas = requests.areas_of(
        area or request.home.pack.head.city
        for area in rows.values_list("area", flat=True).distinct().order_by()
    )
    kept = wanted.as_dict() | {"kind": kind, "areas": areas}
    requests.ask(request, "enterprises", kept, request.POST.get("reason", ""), count)
    return HttpResponseRedirect(reverse("enterprises:exports"))


def wanted_of(request: SiteRequest) -> Wanted:
    """Return what the form asks for: only figures that the actor may take along."""
    filters = {
        name: str(text)
        for name, text in request.POST.items()
        if name not in ("kind", "reason", "year_of", "item")
    }
    filters.pop("csrfmiddlewaretoken", None)
    allowed = {name for name, _ in figures_for(request)}
    items = tuple(name for name in dict.fromkeys(request.POST.getlist("item")) if name in allowed)
    year = request.POST.get("year_of", "")
    return Wanted(
        filters, items, int(year) if items and year.isascii() and year.isdecimal() and len(year) == 4 else 0
    )


@page(permission=EXPORT)
def listed(request: SiteRequest) -> HttpResponse:
    """Show what the actor asked for, and what waits for its decision."""
    context = {
        "mine": asked_table(request, requests.mine(request)),
        "waiting": waiting_rows(request, requests.waiting(request)),
    }
    return render_page(request, "enterprises/exports.html", context)


@page(permission="export.approve", methods=("POST",))
def decide(request: SiteRequest, number: int) -> HttpResponse:
    """Approve or refuse an export."""
    decision = request.POST.get("decision", "")
    if decision not in ("approve", "refuse"):
        raise ProblemError([Problem("site.exports.decision")])
    requests.decide(request, number, approve=decision == "approve", words=request.POST.get("words", ""))
    return HttpResponseRedirect(reverse("enterprises:exports"))


@page(permission=EXPORT)
def file(request: SiteRequest, number: int) -> HttpResponse:
    """Hand out the file of an approved export; it is made when it is first fetched."""
    one = requests.own(request, number)
    kind = one.filter.get("kind") if one.filter.get("kind") in KINDS else "xlsx"
    if one.state == requests.APPROVED:
        sheet, codes = makers()[one.kind](request, one.filter)
        data = as_bytes(sheet, str(kind), demo=request.home.demo, lang=request.lang)
        keep(request, one, data, str(kind), len(sheet.rows))
        request.seen.add("enterprise", codes, action="exported")
    elif one.state == requests.MADE:
        data = stored(request, one)
    else:
        raise ProblemError([Problem("site.exports.not_ready", values={"number": number})])
    request.seen.add("export", [str(one.id)], action="exported")
    return file_answer(request, data, str(kind), one.kind)


def makers() -> Mapping[str, Maker]:
    """Return what makes the rows of each kind of export."""
    from zhuanji.faces.web.pages.query.exporting import of_request

    def of_firms(request: SiteRequest, kept: Mapping[str, Any]) -> tuple[Sheet, list[str]]:
        sheet = made(request, Wanted.of(kept))
        return sheet, codes_of(sheet.rows)

    return {"enterprises": of_firms, "query": of_request}


def keep(request: SiteRequest, one: ExportRequest, data: bytes, kind: str, count: int) -> None:
    """Keep the file in the home until it expires."""
    digest = sha256_of(data)
    name = f"{FOLDER}/{one.id}-{digest[:12]}.{kind}"
    write_whole(request.home.results / name, data)
    one.state, one.file, one.sha256, one.count = requests.MADE, name, digest, count
    one.expires_at = requests.expires(request.at)
    one.filter = {**one.filter, GRANTS: granted(request)}
    one.save(update_fields=["state", "file", "sha256", "count", "expires_at", "filter"])


def granted(request: SiteRequest) -> list[str]:
    """Return what the actor is granted: a file that was kept goes out only as long as all of it still is."""
    return sorted(request.actor.areas | request.actor.departments | request.actor.usccs)


def stored(request: SiteRequest, one: ExportRequest) -> bytes:
    """Return the file that was kept.

    Raises:
        ProblemError: its time is over, it is gone, or the actor no longer has what it was granted then.
    """
    path = (request.home.results / one.file).resolve()
    over = one.expires_at is None or one.expires_at <= request.at
    over = over or not set(one.filter.get(GRANTS, ())) <= set(granted(request))
    if over or not path.is_relative_to(request.home.results.resolve()) or not path.is_file():
        raise ProblemError([Problem("site.exports.expired.none", values={"number": one.id})])
    data = path.read_bytes()
    if sha256_of(data) != one.sha256:
        raise ProblemError([Problem("site.exports.expired.none", values={"number": one.id})])
    return data


def answer(request: SiteRequest, sheet: Sheet, codes: list[str], kind: str, what: str) -> HttpResponse:
    """Hand out a file at once; who it names stands in the log."""
    request.seen.add("enterprise", codes, action="exported")
    return file_answer(request, as_bytes(sheet, kind, demo=request.home.demo, lang=request.lang), kind, what)


def file_answer(request: SiteRequest, data: bytes, kind: str, what: str) -> HttpResponse:
    """Return a file as an answer."""
    day = in_shanghai(request.at).strftime("%Y%m%d")
    response = HttpResponse(data, content_type=TYPES[kind])
    name = say(f"site.exports.file.{what}", request.lang)
    response.headers["Content-Disposition"] = disposition(f"{name}-{day}.{kind}", f"{what}-{day}.{kind}")
    return response


def disposition(name: str, plain: str) -> str:
    """Return the header that names a file, for browsers old and new."""
    from urllib.parse import quote

    return f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(name)}"
