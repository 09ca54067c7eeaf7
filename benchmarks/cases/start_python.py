"""The yardstick of every start: a Python that does nothing."""

from __future__ import annotations

import sys

from benchmarks.measure import Benchmark, time_command

BENCHMARK = Benchmark(
    name="start_python",
    what="`python -c pass`, the yardstick",
    run=lambda: time_command(sys.executable, "-c", "pass"),
)
