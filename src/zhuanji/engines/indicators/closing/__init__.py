"""Small cells stay closed, together with what would give them away by subtraction."""

from __future__ import annotations

from zhuanji.engines.indicators.closing.hide import chosen, closed

__all__ = ["chosen", "closed"]
