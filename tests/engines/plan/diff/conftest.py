"""Shared by the tests of the plan diff: the Huzhou plan and edited copies of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from zhuanji.engines.plan.diff import Change, diff_plans
from zhuanji.engines.plan.model import Plan
from zhuanji.engines.plan.reader import read_plan

PLANS = Path(__file__).parents[3] / "data" / "plans"


@pytest.fixture(scope="session")
def text() -> str:
    """The Huzhou plan's text."""
    return (PLANS / "huzhou-2023-2025.txt").read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def huzhou(text) -> Plan:
    """The Huzhou plan."""
    return read_plan(text)


@pytest.fixture(scope="session")
def plans() -> dict[str, Plan]:
    """The real plans by their file names."""
    return {path.stem: read_plan(path.read_text(encoding="utf-8")) for path in sorted(PLANS.glob("*.txt"))}


@pytest.fixture(scope="session")
def edited(text, huzhou) -> Callable[..., tuple[Change, ...]]:
    """Compare the Huzhou plan with a copy in which some words are others."""

    def compare(*edits: tuple[str, str]) -> tuple[Change, ...]:
        copy = text
        for before, after in edits:
            assert before in copy, before
            copy = copy.replace(before, after, 1)
        return diff_plans(huzhou, read_plan(copy))

    return compare
