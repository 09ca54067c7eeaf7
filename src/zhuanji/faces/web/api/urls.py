"""The addresses below /api/v1: those of the operations, and an answer in the one shape for every other."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING

from django.urls import URLPattern, re_path
from django.views.decorators.csrf import csrf_exempt

from zhuanji.faces.web.api.site import API
from zhuanji.faces.web.api.tools.problems import no_method, no_path

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

View = Callable[..., "HttpResponse"]
ROOT = "api-root"  # django-ninja's, which has no answer of its own


def told(view: View) -> View:
    """Let a view answer a method that it doesn't take in the one shape."""

    @wraps(view)
    def whole(request: HttpRequest, **values: object) -> HttpResponse:
        response = view(request, **values)
        return no_method(request, str(response["Allow"])) if response.status_code == 405 else response

    return whole


@csrf_exempt
def nowhere(request: HttpRequest, **_values: object) -> HttpResponse:
    """Answer an address that leads nowhere."""
    return no_path(request)


def patterns() -> list[URLPattern]:
    """Return the addresses of the operations."""
    found = [one for one in API.urls[0] if isinstance(one, URLPattern) and one.name != ROOT]
    for one in found:
        one.callback = told(one.callback)
    return found


urlpatterns = [*patterns(), re_path(r"", nowhere, name="nowhere")]
