"""A city divided into units without a town counted twice."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.engines.rules.areas import Areas
from zhuanji.engines.rules.models.areas import Basis

Functional = Literal["apart", "inside"]


@dataclass(frozen=True, slots=True)
class Unit:
    """One unit of a city: a county, or a functional area that is shown apart.

    Args:
        code: the area.
        towns: the towns that count here and nowhere else.
        partly: towns of which a part, not yet told by parcels, belongs to another unit as well.
        open: not even the towns of its border are known; its figures need each enterprise's own area.
    """

    code: str
    towns: frozenset[str]
    partly: frozenset[str] = frozenset()
    open: bool = False


def cover(
    areas: Areas, city: str, *, on: date, functional: Functional, basis: Basis = "statistics"
) -> tuple[Unit, ...]:
    """Return the units that make up a city on a day; each of its towns stands in exactly one.

    Args:
        areas: the areas of a pack.
        city: the city's code.
        on: the day.
        functional: `inside` leaves every town in its county; `apart` takes the towns that belong to a
            functional area as a whole out of their counties. A part of a town is never taken out.
        basis: whose count it is; functional areas may have other borders for statistics, tax and appraisal.

    Raises:
        ProblemError: the pack has no such city on that day.
    """
    if areas.get(city, on) is None:
        raise ProblemError([Problem("rules.area.unknown", Place(), {"area": city, "day": on})])
    taken: dict[str, str] = {}
    units = []
    for area in areas.of_kind("functional", on, city) if functional == "apart" else []:
        unit = functional_unit(areas, area.code, on, basis)
        taken |= dict.fromkeys(unit.towns, area.code)
        units.append(unit)
    split = {town for unit in units for town in unit.partly}
    counties = [
        county_unit(areas, area.code, on, set(taken), split) for area in areas.of_kind("county", on, city)
    ]
    torn = {
        row.member for unit in units for row in areas.members(unit.code, on, basis) if row.extent == "part"
    }
    return (
        *(Unit(unit.code, unit.towns, unit.partly, unit.open or unit.code in torn) for unit in counties),
        *units,
    )


def functional_unit(areas: Areas, code: str, on: date, basis: Basis) -> Unit:
    """Return a functional area with its whole towns; it is open unless all that it has is told by town."""
    rows = areas.members(code, on, basis)
    towns = {area.code for area in areas.of_kind("town", on)}
    whole = frozenset(row.member for row in rows if row.extent == "whole")
    part = frozenset(row.member for row in rows if row.extent == "part")
    return Unit(code, whole & towns, part & towns, open=not rows or not whole | part <= towns)


def county_unit(areas: Areas, code: str, on: date, taken: set[str], split: set[str]) -> Unit:
    """Return a county with the towns that no functional area has taken."""
    towns = {area.code for area in areas.of_kind("town", on, code)}
    return Unit(code, frozenset(towns - taken), frozenset(towns & split))
