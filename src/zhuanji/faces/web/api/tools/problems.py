"""The one shape of everything that goes wrong, and the answers that have it."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, cast

from django.core.exceptions import BadRequest, RequestDataTooBig, SuspiciousOperation
from django.http import Http404, HttpResponse
from django.http.multipartparser import MultiPartParserError
from django.http.request import RawPostDataException, UnreadablePostError
from ninja import Schema
from ninja.errors import HttpError, ValidationError

from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.faces.web.api.tools.callers import ForgedError, NobodyError, language
from zhuanji.faces.web.api.tools.rate import TooOftenError
from zhuanji.faces.web.api.tools.statuses import (
    SHOWN,
    UnknownQueryError,
    clean,
    invalid,
    problems_of,
    status_of,
)
from zhuanji.faces.web.guard import Denied
from zhuanji.faces.web.logs import FAULTS
from zhuanji.faces.web.middleware.limits import too_large

if TYPE_CHECKING:
    from django.http import HttpRequest
    from ninja import NinjaAPI

    from zhuanji.basics.texts import Language

UNREADABLE = (
    BadRequest,
    SuspiciousOperation,
    MultiPartParserError,
    RawPostDataException,
    UnreadablePostError,
)


class Where(Schema):
    """Where a problem is, as far as it is known; rows, lines and pages count from 1."""

    file: str | None = None
    sheet: str | None = None
    row: int | None = None
    column: str | None = None
    line: int | None = None
    page: int | None = None


class Other(Schema):
    """A further problem of the same request."""

    code: str
    message: str
    remedy: str
    place: Where


class Fault(Other):
    """What went wrong: a code that stays, what it means, what to do about it, where, in which request."""

    request_id: str
    others: list[Other]


def told(request: HttpRequest, status: int, problems: Sequence[Problem]) -> HttpResponse:
    """Return the answer that tells problems."""
    lang = spoken(request)
    parts = [
        part(one.code, one.sentence(lang), one.remedy(lang, on_site=True), one.place.parts())
        for one in problems[: SHOWN + 1]
    ]
    return answer(request, status, parts)


def spoken(request: HttpRequest) -> Language:
    """Return the language of a request; Chinese where it didn't come so far."""
    return cast("Language", getattr(request, "lang", "zh"))


def part(code: str, message: str, remedy: str, place: dict[str, object]) -> dict[str, Any]:
    """Return a problem as the shape has it."""
    return {"code": code, "message": message, "remedy": remedy, "place": place}


def answer(request: HttpRequest, status: int, parts: list[dict[str, Any]]) -> HttpResponse:
    """Return the answer of a status with problems of the shape."""
    content = parts[0] | {"request_id": getattr(request, "id", ""), "others": parts[1:]}
    text = json.dumps(content, ensure_ascii=False, default=str).encode("utf-8", "replace")
    response = HttpResponse(text, status=status, content_type="application/json; charset=utf-8")
    response["Cache-Control"] = "private, no-store"
    if status == 401:
        response["WWW-Authenticate"] = 'Bearer realm="zhuanji"'
    return response


def denied(request: HttpRequest, fault: Denied) -> HttpResponse:
    """Answer what may not be done, with the rule that says so."""
    lang = spoken(request)
    remedy = Problem("site.api.denied").remedy(lang, on_site=True)
    return answer(request, 403, [part(fault.decision.rule, fault.decision.why(lang), remedy, {})])


def unusable(request: HttpRequest, fault: ProblemError) -> HttpResponse:
    """Answer a coded problem."""
    return told(request, status_of(fault), problems_of(fault, spoken(request)))


def unknown_query(request: HttpRequest, fault: UnknownQueryError) -> HttpResponse:
    """Answer names in the address that the operation hasn't."""
    problems = [
        Problem("site.api.query_unknown", Place(column=clean(name)), {"name": clean(name)})
        for name in fault.names
    ]
    return told(request, 422, problems)


def too_often(request: HttpRequest, fault: TooOftenError) -> HttpResponse:
    """Answer somebody who asks too often."""
    response = told(request, 429, [Problem("site.api.too_often", Place(), {"seconds": fault.seconds})])
    response["Retry-After"] = str(fault.seconds)
    return response


def http_error(request: HttpRequest, fault: HttpError) -> HttpResponse:
    """Answer what django-ninja can't read."""
    return told(
        request,
        fault.status_code if fault.status_code in (400, 413) else 400,
        [Problem("site.api.unreadable")],
    )


def broken(request: HttpRequest, fault: Exception) -> HttpResponse:
    """Answer a fault of ours: it is logged under the id that the answer names."""
    del fault
    number = getattr(request, "id", "")
    FAULTS.error("a request failed", exc_info=sys.exc_info(), extra={"request": number, "path": request.path})
    return told(request, 500, [Problem("site.problem.fault", Place(), {"id": number})])


def no_path(request: HttpRequest) -> HttpResponse:
    """Answer an address of the API that leads nowhere."""
    request.lang = language(request)  # type: ignore[attr-defined]  # nobody asked who it is
    return told(request, 404, [Problem("site.api.no_path", Place(), {"path": clean(request.path)})])


def no_method(request: HttpRequest, allowed: str) -> HttpResponse:
    """Answer a method that an address doesn't take."""
    request.lang = language(request)  # type: ignore[attr-defined]  # as above
    values = {"method": clean(request.method or ""), "allowed": allowed}
    response = told(request, 405, [Problem("site.api.no_method", Place(), values)])
    response["Allow"] = allowed
    return response


def handle(api: NinjaAPI) -> None:
    """Let every fault of an API be answered in the one shape."""
    add = cast("Callable[[type[Exception], Callable[..., HttpResponse]], None]", api.add_exception_handler)
    add(NobodyError, lambda request, _: told(request, 401, [Problem("site.api.nobody")]))
    add(ForgedError, lambda request, _: told(request, 403, [Problem("site.api.forged")]))
    add(Denied, denied)
    add(ProblemError, unusable)
    add(UnknownQueryError, unknown_query)
    add(TooOftenError, too_often)
    add(ValidationError, lambda request, fault: told(request, 422, invalid(fault)))
    add(HttpError, http_error)
    add(Http404, lambda request, _: no_path(request))
    add(RequestDataTooBig, lambda request, _: told(request, 413, [too_large()]))
    for kind in UNREADABLE:
        add(kind, lambda request, _: told(request, 400, [Problem("site.api.unreadable")]))
    add(Exception, broken)
