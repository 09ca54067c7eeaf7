"""The ledger's sentences stand in several files; none of them takes another's key."""

from __future__ import annotations

import pkgutil
from collections import Counter
from importlib import import_module

from zhuanji.basics.texts import ledger


def test_no_key_stands_in_two_files():
    counts: Counter[str] = Counter()
    for found in pkgutil.walk_packages(ledger.__path__, f"{ledger.__name__}."):
        own = getattr(import_module(found.name), "TEXTS", {})
        if not found.ispkg and not found.name.endswith(".commands"):
            counts.update(own.keys())
    assert [key for key, count in counts.items() if count > 1] == []
