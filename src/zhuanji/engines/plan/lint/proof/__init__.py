"""Checks of the writing: kinds of document, slips, leftover marks, punctuation, labels."""

from __future__ import annotations

from zhuanji.engines.plan.lint.proof import (
    blanks,
    document_numbers,
    doubled,
    kinds,
    labels,
    leftovers,
    list_marks,
    proposals,
    repeated,
    unclosed,
    widths,
)

CHECKS = (
    kinds.CHECK,
    proposals.CHECK,
    leftovers.CHECK,
    blanks.CHECK,
    doubled.CHECK,
    unclosed.CHECK,
    list_marks.CHECK,
    labels.CHECK,
    widths.CHECK,
    repeated.CHECK,
    document_numbers.CHECK,
)
