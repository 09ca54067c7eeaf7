"""The way to a better grade, by lawful means only."""

from __future__ import annotations

from zhuanji.engines.appraisal.advice.ways import Step, Way, ways_up

__all__ = ["Step", "Way", "ways_up"]
