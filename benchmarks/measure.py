"""Measures benchmarks side by side: one round runs each once, so that a busy moment hits all alike."""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Benchmark:
    """A thing to time: `run` does it once and returns the seconds it took.

    `budget` is in seconds; `against` names the benchmark that the ratio is taken to.
    """

    name: str
    what: str
    run: Callable[[], float]
    budget: float | None = None
    against: str | None = None


@dataclass(frozen=True)
class Result:
    """The seconds of every round of a benchmark."""

    benchmark: Benchmark
    seconds: tuple[float, ...]

    @property
    def median(self) -> float:
        """Return the middle of the rounds, in seconds."""
        return statistics.median(self.seconds)

    @property
    def over_budget(self) -> bool:
        """Say whether the median is above the budget."""
        return self.benchmark.budget is not None and self.median > self.benchmark.budget


def measure(benchmarks: Sequence[Benchmark], rounds: int) -> list[Result]:
    """Run all benchmarks `rounds` times in turn, after one round that isn't counted."""
    taken: list[list[float]] = [[] for _ in benchmarks]
    for turn in range(rounds + 1):
        for benchmark, seconds in zip(benchmarks, taken, strict=True):
            once = benchmark.run()
            if turn:
                seconds.append(once)
    return [Result(benchmark, tuple(seconds)) for benchmark, seconds in zip(benchmarks, taken, strict=True)]


def time_command(*command: str) -> float:
    """Return the seconds that a command takes from its start to its end; it must succeed."""
    begun = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stdin=subprocess.DEVNULL)
    return time.perf_counter() - begun


def time_first_read(path: str) -> float:
    """Return the seconds that a fresh Python takes to read the plan in a text file, once it has started.

    In a fresh one, since a user's command reads one document: nothing is warm.
    """
    program = (
        "import pathlib, sys, time\n"
        "from zhuanji.engines.plan import read_plan\n"
        "text = pathlib.Path(sys.argv[1]).read_text(encoding='utf-8')\n"
        "begun = time.perf_counter()\n"
        "read_plan(text)\n"
        "print(time.perf_counter() - begun)\n"
    )
    run = subprocess.run([sys.executable, "-c", program, path], check=True, stdout=subprocess.PIPE, text=True)
    return float(run.stdout)
