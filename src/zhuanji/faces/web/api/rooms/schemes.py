"""The schemes of appraisal, with the text of their rules."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ninja import Query, Router, Schema

from zhuanji.faces.web.api.tools.bounds import Name, Page, Paged, Year, page
from zhuanji.faces.web.api.tools.guard import operation
from zhuanji.faces.web.api.tools.statuses import absent
from zhuanji.faces.web.request import SiteRequest
from zhuanji.services.runs.schemes import file_of

if TYPE_CHECKING:
    from zhuanji.engines.rules import Pack

router = Router(tags=["appraisal"])


class SchemeLine(Schema):
    """A scheme: one area's rules of one kind of appraisal for some years."""

    id: str
    title: str
    kind: str
    area: str
    first_year: int
    last_year: int
    trial: bool
    verified: bool
    source: str


class SchemeOut(SchemeLine):
    """A scheme with its rules, the text of its file (YAML)."""

    rules: str


class AskedSchemes(Paged):
    """Which schemes."""

    area: Name | None = None
    year: Year | None = None


@operation(router.get, "/schemes", permission="scheme.see", gives=Page[SchemeLine])
def schemes(request: SiteRequest, asked: Query[AskedSchemes]) -> dict[str, Any]:
    """The schemes of the city; an area that isn't known is a slip, not an empty list."""
    pack = request.home.pack
    if asked.area and asked.area not in pack.areas:
        raise absent(asked.area)
    found = [
        scheme_line(one)
        for one in pack.schemes.values()
        if asked.area in (None, one.area)
        and (asked.year is None or one.years.first <= asked.year <= one.years.last)
    ]
    return page(found, asked)


@operation(router.get, "/schemes/{scheme}", permission="scheme.see", gives=SchemeOut)
def scheme(request: SiteRequest, scheme: Name) -> dict[str, Any]:
    """One scheme with its rules."""
    one = request.home.pack.schemes.get(scheme)
    if one is None:
        raise absent(scheme)
    return {**scheme_line(one), "rules": text_of(request.home.pack, scheme)}


def text_of(pack: Pack, name: str) -> str:
    """Return the text of a scheme's file; those that were read are kept."""
    place = (str(pack.folder), name)
    if place not in _texts:
        _texts[place] = file_of(pack, name).read_text(encoding="utf-8")
    return _texts[place]


_texts: dict[tuple[str, str], str] = {}


def scheme_line(one: Any) -> dict[str, Any]:  # noqa: ANN401 — a scheme, or its head
    """Return a scheme as lists show it."""
    plain = {
        name: getattr(one, name) for name in ("id", "title", "kind", "area", "trial", "verified", "source")
    }
    return {**plain, "first_year": one.years.first, "last_year": one.years.last}
