"""Who asks: the session of a browser, or a program's token. A token counts alone, whatever cookies come with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from django.http import HttpResponse
from django.middleware.csrf import CsrfViewMiddleware

from zhuanji.services.access import Actor
from zhuanji.services.access.accounts.tokens import actor_of_token
from zhuanji.services.access.audit.seeing import Seen

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest

    from zhuanji.basics.texts import Language
    from zhuanji.faces.web.request import SiteRequest

SAFE = ("GET", "HEAD", "OPTIONS")
SCHEME = "bearer"
LONGEST = 512  # characters of a token


class NobodyError(Exception):
    """Raised where nobody asks: without a session, or with a token that isn't good."""


class ForgedError(Exception):
    """Raised where a browser's session asks for a change without the token of its own pages."""


def find_caller(request: SiteRequest) -> None:
    """Give a request its actor.

    Raises:
        NobodyError: there is none.
        ForgedError: a change is asked for by a session without its CSRF token.
    """
    request.lang = language(request)
    header = str(request.META.get("HTTP_AUTHORIZATION", ""))
    if header:
        request.actor = program(header, request)
        request.seen = Seen(request.actor, request.address, request.id, request.path)
    elif request.actor is None:
        raise NobodyError
    elif request.method not in SAFE and forged(request):
        raise ForgedError


def program(header: str, request: SiteRequest) -> Actor:
    """Return who acts by the header of a request.

    Raises:
        NobodyError: it holds no token that is good.
    """
    scheme, _, token = header.partition(" ")
    token = token.strip()
    good = scheme.lower() == SCHEME and 0 < len(token) <= LONGEST
    actor = actor_of_token(token, at=request.at) if good else None
    if actor is None:
        raise NobodyError
    return actor


class Check(CsrfViewMiddleware):
    """Django's check, asked for by a view that is exempt from the one for pages."""

    def __init__(self) -> None:
        """Take nothing: there is nothing behind it."""
        super().__init__(lambda _request: HttpResponse())

    def _reject(self, request: HttpRequest, reason: str) -> HttpResponse:
        del request
        return HttpResponse(reason, status=403)


def forged(request: SiteRequest) -> bool:
    """Say whether a request lacks the CSRF token of its session."""
    check = Check()
    check.process_request(request)
    asked = cast("Callable[..., object]", check.process_view)
    return asked(request, forged, (), {}) is not None


def language(request: HttpRequest) -> Language:
    """Return in which language to answer: as the address or the cookie says, else as the header does."""
    from zhuanji.faces.web.middleware.requests import LANGUAGE

    kept: Language = getattr(request, "lang", "zh")
    said = request.GET.get("lang") in ("zh", "en") or request.COOKIES.get(LANGUAGE) in ("zh", "en")
    return kept if said else preferred(str(request.META.get("HTTP_ACCEPT_LANGUAGE", ""))) or kept


def preferred(header: str) -> Language | None:
    """Return which of the two languages a header asks for first.

    >>> preferred("de, en-GB;q=0.8, zh;q=0.9"), preferred("de"), preferred("")
    ('zh', None, None)
    """
    parts = [part.strip().partition(";") for part in header[:200].split(",")]
    asked = [(weight_of(rest), name.strip().lower().partition("-")[0]) for name, _, rest in parts]
    best = max((weight for weight, name in asked if name in ("zh", "en")), default=0.0)
    if best <= 0:
        return None
    return (
        "zh"
        if next(name for weight, name in asked if weight == best and name in ("zh", "en")) == "zh"
        else "en"
    )


def weight_of(text: str) -> float:
    """Return the weight of a part of the header; 1 where it says none, 0 where it can't be read."""
    name, _, value = text.strip().partition("=")
    if not name:
        return 1.0
    try:
        return float(value) if name.strip() == "q" else 1.0
    except ValueError:
        return 0.0
