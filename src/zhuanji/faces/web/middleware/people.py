"""Who asks: the session's account as granted now; a session that is over ends here."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import cast

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from zhuanji.faces.web.middleware.requests import Answer
from zhuanji.faces.web.request import SiteRequest
from zhuanji.services.access.accounts.policy import POLICY, Policy
from zhuanji.services.access.accounts.sessions import resume
from zhuanji.services.access.audit.seeing import Seen
from zhuanji.services.settings import values

ENDED = "ended"
GONE = "gone"  # why a session ended, where all that is left of it is the browser's cookie


class PeopleMiddleware:
    """Gives a request its actor; nobody is `None`, which every guard refuses."""

    def __init__(self, get_response: Answer) -> None:
        """Take what answers."""
        self.get_response = get_response

    def __call__(self, plain: HttpRequest) -> HttpResponse:
        """Find out who asks, and let nothing that they were shown be kept by the browser."""
        request = cast("SiteRequest", plain)
        rules = policy_now() if "account" in request.session else POLICY
        found = resume(request.session, at=request.at, policy=rules)
        if isinstance(found, str):
            request.actor = None  # type: ignore[assignment]  # views with a guard never see it
            if found != "none":
                request.session.flush()
                request.needs[ENDED] = found
            elif request.COOKIES.get(settings.SESSION_COOKIE_NAME):
                request.needs[ENDED] = GONE
            return self.get_response(plain)
        request.actor, session = found
        if request.session.get("seen") != session.seen.isoformat():  # once a minute at most
            request.session.update(session.as_dict())
        request.seen = Seen(request.actor, request.address, request.id, request.path)
        response = self.get_response(plain)
        response.setdefault("Cache-Control", "private, no-store")
        return response


def policy_now() -> Policy:
    """Return the rules of sessions with the office's own lengths."""
    known = values()
    idle, whole = int(known["session.idle_minutes"]), int(known["session.hours"])
    return replace(POLICY, idle=timedelta(minutes=idle), absolute=timedelta(hours=whole))
