"""How many examples a property is tried on: a seeded tenth in `make test`, all of them in `make soak`."""

from __future__ import annotations

import os

from hypothesis import settings

SOAK = os.environ.get("ZHUANJI_SOAK") == "1"
FULL = 1000


def examples(full: int = FULL) -> int:
    """Return how many examples to run now, of `full` in a soak.

    For a property that needs another count than the profile's: `@settings(max_examples=examples(20_000))`;
    a loop over seeded cases tells its count with `record_property("examples", examples(20_000))`.
    """
    return full if SOAK else max(1, full // 10)


def load_profile() -> None:
    """Give every property its count: always the same examples, or in a soak those of the run's seed."""
    both = settings(database=None, deadline=None, max_examples=examples())
    settings.register_profile("tenth", both, derandomize=True)
    settings.register_profile("soak", both, print_blob=True)
    settings.load_profile("soak" if SOAK else "tenth")
