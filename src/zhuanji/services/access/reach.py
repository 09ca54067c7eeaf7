"""How far a granted area reaches: itself, all below it, and the towns of a functional area on the day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zhuanji.engines.rules.areas import Areas
    from zhuanji.engines.rules.models.areas import Basis

BASIS: Basis = (
    "appraisal"  # whoever has a town in trust sees it; statistics and tax may go by another boundary
)


@lru_cache(maxsize=1024)
def reach(areas: Areas, granted: frozenset[str], on: date) -> frozenset[str]:
    """Return the codes of all areas that grants cover on a day; a code that the pack hasn't covers nothing.

    Towns that were given up belong to the county that had them last, so that earlier years stay in sight. A
    functional area lies below a county only if all of it does.

    Args:
        areas: of the pack.
        granted: codes.
        on: the day.
    """
    found = {code for code in granted if code in areas}
    above = {area.code: above_of(areas, area.code, on) for area in areas}
    while True:
        more = {code for code, parents in above.items() if parents and parents <= found} - found
        more |= set(entrusted(areas, found, on)) - found
        if not more:
            return frozenset(found)
        found |= more


def above_of(areas: Areas, code: str, on: date) -> frozenset[str]:
    """Return what an area lies in: its parent, or all counties of a functional area."""
    return frozenset(areas.parents(code, on))


def entrusted(areas: Areas, functional: Iterable[str], on: date) -> Iterable[str]:
    """Yield the members that belong to functional areas as a whole."""
    for code in functional:
        yield from (row.member for row in areas.members(code, on, BASIS) if row.extent == "whole")
