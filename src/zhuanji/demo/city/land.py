"""Parcels: owned, leased in and out, other; tenants stand on the parcel of their landlord."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import polars as pl

from zhuanji.demo.city.base import YEAR_TEXTS, Base, rows_of
from zhuanji.demo.city.firms import Words
from zhuanji.demo.city.kinds import Flags, Floats, Ints
from zhuanji.demo.city.lives import NEVER
from zhuanji.demo.city.rosters import series
from zhuanji.demo.city.settings import YEARS

MOST_TENANTS = 14


@dataclass(frozen=True)
class Tenancy:
    """Who rents from whom: `landlord` by firm, -1 for those on land of their own; `area` rented, 亩."""

    landlord: Ints
    area: Floats


def needed_land(base: Base) -> Floats:
    """Return the land that a firm uses, 亩: by what its kind adds on a 亩, the same over the years."""
    usual = base.firms.number("va_mu") * np.where(base.firms.above, 1.2, 0.42)
    working = base.lives.working()
    total = np.nansum(np.where(working, base.sizes.value_added, 0.0), axis=1)
    middle = total / np.maximum(working.sum(axis=1), 1)
    spread = base.chance("land").normal(0, 1, len(base.firms)).clip(-2.2, 2.2) * 0.42
    land = np.where(middle > 0, middle, 100.0) / usual * np.exp(spread)
    least = np.where(base.firms.above, 3.0, 0.3)
    return np.maximum(land, least).round(2).astype(np.float64)


def tenancy(base: Base, land: Floats) -> Tenancy:
    """Let small firms rent from larger ones of their town, else of their county."""
    chance, firms, lives = base.chance("tenancy"), base.firms, base.lives
    stays = (lives.first == 0) & (lives.last == len(YEARS) - 1)
    rents = ~firms.above & (chance.random(len(firms)) < np.where(firms.of("childrens_wear"), 0.85, 0.38))
    rents &= lives.building == NEVER
    lets = stays & base.ordinary & ~rents & (land > np.where(firms.above, 12, 4))
    lets &= chance.random(len(firms)) < 0.55
    landlord = np.full(len(firms), -1, dtype=np.int64)
    free = np.where(lets, MOST_TENANTS, 0)
    for group in (firms.town, firms.area):
        for place in np.unique(group[rents & (landlord < 0)].astype(str)):
            tenants = np.flatnonzero(rents & (landlord < 0) & (group == place))
            rooms = np.repeat(np.flatnonzero(lets & (group == place)), free[lets & (group == place)])
            rooms = chance.permutation(rooms)[: len(tenants)]
            landlord[tenants[: len(rooms)]] = rooms
            free -= np.bincount(rooms, minlength=len(firms))
    return Tenancy(landlord, np.where(landlord >= 0, land, 0.0))


def parcels(base: Base) -> pl.DataFrame:
    """Return the table of parcels by year, and keep each firm's land in `base.shared["land_mu"]`."""
    land = needed_land(base)
    rented = tenancy(base, land)
    active = base.lives.active()
    let = let_by_year(rented, active)
    own = rented.landlord < 0
    other = np.where(
        own & (base.chance("other land").random(len(land)) < 0.04), np.round(land * 0.08, 2), 0.0
    )
    second = own & (base.chance("second").random(len(land)) < 0.09) & (land > 8)
    part = np.where(second, np.round(land * 0.3, 2), 0.0)
    vacant = let.max(axis=1, keepdims=True) - let
    base.shared["land_mu"] = np.where(active, land[:, None] + vacant, np.nan)
    first = main_rows(base, own, np.round(land - other - part, 2), let, other)
    more = second_rows(base, second, part)
    leases = lease_rows(base, rented)
    return pl.concat([first, more, leases], how="diagonal").sort("period", "uscc", "parcel_id")


def let_by_year(rented: Tenancy, active: Flags) -> Floats:
    """Return what each landlord lets in each year, 亩."""
    tenants = np.flatnonzero(rented.landlord >= 0)
    let = np.zeros(active.shape)
    for year in range(active.shape[1]):
        there = tenants[active[tenants, year]]
        let[:, year] = np.bincount(rented.landlord[there], rented.area[there], minlength=len(active))
    return np.round(let, 2)


def parcel_number(base: Base, firm: Ints, which: int) -> Words:
    """Return parcel numbers: the town, a sheet of the map and the parcel, marked as made."""
    return np.array([f"{base.firms.town[each]}DEM{each:06d}{which:02d}" for each in firm], dtype=object)


