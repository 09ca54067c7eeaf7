"""Zhuanji (转机) runs a city's plan for upgrading its traditional industries.

In a notebook `zhuanji.appraise(scheme, data, year=2022)` grades enterprises on plain files or frames.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhuanji.basics.version import __version__

if TYPE_CHECKING:
    from zhuanji.engines.appraisal import appraise

__all__ = ["__version__", "appraise"]


def __dir__() -> list[str]:
    """Name `appraise` before it is loaded, so that a notebook completes it."""
    return sorted({*globals(), *__all__})


def __getattr__(name: str) -> object:
    """Load `appraise` when it is first asked for: the command line starts without frames."""
    if name == "appraise":
        from zhuanji.engines.appraisal import appraise

        return appraise
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
