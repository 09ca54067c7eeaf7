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
SURVEY = (
    "revenue", "value_added", "value_added_income", "value_added_constant", "employees", "rd_expense", "rd_cost",
    "output_value", "new_product_output", "sales_value", "export_value", "total_profit", "operating_profit",
)  # fmt: skip
RUNNING = tuple(
    f"cumulative_{name}" for name in ("revenue", "value_added", "output", "new_product_output", "profit")
)
EMISSIONS = ("emissions_t", "so2_t", "nox_t", "vocs_t", "particulate_t")
MEMORY = 2.0  # GiB, the most that an evaluation may take


def tables(count: int) -> dict[str, Any]:
    """Return the tables of so many enterprises over four years, statistics monthly, some values missing."""
    import polars as pl

    drawn = Drawn(count)
    years = [str(year) for year in YEARS]
    months = [f"{year}-{month:02}" for year in YEARS for month in range(1, 13)]
    quarters = [f"{year}Q{part}" for year in YEARS for part in (1, 2, 3, 4)]
    covered = ("upgrade_covered", "covered_high_end", "covered_digital", "covered_green")
    projects = drawn.figures(quarters, ("upgrade_investment",), 300)
    flags = [pl.lit(value=True).alias(name) for name in covered]
    return {
        "enterprises": drawn.roster(),
        "tax": drawn.figures(years, ("tax_paid",), count),
        "statistics_year": drawn.figures(years, SURVEY, drawn.above),
        "statistics_month": drawn.figures([one for one in months if one[-2:] != "01"], RUNNING, drawn.above),
        "energy": drawn.figures(years, ("energy_tce", "co2_t"), drawn.above),
        "emissions": drawn.figures(years, EMISSIONS, min(count, 6_000)),
        "power": drawn.figures(months, ("power_kwh",), count).with_columns(power_account=pl.lit("1")),
        "parcels": drawn.figures(years, ("registered_land_mu",), count).with_columns(parcel_id=pl.lit("1")),
        "upgrade": drawn.figures(quarters[4:], (), drawn.above).with_columns(flags),
        "titles": drawn.titles(min(count, 2_000)),
        "projects": projects.with_columns(project_code=pl.lit("1"), project_kind=pl.lit("绿色化")),
    }


class Drawn:
    """Draws the tables of a city, always the same."""

    def __init__(self, count: int) -> None:
        """Begin with the credit codes."""
        import numpy as np
        import polars as pl

        self.count, self.above = count, min(count, ABOVE)
        self.random = np.random.default_rng(SEED)
        self.codes = pl.Series("uscc", [f"9133050{n:011d}" for n in range(count)])

    def one_of(
        self, words: tuple[str | None, ...], shares: tuple[float, ...] | None = None
    ) -> list[str | None]:
        """Return one of some words for each enterprise."""
        return [words[n] for n in self.random.choice(len(words), self.count, p=shares)]

    def roster(self) -> Any:  # noqa: ANN401
        """Return the list of 2022, which holds for all years."""
        import polars as pl

        towns = [str(town) for town in self.one_of(tuple(town_codes()))]
        sizes = self.one_of(("大型", "中型", "小型"), (0.02, 0.13, 0.85))
        return pl.DataFrame(
            {
                "period": "2022",
                "uscc": self.codes,
                "area": [town[:6] for town in towns],
                "town": towns,
                "functional_area": self.one_of(("330500-F1", None), (0.05, 0.95)),
                "industry": self.one_of(INDUSTRIES),
                "tags": self.one_of(("chair", None), (0.3, 0.7)),
                "above_scale": [n < self.above for n in range(self.count)],
                "size_class": [size if n < self.above else "微型" for n, size in enumerate(sizes)],
                "traditional": self.random.random(self.count) < 0.6,
                "status": self.one_of(("在营", "停产"), (0.97, 0.03)),
            }
        )

    def figures(self, periods: list[str], names: tuple[str, ...], size: int) -> Any:  # noqa: ANN401
        """Return figures of the first enterprises in each period; three in a hundred are missing."""
        import polars as pl

        rows = size * len(periods)
        head = {
            "period": [one for one in periods for _ in range(size)],
            "uscc": pl.concat([self.codes[:size]] * len(periods)),
        }
        drawn = {name: self.random.lognormal(5.0, 1.2, rows) for name in names}
        there = {name: pl.Series(self.random.random(rows) > 0.03) for name in names}
        return pl.DataFrame(head | drawn).with_columns(
            pl.when(there[n]).then(pl.col(n)).alias(n) for n in names
        )

    def titles(self, size: int) -> Any:  # noqa: ANN401
        """Return a title of each of the first enterprises."""
        import polars as pl

        kinds = ("zhejiang_made", "specialised_sme", "industrial_design")
        return pl.DataFrame(
            {
                "period": "",
                "uscc": self.codes[:size],
                "title": [kinds[n % 3] for n in range(size)],
                "title_level": "省级",
                "recognised_on": [date(2020 + n % 6, 1 + n % 12, 1) for n in range(size)],
            }
        )


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
