"""Checks of rows against other periods."""

from __future__ import annotations

from zhuanji.services.ledger.checks.series import early, falling, january, jump, unfinished, unit, unit_column

CHECKS = (
    jump.CHECK,
    unit.CHECK,
    unit_column.CHECK,
    falling.CHECK,
    january.CHECK,
    unfinished.CHECK,
    early.CHECK,
)
