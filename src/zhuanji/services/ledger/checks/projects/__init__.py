"""Checks of upgrade projects."""

from __future__ import annotations

from zhuanji.services.ledger.checks.projects import (
    due,
    finished_early,
    finished_late,
    open_end,
    reversed_project,
)

CHECKS = (
    reversed_project.CHECK,
    due.CHECK,
    open_end.CHECK,
    finished_early.CHECK,
    finished_late.CHECK,
)
