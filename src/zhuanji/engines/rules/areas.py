"""The areas of a pack as a tree: whose value holds where, and which towns make up a unit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from zhuanji.engines.rules.models.areas import Area, Basis, Membership


class Areas:
    """Areas by code, with the towns of functional areas."""

    def __init__(self, areas: Iterable[Area], memberships: Iterable[Membership] = ()) -> None:
        """Keep the rows; an area that has changed may have several, one after the other."""
        self.rows: dict[str, list[Area]] = {}
        for area in areas:
            self.rows.setdefault(area.code, []).append(area)
        self.memberships = tuple(memberships)

    def __contains__(self, code: str) -> bool:
        """Say whether the pack has an area of this code."""
        return code in self.rows

    def __iter__(self) -> Iterator[Area]:
        """Go through all rows."""
        return (area for rows in self.rows.values() for area in rows)

    def get(self, code: str, on: date | None = None) -> Area | None:
        """Return an area as it is on a day, or as the last row has it."""
        rows = self.rows.get(code, [])
        if on is None:
            return rows[-1] if rows else None
        return next((area for area in rows if area.holds(on)), None)

    def parents(self, code: str, on: date) -> tuple[str, ...]:
        """Return what a value is looked for in next: the parent, or a functional area's counties.

        A functional area that lies in several counties has several; the city follows after each of them.
        """
        area = self.get(code, on) or self.get(code)
        if area is None:
            return ()
        if area.kind == "functional":
            counties = {self.county(row.member, on) for row in self.members(code, on)}
            found = tuple(sorted(county for county in counties if county))
            if found:
                return found
        return (area.parent,) if area.parent else ()

    def county(self, code: str, on: date) -> str | None:
        """Return the county that a town lies in; a county is its own."""
        area = self.get(code, on) or self.get(code)
        if area is None or area.kind == "county":
            return area.code if area else None
        return area.parent if area.kind == "town" else None

    def members(self, functional: str, on: date, basis: Basis = "all") -> list[Membership]:
        """Return the members of a functional area on a day; rows of `all` count for every basis."""
        return [
            row
            for row in self.memberships
            if row.functional == functional
            and row.holds(on)
            and (basis == "all" or row.basis in ("all", basis))
        ]

    def of_kind(self, kind: str, on: date, under: str | None = None) -> list[Area]:
        """Return the areas of a kind that exist on a day, those under one parent if it is given."""
        return [
            area
            for area in self
            if area.kind == kind and area.holds(on) and (under is None or area.parent == under)
        ]
