"""Unified social credit codes (统一社会信用代码, GB 32100-2015): reading, checking, synthetic ones."""

from __future__ import annotations

from zhuanji.basics.uscc.characters import (
    ALPHABET,
    check_character,
    is_synthetic,
    make_synthetic,
    make_valid,
    organisation_check_character,
)
from zhuanji.basics.uscc.verdict import Kind, Verdict, judge
from zhuanji.basics.uscc.writing import normalise

__all__ = [
    "ALPHABET",
    "Kind",
    "Verdict",
    "check_character",
    "is_synthetic",
    "judge",
    "make_synthetic",
    "make_valid",
    "normalise",
    "organisation_check_character",
]
