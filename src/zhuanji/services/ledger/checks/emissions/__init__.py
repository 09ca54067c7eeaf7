"""Checks of emissions."""

from __future__ import annotations

from zhuanji.services.ledger.checks.emissions import (
    equivalent,
    holders,
    hours,
    hours_of_month,
    parts,
    silent,
    without_permit,
    zero,
)

CHECKS = (
    without_permit.CHECK,
    silent.CHECK,
    holders.CHECK,
    zero.CHECK,
    parts.CHECK,
    equivalent.CHECK,
    hours.CHECK,
    hours_of_month.CHECK,
)
