"""The addresses of the site: those of each page's folder, the API, log-in and health."""

from __future__ import annotations

import os
from importlib import import_module
from importlib.util import find_spec

from django.urls import URLPattern, URLResolver, include, path

from zhuanji.faces.web.pages import PAGES

HERE = "zhuanji.faces.web"
ONLY = "ZHUANJI_ONLY_PAGES"  # for developing: the folders to load, and `api`, while another is being written


def pages() -> list[URLPattern | URLResolver]:
    """Return the addresses of every page, each under the name of its folder."""
    found: list[URLPattern | URLResolver] = []
    for where, name in PAGES.items():
        module = f"{HERE}.pages.{name}"
        if is_wanted(name) and find_spec(module) and find_spec(f"{module}.urls"):
            patterns = import_module(f"{module}.urls").urlpatterns
            found.append(path(where, include((patterns, name), namespace=name)))
    return found


def is_wanted(name: str) -> bool:
    """Say whether a folder is to be loaded."""
    wanted = os.environ.get(ONLY, "").replace(",", " ").split()
    return not wanted or name in wanted


def interface() -> list[URLPattern | URLResolver]:
    """Return the addresses of the API."""
    if is_wanted("api") and find_spec(f"{HERE}.api") and find_spec(f"{HERE}.api.urls"):
        return [path("api/v1/", include(f"{HERE}.api.urls"))]
    return []


urlpatterns = [
    *pages(),
    *interface(),
    path("", include(f"{HERE}.pages.entry.urls")),
    path("", include(f"{HERE}.pages.health.urls")),
]

handler400 = f"{HERE}.problem_pages.bad_request"
handler403 = f"{HERE}.problem_pages.no_permission"
handler404 = f"{HERE}.problem_pages.not_found"
handler500 = f"{HERE}.problem_pages.server_error"
