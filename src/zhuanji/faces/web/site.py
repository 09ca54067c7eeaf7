"""The site of this process: which home it shows and how it is reached. A process shows one home at a time."""

from __future__ import annotations

import os
import secrets
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from zhuanji.basics.problems import Problem, ProblemError
from zhuanji.faces.web.config import Config

if TYPE_CHECKING:
    from zhuanji.services.records.home import Home

SESSIONS = "sessions"
LONGEST_SESSION = 24 * 3600  # seconds; the most that the office may set
KEYS, KEY = "keys", "site.key"


@dataclass(frozen=True)
class Site:
    """A home that is shown, and how."""

    home: Home
    config: Config

    @property
    def sessions(self) -> Path:
        """The folder of the sessions."""
        return self.home.folder / SESSIONS


_shown: list[Site] = []


def show_home(home: Home, config: Config | None = None) -> Site:
    """Make a home the one that the site shows; its log-ins are told apart from another's by its own key.

    Args:
        home: opened.
        config: how it is reached; the defaults where it is left out.
    """
    from zhuanji.faces.web.settings import configure

    site = Site(home, config or Config())
    site.sessions.mkdir(mode=0o700, exist_ok=True)
    home.use()
    configure(site)
    _shown[:] = [site]
    return site


def current() -> Site:
    """Return the site of this process.

    Raises:
        ProblemError: none was set up.
    """
    if not _shown:
        raise ProblemError([Problem("site.serve.no_home")])
    return _shown[0]


def secret_key(folder: Path) -> str:
    """Return the key by which a home's sessions are signed; it is made when it is first asked for."""
    keys = folder / KEYS
    keys.mkdir(mode=0o700, exist_ok=True)
    path = keys / KEY
    with suppress(FileExistsError):
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w", encoding="ascii") as file:
            file.write(secrets.token_urlsafe(48))
    return path.read_text(encoding="ascii").strip()
