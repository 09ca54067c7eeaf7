"""A body that is too large, or comes in pieces without a length, is refused before it is read."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from zhuanji.basics.problems import Place, Problem
from zhuanji.faces.web.middleware.requests import Answer
from zhuanji.faces.web.problem_pages import problem_page
from zhuanji.faces.web.security import MEGABYTE, UPLOAD


class LimitMiddleware:
    """Looks at the length that a request announces."""

    def __init__(self, get_response: Answer) -> None:
        """Take what answers."""
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Refuse what is too long, or doesn't say how long it is: nobody would read more than nothing of that."""
        told = str(request.META.get("CONTENT_LENGTH") or "")
        if not told:
            if "HTTP_TRANSFER_ENCODING" in request.META:
                return problem_page(request, [Problem("site.problem.no_length")], 411)
            return self.get_response(request)  # without a body
        if not told.isdecimal() or int(told) > UPLOAD:
            return problem_page(request, [too_large()], 413)
        return self.get_response(request)


def too_large() -> Problem:
    """Return the problem of a body that is too large."""
    return Problem("site.problem.too_large", Place(), {"most": UPLOAD // MEGABYTE})
