"""The list of targets, and the page of one."""

from __future__ import annotations

from django.http import HttpResponse

from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.faces.web.guard import page
from zhuanji.faces.web.lacking import reading_of, without_reading
from zhuanji.faces.web.pages.targets.detail import detailed
from zhuanji.faces.web.pages.targets.listing import listed
from zhuanji.faces.web.render import render_page
from zhuanji.faces.web.request import SiteRequest
from zhuanji.services.reading import current


@page(permission="target.see")
def every(request: SiteRequest) -> HttpResponse:
    """List the targets of the plan."""
    reading = current(request.home)
    context = listed(request, reading) if reading else without_reading(request)
    return render_page(request, "targets/list.html", context, part="targets/list_part.html")


@page(permission="target.see")
def detail(request: SiteRequest, target: str) -> HttpResponse:
    """Show all about one target."""
    reading = reading_of(request)
    one = reading.targets.get(target)
    if one is None:
        raise ProblemError([Problem("site.targets.missing", Place(), {"id": target})])
    return render_page(request, "targets/detail.html", detailed(request, reading, one))
