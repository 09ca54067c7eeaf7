"""The city packs of homes: those that come with the program are read once in a process."""

from __future__ import annotations

from functools import cache

from zhuanji.engines.rules import Pack, load_pack
from zhuanji.engines.rules.files import shipped


def pack_of(city: str) -> Pack:
    """Return the pack of a home's city.

    Args:
        city: the name of a pack that comes with the program, or a pack's folder; the latter may be worked on,
            so it is read anew.

    Raises:
        ProblemError: with every problem of the pack.
    """
    return _shipped(city) if city in shipped() else load_pack(city)


@cache
def _shipped(city: str) -> Pack:
    return load_pack(city)
