"""Annual emissions, hours of monitoring, materials with VOCs and their treatment."""

from __future__ import annotations

import numpy as np
import polars as pl

from zhuanji.demo.city.base import YEAR_TEXTS, Base, rows_of, year_frame
from zhuanji.demo.city.kinds import Flags, Floats
from zhuanji.demo.city.rosters import series
from zhuanji.demo.city.settings import YEARS

PER_YI = 1e-4  # 亿元 a 万元
# What is left of each year's emissions for the same output: the city gets better.
BETTER = {"cod": 0.95, "so2": 0.92, "nox": 0.87, "vocs": 0.90, "pm": 0.90}
EQUIVALENT = {"cod_t": 1.0, "ammonia_nitrogen_t": 0.8, "so2_t": 0.95, "nox_t": 0.95}  # kg, from memory
FOUR = tuple(EQUIVALENT)


def permits(base: Base) -> Flags:
    """Say who holds a permit."""
    likely = base.firms.number("permit") * np.where(base.firms.above, 1.0, 0.4)
    return base.chance("permits").random(len(base.firms)) < likely


def emissions(base: Base) -> pl.DataFrame:
    """Return annual emissions: permit holders with figures, some others with a reason for none."""
    permit = permits(base)
    base.shared["permit"] = permit.astype(np.float64)
    working = base.lives.working()
    added = base.sizes.value_added

    def sent(name: str) -> Floats:
        per = base.firms.number(name)[:, None] * base.trait(name, 0.4) * BETTER[name] ** np.arange(len(YEARS))
        amount: Floats = added * PER_YI * per * base.wobble(name, 0.03)
        return amount

    columns = {"cod_t": sent("cod"), "so2_t": sent("so2"), "nox_t": sent("nox")}
    columns["ammonia_nitrogen_t"] = columns["cod_t"] * 0.06
    columns |= {"vocs_t": sent("vocs"), "particulate_t": sent("pm")}
    rounded = {name: np.round(values, 4) for name, values in columns.items()}
    total = np.sum([rounded[name] for name in FOUR], axis=0)
    weighed = 1000 * np.sum([rounded[name] / worth for name, worth in EQUIVALENT.items()], axis=0)
    rights = {
        name.replace("_t", "_right_t"): rounded[name].max(axis=1, keepdims=True) * 1.25 for name in FOUR
    }
    same = {name: np.broadcast_to(values, added.shape) for name, values in rights.items()}
    holders = year_frame(
        base,
        working & permit[:, None],
        {"emissions_t": total, **rounded, "pollution_equivalent": weighed, **fill(same, rounded)},
        4,
    )
    firm, _ = rows_of(working & permit[:, None])
    numbers = [f"{base.code[each]}001X" for each in firm]
    return pl.concat(
        [holders.with_columns(pl.Series("permit_number", numbers)), none(base, permit)], how="diagonal"
    )


def fill(rights: dict[str, Floats], sent: dict[str, Floats]) -> dict[str, Floats]:
    """Return rights for every year; a firm that wasn't there in a year has the largest of the others."""
    return {
        name: np.broadcast_to(
            np.nanmax(np.nan_to_num(sent[name.replace("_right_t", "_t")]), axis=1)[:, None] * 1.25,
            values.shape,
        )
        for name, values in rights.items()
    }


def none(base: Base, permit: Flags) -> pl.DataFrame:
    """Return rows of firms without a permit that say why they send nothing: registered only, or a landlord's outlet."""
    chance = base.chance("zero emissions")
    told = ~permit & base.firms.above & (chance.random(len(permit)) < 0.7)
    firm, year = rows_of(base.above & told[:, None])
    reasons = np.array(["登记管理", "登记管理", "零排放", "依托房东"], dtype=object)[firm % 4]
    zeros = {name: np.zeros(len(firm)) for name in ("emissions_t", *FOUR, "vocs_t", "particulate_t")}
    head = {"period": series("period", YEAR_TEXTS[year]), "uscc": series("uscc", base.code[firm])}
    return pl.DataFrame(head | zeros | {"zero_emission_reason": series("zero_emission_reason", reasons)})


def hours(base: Base, supervised: pl.DataFrame) -> pl.DataFrame:
    """Return monthly hours of monitoring of the firms that are supervised online."""
    chance = base.chance("hours")
    online = supervised.filter(pl.col("online_supervised"))
    months = pl.DataFrame(
        {
            "month": [f"{month:02d}" for month in range(1, 13)],
            "days": [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31],
        }
    )
    frame = online.select("period", "uscc").join(months, how="cross")
    valid = np.floor(frame["days"].to_numpy() * 24 * chance.uniform(0.9, 0.995, len(frame)))
    within = np.floor(valid * np.minimum(chance.uniform(0.972, 1.02, len(frame)), 1.0))
    named = frame.select(pl.concat_str("period", pl.lit("-"), "month").alias("period"), "uscc")
    return named.with_columns(pl.Series("valid_hours", valid), pl.Series("hours_within_limit", within)).sort(
        "period"
    )
