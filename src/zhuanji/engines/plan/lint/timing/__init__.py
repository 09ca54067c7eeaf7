"""Checks of time: deadlines outside the plan's years, rates of another window, titles that count wrongly."""

from __future__ import annotations

from zhuanji.engines.plan.lint.timing import lengths, outside, windows

CHECKS = (outside.CHECK, windows.CHECK, lengths.CHECK)