def certificate(firm: Ints, which: int) -> Words:
    """Return numbers of property certificates, with 演示 where a real one names its province."""
    return np.array(
        [f"演示（{2008 + each % 14}）湖州不动产权第{each:07d}{which}号" for each in firm], dtype=object
    )


def main_rows(base: Base, own: Flags, land: Floats, let: Floats, other: Floats) -> pl.DataFrame:
    """Return the first parcel of everybody on land of their own; it is larger by what is let of it."""
    firm, year = rows_of(base.lives.active() & own[:, None])
    # A parcel's size doesn't move with its tenants: what nobody rents falls back to the landlord.
    registered = np.round(land + let.max(axis=1), 2)[firm]
    columns = {
        "registered_land_mu": registered,
        "other_land_mu": other[firm],
        "land_mu": np.round(registered + other[firm], 2),
    }
    return parcel_frame(base, firm, year, 1, columns).with_columns(*grants(base, firm))


def grants(base: Base, firm: Ints) -> list[pl.Series]:
    """Return days of grant and contracted completion; new ones where a firm still builds."""
    lives = base.lives
    building = lives.building[firm] != NEVER
    begin = np.array([f"{year}-03-01" for year in YEARS], dtype="datetime64[D]")[
        np.maximum(lives.building[firm], 0)
    ]
    old = np.datetime64("2001-05-08") + (firm * 37 % 6500).astype("timedelta64[D]")
    granted = np.where(building, begin - (firm % 200).astype("timedelta64[D]"), old)
    due = np.where(building, granted + np.timedelta64(730, "D"), np.datetime64("NaT"))
    park = (firm % 17 == 0) & ~base.firms.above[firm]
    return [
        pl.Series("granted_on", granted),
        pl.Series("completion_due_on", due),
        pl.Series("micro_park", park),
    ]


def second_rows(base: Base, second: Flags, part: Floats) -> pl.DataFrame:
    """Return the second parcel of firms that have two."""
    firm, year = rows_of(base.lives.active() & second[:, None])
    columns = {"registered_land_mu": part[firm], "land_mu": part[firm]}
    return parcel_frame(base, firm, year, 2, columns)


def lease_rows(base: Base, rented: Tenancy) -> pl.DataFrame:
    """Return both sides of each lease, on a part of the landlord's parcel that bears the tenant's number."""
    firm, year = rows_of(base.lives.active() & (rented.landlord >= 0)[:, None])
    landlord, area = rented.landlord[firm], rented.area[firm]
    began = np.array([f"{year}-01-01" for year in YEARS], dtype="datetime64[D]")[base.lives.first[firm]]
    started = began - (firm % 700).astype("timedelta64[D]") * (base.lives.first[firm] == 0)
    part = pl.Series([f"-{each:05d}" for each in firm])
    both: list[pl.Series | pl.Expr] = [
        pl.Series("lease_from", started),
        pl.Series("lease_to", started + np.timedelta64(365 * 8, "D")),
        pl.concat_str("parcel_id", part),
    ]
    tenants = parcel_frame(
        base, landlord, year, 1, {"leased_in_land_mu": area, "land_mu": area}
    ).with_columns(
        *both,
        pl.Series("uscc", base.code[firm]),
        pl.Series("counterparty_uscc", base.code[landlord]),
        pl.Series("micro_park", firm % 5 == 0),
        pl.Series("leased_power_kwh", np.round(base.shared["power_kwh"][firm, year], 0)),
    )
    landlords = parcel_frame(base, landlord, year, 1, {"leased_out_land_mu": area}).with_columns(
        *both, pl.Series("counterparty_uscc", base.code[firm])
    )
    return pl.concat([tenants, landlords], how="diagonal")


def parcel_frame(base: Base, firm: Ints, year: Ints, which: int, columns: dict[str, Floats]) -> pl.DataFrame:
    """Return rows with the keys of a parcel."""
    towns = np.array([area_name(base, town) for town in base.firms.town[firm]], dtype=object)
    place = np.array(
        [f"{town}演示路{number % 900 + 1}号" for town, number in zip(towns, firm, strict=True)], dtype=object
    )
    heads = {
        "period": YEAR_TEXTS[year],
        "uscc": base.code[firm],
        "parcel_id": parcel_number(base, firm, which),
        "property_certificate": certificate(firm, which),
        "parcel_address": place,
    }
    data = {name: pl.Series(values) for name, values in columns.items()}
    return pl.DataFrame({name: series(name, values) for name, values in heads.items()} | data)


def area_name(base: Base, code: str) -> str:
    """Return the name of an area of the pack."""
    area = base.pack.areas.get(code)
    return area.name if area else code
