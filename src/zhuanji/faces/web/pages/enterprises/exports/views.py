"""Asking for an export, deciding about it, and fetching the file."""

from __future__ import annotations

from dataclasses import replace

from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse

from zhuanji.basics.civil_time import in_shanghai
from zhuanji.basics.problems import Problem, ProblemError
from zhuanji.basics.texts import say
from zhuanji.faces.web.done import tell
from zhuanji.faces.web.guard import page
from zhuanji.faces.web.pages.enterprises.exports import requests
from zhuanji.faces.web.pages.enterprises.exports.approved import given
from zhuanji.faces.web.pages.enterprises.exports.files import KINDS, TYPES, Sheet, as_bytes, codes_of
from zhuanji.faces.web.pages.enterprises.exports.form import EXPORT, figures_for
from zhuanji.faces.web.pages.enterprises.exports.keeping import keep, stored
from zhuanji.faces.web.pages.enterprises.exports.making import Wanted, chosen_rows, made
from zhuanji.faces.web.pages.enterprises.exports.tables import asked_table, waiting_rows
from zhuanji.faces.web.render import render_page
from zhuanji.faces.web.request import SiteRequest


@page(permission=EXPORT, methods=("POST",))
def ask(request: SiteRequest) -> HttpResponse:
    """Export a list: at once if nobody has to approve it, else the request is put down."""
    kind = request.POST.get("kind", "")
    wanted = wanted_of(request)
    if kind not in KINDS:
        raise ProblemError([Problem("site.exports.kind")])
    chosen, rows = chosen_rows(request, wanted)
    count = rows.count()
    if not count:
        raise ProblemError([Problem("site.exports.nothing")])
    if not requests.needs_approval(count, figures=bool(wanted.items)):
        sheet = made(request, wanted)
        return answer(request, sheet, codes_of(sheet.rows), kind, "enterprises")
    areas = requests.areas_in(request, rows)
    kept = replace(wanted, values=chosen.values).as_dict() | {"kind": kind, "areas": areas}
    requests.ask(request, "enterprises", kept, request.POST.get("reason", ""), count)
    tell(request, "site.done.export_asked")
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
    tell(request, f"site.done.export_{'approved' if decision == 'approve' else 'refused'}", id=number)
    return HttpResponseRedirect(reverse("enterprises:exports"))


@page(permission=EXPORT)
def file(request: SiteRequest, number: int) -> HttpResponse:
    """Hand out the file of an approved export; it is made when it is first fetched."""
    one = requests.own(request, number)
    kind = one.filter.get("kind") if one.filter.get("kind") in KINDS else "xlsx"
    if one.state == requests.APPROVED:
        sheet, codes = given(request, one)
        data = as_bytes(sheet, str(kind), demo=request.home.demo, lang=request.lang)
        keep(request, one, data, str(kind), codes)
    elif one.state == requests.MADE:
        data, codes = stored(request, one)
    else:
        raise ProblemError([Problem("site.exports.not_ready", values={"number": number})])
    request.seen.add("enterprise", codes, action="exported")
    request.seen.add("export", [str(one.id)], action="exported")
    return file_answer(request, data, str(kind), one.kind)


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
