"""From where somebody acts: set once by whoever takes a request, read by what is logged."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Whence:
    """From where somebody acts.

    Args:
        address: of the machine; empty for a command or a clock.
        request: the id of the request.
    """

    address: str = ""
    request: str = ""


_NOWHERE = Whence()
_whence: ContextVar[Whence] = ContextVar("whence", default=_NOWHERE)


def whence() -> Whence:
    """Return from where what is done now is done."""
    return _whence.get()


@contextmanager
def coming_from(place: Whence) -> Iterator[None]:
    """Let what is done inside have come from a place."""
    before = _whence.set(place)
    try:
        yield
    finally:
        _whence.reset(before)
