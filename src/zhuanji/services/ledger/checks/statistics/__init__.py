"""Checks of statistics in themselves."""

from __future__ import annotations

from zhuanji.services.ledger.checks.statistics import (
    above_output,
    above_revenue,
    employees_missing,
    employees_zero,
    parts,
    profit,
    shares,
    twins,
)

CHECKS = (
    above_output.CHECK,
    above_revenue.CHECK,
    profit.CHECK,
    employees_zero.CHECK,
    employees_missing.CHECK,
    twins.CHECK,
    parts.CHECK,
    shares.CHECK,
)
