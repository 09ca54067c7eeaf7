"""The counts of examples that `make soak` reports are those that ran."""

from __future__ import annotations

import os
import subprocess
import sys

from soak import Case, Run, page, read_report
from support.tree import ROOT

PROPERTY = """
from hypothesis import given, settings, strategies as st
from support.counts import examples

@settings(max_examples=examples(300))
@given(st.integers())
def test_property(number):
    assert number == number
"""


def reported(tmp_path, soak: str) -> int:
    """Run the property with this project's settings, and return the examples that its report tells."""
    test = tmp_path / "test_property.py"
    test.write_text(PROPERTY, encoding="utf-8")
    report = tmp_path / "report.xml"
    settings = ["-c", str(ROOT / "pyproject.toml"), "-p", "conftest", "-p", "no:cacheprovider"]
    subprocess.run(
        [sys.executable, "-m", "pytest", *settings, f"--junitxml={report}", str(test)],
        env={**os.environ, "PYTHONPATH": str(ROOT / "tests"), "ZHUANJI_SOAK": soak},
        cwd=tmp_path,
        check=True,
        capture_output=True,
    )
    [case], skipped = read_report(report)
    assert skipped == 0
    return case.examples


def test_a_test_run_tries_a_tenth(tmp_path):
    assert reported(tmp_path, soak="0") == 30


def test_a_soak_tries_all(tmp_path):
    assert reported(tmp_path, soak="1") == 300


def test_the_page_tells_both_runs():
    full = Run(0, 601.4, [Case("a", 0.1, 1_000), Case("b", 0.2, 0)], 3)
    told = page(full, Run(0, 59.6, [Case("b", 0.3, 0)], 0), "7")
    assert "* Tests: 2 passed, 0 failed, 3 skipped, in 601 s" in told
    assert "* With every home on PostgreSQL: 1 passed, 0 failed, 0 skipped, in 60 s" in told
    assert "| `a` | 1,000 | 0.1 |" in told
