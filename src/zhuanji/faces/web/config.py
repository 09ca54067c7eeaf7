"""What the environment says about the site: where it is reached, behind what, who else lets people in."""

from __future__ import annotations

import os
import socket
from collections.abc import Mapping
from dataclasses import dataclass

from zhuanji.basics.problems import Place, Problem, ProblemError

PREFIX = "ZHUANJI_PATH_PREFIX"
HOSTS = "ZHUANJI_HOSTS"
TLS = "ZHUANJI_TLS"
PROXIES = "ZHUANJI_PROXIES"
ISSUER, CLIENT, SECRET = "ZHUANJI_OIDC_ISSUER", "ZHUANJI_OIDC_CLIENT", "ZHUANJI_OIDC_SECRET"
LOCAL = ("localhost", "127.0.0.1", "[::1]")


@dataclass(frozen=True)
class Config:
    """How the site is reached.

    Args:
        prefix: the path under which a gateway shows it, such as `/zhuanji`; empty for the root.
        hosts: the names by which it is called; others are refused.
        tls: whether people reach it by https: cookies are then sent by https only.
        proxies: the addresses of gateways whose word on the caller's address counts.
        issuer, client, secret: of the city's log-in service (OIDC); empty for none.
    """

    prefix: str = ""
    hosts: tuple[str, ...] = LOCAL
    tls: bool = False
    proxies: frozenset[str] = frozenset()
    issuer: str = ""
    client: str = ""
    secret: str = ""

    @property
    def oidc(self) -> bool:
        """Whether the city's log-in service lets people in."""
        return bool(self.issuer and self.client)


def config_from(environment: Mapping[str, str] | None = None, *, bound_to: str = "") -> Config:
    """Return what the environment says.

    Args:
        environment: the process's own where it is left out.
        bound_to: the address that the server listens on.

    Raises:
        ProblemError: the prefix isn't a path.

    >>> config_from({"ZHUANJI_PATH_PREFIX": "/zhuanji/", "ZHUANJI_TLS": "1"}).prefix
    '/zhuanji'
    """
    told = os.environ if environment is None else environment
    named = words(told.get(HOSTS, ""))
    here = (*LOCAL, socket.gethostname(), *([bound_to] if bound_to not in ("", "0.0.0.0", "::") else []))
    return Config(
        prefix=path_prefix(told.get(PREFIX, "")),
        hosts=tuple(dict.fromkeys((*here, *named))),
        tls=told.get(TLS, "").strip().lower() in ("1", "yes", "true", "on"),
        proxies=frozenset(words(told.get(PROXIES, ""))),
        issuer=told.get(ISSUER, "").strip().rstrip("/"),
        client=told.get(CLIENT, "").strip(),
        secret=told.get(SECRET, "").strip(),
    )


def words(text: str) -> tuple[str, ...]:
    """Return the parts of a list that is separated by commas or blanks."""
    return tuple(text.replace(",", " ").split())


def path_prefix(text: str) -> str:
    """Return a path prefix as it is put before every path.

    Raises:
        ProblemError: it isn't a path.
    """
    plain = text.strip().strip("/")
    parts = plain.split("/") if plain else []
    if any(not part.replace("-", "").replace("_", "").replace(".", "").isalnum() for part in parts):
        raise ProblemError([Problem("site.serve.prefix", Place(), {"variable": PREFIX, "prefix": text})])
    return f"/{plain}" if plain else ""
