"""An entry before it stands in the log, and the texts over which hashes are taken."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

LONGEST = 300  # characters of a name, an address or an id: whoever tries to log in may write anything


@dataclass(frozen=True, slots=True)
class Draft:
    """What is to be logged.

    Args:
        account: the username of who acts; what was typed, where nobody came in.
        action: such as `seen`, `exported`, `login.refused`, `account.created`.
        kind: of what, such as `enterprise`.
        which: of them, where it is one.
        count: how many.
        detail: more, as plain data.
        address: from where; where it isn't given, from where what is done now is done.
        request: the id of the request, likewise.
        at: when; now, if it isn't given.
    """

    account: str
    action: str
    kind: str = ""
    which: str = ""
    count: int = 0
    detail: Mapping[str, object] = field(default_factory=dict)
    address: str = ""
    request: str = ""
    at: datetime | None = None


def clean(text: str, longest: int = LONGEST) -> str:
    r"""Return a text that every database takes: without NUL and half characters, and not endless.

    >>> clean("张\x00三\ud800")
    '张�三�'
    """
    kept = text[:longest].replace("\x00", "\ufffd")
    return "".join("\ufffd" if "\ud800" <= sign <= "\udfff" else sign for sign in kept)


def compact(content: object) -> str:
    """Return plain data as the one JSON text that enters a hash."""
    return json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=str)


def instant_text(at: datetime) -> str:
    """Return an instant as it enters a hash: UTC, to the microsecond.

    >>> instant_text(datetime(2024, 3, 1, tzinfo=UTC))
    '2024-03-01T00:00:00.000000+00:00'
    """
    return at.astimezone(UTC).isoformat(timespec="microseconds")


def digest(*parts: object) -> str:
    """Return SHA-256, in hex, over parts that can't run into each other."""
    return hashlib.sha256(compact(parts).encode("utf-8")).hexdigest()


def genesis(home: str) -> str:
    """Return what stands before the first entry: it binds a log to its home.

    Args:
        home: the id of the home.
    """
    return digest("zhuanji audit", home)


def merkle_root(hashes: Sequence[str]) -> str:
    r"""Return the root of the Merkle tree over hashes in hex, as RFC 6962 §2.1 builds it.

    >>> merkle_root(["00"]) == hashlib.sha256(b"\x00\x00").hexdigest()
    True
    """
    level = [hashlib.sha256(b"\x00" + bytes.fromhex(one)).digest() for one in hashes]
    if not level:
        return hashlib.sha256(b"").hexdigest()
    while len(level) > 1:
        pairs = zip(level[::2], level[1::2], strict=False)
        above = [hashlib.sha256(b"\x01" + left + right).digest() for left, right in pairs]
        level = [*above, level[-1]] if len(level) % 2 else above
    return level[0].hex()
