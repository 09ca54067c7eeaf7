"""How fast the command line starts."""

from __future__ import annotations

from benchmarks.machine import ZHUANJI
from benchmarks.measure import Benchmark, time_command

BENCHMARK = Benchmark(
    name="start_help",
    what="`zhuanji --help`",
    run=lambda: time_command(ZHUANJI, "--help"),
    budget=0.4,
    against="start_python",
)
