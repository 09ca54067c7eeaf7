"""What a server calls: `zhuanji.faces.web.wsgi:application` for the home of `ZHUANJI_HOME`."""

from __future__ import annotations

import os
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from zhuanji.faces.web.config import Config, config_from

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIApplication

    from zhuanji.services.records.home import Home


def application_of(home: Home, config: Config | None = None) -> WSGIApplication:
    """Return the application that shows a home, with its static files.

    Args:
        home: opened.
        config: how it is reached; as the environment says where it is left out.
    """
    from django.core.handlers.wsgi import WSGIHandler

    from zhuanji.faces.web.site import show_home
    from zhuanji.faces.web.static_files import with_static_files

    site = show_home(home, config or config_from())
    return under_prefix(with_static_files(WSGIHandler(), site), site.config.prefix)


def under_prefix(inner: WSGIApplication, prefix: str) -> WSGIApplication:
    """Return an application that takes paths with the gateway's prefix and without: some gateways take it off."""
    if not prefix:
        return inner

    def answer(environ: dict[str, Any], start_response: StartResponse) -> Iterable[bytes]:
        path = str(environ.get("PATH_INFO", ""))
        if path == prefix or path.startswith(f"{prefix}/"):
            environ["PATH_INFO"] = path[len(prefix) :] or "/"
        return inner(environ, start_response)

    return answer


def __getattr__(name: str) -> object:
    """Make the application when a server asks for it."""
    if name != "application":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from zhuanji.faces.web.logs import set_up_logs
    from zhuanji.faces.web.warming import warm
    from zhuanji.services.records.home import home_folder, open_home

    set_up_logs(os.environ.get("ZHUANJI_LOG", "info").upper())
    home = open_home(home_folder(None))
    made = globals()["application"] = application_of(home)
    warm(home)
    return made
