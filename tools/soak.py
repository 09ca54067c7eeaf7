"""Runs every test with the full counts, those that have homes once more on PostgreSQL, and rewrites docs/soak.md.

usage: python tools/soak.py [SEED]     the seed of the examples; without one, today's date as 20261231
"""

from __future__ import annotations

import os
import platform
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "soak.md"
FULL = {"ZHUANJI_SOAK": "1"}
ON_POSTGRESQL = {"ZHUANJI_TEST_DATABASE": "postgresql"}
WITH_HOMES = ("tests/faces", "tests/services", "tests/browser", "tests/demo")


@dataclass(frozen=True)
class Case:
    """One test of the run: its name, its seconds, and on how many examples it was tried (0: not counted)."""

    name: str
    seconds: float
    examples: int


@dataclass(frozen=True)
class Run:
    """A run of tests: its exit status, its seconds, the tests that ran, and how many were skipped."""

    status: int
    seconds: float
    cases: list[Case]
    skipped: int


def run_tests(seed: str, variables: dict[str, str], tests: tuple[str, ...] = ()) -> Run:
    """Run tests, all where none are named, with variables of the environment."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.xml"
        options = ["-n", "auto", f"--hypothesis-seed={seed}", f"--junitxml={report}"]
        command, begun = [sys.executable, "-m", "pytest", *options, *tests], time.monotonic()
        done = subprocess.run(command, cwd=ROOT, env={**os.environ, **variables}, check=False)
        cases, skipped = read_report(report) if report.is_file() else ([], 0)
        return Run(done.returncode, time.monotonic() - begun, cases, skipped)


def read_report(report: Path) -> tuple[list[Case], int]:
    """Return the tests of a report that ran, and how many were skipped."""
    cases, skipped = [], 0
    for element in ElementTree.parse(report).iter("testcase"):
        if element.find("skipped") is not None:
            skipped += 1
            continue
        counts = [
            int(found.get("value", "0"))
            for found in element.iter("property")
            if found.get("name") == "examples"
        ]
        name = f"{element.get('classname', '')}.{element.get('name', '')}"
        cases.append(Case(name, float(element.get("time", "0")), sum(counts)))
    return cases, skipped


def git(*arguments: str) -> str:
    """Return what a git command prints."""
    return subprocess.run(
        ["git", *arguments], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.strip()


def commit() -> str:
    """Return the commit that was run, and whether files differed from it."""
    changed = git("status", "--porcelain", "--", ".", ":!docs/soak.md")
    return git("rev-parse", "HEAD") + (" with uncommitted changes" if changed else "")


def page(full: Run, on_postgresql: Run, seed: str) -> str:
    """Return docs/soak.md, of runs in which every test passed."""
    counted = sorted((case for case in full.cases if case.examples), key=lambda case: case.name)
    machine = f"{os.cpu_count()} cores, {platform.system()} {platform.machine()}"
    return "\n".join(
        [
            "# Soak",
            "",
            "Written by `make soak`; do not edit. `make test` runs a seeded tenth of these counts.",
            "",
            f"* Date: {datetime.now(UTC):%Y-%m-%d}",
            f"* Commit: {commit()}",
            f"* Machine: {machine}, Python {platform.python_version()}",
            f"* Seed: {seed}",
            f"* Tests: {told(full)}",
            f"* With every home on PostgreSQL: {told(on_postgresql)} (`make test-postgresql`)",
            f"* Examples: {sum(case.examples for case in counted):,} in {len(counted)} counted tests",
            "",
            "| test | examples | seconds |",
            "|---|---|---|",
            *(f"| `{case.name}` | {case.examples:,} | {case.seconds:.1f} |" for case in counted),
            "",
        ]
    )


def told(run: Run) -> str:
    """Return the counts of a run."""
    return f"{len(run.cases)} passed, 0 failed, {run.skipped} skipped, in {run.seconds:.0f} s"


def main() -> int:
    """Run the soak; the page is written only when every test passed."""
    seed = sys.argv[1] if sys.argv[1:] else f"{datetime.now(UTC):%Y%m%d}"
    full = run_tests(seed, FULL)
    on_postgresql = run_tests(seed, ON_POSTGRESQL, WITH_HOMES)
    if not full.status and not on_postgresql.status:
        PAGE.write_text(page(full, on_postgresql, seed), encoding="utf-8")
    return full.status or on_postgresql.status


if __name__ == "__main__":
    raise SystemExit(main())
