"""How firmly a grade stands: other weights, other choices for what is missing."""

from __future__ import annotations

from zhuanji.engines.appraisal.robustness.draws import robustness

__all__ = ["robustness"]
