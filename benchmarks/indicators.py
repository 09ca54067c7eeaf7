"""A seeded city's tables for the benchmark of the cube, and one evaluation in a process of its own."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
SEED = 20250101
YEARS = (2022, 2023, 2024, 2025)
ABOVE = 4_001  # enterprises above scale
INDUSTRIES = ("1712", "1752", "1819", "2034", "2110", "2130", "2651", "3011", "3031", "3392", "3484", "3670")
MEMORY = 2.0  # GiB, the most that an evaluation may take


def tables(count: int) -> dict[str, Any]:
    """Return the tables of so many enterprises over four years, statistics monthly, some values missing."""
    import numpy as np
    import polars as pl

    random = np.random.default_rng(SEED)
    codes = pl.Series("uscc", [f"9133050{n:011d}" for n in range(count)])
    towns = town_codes()
    town = random.integers(0, len(towns), count)
    above_scale = min(count, ABOVE)
    above = np.arange(count) < above_scale

    def some(word: str, share: float) -> list[str | None]:
        return [word if one < share else None for one in random.random(count)]

    roster = pl.DataFrame(
        {
            "period": "2022",
            "uscc": codes,
            "area": [towns[place][:6] for place in town],
            "town": [towns[place] for place in town],
            "functional_area": some("330500-F1", 0.05),
            "industry": random.choice(np.array(INDUSTRIES), count),
            "tags": some("chair", 0.3),
            "above_scale": above,
            "size_class": np.where(
                above, random.choice(np.array(["大型", "中型", "小型"]), count, p=[0.02, 0.13, 0.85]), "微型"
            ),
            "traditional": random.random(count) < 0.6,
            "status": np.where(random.random(count) < 0.97, "在营", "停产"),
        }
    )

    def figures(periods: list[str], names: dict[str, float], size: int) -> pl.DataFrame:
        rows = size * len(periods)
        columns = {name: random.lognormal(mean, 1.2, rows) for name, mean in names.items()}
        frame = pl.DataFrame(
            {
                "period": np.repeat(np.array(periods), size),
                "uscc": pl.concat([codes[:size]] * len(periods)),
                **columns,
            }
        )
        return frame.with_columns(
            pl.when(pl.Series(random.random(rows) > 0.03)).then(pl.col(n)).alias(n) for n in names
        )

    years = [str(year) for year in YEARS]
    months = [f"{year}-{month:02}" for year in YEARS for month in range(2, 13)]
    hours = [f"{year}-{month:02}" for year in YEARS for month in range(1, 13)]
    survey = dict.fromkeys(
        ("revenue", "value_added", "value_added_income", "value_added_constant", "employees", "rd_expense", "rd_cost",
         "output_value", "new_product_output", "sales_value", "export_value", "total_profit", "operating_profit"), 7.0,
    )  # fmt: skip
    running = dict.fromkeys(
        ("cumulative_revenue", "cumulative_value_added", "cumulative_output", "cumulative_new_product_output", "cumulative_profit"), 6.0,
    )  # fmt: skip
    made = {
        "tax": figures(years, {"tax_paid": 5.0}, count),
        "statistics_year": figures(years, survey, above_scale),
        "statistics_month": figures(months, running, above_scale),
        "energy": figures(years, {"energy_tce": 5.0, "co2_t": 6.0}, above_scale),
        "emissions": figures(
            years, dict.fromkeys(("emissions_t", "so2_t", "nox_t", "vocs_t", "particulate_t"), 0.0), min(count, 6_000)
        ),
        "power": figures(hours, {"power_kwh": 10.0}, count).with_columns(power_account=pl.lit("1")),
        "parcels": figures(years, {"registered_land_mu": 3.0}, count).with_columns(parcel_id=pl.lit("1")),
        "upgrade": figures(
            [f"{year}Q{part}" for year in YEARS[1:] for part in (1, 2, 3, 4)], {"x": 0.0}, above_scale
        )
        .drop("x")
        .with_columns(
            pl.lit(value=True).alias(name)
            for name in ("upgrade_covered", "covered_high_end", "covered_digital", "covered_green")
        ),
        "titles": pl.DataFrame(
            {
                "period": "",
                "uscc": codes[:2_000],
                "title": random.choice(
                    np.array(["zhejiang_made", "specialised_sme", "industrial_design"]), 2_000
                ),
                "title_level": "省级",
                "recognised_on": [date(2020 + n % 6, 1 + n % 12, 1) for n in range(2_000)],
            }
        ),
        "projects": figures(
            [f"{year}Q{part}" for year in YEARS for part in (1, 2, 3, 4)], {"upgrade_investment": 6.0}, 300
        ).with_columns(project_code=pl.lit("1"), project_kind=pl.lit("绿色化")),
    }
    return {"enterprises": roster, **made}


def town_codes() -> list[str]:
    """Return the towns of the pack."""
    from zhuanji.engines.rules import load_pack

    return [area.code for area in load_pack("huzhou").areas.of_kind("town", date(2025, 1, 1))]


PROGRAM = """
import sys, time
from datetime import date
from benchmarks.indicators import tables
from zhuanji.basics.civil_time import end_of
from zhuanji.engines.indicators import evaluate
from zhuanji.engines.rules import load_pack
from zhuanji.engines.snapshots import make_snapshot
pack = load_pack("huzhou")
snapshot = make_snapshot(pack, tables(int(sys.argv[1])), as_of=end_of(date(2025, 12, 31)))
begun = time.perf_counter()
cube = evaluate(snapshot, pack)
print(time.perf_counter() - begun)
peak = next(int(line.split()[1]) for line in open("/proc/self/status") if line.startswith("VmHWM")) / 2**20
print(peak)
print(cube.frame.height, file=sys.stderr)
"""


def timed(count: int, *, memory: float = MEMORY) -> float:
    """Return the seconds of an evaluation of every indicator over everything, in a fresh process.

    Raises:
        MemoryError: the process took more GiB than it may, tables included.
    """
    command = [sys.executable, "-c", PROGRAM, str(count)]
    run = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, cwd=ROOT)
    seconds, peak = map(float, run.stdout.split())
    if memory < peak:
        raise MemoryError(f"the cube of {count:,} enterprises took {peak:.2f} GiB, more than {memory}")
    return seconds
