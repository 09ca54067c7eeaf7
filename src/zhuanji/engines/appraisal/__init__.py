"""Grades enterprises by a scheme, and explains every grade term by term.

    scheme + tables ──prepare──▶ frame ──scoring──▶ values, benchmarks, points, score ──grading──▶ grades

`appraise` is the door; what it returns explains itself. Only frames go in and come out: no database, no clock.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zhuanji.engines.appraisal.result import Appraisal
    from zhuanji.engines.appraisal.run import appraise
    from zhuanji.engines.appraisal.write import write_result

__all__ = ["Appraisal", "appraise", "write_result"]

_HOMES = {"Appraisal": "result", "appraise": "run", "write_result": "write"}


def __getattr__(name: str) -> object:
    """Load one of the room's doors."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
