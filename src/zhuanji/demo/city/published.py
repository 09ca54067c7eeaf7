"""The register of published figures: the real ones with their source, and made comparators where none is published."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import polars as pl

from zhuanji.demo.city.base import Base
from zhuanji.demo.city.kinds import Floats, kinds, per_kind
from zhuanji.demo.city.settings import CITY, YEARS, data_rows

PROVINCE = "330000"
CITIES = tuple(f"33{number:02d}00" for number in range(1, 12))
OUT = "08"  # month of the next year in which annual figures are out
# What the province is compared with the city by: how much better (or worse) it is made to be than the city.
RELATIVE = {
    "profit_margin": 1.04,
    "operating_margin": 1.03,
    "tax_per_mu": 0.97,
    "value_added_per_mu": 1.02,
    "rd_cost_share": 1.06,
    "labour_productivity": 1.05,
    "carbon_intensity": 1.08,
    "energy_intensity": 0.99,
}
LOWER = ("carbon_intensity", "energy_intensity")
PUBLISHED = ("value_added", "2024")  # its growth is known, none is made
BEFORE = {"energy_intensity": (-3.4, -3.8), "labour_productivity": (7.1, 4.9)}  # 2021 and 2022, made up


def published(base: Base, energy: pl.DataFrame, annual: pl.DataFrame) -> pl.DataFrame:
    """Return the register: `period` is the month of publication, `synthetic` says which rows are made up."""
    values = city_values(base, energy, annual)
    rows = [real_row(row) for row in data_rows("published.csv")]
    rows += [row for name, series in values.items() for row in comparators(base, name, series)]
    rows += sector_rows(base, energy, annual) + growth_rows(base, energy, annual)
    key = ["period", "published_indicator", "published_area", "published_period", "synthetic"]
    given = ["published_value", "published_growth", "published_rank"]
    # A value and a growth rate of the same figure stand in one row.
    frame = pl.DataFrame(rows, infer_schema_length=None).group_by(key)
    return frame.agg(pl.col(given).drop_nulls().first()).sort(key)


def real_row(row: Mapping[str, str]) -> dict[str, object]:
    """Return a published figure as a row."""
    return {
        "period": row["month"],
        "published_indicator": row["indicator"],
        "published_area": row["area"],
        "published_period": row["period"],
        "published_value": float(row["value"]) if row["value"] else None,
        "published_growth": float(row["growth"]) if row["growth"] else None,
        "published_rank": None,
        "synthetic": False,
    }


def sums(base: Base, frame: pl.DataFrame, columns: list[str], *, traditional: bool) -> dict[str, Floats]:
    """Return totals by year over enterprises above scale."""
    chosen = per_kind(lambda kind: float(kind.traditional or not traditional))[base.firms.kind] > 0
    codes = {
        str(YEARS[year]): base.code[base.above[:, year] & chosen].astype(str).tolist()
        for year in range(len(YEARS))
    }
    found: dict[str, list[float]] = {name: [] for name in columns}
    for year in map(str, YEARS):
        part = frame.filter((pl.col("period") == year) & pl.col("uscc").is_in(codes[year]))
        for name in columns:
            found[name].append(float(part[name].sum()))
    return {name: np.array(values) for name, values in found.items()}


def city_values(base: Base, energy: pl.DataFrame, annual: pl.DataFrame) -> dict[str, Floats]:
    """Return the city's own figures by year, of the scope in which each is compared."""
    names = [
        "revenue",
        "total_profit",
        "operating_profit",
        "rd_cost",
        "value_added_constant",
        "employees",
        "value_added",
    ]
    own = sums(base, annual, names, traditional=True)
    every = sums(base, annual, ["value_added_constant", "value_added_income"], traditional=False)
    used = sums(base, energy, ["energy_tce", "co2_t"], traditional=False)
    traditional = (per_kind(lambda kind: float(kind.traditional))[base.firms.kind] > 0)[:, None]
    chosen = base.lives.active() & traditional  # land is taxed below scale as well
    land, tax = (
        np.nansum(np.where(chosen, base.shared[name], np.nan), axis=0) for name in ("land_mu", "tax_paid")
    )
    return {
        "profit_margin": own["total_profit"] / own["revenue"] * 100,
        "operating_margin": own["operating_profit"] / own["revenue"] * 100,
        "tax_per_mu": tax / land,
        "value_added_per_mu": own["value_added"] / land,
        "rd_cost_share": own["rd_cost"] / own["revenue"] * 100,
        "labour_productivity": own["value_added_constant"] / own["employees"],
        "carbon_intensity": used["co2_t"] / every["value_added_income"],
        "energy_intensity": used["energy_tce"] / every["value_added_constant"],
    }


