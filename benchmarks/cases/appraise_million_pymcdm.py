"""Weighted scoring of the same values by pymcdm, which gives a score and an order."""

from __future__ import annotations

from benchmarks.appraisal import timed
from benchmarks.measure import Benchmark

BENCHMARK = Benchmark(
    name="appraise_million_pymcdm",
    what="pymcdm's weighted sum of the same values: score and order, nothing explained",
    run=lambda: timed("benchmarks.rivals", "pymcdm", 1_000_000),
    against="appraise_million",
)
