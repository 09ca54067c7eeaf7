"""Shared by the tests of measures: reading a text, the real plans."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from zhuanji.engines.plan.model import Measure, Plan
from zhuanji.engines.plan.reader import read_plan

PLANS = Path(__file__).parents[3] / "data" / "plans"
TITLE = "某市行动方案（2023-2025年）\n"


@pytest.fixture(scope="session")
def measures() -> Callable[[str], tuple[Measure, ...]]:
    """Read the measures of a text put under a title."""
    return lambda text: read_plan(TITLE + text).measures


@pytest.fixture(scope="session")
def plan_texts() -> dict[str, str]:
    """The real plans by their file names."""
    return {path.stem: path.read_text(encoding="utf-8") for path in sorted(PLANS.glob("*.txt"))}


@pytest.fixture(scope="session")
def plans(plan_texts) -> dict[str, Plan]:
    """The real plans, read."""
    return {name: read_plan(text) for name, text in plan_texts.items()}


@pytest.fixture(scope="session")
def huzhou(plans) -> Plan:
    """The plan of the first city."""
    return plans["huzhou-2023-2025"]
