"""What a user waits for when reading the longest plan of the test data."""

from __future__ import annotations

from benchmarks.machine import ZHUANJI
from benchmarks.measure import Benchmark, time_command
from benchmarks.plans import longest

BENCHMARK = Benchmark(
    name="command_read",
    what="`zhuanji plan read --json` of the longest document, from start to end",
    run=lambda: time_command(ZHUANJI, "plan", "read", str(longest()), "--json"),
    against="start_help",
)
