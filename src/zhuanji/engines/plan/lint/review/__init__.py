"""Leads for the fair-competition and legality review: each is marked 需审查 and judges nothing."""

from __future__ import annotations

from zhuanji.engines.plan.lint.review import awards, closing, firm_numbers, local, moving, priority, suppliers

CHECKS = (
    firm_numbers.CHECK,
    awards.CHECK,
    priority.CHECK,
    local.CHECK,
    suppliers.CHECK,
    closing.CHECK,
    moving.CHECK,
)
