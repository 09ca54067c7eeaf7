"""All figures of a snapshot, and the ways to find one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache, cached_property
from typing import Any

import polars as pl

from zhuanji.basics.figure import Figure, FigureKey
from zhuanji.basics.missing import Missing
from zhuanji.basics.periods import Period
from zhuanji.engines.indicators.cells import APART, INSIDE
from zhuanji.engines.indicators.frames import coded, decoded
from zhuanji.engines.indicators.scopes import joined_scope, size_and_scope
from zhuanji.engines.indicators.totals import Atoms, Limits
from zhuanji.engines.rules.pack import Pack

KEYS = ("indicator", "area", "cut", "sector", "size", "scope", "period")
SCHEMA: dict[str, Any] = {
    **dict.fromkeys(KEYS, pl.Categorical),
    "basis": pl.Categorical,
    "counted": pl.Categorical,
    "value": pl.Float64,
    "state": pl.Categorical,
    **dict.fromkeys(
        (
            "entered",
            *(why.value for why in (Missing.TO_VERIFY, Missing.NOT_REPORTED, Missing.NOT_APPLICABLE)),
        ),
        pl.Int32,
    ),
    "expected": pl.Int32,
    "withdrawn": pl.Int32,
    "small": pl.Boolean,
    **{f"{name}_{number}": pl.Float64 for number in (1, 2) for name in ("term", "largest", "mass")},
    "code": pl.Int64,
}


@cache
def empty_frame() -> pl.DataFrame:
    """Return a cube's table without a row."""
    return pl.DataFrame(schema=SCHEMA)


