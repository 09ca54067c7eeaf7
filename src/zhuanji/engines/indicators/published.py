"""What the statistics publish: growth of the same scope, values of the province and of other cities, ranks.

They stand in the ledger's sheet `published`; some also as parameters `published.<indicator>` and
`published.<indicator>_growth` of the pack, with `above_scale.` or `traditional.` before the indicator where they
are about these. A published rate is never worked out of two totals, nor the other way round.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, Literal

import narwhals.stable.v2 as nw

from zhuanji.basics.civil_time import civil_day
from zhuanji.basics.periods import Period
from zhuanji.engines.indicators.cube import Cube
from zhuanji.engines.indicators.frames import coded, decoded, read_code
from zhuanji.engines.indicators.plain import change, gone
from zhuanji.engines.indicators.scopes import ABOVE
from zhuanji.engines.indicators.sheets import SOURCE, Sheets, SnapshotLike
from zhuanji.engines.rules.models.parameters import Parameter
from zhuanji.engines.rules.pack import Pack

SHEET = "published"
KEY = "published"
SUFFIX = "_growth"
# What a parameter's key says of the enterprises, by size and scope.
SETS = {("", ""): "", (ABOVE, ""): "above_scale.", ("", "traditional=true"): "traditional."}
State = Literal["published", "not_out", "missing"]


@dataclass(frozen=True, slots=True)
class Published:
    """One published figure.

    Args:
        area: the area's code.
        period: the months.
        value: in the indicator's unit; None where only a rate was published.
        growth: against the same months of the year before, in per cent, of the same set of enterprises.
        rank: the place in the province.
        source: the rows of the ledger, or the parameter's key, that it comes from.
        verified: whether somebody verified it in its source.
        written: the value with the digits that it is published with, as the pack has it: 0.2000 stays 0.2000. None for
            rows of the ledger, which keep numbers without their digits.
    """

    area: str
    period: Period
    value: float | None
    growth: float | None
    rank: int | None
    source: str
    verified: bool = True
    written: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Comparator:
    """What is known of another area, to hold one's own figure against.

    Args:
        area, name, kind: the area: the province, or a city of it.
        published: its figure, if there is one.
        state: `published`; `not_out` (the release calendar says later); `missing` (it should be out).
        out_on: the day on which it comes out by the calendar; None where nobody knows.
    """

    area: str
    name: str
    kind: str
    published: Published | None
    state: State
    out_on: date | None


@dataclass(frozen=True, slots=True)
class Growth:
    """Growth against the same months of the year before, in per cent.

    Args:
        published: the statistics' own rate of the same set of enterprises; the one that counts.
        nominal: the ratio of two totals of the ledger, shown beside it; the set of enterprises changes.
        source: where the published rate comes from.
        price_basis: of the indicator: `current`, `constant`, `none` or `open`.
    """

    published: float | None
    nominal: float | None
    source: str
    price_basis: str


def published(
    snapshot: SnapshotLike, pack: Pack, indicator: str, *, size: str = "", scope: str = ""
) -> tuple[Published, ...]:
    """Return everything published of an indicator: the ledger's rows, then the pack's parameters.

    Args:
        snapshot: the frozen tables.
        pack: the city's rules.
        indicator: its id.
        size: the size of the enterprises, as in a cube. The ledger's rows carry no such conditions: they are about
            whatever the indicator is published for, and are taken for every scope but a sector's.
        scope: further conditions, as in a cube.
    """
    found = [one for row in rows_of(snapshot, pack, indicator) if (one := from_row(row)) is not None]
    known = {(one.area, one.period) for one in found}
    further = [
        one for one in from_parameters(pack, indicator, size, scope) if (one.area, one.period) not in known
    ]
    return (*found, *further)


def rows_of(snapshot: SnapshotLike, pack: Pack, indicator: str) -> list[dict[str, Any]]:
    """Return the ledger's rows of an indicator."""
    table = Sheets(snapshot, pack).table(SHEET).filter(nw.col("published_indicator") == indicator)
    return list(table.iter_rows(named=True)) if len(table) else []


