"""Sends on what a syslog server hasn't had yet; how far it has come is kept in the home."""

from __future__ import annotations

import json
import os
import socket
from pathlib import Path
from typing import TYPE_CHECKING

from zhuanji.services.access.audit.syslog import message, send, server

if TYPE_CHECKING:
    from zhuanji.services.records.home import Home

VARIABLE = "ZHUANJI_SYSLOG"
FILE = "audit-shipped.json"
AT_ONCE = 500  # entries on one connection


def ship(home: Home, address: str = "") -> int:
    """Send on all entries that an address hasn't had; returns how many.

    What was sent before a fault isn't remembered beyond its batch: a server may have an entry twice, never not
    at all, as far as its transport tells.

    Args:
        home: whose log.
        address: `udp://host:port` or `tcp://host:port`; else as `ZHUANJI_SYSLOG` says, else nothing is sent.

    Raises:
        ProblemError: the address is none, or the server can't be reached.
    """
    from zhuanji.services.records.models import AuditEntry

    address = (address or os.environ.get(VARIABLE, "")).strip()
    if not address:
        return 0
    to, host = server(address), socket.gethostname()
    path = home.folder / FILE
    sent = 0
    while True:
        done = reached(path)
        after = AuditEntry.objects.filter(number__gt=done.get(address, 0)).order_by("number")
        rows = list(after[:AT_ONCE])
        if not rows:
            return sent
        send((message(row, host) for row in rows), to)
        remember(path, done | {address: rows[-1].number})
        sent += len(rows)


def reached(path: Path) -> dict[str, int]:
    """Return the last entry that each address has had; a file that can't be read is as none."""
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    known = content if isinstance(content, dict) else {}
    return {str(address): number for address, number in known.items() if isinstance(number, int)}


def remember(path: Path, done: dict[str, int]) -> None:
    """Keep how far each address has come; a kill leaves the file as it was."""
    new = path.with_suffix(".new")
    new.write_text(json.dumps(done, indent=2), encoding="utf-8")
    new.replace(path)
