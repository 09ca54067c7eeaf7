"""Runs every test with the full counts and rewrites docs/soak.md with what was run.

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


@dataclass(frozen=True)
class Case:
    """One test of the run: its name, its seconds, and on how many examples it was tried (0: not counted)."""

    name: str
    seconds: float
    examples: int


def run_tests(seed: str, report: Path) -> int:
    """Run the whole suite with full counts, write its report, return its exit status."""
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-n",
        "auto",
        f"--hypothesis-seed={seed}",
        f"--junitxml={report}",
    ]
    return subprocess.run(command, cwd=ROOT, env={**os.environ, "ZHUANJI_SOAK": "1"}, check=False).returncode


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


def page(cases: list[Case], skipped: int, seed: str, seconds: float) -> str:
    """Return docs/soak.md."""
    counted = sorted((case for case in cases if case.examples), key=lambda case: case.name)
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
            f"* Tests: {len(cases)} passed, {skipped} skipped, in {seconds:.0f} s",
            f"* Examples: {sum(case.examples for case in counted):,} in {len(counted)} counted tests",
            "",
            "| test | examples | seconds |",
            "|---|---|---|",
            *(f"| `{case.name}` | {case.examples:,} | {case.seconds:.1f} |" for case in counted),
            "",
        ]
    )


def main() -> int:
    """Run the soak; the page is written only when every test passed."""
    seed = sys.argv[1] if sys.argv[1:] else f"{datetime.now(UTC):%Y%m%d}"
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.xml"
        begun = time.monotonic()
        status = run_tests(seed, report)
        seconds = time.monotonic() - begun
        if status == 0:
            PAGE.write_text(page(*read_report(report), seed, seconds), encoding="utf-8")
    return status


if __name__ == "__main__":
    raise SystemExit(main())
