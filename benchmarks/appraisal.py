"""Enterprises for the benchmarks of the appraisal, and one run of each in a process of its own."""

from __future__ import annotations

import subprocess
import sys
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SCHEME = "huangyan-2022-above-scale"
MEMORY = 2.0  # GiB, the most that a run on a million enterprises may take
SEED = 20220101


@cache
def enterprises(count: int) -> Path:
    """Return a Parquet file of so many seeded enterprises with the six figures of Huangyan, some missing."""
    import numpy as np
    import polars as pl

    path = ROOT / "build" / "bench" / f"enterprises-{count}.parquet"
    if path.exists():
        return path
    random = np.random.default_rng(SEED)
    means = {
        "land_mu": 3,
        "tax_paid": 5,
        "value_added": 7,
        "energy_tce": 5,
        "emissions_t": 0,
        "employees": 4,
        "rd_expense": 3,
        "revenue": 8,
    }
    figures = {name: random.lognormal(mean, 1.2, count) for name, mean in means.items()}
    frame = pl.DataFrame({"uscc": [f"9133{n:014d}" for n in range(count)], "above_scale": True, **figures})
    few = {name: pl.Series(random.random(count) < 0.03) for name in ("land_mu", "energy_tce", "emissions_t")}
    frame = frame.with_columns(pl.when(~gone).then(pl.col(name)).alias(name) for name, gone in few.items())
    path.parent.mkdir(parents=True, exist_ok=True)
    frame.write_parquet(path)
    return path


PROGRAM = """
import sys, time
import polars as pl
from {module} import {function}
frame = pl.read_parquet(sys.argv[1])
{function}(frame[:2000])
begun = time.perf_counter()
{function}(frame)
print(time.perf_counter() - begun)
peak = next(int(line.split()[1]) for line in open("/proc/self/status") if line.startswith("VmHWM")) / 2**20
print(peak)
"""


def timed(module: str, function: str, count: int, *, memory: float | None = None) -> float:
    """Return the seconds that a function takes on so many enterprises, in a fresh process and once warm.

    Raises:
        MemoryError: the process took more GiB than it may, data and result included.
    """
    program = PROGRAM.format(module=module, function=function)
    run = subprocess.run(
        [sys.executable, "-c", program, str(enterprises(count))],
        check=True,
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    )
    seconds, peak = map(float, run.stdout.split())
    if memory is not None and peak > memory:
        raise MemoryError(f"{function} on {count:,} enterprises took {peak:.2f} GiB, more than {memory}")
    return seconds
