"""The addresses of the site as its URL conf has them, the methods of each, and addresses of things in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver

from support.two_counties import HERE, NEAR, THERE, Side, Things
from support.web import client

# A part of an address that names something: `<int:number>`, or `(?P<target>…)` of an expression.
NAMED = re.compile(r"<(?:\w+:)?(\w+)>")
EXPRESSION = re.compile(r"\(\?P<(\w+)>(?:[^()]|\\.)*\)")
NOWHERE = "api/v1/"  # answers whatever no other address of the API does


@dataclass(frozen=True)
class Route:
    """An address with the names of what it takes, such as `enterprises/<uscc>`.

    Args:
        text: as the table of the oracle has it.
        methods: that it answers, without HEAD and OPTIONS.
    """

    text: str
    methods: tuple[str, ...]


def plain(pattern: str) -> str:
    """Return a pattern of the URL conf as the table has it.

    >>> plain("enterprises/<str:uscc>/ways"), plain(r"targets/^(?P<target>[A-Za-z0-9_]{1,60})/?$")
    ('enterprises/<uscc>/ways', 'targets/<target>')
    """
    text = EXPRESSION.sub(r"<\1>", pattern)
    text = NAMED.sub(r"<\1>", text)
    return text.replace("^", "").replace("/?$", "").replace("$", "").replace("\\.", ".").replace("\\Z", "")


def patterns(found: list[URLPattern | URLResolver], before: str = "") -> Iterator[str]:
    """Yield every pattern with its whole path."""
    for one in found:
        path = f"{before}{one.pattern}"
        if isinstance(one, URLResolver):
            yield from patterns(one.url_patterns, path)
        else:
            yield plain(path)


def routes(things: Things) -> list[Route]:
    """Return every address of the site with its methods."""
    texts = dict.fromkeys(text for text in patterns(get_resolver().url_patterns) if text != NOWHERE)
    return [Route(text, methods_of(address(text, things, "near"))) for text in texts]


def methods_of(path: str) -> tuple[str, ...]:
    """Return which methods an address answers, as it says to a method that it doesn't."""
    answer = client().put(path)
    if answer.status_code != 405:  # whether the site is alive is told to any method
        return ("GET",)
    return tuple(sorted({one.strip() for one in answer.headers["Allow"].split(",")} - {"HEAD", "OPTIONS"}))


def address(route: str, things: Things, whose: str) -> str:
    """Return an address of things of somebody: `near`, `far`, `taxation`, `statistics`, or of nothing: `none`."""
    return "/" + NAMED.sub(lambda found: str(value(found[1], route, things, whose)), route)


NONE: dict[str, Any] = {
    "number": 987_654,
    "uscc": "91330500MA2B000001",
    "id_": "0" * 24,
    "upload": "0" * 24,
    "digest": "0" * 64,
    "job": "00000000-0000-4000-8000-000000000000",
    "document": "nothing",
    "target": "nothing",
    "scheme": "nothing",
    "figure": "nothing",
    "text": "nothing",
    "username": "nobody",
    "key": "nothing",
}


def value(name: str, route: str, things: Things, whose: str) -> Any:
    """Return what stands in an address under a name."""
    if whose == "none" and name in NONE:
        return NONE[name]
    side: Side = THERE if whose == "far" else HERE
    if name == "number":
        return things.job if "jobs/" in route else numbers(route, things).get(whose, 1)
    if name == "figure" or route.startswith("figure/"):
        return figure_of(side)
    fixed = {
        "uscc": side.uscc(0),
        "action": "unlock" if route.startswith("admin/") else "submit",
        "kind": "csv",
        "username": "county",
        "sheet": "tax",
        "document": "own",
        "target": "g3",
        "key": things.scheme,
        "scheme": things.scheme,
        "job": things.job,
        "name": "none",
    }
    held = {"id_": things.uploads, "upload": things.uploads, "digest": things.papers}
    return held[name].get(whose, "0") if name in held else fixed.get(name, name)


def numbers(route: str, things: Things) -> dict[str, int]:
    """Return the numbers of whatever an address is about."""
    for part, found in (
        ("runs/", things.runs),
        ("submissions/", things.submissions),
        ("exports/", things.exports),
        ("layers/", things.layers),
        ("query/", things.queries),
    ):
        if part in route:
            return found
    return {}


def figure_of(side: Side) -> str:
    """Return the id of a figure of a county."""
    from zhuanji.services import reading
    from zhuanji.services.records.home import Home

    del Home
    now = reading.current(_home())
    assert now is not None
    for name in now.periods:
        if found := now.figure(name, side.area):
            return found.id
    raise AssertionError(f"no figure of {side.area or NEAR}")


def _home() -> Any:
    from zhuanji.faces.web.site import current

    return current().home
