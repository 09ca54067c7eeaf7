"""Areas as files write them: by code or by name."""

from __future__ import annotations

from collections.abc import Mapping

from zhuanji.engines.rules import Pack
from zhuanji.engines.rules.models.areas import Area

AREA, TOWN = "area", "town"


def areas_by_name(pack: Pack) -> Mapping[str, Area]:
    """Return the areas above towns by code and by name; of two with one name neither is found by it."""
    found: dict[str, Area] = {}
    shared: set[str] = set()
    for area in pack.areas:
        found[area.code] = area
        if area.kind != TOWN:
            if found.get(area.name, area).code != area.code:
                shared.add(area.name)
            found[area.name] = area
    return {name: area for name, area in found.items() if name not in shared}


def towns_by_name(pack: Pack) -> Mapping[str, tuple[Area, ...]]:
    """Return the towns by code and by name; several may have one name."""
    found: dict[str, dict[str, Area]] = {}
    for area in pack.areas:
        if area.kind == TOWN:
            for name in (area.code, area.name):
                found.setdefault(name, {})[area.code] = area
    return {name: tuple(towns.values()) for name, towns in found.items()}
