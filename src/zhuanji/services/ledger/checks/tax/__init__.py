"""Checks of taxes."""

from __future__ import annotations

from zhuanji.services.ledger.checks.tax import above_revenue, parts, without_revenue

CHECKS = (without_revenue.CHECK, above_revenue.CHECK, parts.CHECK)
