"""Electricity by month, and what energy enterprises above scale use in a year."""

from __future__ import annotations

import numpy as np
import polars as pl

from zhuanji.demo.city.base import Base, rows_of, year_frame
from zhuanji.demo.city.kinds import Floats
from zhuanji.demo.city.settings import YEARS

# Of a year's power, by month: little around the New Year, most in a hot summer.
SEASON = np.array([0.072, 0.058, 0.083, 0.083, 0.085, 0.087, 0.096, 0.095, 0.085, 0.083, 0.086, 0.087])
TWO_METERS = 0.03
SAVING = 0.972  # power for the same value added, from one year to the next
PRIMARY = 0.29 / 1000  # 吨标煤 a kWh: 等价值, within the range that the pack holds
COAL, GAS, DIESEL, GASOLINE, HEAT = 0.7143, 12.0, 1.4571, 1.4714, 0.03412
GRID, GAS_CO2, HEAT_CO2, COAL_CO2, OIL_CO2 = 0.5366, 21.622, 0.11, 1.9, 3.1  # 吨 a unit; the last two made up


def yearly_power(base: Base) -> Floats:
    """Return kWh by firm and year; an idle builder uses a little."""
    years = np.arange(len(YEARS))
    each = base.firms.number("kwh")[:, None] * base.trait("power", 0.3) * SAVING**years
    used = base.sizes.value_added * each * base.wobble("power", 0.02)
    building = base.lives.active() & ~base.lives.working()
    return np.where(building, 12_000.0, used)


def meters(base: Base) -> list[str]:
    """Return a number of account for every firm, marked as made."""
    return [f"DEM{330500000 + firm}" for firm in range(len(base.firms))]


def power(base: Base) -> pl.DataFrame:
    """Return monthly power of everybody; some have two accounts. Keeps `base.shared["power_kwh"]`."""
    yearly = base.shared["power_kwh"] = yearly_power(base)
    firm, year = rows_of(base.lives.active())
    months = SEASON / SEASON.sum()
    luck = np.exp(base.chance("power months").normal(0, 0.035, (len(firm), 12)))
    kwh = yearly[firm, year][:, None] * months * luck
    kwh *= (yearly[firm, year] / kwh.sum(axis=1))[:, None]
    split = base.firms.above[firm] & (base.chance("two meters").random(len(base.firms)) < TWO_METERS)[firm]
    accounts = np.array(meters(base))
    first = power_rows(base, firm, year, np.where(split[:, None], kwh * 0.8, kwh), accounts[firm])
    again = np.flatnonzero(split)
    second = power_rows(
        base, firm[again], year[again], kwh[again] * 0.2, np.char.add(accounts[firm[again]], "B")
    )
    return pl.concat([first, second]).sort("period", maintain_order=True)


def power_rows(
    base: Base, firm: np.ndarray, year: np.ndarray, kwh: Floats, account: np.ndarray
) -> pl.DataFrame:
    """Return twelve rows a firm and year."""
    texts = np.array([[f"{value}-{month:02d}" for month in range(1, 13)] for value in YEARS])
    return pl.DataFrame(
        {
            "period": texts[year].ravel(),
            "uscc": np.repeat(base.code[firm].astype(str), 12),
            "power_account": np.repeat(account, 12),
            "power_kwh": np.round(kwh, 0).ravel(),
        }
    )


def energy(base: Base) -> pl.DataFrame:
    """Return the energy that enterprises above scale use, by carrier; the total is at 等价值."""
    above = base.above
    per = fuels(base)
    bought = base.shared["power_kwh"] / 1000
    renewable = np.where(base.chance("solar").random((len(base.firms), 1)) < 0.18, bought * 60.0, 0.0)
    renewable = renewable * np.array([1.0, 1.15, 1.3, 1.45])
    total = (
        bought * 1000 * PRIMARY
        + per["coal_t"] * COAL
        + per["gas_10k_m3"] * GAS
        + per["diesel_t"] * DIESEL
        + per["gasoline_t"] * GASOLINE
        + per["heat_gj"] * HEAT
    )
    carbon = (
        bought * GRID
        + per["coal_t"] * COAL_CO2
        + per["gas_10k_m3"] * GAS_CO2
        + per["heat_gj"] * HEAT_CO2
        + (per["diesel_t"] + per["gasoline_t"]) * OIL_CO2
    )
    zero = renewable / 1000 * GRID
    raw = np.where(
        base.firms.of("chemicals")[:, None] & (base.firms.industry == "2614")[:, None], total * 0.2, np.nan
    )
    columns = {
        "energy_tce": total,
        **per,
        "power_mwh": bought,
        "own_renewable_kwh": renewable,
        "zero_carbon_t": zero,
        "offset_t": np.zeros_like(zero),
        "co2_t": np.maximum(carbon - zero, 0),
        "raw_material_energy_tce": raw,
    }
    return year_frame(base, above, columns)


def fuels(base: Base) -> dict[str, Floats]:
    """Return the fuels by firm and year, in their units."""
    added, years = base.sizes.value_added, np.arange(len(YEARS))
    less = 0.975**years
    wobble = base.wobble("fuels", 0.02)

    def used(name: str, factor: float, spread: float) -> Floats:
        per = base.firms.number(name)[:, None] * base.trait(name, spread)
        amount: Floats = added * per * less * wobble / factor
        return amount

    return {
        "coal_t": used("coal", COAL, 0.25),
        "gas_10k_m3": used("gas", GAS, 0.35),
        "diesel_t": added * 0.0012 * base.trait("diesel", 0.5) * wobble,
        "gasoline_t": added * 0.0008 * base.trait("gasoline", 0.5) * wobble,
        "heat_gj": used("heat", 1.0, 0.35),
    }
