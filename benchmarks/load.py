"""Fifty people at the site of the demo city: how long they wait for its ten main pages.

usage: python -m benchmarks.load [--home HOME] [--database postgresql] [--size N] [--seconds 300] [--users 50]
                                [--think 2] [--workers N] [--slow N]

A copy of HOME, which is on SQLite, is served, or a demo city that is made anew, by `zhuanji serve` in a process of its
own; the people come from this one. On PostgreSQL the city is made anew, on a server that runs meanwhile. Every answer
is looked at: its status, its title, and whether it is a page of a problem.
Ends with 1 when anything is over its budget. `make bench` does it too, and puts the result on its page.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import tempfile
from dataclasses import dataclass
from pathlib import Path

from benchmarks.site.report import Report
from benchmarks.site.rows import database
from benchmarks.site.served import copied, people_of, serving
from benchmarks.site.users import People, first_load


@dataclass(frozen=True)
class Options:
    """How the load is made; the defaults are those that the budgets are for."""

    home: Path | None = None
    database: str = "sqlite"
    size: int = 0
    seconds: float = 300
    users: int = 50
    think: float = 2.0
    workers: int = 0
    slow: int = 0


def load(options: Options) -> Report:
    """Serve a home, let people at it, and return what they met."""
    with tempfile.TemporaryDirectory(prefix="zhuanji-load-") as folder, database(options.database) as rows:
        home = copied(options.home, Path(folder), rows, options.size)
        people = people_of(home, options.users, rows)
        with serving(home, rows, workers=options.workers) as served:
            size = asyncio.run(first_load(served.port, people[0]["cookie"]))
            before, busy = served.processor(), os.getloadavg()[0]
            found = asyncio.run(People(served.port, people, options.seconds, options.think).go())
            used, memory = served.processor() - before, served.memory()
    return Report(found, size, used, memory, options.users, options.think, (busy, os.getloadavg()[0]))


def parsed() -> Options:
    """Return the options of the command line."""
    asked = argparse.ArgumentParser(prog="python -m benchmarks.load", description=__doc__)
    asked.add_argument("--home", type=Path)
    asked.add_argument("--database", choices=("sqlite", "postgresql"), default="sqlite")
    asked.add_argument("--size", type=int, default=0, help="enterprises of a city that is made anew")
    asked.add_argument("--seconds", type=float, default=300)
    asked.add_argument("--users", type=int, default=50)
    asked.add_argument("--think", type=float, default=2.0)
    asked.add_argument("--workers", type=int, default=0)
    asked.add_argument("--slow", type=int, default=0, help="so many of the slowest answers are listed")
    options = Options(**vars(asked.parse_args()))
    if options.home and options.database != "sqlite":
        asked.error(
            "a home on SQLite can't be served on PostgreSQL: leave --home out, and the city is made anew"
        )
    return options


def main() -> int:
    """Run the load once and print what came of it."""
    options = parsed()
    report = load(options)
    print(report.text())
    for visit in report.slowest(options.slow):
        print(f"{1000 * visit.seconds:8.0f} ms  {visit.account:18} {visit.address}")
    for fault, count in report.faults.most_common(20):
        print(f"{count} × {fault}")
    over = report.over_budget
    if over:
        print(f"Over budget: {', '.join(over)}")
    return 1 if over else 0


if __name__ == "__main__":
    raise SystemExit(main())
