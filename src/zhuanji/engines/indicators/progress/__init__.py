"""Progress against a plan's targets: one definition of progress and light, from figures of any source.

figures ──case──▶ kinds ──▶ judgement ──▶ light, gap, outlook ──▶ Tracking
"""

from __future__ import annotations

from zhuanji.engines.indicators.progress.given import GivenFigures
from zhuanji.engines.indicators.progress.lights import Light
from zhuanji.engines.indicators.progress.model import TargetProgress, Tracking
from zhuanji.engines.indicators.progress.series import Figures, Point, Series, Share, Subject
from zhuanji.engines.indicators.progress.track import track_figures

__all__ = [
    "Figures",
    "GivenFigures",
    "Light",
    "Point",
    "Series",
    "Share",
    "Subject",
    "TargetProgress",
    "Tracking",
    "track_figures",
]
