"""Checks of rows of one file against each other."""

from __future__ import annotations

from zhuanji.services.ledger.checks.repeats import conflicting, identical

CHECKS = (identical.CHECK, conflicting.CHECK, conflicting.ACROSS)
