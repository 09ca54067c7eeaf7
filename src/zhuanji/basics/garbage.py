"""Python's search for garbage in cycles, held back while millions of plain values are alive."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

SELDOM = (
    200_000,
    50,
    100,
)  # new objects until the youngest are looked through, and how often the older ones are


@contextmanager
def seldom_searched() -> Iterator[None]:
    """Let garbage in cycles be searched for seldom, inside a block or a decorated function.

    The cells of a large file are never part of a cycle, but each search walks through all of them.

    >>> with seldom_searched():
    ...     gc.get_threshold() == SELDOM
    True
    """
    before = gc.get_threshold()
    gc.set_threshold(*SELDOM)
    try:
        yield
    finally:
        gc.set_threshold(*before)