def comparators(base: Base, name: str, values: Floats) -> list[dict[str, object]]:
    """Return the province's and the other cities' figures, made up around the city's, and the city's own rank."""
    chance = base.chance(f"comparator {name}")
    factors = {PROVINCE: RELATIVE[name]} | {
        code: float(chance.uniform(0.78, 1.25)) for code in CITIES if code != CITY
    }
    rows: list[dict[str, object]] = []
    for place, year in enumerate(YEARS):
        figures = {code: round(float(values[place]) * factor, 2) for code, factor in factors.items()}
        if name != "tax_per_mu" or year > YEARS[0]:
            rows += [made_row(name, code, str(year), figure, None) for code, figure in figures.items()]
        better = sum(
            (figure < values[place]) == (name in LOWER)
            for code, figure in figures.items()
            if code != PROVINCE
        )
        rows.append(made_row(name, CITY, str(year), round(float(values[place]), 2), None, rank=1 + better))
    return rows


def sector_rows(base: Base, energy: pl.DataFrame, annual: pl.DataFrame) -> list[dict[str, object]]:
    """Return the province's carbon intensity of each sector of the plan, made up around the city's."""
    names = [kind.sector for kind in kinds()]
    sector = pl.DataFrame(
        {"uscc": base.code.astype(str), "sector": [names[kind] for kind in base.firms.kind]}
    )
    both = energy.join(annual, on=["period", "uscc"]).join(sector, on="uscc").filter(pl.col("sector") != "")
    sums = (
        both.group_by("period", "sector")
        .agg(pl.col("co2_t", "value_added_income").sum())
        .sort("sector", "period")
    )
    chance = base.chance("sector comparators")
    factors = {name: float(chance.uniform(0.97, 1.2)) for name in sorted(set(names))}
    return [
        made_row(f"carbon_intensity.{name}", PROVINCE, period, round(carbon / added * factors[name], 2), None)
        for period, name, carbon, added in sums.iter_rows()
        if added > 0
    ]


def growth_rows(base: Base, energy: pl.DataFrame, annual: pl.DataFrame) -> list[dict[str, object]]:
    """Return same-scope growth: of the firms that are above scale in both years; 2021 and 2022 are made up."""
    rows = [
        made_row(name, CITY, str(year), None, rate)
        for name, rates in BEFORE.items()
        for year, rate in zip((2021, 2022), rates, strict=True)
    ]
    both = annual.join(energy, on=["period", "uscc"], how="left")
    every = np.ones(len(base.firms), dtype=np.bool_)
    traditional = per_kind(lambda kind: float(kind.traditional))[base.firms.kind] > 0
    wanted = (
        ("energy_intensity", every, "energy_tce", "value_added_constant"),
        ("labour_productivity", traditional, "value_added_constant", "employees"),
        ("new_product_output", traditional, "new_product_output", None),
        ("value_added", every, "value_added_constant", None),
    )
    for place in range(1, len(YEARS)):
        same, year = base.above[:, place] & base.above[:, place - 1], str(YEARS[place])
        for name, scope, top, bottom in wanted:
            if (name, year) != PUBLISHED:
                rate = rate_of(base, both, same & scope, place, top, bottom)
                rows.append(made_row(name, CITY, year, None, rate))
    return rows


def rate_of(
    base: Base, frame: pl.DataFrame, same: np.ndarray, place: int, top: str, bottom: str | None
) -> float:
    """Return the growth of a total, or of a ratio of totals, in per cent."""
    mine = frame.filter(pl.col("uscc").is_in(base.code[same].astype(str).tolist()))
    figures = []
    for year in (YEARS[place - 1], YEARS[place]):
        part = mine.filter(pl.col("period") == str(year))
        figures.append(float(part[top].sum()) / (float(part[bottom].sum()) if bottom else 1.0))
    return round(100 * (figures[1] / figures[0] - 1), 1) if figures[0] else 0.0


def made_row(
    name: str, area: str, period: str, value: float | None, growth: float | None, *, rank: int | None = None
) -> dict[str, object]:
    """Return a made row, out in the summer of the year after."""
    return {
        "period": f"{int(period[:4]) + 1}-{OUT}",
        "published_indicator": name,
        "published_area": area,
        "published_period": period,
        "published_value": value,
        "published_growth": growth,
        "published_rank": rank,
        "synthetic": True,
    }
