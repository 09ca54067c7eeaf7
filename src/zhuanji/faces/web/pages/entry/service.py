"""The log-in by the city's log-in service (OIDC, authorization code with PKCE)."""

from __future__ import annotations

from typing import cast

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from zhuanji.basics.problems import Problem
from zhuanji.faces.web.guard import public
from zhuanji.faces.web.logs import FAULTS
from zhuanji.faces.web.pages.entry.provider import proved, question
from zhuanji.faces.web.pages.entry.sessions import let_in, onwards
from zhuanji.faces.web.problem_pages import not_found, problem_page
from zhuanji.faces.web.request import SiteRequest
from zhuanji.faces.web.site import current
from zhuanji.services.access.accounts.actors import SERVICE
from zhuanji.services.access.accounts.entering import Refused
from zhuanji.services.access.accounts.oidc import enter_by_subject

WAITING = "service_wanted"
LONGEST = 2000  # characters of the page that was wanted
SECOND_FACTORS = frozenset({"mfa", "otp", "hwk", "swk", "sc"})  # of RFC 8176


@public
@require_POST
def go(request: HttpRequest) -> HttpResponse:
    """Send the browser to the log-in service."""
    if not current().config.oidc:
        return not_found(request)
    try:
        url, asked = question(current().config, way_back(request), cast("SiteRequest", request).at)
    except Exception:  # noqa: BLE001 — whatever the network or the service does is one problem here
        return unreachable(request)
    request.session[WAITING] = {"asked": asked, "next": request.POST.get("next", "")[:LONGEST]}
    return HttpResponseRedirect(url)


def way_back(request: HttpRequest) -> str:
    """Return the address of `back` as browsers reach it, which is the one that the service was told of.

    A gateway that ends TLS speaks plainly to this server, and need not say so.
    """
    scheme = "https" if current().config.tls else request.scheme
    return f"{scheme}://{request.get_host()}{reverse('login_service_back')}"


@public
@never_cache
@require_GET
def back(plain: HttpRequest) -> HttpResponse:
    """Take what the service says, once it is proved; what the session kept serves once."""
    request = cast("SiteRequest", plain)
    if not current().config.oidc:
        return not_found(request)
    kept = request.session.pop(WAITING, {})
    wanted = str(kept.get("next", ""))
    try:
        told = proved(current().config, kept.get("asked", {}), request.GET.dict(), request.at)
    except Exception:  # noqa: BLE001 — as above
        return unreachable(request)
    ways = told.get("amr")
    verified = isinstance(ways, list) and not SECOND_FACTORS.isdisjoint(map(str, ways))
    found = enter_by_subject(
        str(told["iss"]), str(told["sub"]), at=request.at, address=request.address, verified=verified
    )
    if isinstance(found, Refused):
        return problem_page(request, [found.problem], 403)
    let_in(request, found, how=SERVICE)
    return onwards(wanted) if wanted else HttpResponseRedirect(reverse("start"))


def unreachable(request: HttpRequest) -> HttpResponse:
    """Answer where the log-in service doesn't answer, or answers something else."""
    FAULTS.warning("the log-in service failed", exc_info=True, extra={"request": getattr(request, "id", "")})
    return problem_page(request, [Problem("site.login.service_failed")], 400)
