"""Checks of what can be measured: wishes, numbers without unit, deadline or base, words never defined."""

from __future__ import annotations

from zhuanji.engines.plan.lint.measurability import (
    bases,
    comparators,
    deadlines,
    indefinite,
    measures,
    numberless,
    ranks,
    terms,
    units,
    wishes,
)

CHECKS = (
    wishes.CHECK,
    ranks.CHECK,
    indefinite.CHECK,
    units.CHECK,
    deadlines.CHECK,
    bases.CHECK,
    comparators.CHECK,
    measures.CHECK,
    numberless.CHECK,
    terms.CHECK,
)
