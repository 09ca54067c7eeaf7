"""Checks of rows against what the ledger has of the same key."""

from __future__ import annotations

from zhuanji.services.ledger.checks.stored import blanked, changed

CHECKS = (changed.CHECK, blanked.CHECK)
