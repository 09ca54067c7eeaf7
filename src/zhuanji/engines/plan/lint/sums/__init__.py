"""Checks of sums and repeated numbers: wholes and parts, one measure with two values, announced counts."""

from __future__ import annotations

from zhuanji.engines.plan.lint.sums import (
    adds_up,
    bases,
    clashes,
    counted,
    elsewhere,
    exceeds,
    falls_short,
    miscounted,
    shares,
    stages,
    stretch,
)

CHECKS = (
    adds_up.CHECK,
    falls_short.CHECK,
    exceeds.CHECK,
    shares.CHECK,
    elsewhere.CHECK,
    clashes.CHECK,
    stretch.CHECK,
    stages.CHECK,
    bases.CHECK,
    counted.CHECK,
    miscounted.CHECK,
)
