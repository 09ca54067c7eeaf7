"""The log-in by the city's log-in service (OIDC, authorization code with PKCE)."""

from __future__ import annotations

from typing import Any, cast

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from zhuanji.basics.problems import Problem
from zhuanji.faces.web.guard import public
from zhuanji.faces.web.logs import FAULTS
from zhuanji.faces.web.pages.entry.sessions import let_in, onwards
from zhuanji.faces.web.problem_pages import not_found, problem_page
from zhuanji.faces.web.request import SiteRequest
from zhuanji.faces.web.site import current
from zhuanji.services.access.accounts.actors import SERVICE
from zhuanji.services.access.accounts.entering import Refused
from zhuanji.services.access.accounts.oidc import enter_by_subject

WAITING = "service_wanted"
SECOND_FACTORS = frozenset({"mfa", "otp", "hwk", "swk", "sc"})  # of RFC 8176


def client() -> Any:  # noqa: ANN401 — authlib brings no types
    """Return what speaks to the log-in service; it reads the service's own description."""
    from authlib.integrations.django_client import OAuth

    config = current().config
    found = OAuth()
    found.register(
        name="city",
        client_id=config.client,
        client_secret=config.secret,
        server_metadata_url=f"{config.issuer}/.well-known/openid-configuration",
        client_kwargs={"scope": "openid", "code_challenge_method": "S256", "timeout": 10},
    )
    return found.city


@public
@require_POST
def go(request: HttpRequest) -> HttpResponse:
    """Send the browser to the log-in service."""
    if not current().config.oidc:
        return not_found(request)
    request.session[WAITING] = request.POST.get("next", "")
    try:
        return cast(
            "HttpResponse",
            client().authorize_redirect(request, request.build_absolute_uri(reverse("login_service_back"))),
        )
    except Exception:  # noqa: BLE001 — whatever the network or the service does is one problem here
        return unreachable(request)


@public
@never_cache
@require_GET
def back(plain: HttpRequest) -> HttpResponse:
    """Take what the service says: signature, issuer, nonce and state are proved by authlib."""
    request = cast("SiteRequest", plain)
    if not current().config.oidc:
        return not_found(request)
    wanted = str(request.session.pop(WAITING, ""))
    try:
        told = client().authorize_access_token(request)["userinfo"]
    except Exception:  # noqa: BLE001 — as above
        return unreachable(request)
    verified = bool(SECOND_FACTORS & set(told.get("amr") or ()))
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
