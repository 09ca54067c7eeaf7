"""How fast grades are tried under other weights."""

from __future__ import annotations

from benchmarks.appraisal import timed
from benchmarks.measure import Benchmark

BENCHMARK = Benchmark(
    name="robustness_draws",
    what="10,000 draws of weights and missing-value choices × 15,000 enterprises in 14 strata",
    run=lambda: timed("benchmarks.rivals", "robustness", 15_000),
    budget=10.0,
)
