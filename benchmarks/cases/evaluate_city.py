"""How fast every figure of a city is evaluated."""

from __future__ import annotations

from benchmarks.indicators import timed
from benchmarks.measure import Benchmark

BENCHMARK = Benchmark(
    name="evaluate_city",
    what="evaluate every figure of 15,000 enterprises over four years with months, in at most 2 GiB",
    run=lambda: timed(15_000),
    budget=15.0,
)
