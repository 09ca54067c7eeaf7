"""Every test here hashes passwords quickly."""

from __future__ import annotations

import pytest

from support.accounts import quick_hashes  # noqa: F401


@pytest.fixture(autouse=True)
def quick(quick_hashes):  # noqa: F811
    """Whatever logs in is quick."""
