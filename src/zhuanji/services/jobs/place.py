"""For which home the jobs of this thread are done."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zhuanji.services.records.home import Home

_HOME: ContextVar[Home] = ContextVar("zhuanji_home")


@contextmanager
def working_for(home: Home) -> Iterator[None]:
    """Do jobs for a home as long as the block runs."""
    token = _HOME.set(home)
    try:
        yield
    finally:
        _HOME.reset(token)


def current_home() -> Home:
    """Return the home that a job is done for.

    Raises:
        LookupError: no worker is at work here.
    """
    return _HOME.get()
