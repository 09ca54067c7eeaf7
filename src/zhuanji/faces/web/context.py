"""What every template finds."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import urlencode

from zhuanji.basics.civil_time import in_shanghai
from zhuanji.faces.web.navigation import menu
from zhuanji.services.settings import city_name

if TYPE_CHECKING:
    from django.http import HttpRequest

    from zhuanji.faces.web.request import SiteRequest


def shared(plain: HttpRequest) -> dict[str, Any]:
    """Return what every template finds: language, actor, menu, city, whether all of it is made up."""
    request = cast("SiteRequest", plain)
    actor, home, lang = getattr(request, "actor", None), request.home, request.lang
    return {
        "request": request,
        "lang": lang,
        "other_lang": "en" if lang == "zh" else "zh",
        "other_lang_url": with_language(request, "en" if lang == "zh" else "zh"),
        "actor": actor,
        "role_key": f"access.role.{actor.role}" if actor else "",
        "demo": home.demo,
        "city": city_name(home.pack, lang),
        "menu": menu(request) if actor and not actor.must else (),
        "stamp": stamp(actor.name if actor else "", request.at),
        "request_id": request.id,
    }


def with_language(request: SiteRequest, lang: str) -> str:
    """Return the address of this page in a language."""
    asked = {**{name: value for name, value in request.GET.items() if name != "lang"}, "lang": lang}
    return f"{request.page_address}?{urlencode(asked)}"


def stamp(name: str, at: datetime) -> str:
    """Return what the watermark says: who and when."""
    return f"{name} {in_shanghai(at):%Y-%m-%d %H:%M}" if name else ""
