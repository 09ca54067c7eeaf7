"""For which area the cockpit speaks: the whole city for those who may see it, else an area of their own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from zhuanji.faces.web.guard import Denied, may
from zhuanji.services.access import Target
from zhuanji.services.settings import area_name

if TYPE_CHECKING:
    from zhuanji.engines.rules.models.areas import Area
    from zhuanji.faces.web.request import SiteRequest

BELOW = {"city": ("county", "functional"), "county": ("town",)}


@dataclass(frozen=True)
class Scope:
    """The area of a cockpit.

    Args:
        area: the area.
        choices: those that may be chosen: code and name.
        whole: whether it is the whole city.
        name: what the area is called.
    """

    area: Area
    choices: Sequence[tuple[str, str]]
    whole: bool
    name: str


def scope_of(request: SiteRequest) -> Scope:
    """Return the area that the address asks for, or the widest that the actor may see.

    Raises:
        Denied: the actor may see none.
    """
    pack, on = request.home.pack, request.on
    city = pack.areas.get(pack.head.city, on)
    candidates = [] if city is None else [city]
    candidates += [
        *pack.areas.of_kind("county", on, pack.head.city),
        *pack.areas.of_kind("functional", on, pack.head.city),
    ]
    candidates += [
        area
        for code in sorted(request.actor.areas)
        if (area := pack.areas.get(code, on)) and area.kind == "town"
    ]
    seen = [area for area in candidates if may(request, "cockpit.see", Target(areas=frozenset([area.code])))]
    if not seen:
        raise Denied(may(request, "cockpit.see", Target(areas=frozenset([pack.head.city]))))
    asked = request.GET.get("area", "")
    area = next((one for one in seen if one.code == asked), seen[0])
    choices = [(one.code, name_of(one, request)) for one in seen]
    return Scope(area, choices, area.code == pack.head.city, name_of(area, request))


def parts_of(area: Area, request: SiteRequest) -> list[Area]:
    """Return the areas that lie directly below an area: counties and functional areas, or towns."""
    pack, on = request.home.pack, request.on
    found = [one for kind in BELOW.get(area.kind, ()) for one in pack.areas.of_kind(kind, on, area.code)]
    return [one for one in found if may(request, "figure.see", Target(areas=frozenset([one.code])))]


def name_of(area: Area, request: SiteRequest) -> str:
    """Return the name of an area."""
    return area_name(request.home.pack, area.code, request.lang)
