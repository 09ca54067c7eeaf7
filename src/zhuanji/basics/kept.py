"""What is dear to make and asked for again and again: the last few such things, kept in this process.

A key says all that a thing is made of, so that what was kept is never wrong, only no longer asked for.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock, RLock
from typing import Generic, TypeVar

Made = TypeVar("Made")


class Kept(Generic[Made]):
    """The last few things that were made, by what they were made of; each is made by one thread at a time.

    Args:
        most: how many; the one that wasn't asked for the longest goes first.
    """

    def __init__(self, most: int) -> None:
        """Begin with nothing."""
        self._most = most
        self._made: OrderedDict[Hashable, Made] = OrderedDict()
        self._lock = Lock()
        self._making: dict[Hashable, RLock] = {}

    def get(self, of: Hashable, make: Callable[[], Made]) -> Made:
        """Return what was made of something, making it if it isn't there.

        Whoever asks for what another thread is making waits for it; if that fails, the next one tries.

        >>> kept: Kept[int] = Kept(1)
        >>> kept.get("a", lambda: 1), kept.get("a", lambda: 2), kept.get("b", lambda: 3), kept.get("a", lambda: 4)
        (1, 1, 3, 4)
        """
        with self._lock:
            if of in self._made:
                return self._found(of)
            turn = self._making.setdefault(of, RLock())
        with turn:
            with self._lock:
                if of in self._made:
                    return self._found(of)
            try:
                return self.keep(of, make())
            finally:
                with self._lock:
                    self._making.pop(of, None)

    def find(self, of: Hashable) -> Made | None:
        """Return what was made of something, if it is still there."""
        with self._lock:
            return self._found(of) if of in self._made else None

    def keep(self, of: Hashable, made: Made) -> Made:
        """Keep what was made of something, and return it."""
        with self._lock:
            self._made[of] = made
            self._made.move_to_end(of)
            while len(self._made) > self._most:
                self._made.popitem(last=False)
        return made

    def clear(self) -> None:
        """Forget everything."""
        with self._lock:
            self._made.clear()

    def _found(self, of: Hashable) -> Made:
        """Return what is there, as asked for last; whoever asks holds the lock."""
        self._made.move_to_end(of)
        return self._made[of]
