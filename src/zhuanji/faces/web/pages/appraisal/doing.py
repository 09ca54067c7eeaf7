"""Carrying a step of a run out: a form that was posted, by somebody who may."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse

from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.faces.web.guard import page
from zhuanji.faces.web.pages.appraisal.fields import field, said
from zhuanji.faces.web.pages.appraisal.run import drawn
from zhuanji.faces.web.pages.appraisal.scope import run_view
from zhuanji.faces.web.pages.appraisal.steps import acting_role, carry_out, opened
from zhuanji.services.ledger.history import RefusedError

if TYPE_CHECKING:
    from zhuanji.faces.web.request import SiteRequest


@page(permission="run.see", methods=("POST",))
def act(request: SiteRequest, number: int, action: str) -> HttpResponse:
    """Carry an action out."""
    view = run_view(request, number, "run.see")
    role = acting_role(view, action)
    try:
        carry_out(view, action, role, said(request))
    except RefusedError as refused:
        return drawn(view, problems=refused.in_language(request.lang).problems, status=400)
    except ProblemError as fault:
        return drawn(view, problems=fault.problems, status=400)
    return HttpResponseRedirect(f"{reverse('appraisal:run', args=[number])}?done={action}")


@page(permission="run.move.county_office", methods=("POST",))
def open_new(request: SiteRequest) -> HttpResponse:
    """Open a run of an area and year."""
    year = field(request, "year", 4)
    if not (year.isascii() and year.isdecimal() and len(year) == 4):
        raise ProblemError([Problem("site.appraisal.field.year", Place())])
    run = opened(request, field(request, "area", 20), int(year))
    return HttpResponseRedirect(f"{reverse('appraisal:run', args=[run.id])}?done=open")