def from_row(row: dict[str, Any]) -> Published | None:
    """Return a row of the ledger as a published figure."""
    code = read_code(str(row["published_period"] or ""))
    if code is None or not row["published_area"]:
        return None
    told = {
        name: None if gone(row[f"published_{name}"]) else row[f"published_{name}"]
        for name in ("value", "growth", "rank")
    }
    rank = None if told["rank"] is None else int(told["rank"])
    source = "" if gone(row[SOURCE]) else str(row[SOURCE])
    return Published(str(row["published_area"]), decoded(code), told["value"], told["growth"], rank, source)


def from_parameters(pack: Pack, indicator: str, size: str, scope: str) -> list[Published]:
    """Return the pack's parameters of an indicator as published figures."""
    kind = SETS.get((size, scope))
    if kind is None:
        return []
    merged: dict[tuple[str, Period], list[tuple[bool, Parameter]]] = {}
    for suffix in ("", SUFFIX):
        for rows in pack.rules.rows.get(f"{KEY}.{kind}{indicator}{suffix}", {}).values():
            for row in rows:
                if (period := months_of(row)) is not None:
                    merged.setdefault((row.area, period), []).append((suffix == SUFFIX, row))
    found = []
    for (area, period), told in merged.items():
        values = {growth: float(row.value) for growth, row in told}
        source = " ".join(row.key for _, row in told)
        verified = all(row.verified for _, row in told)
        written = next((row.value for growth, row in told if not growth), None)
        found.append(
            Published(area, period, values.get(False), values.get(True), None, source, verified, written)
        )
    return found


def months_of(row: Parameter) -> Period | None:
    """Return the whole months that a parameter holds for; None where it isn't about whole months."""
    first, last = row.valid_from, row.valid_to
    if first is None or last is None or first.day != 1 or (last + timedelta(days=1)).day != 1:
        return None
    return Period(first.year * 12 + first.month - 1, last.year * 12 + last.month - 1)


def growth(
    cube: Cube,
    snapshot: SnapshotLike,
    indicator: str,
    period: Period,
    *,
    area: str | None = None,
    sector: str = "",
    size: str = "",
    scope: str = "",
) -> Growth:
    """Return an indicator's growth: the published rate, and the nominal one beside it.

    Args:
        cube: the figures.
        snapshot: the snapshot that they are of.
        indicator: its id.
        period: the months.
        area: the area's code; the city where it is left out.
        sector: a sector's id; empty for all.
        size: above, below or a size class; empty for all.
        scope: further conditions, as in a cube.
    """
    area = area or cube.pack.head.city
    now, before = (
        cube.figure(indicator, one, area=area, sector=sector, size=size, scope=scope)
        for one in (period, period.year_earlier())
    )
    known = () if sector else published(snapshot, cube.pack, indicator, size=size, scope=scope)
    told = next(
        (one for one in known if (one.area, one.period) == (area, period) and one.growth is not None), None
    )
    basis = next(row.price_basis for row in cube.pack.indicators if row.id == indicator)
    return Growth(
        told.growth if told else None,
        change(now.value if now else None, before.value if before else None),
        told.source if told else "",
        basis,
    )


def comparators(snapshot: SnapshotLike, pack: Pack, indicator: str, period: Period) -> tuple[Comparator, ...]:
    """Return the province and its cities with what is published of them, the city itself among them.

    Args:
        snapshot: the frozen tables.
        pack: the city's rules.
        indicator: its id.
        period: the months.
    """
    on, today = period.last_day, civil_day(snapshot.as_of)
    city = pack.areas.get(pack.head.city, on) or pack.areas.get(pack.head.city)
    province = pack.areas.get(city.parent or "", on) if city else None
    rows = [province, *pack.areas.of_kind("city", on, province.code)] if province else [city]
    known = {
        one.area: one for one in published(snapshot, pack, indicator) if coded(one.period) == coded(period)
    }
    out = out_on(pack, indicator, period)
    late: State = "not_out" if out is not None and out > today else "missing"
    return tuple(
        Comparator(
            row.code, row.name, row.kind, known.get(row.code), "published" if row.code in known else late, out
        )
        for row in rows
        if row is not None
    )


def out_on(pack: Pack, indicator: str, period: Period) -> date | None:
    """Return the day on which a figure comes out by the release calendar; None where nobody knows."""
    calendar = next((row.calendar for row in pack.indicators if row.id == indicator), None)
    lag = next((row.lag for row in pack.calendars if row.id == calendar), None)
    if lag is None:
        return None
    days = pack.rules.value(lag, on=period.last_day, area=pack.head.city).value
    return period.last_day + timedelta(days=int(days))
