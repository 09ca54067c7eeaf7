"""How often an account may ask: so many times a minute in each process, its programs and sessions together."""

from __future__ import annotations

import threading
from datetime import datetime

MOST = 1_200  # requests of an account in a minute: twenty a second
_lock = threading.Lock()
_counted: dict[str, object] = {"minute": None, "by": {}}


class TooOftenError(Exception):
    """Raised where an account asks too often; says after how many seconds it may ask again."""

    def __init__(self, seconds: int) -> None:
        """Keep the seconds."""
        super().__init__(seconds)
        self.seconds = seconds


def count(account: int, at: datetime, most: int | None = None) -> None:
    """Count a request.

    Raises:
        TooOftenError: there were too many in this minute.
    """
    minute = int(at.timestamp()) // 60
    with _lock:
        if _counted["minute"] != minute:
            _counted["minute"], _counted["by"] = minute, {}
        by: dict[int, int] = _counted["by"]  # type: ignore[assignment]
        by[account] = by.get(account, 0) + 1
        if by[account] > (MOST if most is None else most):
            raise TooOftenError(60 - int(at.timestamp()) % 60)
