"""Pages for what went wrong: in words, with the code, what to do, and the id of the request."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from dataclasses import replace
from typing import cast

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.urls import reverse

from zhuanji.basics.problems import Place, Problem
from zhuanji.basics.texts import Language, say
from zhuanji.faces.web.logs import FAULTS
from zhuanji.faces.web.request import SiteRequest
from zhuanji.services.access import Decision
from zhuanji.services.settings import area_name

SAFE = ("GET", "HEAD")
GRANTS = (
    "access.no.scope",
    "access.no.area",
    "access.no.department",
    "access.no.own",
)  # another grant would do
INTERFACE = "/api/"  # what lies below is for programs: they get the API's shape


def problem_page(request: HttpRequest, problems: Iterable[Problem], status: int) -> HttpResponse:
    """Return a page that lists problems.

    Args:
        request: that was answered so.
        problems: what is wrong.
        status: of HTTP.
    """
    if request.path_info.startswith(INTERFACE):
        from zhuanji.faces.web.api.tools.problems import told

        return told(request, status, tuple(problems))
    listed = [problem.as_dict(language(request), on_site=True) for problem in problems]
    return drawn(request, status, {"problems": listed, "codes": [one["code"] for one in listed]})


def denied_page(request: HttpRequest, decision: Decision) -> HttpResponse:
    """Return the page of what may not be done, with the reason."""
    reason = by_name(request, decision).why(language(request))
    grants = decision.rule.startswith(GRANTS)
    whom = say("site.problem.whom", language(request)) if grants else ""
    return drawn(request, 403, {"reason": reason, "whom": whom, "codes": [decision.rule]})


def by_name(request: HttpRequest, decision: Decision) -> Decision:
    """Return a decision that names the granted areas and departments instead of their codes."""
    home, lang = getattr(request, "home", None), language(request)
    if home is None or "granted" not in decision.values:
        return decision
    pack = home.pack
    titles = {one.id: one.title if lang == "zh" else one.title_en for one in pack.departments}
    codes = str(decision.values["granted"]).split()
    titles |= {code: area_name(pack, code, lang) for code in codes if pack.areas.get(code) is not None}
    named = say("access.detail.between", lang).join(titles.get(code, code) for code in codes)
    return replace(decision, values={**decision.values, "granted": named})


def drawn(request: HttpRequest, status: int, context: dict[str, object]) -> HttpResponse:
    """Return a page of a status; a fragment of htmx gets the part that fits into its page.

    A form's address can't be got: in another language the site goes on at its beginning.
    """
    if request.method not in SAFE:
        cast("SiteRequest", request).page_address = reverse("start")
    whole = not getattr(request, "htmx", False)
    told = {"status": status, "whole": whole, "title_key": f"site.problem.title.{status}"} | context
    text = render_to_string(
        "problem.html" if whole else "problem_part.html", told, cast("SiteRequest", request)
    )
    response = HttpResponse(text, status=status)
    response["Cache-Control"] = "no-store"
    return response


def language(request: HttpRequest) -> Language:
    """Return the language of a request; Chinese where it didn't come so far."""
    return getattr(request, "lang", "zh")


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer what can't be understood."""
    del exception
    return problem_page(request, [Problem("site.problem.bad_request")], 400)


def no_permission(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer what Django refuses."""
    del exception
    return problem_page(request, [Problem("site.problem.refused")], 403)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer an address that leads nowhere."""
    del exception
    values = {"path": request.path}
    return problem_page(request, [Problem("site.problem.not_found", Place(), values)], 404)


def not_so(request: HttpRequest, allowed: str) -> HttpResponse:
    """Answer a way of asking that an address doesn't take, such as a link to where a form is sent.

    Args:
        request: that came so.
        allowed: the methods that the address takes, as the header has them.
    """
    response = problem_page(request, [Problem("site.problem.no_method")], 405)
    response["Allow"] = allowed
    return response


def server_error(request: HttpRequest) -> HttpResponse:
    """Answer a fault of ours: it is logged under the id that the page shows."""
    told = {"request": getattr(request, "id", ""), "path": request.path}
    FAULTS.error("a request failed", exc_info=sys.exc_info(), extra=told)
    return problem_page(request, [Problem("site.problem.fault", Place(), {"id": told["request"]})], 500)


def no_csrf(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Answer a form that wasn't ours, or was left open too long."""
    del reason
    return problem_page(request, [Problem("site.problem.csrf")], 403)
