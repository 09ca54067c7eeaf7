"""What was made of the ledger lately, kept as long as nothing is approved that would change it.

A hundred files that come in together are held against the same roster and the same years. Approved rows never
change, so a table is known by the submissions that it was made of.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Generic, TypeVar

Made = TypeVar("Made")


class Kept(Generic[Made]):
    """The last few things that were made, by what they were made of.

    Args:
        most: how many; the one that wasn't asked for the longest goes first.
    """

    def __init__(self, most: int) -> None:
        """Begin with nothing."""
        self._most = most
        self._made: OrderedDict[Hashable, Made] = OrderedDict()
        self._lock = Lock()

    def get(self, of: Hashable, make: Callable[[], Made]) -> Made:
        """Return what was made of something, making it if it isn't there.

        >>> kept: Kept[int] = Kept(1)
        >>> kept.get("a", lambda: 1), kept.get("a", lambda: 2), kept.get("b", lambda: 3), kept.get("a", lambda: 4)
        (1, 1, 3, 4)
        """
        found = self.find(of)
        return found if found is not None else self.keep(of, make())

    def find(self, of: Hashable) -> Made | None:
        """Return what was made of something, if it is still there."""
        with self._lock:
            if of not in self._made:
                return None
            self._made.move_to_end(of)
            return self._made[of]

    def keep(self, of: Hashable, made: Made) -> Made:
        """Keep what was made of something, and return it."""
        with self._lock:
            self._made[of] = made
            while len(self._made) > self._most:
                self._made.popitem(last=False)
        return made
