"""When a process beside the server ends: by a signal, or when whoever began it is gone."""

from __future__ import annotations

import signal
import sys
from threading import Event, Thread


def end_with_parent() -> Event:
    """Return an event that is set by SIGTERM, by Ctrl-C, and when the standard input closes."""
    stop = Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stop.set())

    def watch() -> None:
        while sys.stdin.buffer.read(64):
            pass
        stop.set()

    Thread(target=watch, daemon=True).start()
    return stop
