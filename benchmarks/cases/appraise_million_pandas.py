"""The same scheme written plainly in pandas."""

from __future__ import annotations

from benchmarks.appraisal import timed
from benchmarks.measure import Benchmark

BENCHMARK = Benchmark(
    name="appraise_million_pandas",
    what="the same scheme written plainly in pandas, with shorter reasons",
    run=lambda: timed("benchmarks.rivals", "pandas", 1_000_000),
    against="appraise_million",
)
