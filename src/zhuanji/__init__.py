"""Zhuanji (转机) runs a city's plan for upgrading its traditional industries."""

from __future__ import annotations

__version__ = "0.1.0"
