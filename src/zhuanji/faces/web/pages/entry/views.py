"""The log-in by name and password."""

from __future__ import annotations

from datetime import timedelta
from typing import cast

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from zhuanji.faces.web.guard import page, public, who
from zhuanji.faces.web.middleware.people import ENDED, GONE, policy_now
from zhuanji.faces.web.navigation import first_page
from zhuanji.faces.web.pages.entry.sessions import let_in, onwards
from zhuanji.faces.web.render import render_page
from zhuanji.faces.web.request import SiteRequest
from zhuanji.faces.web.site import current
from zhuanji.services.access.accounts.entering import Refused, authenticate
from zhuanji.services.access.accounts.policy import POLICY

WHY = ("idle", "over", "changed", GONE)  # a session ended


@public
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def login(plain: HttpRequest) -> HttpResponse:
    """Ask for name, password and code, and let in whoever gives them."""
    request = cast("SiteRequest", plain)
    wanted = request.POST.get("next", request.GET.get("next", ""))
    if request.method != "POST":
        if who(request) is not None:
            return onwards(wanted)
        return form(request, wanted, ended=str(request.needs.get(ENDED) or request.GET.get("ended", "")))
    username = request.POST.get("username", "")
    found = authenticate(
        username,
        request.POST.get("password", ""),
        request.POST.get("code", ""),
        at=request.at,
        address=request.address,
    )
    if isinstance(found, Refused):
        return form(request, wanted, username=username, refused=found)
    let_in(request, found)
    return onwards(wanted)


def form(
    request: SiteRequest, wanted: str, *, username: str = "", refused: Refused | None = None, ended: str = ""
) -> HttpResponse:
    """Return the form; a refusal says no more than everybody may know."""
    context = {
        "next": wanted,
        "username": username[:100],
        "refused": [refused.problem] if refused else [],
        "ended": f"site.login.ended.{ended}" if ended in WHY else "",
        "unsaved": "unsaved" in request.GET,
        "rules": {"tries": POLICY.tries, "minutes": policy_now().idle // timedelta(minutes=1)},
        "asks_code": refused is not None and refused.reason in ("code", "code_missing"),
        "service": current().config.oidc,
    }
    return render_page(request, "entry/login.html", context, status=401 if refused else 200)


@public
@require_POST
def logout(plain: HttpRequest) -> HttpResponse:
    """End the session for good: its file is removed."""
    plain.session.flush()
    return HttpResponseRedirect(reverse("login"))


@page(permission="profile.manage")
def start(request: SiteRequest) -> HttpResponse:
    """Lead to the first page that the actor may use."""
    return HttpResponseRedirect(first_page(request))
