"""What holds for every test: counts of examples, programs that may be missing, the closing hints."""

from __future__ import annotations

import os
import re

import pytest
from django.contrib.auth.hashers import PBKDF2PasswordHasher

from support.counts import load_profile
from support.databases import (  # noqa: F401
    CHOSEN,
    chosen,
    database,
    home,
    lasting,
    new_database,
    new_home,
    postgresql_server,
)
from support.needs import TOOLS

load_profile()
# What hashes hold against guessing is Django's to test; here people log in often.
PBKDF2PasswordHasher.iterations = 100


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip a test whose program is missing; in CI that is a failure, since nobody would see the skip."""
    for tool in TOOLS:
        if item.get_closest_marker(tool.marker) and not tool.here():
            leave = pytest.fail if os.environ.get("CI") == "true" else pytest.skip
            leave(tool.hint)


def pytest_report_header() -> str:
    """Say on which database what isn't tried on both lies."""
    return f"homes: {CHOSEN}"


def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> None:
    """Note with the test how many examples a property passed, for `make soak`."""
    statistics = getattr(item, "hypothesis_statistics", "")
    if call.when == "call" and statistics:
        counts = re.findall(r"(\d+) passing,", statistics)
        item.user_properties.append(("examples", sum(map(int, counts))))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Say in one sentence each which program was missing and how to get it."""
    skipped = [str(report.longrepr) for report in terminalreporter.stats.get("skipped", [])]
    whole = config.args_source is pytest.Config.ArgsSource.TESTPATHS and not config.option.markexpr
    for tool in TOOLS:
        count = sum(tool.hint in reason for reason in skipped)
        if count or (whole and not tool.here()):
            terminalreporter.write_line(f"{tool.hint} (tests left out: {count}).", yellow=True)