@dataclass(frozen=True)
class Cube:
    """The figures of a snapshot.

    Args:
        frame: one row a figure: indicator, area, cut, sector, size, scope, period, basis, counted (what a register
            is counted over; it is part of the scope), value, state, entered, the counts left out by reason, expected,
            withdrawn, small; `term_1`, `term_2` are the totals that the value was made of; `largest_…` and
            `mass_…` are for the closing of small cells and are never shown.
        snapshot, as_of, demo: which snapshot, up to which instant, whether its data are made up.
        pack: the city's rules.
        bases: how the figures of an indicator come about, by what they are counted over (`since=2023`) and the
            period's code; what isn't in it doesn't exist.
        registers: the indicators of which no row means none.
        units: the unit of each indicator.
        assumed: the years for which a later year's list of enterprises stands.
        scopes: the scopes of the roster that were told apart.
        closed: whether small cells are closed in it.
        limits: when a cell is small.
        behind: who stands behind the figures, by indicator and what they are counted over; never shown.
    """

    frame: pl.DataFrame
    snapshot: str
    as_of: datetime
    demo: bool
    pack: Pack
    bases: Mapping[tuple[str, str, int], str]
    registers: frozenset[str] = frozenset()
    units: Mapping[str, str] = field(default_factory=dict)
    assumed: tuple[int, ...] = ()
    scopes: tuple[str, ...] = ()
    closed: bool = False
    limits: Limits = field(default_factory=lambda: Limits(0, 1.0))
    behind: Mapping[tuple[str, str], Sequence[Atoms]] = field(default_factory=dict, repr=False)

    @cached_property
    def by_indicator(self) -> Mapping[str, pl.DataFrame]:
        """The rows of each indicator."""
        return {str(key[0]): rows for key, rows in self.frame.partition_by("indicator", as_dict=True).items()}

    @cached_property
    def verified(self) -> Mapping[str, bool]:
        """Whether an indicator's definition was verified."""
        return {row.id: row.verified for row in self.pack.indicators}

    @cached_property
    def decimals(self) -> Mapping[str, int | None]:
        """How many decimals an indicator is shown with."""
        return {row.id: row.decimals for row in self.pack.indicators}

    def periods(self, indicator: str) -> tuple[Period, ...]:
        """Return the periods that an indicator has figures of, in order."""
        return tuple(sorted({decoded(code) for name, _, code in self.bases if name == indicator}))

    def figure(
        self,
        indicator: str,
        period: Period,
        *,
        area: str | None = None,
        cut: str | None = None,
        sector: str = "",
        size: str = "",
        scope: str | Sequence[tuple[str, str]] = "",
        since: int | None = None,
    ) -> Figure | None:
        """Return a figure, or None where the indicator has none in that period.

        Args:
            indicator: its id.
            period: the months.
            area: the area's code; the city where it is left out.
            cut: `inside` or `apart`; left out, a functional area is apart and everything else inside.
            sector: a sector's id; empty for all.
            size: above, below or a size class; empty for all.
            scope: as in a target: pairs such as `("above_scale", "true")`, or the text of the cube.
            since: the year from which a register's amounts and additions are counted up to the period's end.
        """
        place = {"area": area, "cut": cut, "sector": sector, "size": size, "scope": scope, "since": since}
        found = self.series(indicator, periods=(period,), **place)  # type: ignore[arg-type]
        return found[0] if found else None

    def series(
        self,
        indicator: str,
        *,
        area: str | None = None,
        cut: str | None = None,
        sector: str = "",
        size: str = "",
        scope: str | Sequence[tuple[str, str]] = "",
        since: int | None = None,
        periods: Sequence[Period] | None = None,
    ) -> tuple[Figure, ...]:
        """Return the figures of one scope in all periods, in order; arguments as in `figure`.

        In a register no row means none: the figure is 0. Anywhere else it doesn't exist.
        """
        area = area or self.pack.head.city
        if not isinstance(scope, str):
            told, scope = size_and_scope(scope)
            size = size or told
        scope = joined_scope(scope, f"since={since}" if since else "")
        place = {
            "area": area,
            "cut": cut or self.usual_cut(area),
            "sector": sector,
            "size": size,
            "scope": scope,
        }
        rows = self.by_indicator.get(indicator, empty_frame())
        rows = rows.filter(*(pl.col(name) == value for name, value in place.items()))
        known = {row["code"]: row for row in rows.iter_rows(named=True)}
        wanted = self.periods(indicator) if periods is None else periods
        made = (self.made(indicator, period, place, known.get(coded(period))) for period in wanted)
        return tuple(figure for figure in made if figure is not None)

    def usual_cut(self, area: str) -> str:
        """Return the way of cutting that an area is usually shown in."""
        found = self.pack.areas.get(area)
        return APART if found is not None and found.kind == "functional" else INSIDE

    def made(
        self, indicator: str, period: Period, place: Mapping[str, str], row: Mapping[str, Any] | None
    ) -> Figure | None:
        """Return the figure of a row of the table; of a register also where there is none."""
        basis = row["basis"] if row is not None else self.basis_of_none(indicator, period, place)
        if basis is None:
            return None
        key = FigureKey(indicator, period=period, snapshot=self.snapshot, **place)
        told: dict[str, Any] = {
            "unit": self.units.get(indicator, ""), "basis": basis, "as_of": self.as_of, "demo": self.demo,
            "verified": self.verified.get(indicator, True), "decimals": self.decimals.get(indicator),
        }  # fmt: skip
        if row is None:
            return Figure(key, 0.0, state="ok", entered=0, **told)
        return Figure(
            key,
            row["value"],
            state=row["state"],
            entered=row["entered"],
            left_out={why: row[why.value] for why in Missing if row[why.value]},
            expected=row["expected"],
            withdrawn=row["withdrawn"],
            small=row["small"],
            terms=tuple(row[name] for name in ("term_1", "term_2")),
            **told,
        )

    def basis_of_none(self, indicator: str, period: Period, place: Mapping[str, str]) -> str | None:
        """Return how a register's figure without a row comes about; None where none exists."""
        known = place["sector"] in ("", *(sector.id for sector in self.pack.sectors))
        if indicator not in self.registers or not known or self.pack.areas.get(place["area"]) is None:
            return None
        asked = set(place["scope"].split("|")) - {""}
        for own, basis in self.windows.get((indicator, coded(period)), ()):
            if own <= asked and "|".join(sorted(asked - own)) in ("", *self.scopes):
                return basis
        return None

    @cached_property
    def windows(self) -> Mapping[tuple[str, int], list[tuple[set[str], str]]]:
        """What the figures of an indicator in a period are counted over, and how each comes about."""
        found: dict[tuple[str, int], list[tuple[set[str], str]]] = {}
        for (indicator, counted, code), basis in self.bases.items():
            found.setdefault((indicator, code), []).append((set(counted.split("|")) - {""}, basis))
        return found
