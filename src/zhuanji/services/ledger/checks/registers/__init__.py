"""Checks of registers: titles, audits, events, accounts of areas, published figures, other accounts."""

from __future__ import annotations

from zhuanji.services.ledger.checks.registers import (
    audit,
    closed_above_total,
    document,
    event_reversed,
    growth,
    input_sum,
    published_area,
    rank,
    sand,
    upgrade,
    withdrawn,
)

CHECKS = (
    withdrawn.CHECK,
    audit.CHECK,
    event_reversed.CHECK,
    document.CHECK,
    upgrade.CHECK,
    closed_above_total.CHECK,
    published_area.CHECK,
    growth.CHECK,
    rank.CHECK,
    sand.CHECK,
    input_sum.CHECK,
)
