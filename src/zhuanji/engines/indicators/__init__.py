"""What a city measures: formulas over frames, figures over areas × sectors × sizes × periods, progress.

    snapshot + pack ──roster, parts──▶ rows of enterprises ──cells, totals──▶ Cube ──▶ Figure

`evaluate` is the door. `expressions` is written once for every engine that Narwhals speaks to.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zhuanji.engines.indicators.cube import Cube
    from zhuanji.engines.indicators.evaluation import evaluate

__all__ = ["Cube", "evaluate"]

_HOMES = {"Cube": "cube", "evaluate": "evaluation"}


def __getattr__(name: str) -> object:
    """Load one of the room's doors."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
