"""Checks of numbers: those left out and those used twice."""

from __future__ import annotations

from zhuanji.engines.plan.lint.numbering import jumps, repeats

CHECKS = (jumps.CHECK, repeats.CHECK)
