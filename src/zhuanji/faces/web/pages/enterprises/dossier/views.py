"""`/enterprises/<uscc>`: the file of one enterprise, and what is asked for beside it."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse

from zhuanji.basics.problems import ProblemError
from zhuanji.basics.texts import say
from zhuanji.faces.web.guard import page
from zhuanji.faces.web.pages.enterprises.dossier.better import ways_table
from zhuanji.faces.web.pages.enterprises.dossier.cases import cases
from zhuanji.faces.web.pages.enterprises.dossier.grades import graded
from zhuanji.faces.web.pages.enterprises.dossier.head import head, naming
from zhuanji.faces.web.pages.enterprises.dossier.land import shared_land
from zhuanji.faces.web.pages.enterprises.dossier.ledger_grades import ledger_grades
from zhuanji.faces.web.pages.enterprises.dossier.objecting import objecting
from zhuanji.faces.web.pages.enterprises.dossier.registers import DATED, register
from zhuanji.faces.web.pages.enterprises.dossier.sources import Sources
from zhuanji.faces.web.pages.enterprises.dossier.subject import SEE, subject
from zhuanji.faces.web.pages.enterprises.dossier.values import base_data
from zhuanji.faces.web.pages.enterprises.dossier.waiting import waiting
from zhuanji.faces.web.render import render_page
from zhuanji.faces.web.request import SiteRequest


@page(permission=SEE)
def dossier(request: SiteRequest, uscc: str) -> HttpResponse:
    """Show the file of an enterprise."""
    about = subject(request, uscc)
    request.seen.add("enterprise", [about.uscc])
    sources = Sources.of(request, about)
    land = shared_land(request, about)
    request.seen.add("enterprise", land.codes)
    before = ledger_grades(
        request, about, sources
    )  # first, so that sources are numbered in the order of the page
    parts = base_data(request, about, sources)
    names, codes = naming(request, about)
    grades = graded(request, about)
    context = {
        "about": about,
        "head": head(request, about),
        "grades": grades,
        "objecting": objecting(request, about, grades),
        "waits": waiting(request, about),
        "ledger_grades": before,
        "cases": cases(request, about),
        "parts": [one for one in parts if one.open],
        "more": [one for one in parts if not one.open],
        "parcels": register(request, about, sources, "parcels"),
        "land": land,
        "events": [table for name in DATED if (table := register(request, about, sources, name)) is not None],
        "projects": register(request, about, sources, "projects"),
        "lines": register(request, about, sources, "cement_lines"),
        "names": names,
        "codes": codes,
    }
    context["sources"] = sources.table()
    return render_page(request, "enterprises/dossier.html", context)


@page(permission="run.results", methods=("POST",))
def better(request: SiteRequest, uscc: str) -> HttpResponse:
    """Work out what would lift the grade of an enterprise; a fragment that is asked for on purpose."""
    about = subject(request, uscc)
    request.seen.add("enterprise", [about.uscc])
    found, problems = None, []
    try:
        found = ways_table(request, about, request.POST.get("run", ""))
    except ProblemError as fault:
        problems = [problem.as_dict(request.lang, on_site=True) for problem in fault.problems]
    context = {
        "found": found,
        "problems": problems,
        "about": about,
        "back": say("site.dossier.back", request.lang),
    }
    return render_page(
        request,
        "enterprises/ways.html",
        context,
        part="enterprises/ways_part.html",
        status=400 if problems else 200,
        address=reverse("enterprises:dossier", args=[about.uscc]),
    )
