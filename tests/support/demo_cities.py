"""Synthetic cities that several tests look at; each is made once."""

from __future__ import annotations

from functools import cache

from zhuanji.demo.city import City, build_city
from zhuanji.demo.city.settings import Settings
from zhuanji.engines.rules import Pack
from zhuanji.engines.rules.pack import load_pack

SMALL = 400


@cache
def huzhou() -> Pack:
    """Return the pack of Huzhou."""
    return load_pack("huzhou")


@cache
def city_of(size: int, seed: int = 1) -> City:
    """Return the city of a size and a seed."""
    return build_city(Settings(size, seed), huzhou())
