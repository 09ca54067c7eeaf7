"""Sessions as files of the home: one small file each, so that nobody waits for the database's one writer.

A file's name is the hash of its session's key: who reads a copy of the folder can't act in a session.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import Any

from django.contrib.sessions.backends import file
from django.contrib.sessions.backends.base import VALID_KEY_CHARS
from django.contrib.sessions.exceptions import InvalidSessionKey

from zhuanji.basics.ages import older_than
from zhuanji.faces.web.site import LONGEST_SESSION, current

SUFFIX = ".session"


class SessionStore(file.SessionStore):
    """A session in the folder of the home that is shown."""

    @classmethod
    def _get_storage_path(cls) -> str:
        return str(current().sessions)

    def _key_to_file(self, session_key: str | None = None) -> str:
        key = session_key
        if key is None:
            key = str(self._get_or_create_session_key())  # type: ignore[attr-defined]
        if not set(key).issubset(VALID_KEY_CHARS):
            raise InvalidSessionKey("Invalid characters in session key")
        return str(current().sessions / f"{hashlib.sha256(key.encode()).hexdigest()}{SUFFIX}")

    @classmethod
    def clear_expired(cls) -> None:
        """Remove the files of sessions that are over; another log-in or log-out may take them away meanwhile."""
        for path in current().sessions.glob(f"*{SUFFIX}"):
            if older_than(path, LONGEST_SESSION):
                path.unlink(missing_ok=True)


def sessions_of(account: int) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the sessions of an account, each with the name of its file."""
    store = SessionStore()
    for path in sorted(current().sessions.glob(f"*{SUFFIX}")):
        try:
            data = store.decode(path.read_text(encoding="ascii"))
        except (OSError, ValueError):
            continue
        if data.get("account") == account:
            yield path.stem, data


def end_session(account: int, name: str) -> bool:
    """End one of an account's sessions; says whether there was one."""
    if name in (known for known, _ in sessions_of(account)):
        (current().sessions / f"{name}{SUFFIX}").unlink(missing_ok=True)
        return True
    return False


def name_of(key: str) -> str:
    """Return the name of a session's file without its ending."""
    return hashlib.sha256(key.encode()).hexdigest()
