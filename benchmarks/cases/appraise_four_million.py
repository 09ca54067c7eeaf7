"""Whether four times as many enterprises take four times as long."""

from __future__ import annotations

from benchmarks.appraisal import timed
from benchmarks.measure import Benchmark

BENCHMARK = Benchmark(
    name="appraise_four_million",
    what="appraise 4,000,000 enterprises; linear growth is a ratio of 4",
    run=lambda: timed("benchmarks.rivals", "zhuanji", 4_000_000),
    against="appraise_million",
)
