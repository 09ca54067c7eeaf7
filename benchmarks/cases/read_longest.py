"""How fast the longest plan of the test data is read."""

from __future__ import annotations

from benchmarks.measure import Benchmark, time_first_read
from benchmarks.plans import longest

CHARACTERS = len(longest().read_text(encoding="utf-8"))

BENCHMARK = Benchmark(
    name="read_longest",
    what=f"`read_plan`, the longest document ({CHARACTERS:,} characters), after start",
    run=lambda: time_first_read(str(longest())),
    budget=0.5,
)
