"""Checks of energy."""

from __future__ import annotations

from zhuanji.services.ledger.checks.energy import below_parts, below_power, zero

CHECKS = (below_power.CHECK, below_parts.CHECK, zero.CHECK)
