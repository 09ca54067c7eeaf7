"""The city pack: dated and cited parameters, areas, departments, sectors, items, indicators and targets.

A pack is a folder of data. `load_pack` reads and checks all of it and either returns a `Pack` or tells every
problem at once, each with file and line. A dated value is read through `Rules.value`, which demands the date.

What is named here is loaded when it is first asked for: the validation of data is too heavy for a command
line that only wants to show its help.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zhuanji.engines.rules.accessor import Answer, Rules
    from zhuanji.engines.rules.pack import Pack, load_pack

__all__ = ["Answer", "Pack", "Rules", "load_pack"]

_HOMES = {"Answer": "accessor", "Rules": "accessor", "Pack": "pack", "load_pack": "pack"}


def __getattr__(name: str) -> object:
    """Load one of the room's doors."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
