"""Beginning and ending a session."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse, HttpResponseRedirect
from django.middleware.csrf import rotate_token
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme

from zhuanji.services.access.accounts.actors import PASSWORD
from zhuanji.services.access.accounts.sessions import begin

if TYPE_CHECKING:
    from zhuanji.faces.web.request import SiteRequest
    from zhuanji.services.access import Actor


def let_in(request: SiteRequest, actor: Actor, *, how: str = PASSWORD) -> None:
    """Begin the session of somebody who has come in, under a new key."""
    request.session.flush()
    request.session.clear_expired()  # files that nobody came back for; who comes in sweeps
    request.session.update({**begin(actor, at=request.at, how=how).as_dict(), "address": request.address})
    rotate_token(request)


def onwards(wanted: str) -> HttpResponse:
    """Lead to a page of this site; anything else leads to the start."""
    if wanted.startswith("/") and url_has_allowed_host_and_scheme(wanted, allowed_hosts=None):
        return HttpResponseRedirect(wanted)
    return HttpResponseRedirect(reverse("start"))
