"""Cement lines by quarter (29 = 11 + 13 + 5 grinding, special cement, clinker), and the land that closing frees.

Only firms with made names own lines here: what is closed, merged or kept in reality isn't published.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import polars as pl

from zhuanji.demo.city.base import Base
from zhuanji.demo.city.kinds import Ints
from zhuanji.demo.city.land import parcel_number
from zhuanji.demo.city.settings import COUNTIES

QUARTERS = tuple(f"{year}Q{quarter}" for year in (2023, 2024, 2025) for quarter in (1, 2, 3, 4))
CLOSE, INTEGRATE, KEEP = "关停", "整合提升", "保留"
DISPOSITIONS = (CLOSE,) * 11 + (INTEGRATE,) * 13 + (KEEP,) * 5
STEPS = ("LISTED", "AGREED", "STOPPED", "POWER_CUT", "DISMANTLED", "ACCEPTED")
CLINKER = (2500, 2500, 5000, 2000, 5000, 2500, 4000, 2500, 5000, 4000)  # 吨 a day
SMALL_CLINKER = 2500
GONE = ("DISMANTLED", "ACCEPTED")
NEW_KT = 1200.0  # a rebuilt line, a thousand tonnes a year


@dataclass(frozen=True)
class Line:
    """One line: its owner, what it is, and in which quarter (place in `QUARTERS`) its closing begins."""

    number: int
    firm: int
    kind: str
    special: bool
    disposition: str | None
    begins: int
    diameter: float
    per_day: float
    capacity_kt: float
    land_mu: float


def lines(base: Base) -> list[Line]:
    """Return every line of the city."""
    owners = {
        name: np.flatnonzero(base.firms.of(name) & base.ordinary)
        for name in ("grinding", "clinker", "special_cement")
    }
    if not len(owners["clinker"]):
        owners["clinker"] = owners["grinding"]
    ground = grinding(owners["grinding"], base.chance("lines"))
    special = [
        Line(len(ground) + 1 + number, firm, "grinding", True, None, 0, 3.2, 0.0, 300.0, 18.0)
        for number, firm in enumerate(map(int, owners["special_cement"][:2]))
    ]
    return ground + special + clinker(owners["clinker"], len(ground) + len(special))


def grinding(owners: Ints, chance: np.random.Generator) -> list[Line]:
    """Return the 29 grinding lines."""
    found = []
    for number, disposition in enumerate(DISPOSITIONS):
        firm = int(owners[(number * 7) % len(owners)])
        large = disposition == KEEP
        capacity = round(float(chance.uniform(900, 1300) if large else chance.uniform(260, 620)), 0)
        diameter = round(float(chance.uniform(3.8, 4.2) if large else chance.uniform(2.6, 3.5)), 1)
        begins, land = 1 + (number * 5) % 8, round(capacity / 14, 1)
        size = (diameter, 0.0, capacity, land)
        found.append(Line(number + 1, firm, "grinding", False, disposition, begins, *size))
    return found


def clinker(owners: Ints, before: int) -> list[Line]:
    """Return the clinker lines, numbered after those before; the small ones close."""
    found = []
    for number, per_day in enumerate(CLINKER):
        firm = int(owners[number % len(owners)])
        disposition = CLOSE if per_day <= SMALL_CLINKER else KEEP
        size = (0.0, float(per_day), per_day * 0.3, per_day / 25)
        found.append(Line(before + 1 + number, firm, "clinker", False, disposition, 1 + number // 2, *size))
    return found


def state_at(line: Line, quarter: int) -> str | None:
    """Return how far the closing of a line is in a quarter; one step a quarter, the kept ones have none."""
    if line.disposition in (KEEP, None):
        return None
    step = quarter - line.begins
    # Two closings are stuck, so that the register has something to chase.
    most = 2 if line.number in (9, 11) else len(STEPS) - 1
    return STEPS[int(np.clip(step, 0, most))]


def cement_lines(base: Base) -> pl.DataFrame:
    """Return the register of lines by quarter."""
    every = lines(base)
    rows = [
        line_row(base, line, place) | {"period": period}
        for place, period in enumerate(QUARTERS)
        for line in every
    ]
    frame = pl.DataFrame(rows, infer_schema_length=None)
    left = (~pl.col("line_state").is_in(GONE).fill_null(value=False)) & (pl.col("line_kind") == "grinding")
    counts = left.any().over("period", "uscc").cast(pl.Int64)
    grinds = pl.col("line_kind") == "grinding"
    return frame.with_columns(pl.when(grinds).then(counts).alias("grinding_firm_count"))


def line_row(base: Base, line: Line, quarter: int) -> dict[str, object]:
    """Return what is told of a line in a quarter."""
    state = state_at(line, quarter)
    gone = state in GONE
    burns = line.kind == "clinker"
    kept = line.disposition == KEEP
    number = quarter % 4 + 1
    closed = state in ("STOPPED", "POWER_CUT", *GONE)
    output = 0.0 if closed else line.capacity_kt * 0.2 * number * 0.9
    integrated = line.disposition == INTEGRATE
    rebuilt = kept and not burns and line.number % 2 == 0 and quarter >= 9
    return {
        "uscc": base.code[line.firm],
        "line_id": f"演示{'熟料' if burns else '粉磨'}{line.number:02d}号线",
        "line_kind": line.kind,
        "special_cement": line.special,
        "mill_diameter_m": None if burns else line.diameter,
        "clinker_t_per_day": (0.0 if gone else line.per_day) if burns else None,
        "approved_capacity_kt": line.capacity_kt,
        "line_output_kt": round(output, 1),
        "line_land_mu": round(line.land_mu, 1),
        "line_energy_tce": round(output * (105 if burns else 4.4), 1),
        "disposition": line.disposition,
        "into_group": f"演示{base.firms.area[line.firm]}水泥整合主体" if integrated else None,
        "line_state": state,
        "line_document": f"演示处置〔{2023 + quarter // 4}〕{line.number}号"
        if state and state != "LISTED"
        else None,
        "new_capacity_kt": NEW_KT if rebuilt else 0.0,
        "exited_capacity_kt": line.capacity_kt if gone and not burns else 0.0,
        "ultra_low_phase": ("二阶段" if quarter >= 6 + line.number % 4 else "一阶段") if burns else None,
        "ultra_low_line_count": int(burns and quarter >= 6 + line.number % 4),
        "leading_line_count": int(kept and not burns and quarter >= 7 + line.number % 3),
        "performance_grade": ("引领性" if kept and quarter >= 7 + line.number % 3 else "非引领性")
        if not burns
        else "B",
    }


def freed(base: Base) -> pl.DataFrame:
    """Return what each accepted closing frees: quarter, firm, 亩 and 吨标煤."""
    rows = [
        {
            "period": period,
            "firm": line.firm,
            "land": round(line.land_mu, 1),
            "energy": round(line.per_day * 41 if line.kind == "clinker" else line.capacity_kt * 5, 0),
            "document": f"演示收回〔{period[:4]}〕{line.number}号",
        }
        for place, period in enumerate(QUARTERS)
        for line in lines(base)
        if line.disposition == CLOSE
        and state_at(line, place) == "ACCEPTED"
        and state_at(line, place - 1) != "ACCEPTED"
    ]
    return pl.DataFrame(
        rows,
        schema={
            "period": pl.String,
            "firm": pl.Int64,
            "land": pl.Float64,
            "energy": pl.Float64,
            "document": pl.String,
        },
    )


def revitalised(base: Base) -> pl.DataFrame:
    """Return the land brought back into use, by quarter and parcel."""
    found = (
        freed(base)
        .group_by("period", "firm", maintain_order=True)
        .agg(pl.col("land").sum(), pl.col("document").first())
    )
    firm = found["firm"].to_numpy()
    return pl.DataFrame(
        {
            "period": found["period"],
            "uscc": base.code[firm].astype(str),
            "parcel_id": parcel_number(base, firm, 1).astype(str),
            "revitalised_land_mu": found["land"].round(2),
            "release_document": found["document"],
        }
    ).sort("period", "uscc")


def area_accounts(base: Base) -> pl.DataFrame:
    """Return the accounts that counties keep: energy freed, clusters of dyeing works, unlicensed workshops."""
    found = freed(base)
    county = base.firms.area[found["firm"].to_numpy()].astype(str) if len(found) else []
    energy = (
        found.with_columns(pl.Series("area", county, dtype=pl.String))
        .group_by("period", "area")
        .agg(pl.col("energy").sum())
    )
    amounts = {(period, area): amount for period, area, amount in energy.iter_rows()}
    clusters = {"330502": (1, 2), "330503": (0, 1), "330522": (1, 2)}
    rows = []
    for place, period in enumerate(QUARTERS):
        for number, area in enumerate(COUNTIES):
            unlicensed = 14 + 9 * number
            first, last = clusters.get(area, (0, 0))
            rows.append(
                {
                    "period": period,
                    "area": area,
                    "freed_energy_tce": amounts.get((period, area), 0.0),
                    "dyeing_cluster_count": first if place < 6 else last,
                    "unlicensed_count": unlicensed,
                    "unlicensed_closed_count": min(unlicensed, round(unlicensed * (place + 1) / 12.5)),
                }
            )
    return pl.DataFrame(rows)
