"""Where a measure applies: the areas that its clause, or the nearest one above it, names."""

from __future__ import annotations

import re

from zhuanji.engines.plan.measures.passages import read_stretches
from zhuanji.engines.plan.measures.roles import AREAS
from zhuanji.engines.plan.outline.builder import Node
from zhuanji.engines.plan.outline.titles import display

PARTED = re.compile(r"[、，;。和及与]|以及")
EMPTY_WORDS = re.compile(r"^(?:主要|重点)?(?:包括|涉及|为|在|是)|等(?:地|区域|县区|区县)?$")


def find_areas(nodes: list[Node]) -> dict[str, tuple[str, ...]]:
    """Return the areas of every clause by its id, own or inherited.

    Only a line that says so names areas (重点区域、实施区域、责任区域…). A place inside a sentence is part of
    the action, and a government among the owners stays an owner.
    """
    own: dict[str, tuple[str, ...]] = {}
    for node in nodes:
        named = [
            name
            for stretch in read_stretches(node)
            if stretch.role == "areas"
            for name in split_areas(stretch.text)
        ]
        if AREAS.search(node.heading) and node.parent is not None:
            own.setdefault(node.parent.id, tuple(dict.fromkeys(named)))
        elif named:
            own[node.id] = tuple(dict.fromkeys(named))
    return {node.id: nearest(node, own) for node in nodes}


def nearest(node: Node, own: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Return what a clause or the nearest one above it names."""
    current: Node | None = node
    while current is not None:
        if current.id in own:
            return own[current.id]
        current = current.parent
    return ()


def split_areas(listing: str) -> list[str]:
    """Part a list of areas into names, full-width brackets restored.

    >>> split_areas("南浔区、德清县"), split_areas("全市域"), split_areas("吴兴区(织里镇)和长兴县。")
    (['南浔区', '德清县'], ['全市域'], ['吴兴区（织里镇）', '长兴县'])
    """
    guarded = re.sub(r"\([^()]*\)", lambda found: found.group().replace("、", "\x00"), listing)
    pieces = [EMPTY_WORDS.sub("", piece) for piece in PARTED.split(guarded)]
    return [display(piece.replace("\x00", "、")) for piece in pieces if piece]
