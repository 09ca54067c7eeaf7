"""How fast a million enterprises are graded, with all explanation columns."""

from __future__ import annotations

from benchmarks.appraisal import MEMORY, timed
from benchmarks.measure import Benchmark

BENCHMARK = Benchmark(
    name="appraise_million",
    what="appraise 1,000,000 enterprises × 6 criteria with every explanation column, in at most 2 GiB",
    run=lambda: timed("benchmarks.rivals", "zhuanji", 1_000_000, memory=MEMORY),
    budget=2.0,
)
