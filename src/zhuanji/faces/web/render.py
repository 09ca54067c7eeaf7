"""Answers of views: whole pages, or for htmx the part that is asked for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.http import HttpResponse
from django.template.loader import render_to_string

from zhuanji.faces.web.request import SiteRequest


def render_page(
    request: SiteRequest,
    template: str,
    context: Mapping[str, Any] | None = None,
    *,
    part: str = "",
    status: int = 200,
    address: str = "",
) -> HttpResponse:
    """Return a page.

    Args:
        request: asked so.
        template: of the whole page.
        context: what it shows.
        part: the template of the part that htmx exchanges; it is answered alone where htmx asks.
        status: of HTTP.
        address: where the page can be got, if other addresses answer with it too: its links lead there.
    """
    request.page_address = "" if address == request.path else address
    alone = bool(part) and bool(request.htmx) and not request.htmx.history_restore_request
    text = render_to_string(part if alone else template, dict(context or {}), request)
    response = HttpResponse(text, status=status)
    if part:
        response["Vary"] = "HX-Request"
    return response
