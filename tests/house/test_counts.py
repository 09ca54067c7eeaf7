"""The counts of examples that `make soak` reports are those that ran."""

from __future__ import annotations

import os
import subprocess
import sys

from soak import read_report
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
