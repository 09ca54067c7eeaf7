"""Shared by the tests of the lint room: reading and linting a text, the real plans, the examples."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from zhuanji.engines.plan.lint import Finding, lint_plan
from zhuanji.engines.plan.reader import read_plan

PLANS = Path(__file__).parents[3] / "data" / "plans"


@pytest.fixture(scope="session")
def lint() -> Callable[[str], tuple[Finding, ...]]:
    """Read and lint a text."""
    return lambda text: lint_plan(read_plan(text), text)


@pytest.fixture(scope="session")
def plan_texts() -> dict[str, str]:
    """The real plans by their file names."""
    return {path.stem: path.read_text(encoding="utf-8") for path in sorted(PLANS.glob("*.txt"))}


@pytest.fixture(scope="session")
def real_findings(lint, plan_texts) -> dict[str, tuple[Finding, ...]]:
    """What the checks find in each real plan."""
    return {name: lint(text) for name, text in plan_texts.items()}
