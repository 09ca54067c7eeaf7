"""The shipped pack, read once."""

from __future__ import annotations

import pytest

from zhuanji.engines.rules.pack import Pack, load_pack


@pytest.fixture(scope="session")
def huzhou() -> Pack:
    """The pack that comes with the program."""
    return load_pack("huzhou")
