"""Runs every benchmark and rewrites docs/benchmarks.md; ends with 1 when something is over its budget.

usage: python -m benchmarks.run [ROUNDS] [--home HOME] [--size N] [--seconds SECONDS]

At the end fifty people go to the site of a demo city for five minutes; HOME is one that was made before. Where
PostgreSQL is installed, they do so once more on that; the city, of N enterprises, is made anew for it.
"""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

from benchmarks import cases
from benchmarks.load import Options, load
from benchmarks.machine import machine, versions
from benchmarks.measure import Benchmark, Result, measure
from benchmarks.site.report import Report
from benchmarks.site.rows import postgresql_is_here

PAGE = Path(__file__).resolve().parents[1] / "docs" / "benchmarks.md"
HEAD = """# Benchmarks

Written by `make bench`; do not edit. Every number comes from one run, in which the benchmarks take turns.
"""
SITE = """## The site under load

The demo city, served by `zhuanji serve`; the people are a process of their own on that machine. Each opens one of the
ten main pages, thinks, and opens the next; every answer is looked at. `python -m benchmarks.load --help`.
"""
DATABASES = {
    "sqlite": "SQLite",
    "postgresql": "PostgreSQL",
}  # the server of the latter counts with the site's


def benchmarks() -> list[Benchmark]:
    """Return the benchmark of every file in `benchmarks/cases`."""
    names = sorted(found.name for found in iter_modules(cases.__path__))
    return [import_module(f"benchmarks.cases.{name}").BENCHMARK for name in names]


def table(results: list[Result]) -> str:
    """Return the results as a Markdown table: medians, spread, budgets, ratios."""
    medians = {result.benchmark.name: result.median for result in results}
    rows = ["| what | median | least – most | budget | ratio |", "|---|---|---|---|---|"]
    for result in results:
        benchmark = result.benchmark
        budget = f"{benchmark.budget:g} s" if benchmark.budget else ""
        against = benchmark.against
        ratio = f"{result.median / medians[against]:.2f} × `{against}`" if against else ""
        spread = f"{min(result.seconds):.3f} – {max(result.seconds):.3f} s"
        cells = [f"{benchmark.what} (`{benchmark.name}`)", f"{result.median:.3f} s", spread, budget, ratio]
        rows.append(f"| {' | '.join(cells)} |")
    return "\n".join(rows)


def loads(options: Options) -> dict[str, Report]:
    """Return what the people met, by the database."""
    found = {"sqlite": load(options)}
    if postgresql_is_here():
        found["postgresql"] = load(replace(options, home=None, database="postgresql"))
    return found


def main() -> int:
    """Run all benchmarks, write and print their page."""
    asked = argparse.ArgumentParser(prog="python -m benchmarks.run")
    asked.add_argument("rounds", type=int, nargs="?", default=15)
    asked.add_argument("--home", type=Path)
    asked.add_argument("--size", type=int, default=Options.size)
    asked.add_argument("--seconds", type=float, default=Options.seconds)
    options = asked.parse_args()
    rounds = options.rounds
    results = measure(benchmarks(), rounds)
    reports = loads(Options(home=options.home, size=options.size, seconds=options.seconds))
    facts = [
        f"* Date: {datetime.now(UTC):%Y-%m-%d}; {rounds} rounds",
        f"* Machine: {machine()}",
        f"* Versions: {versions()}",
    ]
    sections = [f"### On {DATABASES[kind]}\n\n{report.text()}" for kind, report in reports.items()]
    page = "\n".join([HEAD, *facts, "", table(results), "", SITE, *sections])
    PAGE.write_text(page, encoding="utf-8")
    print(page)
    over = [result.benchmark.name for result in results if result.over_budget]
    over += [
        f"{what} on {DATABASES[kind]}" for kind, report in reports.items() for what in report.over_budget
    ]
    if over:
        print(f"Over budget: {', '.join(over)}", file=sys.stderr)
    return 1 if over else 0


if __name__ == "__main__":
    raise SystemExit(main())
