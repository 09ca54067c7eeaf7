"""Shared by the tests of the 任务分解表: the plans, and a workbook written and opened again."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest

from zhuanji.engines.plan.breakdown import write_breakdown
from zhuanji.engines.plan.model import Plan
from zhuanji.engines.plan.reader import read_plan

PLANS = Path(__file__).parents[3] / "data" / "plans"


@pytest.fixture(scope="session")
def huzhou() -> Plan:
    """The plan of the first city."""
    return read_plan((PLANS / "huzhou-2023-2025.txt").read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def plan_of() -> Callable[[str], Plan]:
    """Read a real plan by its file name."""
    return lambda name: read_plan((PLANS / f"{name}.txt").read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def written() -> Callable[..., openpyxl.Workbook]:
    """Write a plan's workbook and open it."""

    def write(plan: Plan, lang: str = "zh") -> openpyxl.Workbook:
        made = BytesIO()
        write_breakdown(plan, made, lang)
        return openpyxl.load_workbook(made)

    return write


@pytest.fixture(scope="session")
def book(huzhou, written) -> openpyxl.Workbook:
    """The Huzhou plan's workbook."""
    return written(huzhou)
