"""The first and last of each request: its id, instant, language and caller, its line in the log, headers."""

from __future__ import annotations

import secrets
import time
from collections.abc import Callable
from datetime import UTC, datetime
from typing import cast

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from zhuanji.basics.civil_time import SHANGHAI, civil_day
from zhuanji.basics.texts import Language
from zhuanji.faces.web.logs import note_request
from zhuanji.faces.web.request import SiteRequest
from zhuanji.faces.web.security import HEADERS
from zhuanji.faces.web.site import current
from zhuanji.services.access.audit import Whence, coming_from

LANGUAGE = "zhuanji_lang"
YEAR = 365 * 86_400
Answer = Callable[[HttpRequest], HttpResponse]


class RequestMiddleware:
    """Gives a request what everything else reads, and tells what became of it."""

    def __init__(self, get_response: Answer) -> None:
        """Take what answers."""
        self.get_response = get_response

    def __call__(self, plain: HttpRequest) -> HttpResponse:
        """Answer, and log it."""
        request, begun = cast("SiteRequest", plain), time.perf_counter()
        site = current()
        request.id = secrets.token_hex(8)
        request.at = datetime.now(UTC)
        request.on = civil_day(request.at)
        request.home, request.needs, request.page_address = site.home, {}, ""
        request.address = address_of(plain, site.config.proxies)
        request.lang, asked = language_of(plain)
        timezone.activate(SHANGHAI)  # in which templates write instants
        with coming_from(Whence(request.address, request.id)):
            response = self.get_response(plain)
        if asked:
            remember(response, request.lang, site.config.prefix or "/", secure=site.config.tls)
        response["X-Request-Id"] = request.id
        response["Content-Language"] = "zh-CN" if request.lang == "zh" else "en"
        for name, value in HEADERS.items():
            response.setdefault(name, value)
        note_request(request, response, 1000 * (time.perf_counter() - begun))
        return response


def language_of(request: HttpRequest) -> tuple[Language, bool]:
    """Return in which language to answer, and whether the address asks for it: it is remembered then."""
    asked = request.GET.get("lang", "")
    kept = asked or request.COOKIES.get(LANGUAGE, "")
    if kept in ("zh", "en"):
        return cast("Language", kept), asked == kept
    return "zh", False


def remember(response: HttpResponse, lang: Language, path: str, *, secure: bool) -> None:
    """Keep a language for later requests."""
    response.set_cookie(LANGUAGE, lang, max_age=YEAR, path=path, secure=secure, httponly=True, samesite="Lax")


def address_of(request: HttpRequest, proxies: frozenset[str]) -> str:
    """Return from where a request comes; behind a gateway that is trusted, what the gateway says.

    Every gateway adds the caller that it saw at the end: the last address that is no gateway's is the caller's.
    """
    here = str(request.META.get("REMOTE_ADDR", ""))
    if here not in proxies:
        return here
    told = [one.strip() for one in str(request.META.get("HTTP_X_FORWARDED_FOR", "")).split(",")]
    callers = [one for one in told if one and one not in proxies]
    return callers[-1] if callers else here
