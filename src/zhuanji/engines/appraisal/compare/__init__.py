"""Two results side by side: last year's grades against this year's, a run against the one after objections."""

from __future__ import annotations

from zhuanji.engines.appraisal.compare.migration import migration
from zhuanji.engines.appraisal.compare.rerun import moved_by_rerun

__all__ = ["migration", "moved_by_rerun"]
