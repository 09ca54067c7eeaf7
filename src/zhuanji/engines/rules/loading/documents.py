"""A file of a pack as plain data, with the place of each key."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from zhuanji.basics.problems import Place

Path = tuple[str | int, ...]
Spot: TypeAlias = tuple[int, str]  # line from 1; column: its number from 1 in YAML, its name in CSV

UNREAD = object()  # stands for a row of a table that can't be told by columns; it is a finding already


@dataclass(frozen=True)
class Document:
    """What a file says.

    Args:
        file: the file as problems name it, from the pack's folder inwards.
        data: mappings, lists, texts, ints, Decimals, booleans and None; None where nothing could be read.
        spots: the line and column of every key and list entry, by its path; `()` is the whole.
    """

    file: str
    data: object = None
    spots: Mapping[Path, Spot] = field(default_factory=dict)

    def place(self, *path: str | int) -> Place:
        """Return the place of a key, or of the nearest thing above it that is there.

        >>> Document("a.yaml", {"b": [1]}, {("b",): (1, "1"), ("b", 0): (2, "3")}).place("b", 0, "c")
        Place(file='a.yaml', sheet=None, row=None, column='3', line=2, page=None)
        """
        for length in range(len(path), -1, -1):
            if path[:length] in self.spots:
                line, column = self.spots[path[:length]]
                return Place(file=self.file, line=line, column=column or None)
        return Place(file=self.file)

    def at(self, *path: str | int) -> object:
        """Return what stands under a path, or None where nothing does."""
        found = self.data
        for step in path:
            inside = step in found if isinstance(found, dict) else False
            if isinstance(found, list):
                inside = isinstance(step, int) and step < len(found)
            if not inside:
                return None
            found = found[step]  # type: ignore[index]
        return found
