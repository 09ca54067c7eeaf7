"""Problems that a view raises become pages: what was refused, what isn't there, what is wrong with an input."""

from __future__ import annotations

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed

from zhuanji.basics.problems import ProblemError
from zhuanji.faces.web.guard import Denied
from zhuanji.faces.web.middleware.limits import too_large
from zhuanji.faces.web.middleware.requests import Answer
from zhuanji.faces.web.problem_pages import denied_page, not_so, problem_page

NOT_YET = ".awaited"
ABSENT = (".missing", ".unknown", ".none", ".no_such", ".not_found")


class ProblemMiddleware:
    """Answers for views that end by a coded problem."""

    def __init__(self, get_response: Answer) -> None:
        """Take what answers."""
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer; a method that an address doesn't take is told in words too."""
        response = self.get_response(request)
        if isinstance(response, HttpResponseNotAllowed):
            return not_so(request, response["Allow"])
        return response

    def process_exception(self, request: HttpRequest, fault: Exception) -> HttpResponse | None:
        """Return the page of a problem; anything else is a fault of ours."""
        if isinstance(fault, Denied):
            return denied_page(request, fault.decision)
        if isinstance(fault, ProblemError):
            return problem_page(request, fault.problems, status_of(fault))
        if isinstance(fault, RequestDataTooBig):
            return problem_page(request, [too_large()], 413)
        return None


def status_of(fault: ProblemError) -> int:
    """Return the HTTP status of problems: 404 for what isn't there, 409 for what is to come, else 400."""
    codes = [problem.code for problem in fault.problems]
    if all(code.endswith(NOT_YET) for code in codes):
        return 409
    return 404 if all(code.endswith(ABSENT) for code in codes) else 400
