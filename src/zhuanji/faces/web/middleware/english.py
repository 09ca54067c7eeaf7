"""English answers go out in English: the last look at a page before it is compressed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from zhuanji.faces.web.english.glossary import glossary_of
from zhuanji.faces.web.english.marking import in_english
from zhuanji.services.settings import shown_pack

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from zhuanji.faces.web.request import SiteRequest


class EnglishMiddleware:
    """Put what data and rules name in Chinese into English, where the page is in English."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        """Keep what comes next."""
        self.get_response = get_response

    def __call__(self, plain: HttpRequest) -> HttpResponse:
        """Answer."""
        request, response = cast("SiteRequest", plain), self.get_response(plain)
        kind = response.headers.get("Content-Type", "")
        if request.lang == "en" and kind.startswith("text/html") and not response.streaming:
            page = response.content.decode()
            response.content = in_english(page, glossary_of(shown_pack(request.home.pack))).encode()
        return response
