"""The few named helpers that every measure is made of: total, ratio, points, rank, position.

Engines of frames differ where it hurts: a sum of nothing is 0, a division by 0 is infinite, halves are
rounded either way, a sum depends on the order of rows. Behind these helpers they agree, and one contract
test holds them to it. `formulas` and `conditions` turn what a scheme says into such expressions.
"""

from __future__ import annotations

from zhuanji.engines.indicators.expressions.points import points, whole_points
from zhuanji.engines.indicators.expressions.rank import position, rank
from zhuanji.engines.indicators.expressions.ratio import ratio
from zhuanji.engines.indicators.expressions.total import total

__all__ = ["points", "position", "rank", "ratio", "total", "whole_points"]
