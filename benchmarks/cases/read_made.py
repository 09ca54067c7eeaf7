"""How fast a plan of 35,000 characters is read."""

from __future__ import annotations

from benchmarks.measure import Benchmark, time_first_read
from benchmarks.plans import made

LENGTH = 35_000
CHARACTERS = len(made(LENGTH).read_text(encoding="utf-8"))

BENCHMARK = Benchmark(
    name="read_made",
    what=f"`read_plan`, one made document ({CHARACTERS:,} characters), after start",
    run=lambda: time_first_read(str(made(LENGTH))),
    budget=1.0,
    against="read_longest",
)
