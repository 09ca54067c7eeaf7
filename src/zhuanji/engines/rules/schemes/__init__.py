"""Schemes of appraisal: an area's published rules of grading enterprises, as data.

    file ──load──▶ Scheme (checked, every problem with its line) ──engines/appraisal──▶ grades

`docs/rule-keepers.md` documents every key. A scheme's formulas and conditions are small languages of their
own, read here and never evaluated as Python.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zhuanji.engines.rules.schemes.load import load_scheme, read_scheme
    from zhuanji.engines.rules.schemes.scheme import Scheme
    from zhuanji.engines.rules.schemes.shipped import shipped_scheme, shipped_schemes

__all__ = ["Scheme", "load_scheme", "read_scheme", "shipped_scheme", "shipped_schemes"]

_HOMES = {
    "Scheme": "scheme",
    "load_scheme": "load",
    "read_scheme": "load",
    "shipped_scheme": "shipped",
    "shipped_schemes": "shipped",
}


def __getattr__(name: str) -> object:
    """Load one of the room's doors."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
