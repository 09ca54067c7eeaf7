"""The API put together: its rooms, how faults are answered, how answers are written."""

from __future__ import annotations

import json
from importlib import import_module
from typing import TYPE_CHECKING, Any

from ninja import NinjaAPI
from ninja.renderers import BaseRenderer
from ninja.responses import NinjaJSONEncoder

from zhuanji import __version__
from zhuanji.faces.web.api.rooms import ROOMS
from zhuanji.faces.web.api.tools.problems import handle

if TYPE_CHECKING:
    from django.http import HttpRequest


class Json(BaseRenderer):
    """Writes answers as JSON that a person can read; a number that JSON doesn't have is a fault, not an answer."""

    media_type = "application/json"

    def render(self, request: HttpRequest, data: Any, *, response_status: int) -> bytes:  # noqa: ANN401
        """Return the bytes of an answer."""
        del request, response_status
        return json.dumps(data, cls=NinjaJSONEncoder, ensure_ascii=False, allow_nan=False).encode(
            "utf-8", "replace"
        )


def made() -> NinjaAPI:
    """Return the API with all its rooms."""
    api = NinjaAPI(
        title="转机 Zhuanji",
        version=__version__,
        openapi_url=None,
        docs_url=None,
        renderer=Json(),
        urls_namespace="api",
    )
    handle(api)
    for name in ROOMS:
        api.add_router("", import_module(f"zhuanji.faces.web.api.rooms.{name}").router)
    return api


API = made()
