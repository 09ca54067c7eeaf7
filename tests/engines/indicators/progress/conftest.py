"""Targets of the shipped plan judged by figures that a test writes down."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from zhuanji.engines.indicators.progress import GivenFigures, TargetProgress, track_figures
from zhuanji.engines.rules.pack import Pack, load_pack

KNOWN_AT = datetime(2027, 1, 1, tzinfo=UTC)


@pytest.fixture(scope="session")
def pack() -> Pack:
    """The pack that comes with the program."""
    return load_pack("huzhou")


@pytest.fixture(scope="session")
def judged(pack):
    """Return where a target stands: `judged("g1", "2024-12-31", values={...})`."""

    def judge(target: str, on: str, known_at: datetime = KNOWN_AT, **figures) -> TargetProgress:
        given = GivenFigures(**{"values": {}, "frozen_at": known_at} | figures)
        found = track_figures(given, pack, as_of=date.fromisoformat(on))
        return next(one for one in found.targets if one.binding.id == target)

    return judge
