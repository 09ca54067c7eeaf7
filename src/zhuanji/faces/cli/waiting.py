"""A sign on the standard error that something is still going on, once it takes over a second."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Thread

import click

from zhuanji.faces.cli.width import clean, columns

PATIENCE = 1.0  # seconds
BEAT = 0.25
BAR = 12  # columns


@contextmanager
def waiting(words: str) -> Iterator[None]:
    """Show a moving bar, the words and the seconds while the block runs; only a terminal gets to see it."""
    if not (sys.stderr and sys.stderr.isatty()):
        yield
        return
    done = Event()
    thread = Thread(target=keep_showing, args=(words, done), daemon=True)
    thread.start()
    try:
        yield
    finally:
        done.set()
        thread.join()


def keep_showing(words: str, done: Event) -> None:
    """Draw the bar until told to stop, then take it away."""
    if done.wait(PATIENCE):
        return
    begun, beat, line = time.monotonic() - PATIENCE, 0, ""
    while not done.wait(BEAT):
        line = f"{bar(beat)} {clean(words)} {time.monotonic() - begun:.0f} s"
        draw(line)
        beat += 1
    draw(" " * columns(line))
    draw("")


def bar(beat: int) -> str:
    """Return a bar with a block that goes to and fro.

    >>> bar(0), bar(8), bar(9), bar(16)
    ('[####--------]', '[--------####]', '[-------####-]', '[####--------]')
    """
    track, block = BAR - 4, "####"
    position = track - abs(beat % (2 * track) - track)
    return f"[{'-' * position}{block}{'-' * (track - position)}]"


def draw(line: str) -> None:
    """Write a line over the one before."""
    click.echo(f"\r{line}\r", nl=False, err=True)
