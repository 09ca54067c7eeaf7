"""Entries of the log as messages of RFC 5424, and the way to a server over UDP or TCP (RFC 5426, RFC 6587)."""

from __future__ import annotations

import re
import socket
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from zhuanji.basics.problems import Place, Problem, ProblemError

if TYPE_CHECKING:
    from zhuanji.services.records.models import AuditEntry

AUDIT = 13  # the facility “log audit”
INFORMATIONAL, NOTICE = 6, 5
BOM = "\ufeff"
DETAIL = 1000  # characters: a server need not take messages of more than 2,048 bytes
WAIT = 10  # seconds
STEERS = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]")  # what ends a line, or steers a terminal
DATA = "zhuanji@32473"  # 32473 is the number that RFC 5612 keeps for whoever has none


@dataclass(frozen=True, slots=True)
class Server:
    """A syslog server: `udp` or `tcp`, where."""

    transport: str
    host: str
    port: int


def server(address: str) -> Server:
    """Return the server that an address names.

    Raises:
        ProblemError: it names none.

    >>> server("udp://127.0.0.1:5514")
    Server(transport='udp', host='127.0.0.1', port=5514)
    """
    try:
        parts = urlsplit(address.strip())
        port = parts.port or (514 if parts.scheme == "udp" else 601)
    except ValueError:
        parts, port = urlsplit(""), 0
    if parts.scheme not in ("udp", "tcp") or not parts.hostname:
        raise ProblemError([Problem("access.syslog.address", Place(), {"address": address})])
    return Server(parts.scheme, parts.hostname, port)


def message(entry: AuditEntry, host: str) -> bytes:
    """Return an entry as one message.

    Args:
        entry: of the log.
        host: the name of this machine.
    """
    refused = entry.action.endswith(("refused", "denied"))
    priority = AUDIT * 8 + (NOTICE if refused else INFORMATIONAL)
    at = entry.at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
    head = f"<{priority}>1 {at} {header(host, 255)} zhuanji - {header(entry.action, 32)}"
    told = {
        "number": entry.number,
        "account": entry.account,
        "kind": entry.kind,
        "object": entry.object,
        "count": entry.count,
        "address": entry.address,
        "request": entry.request,
        "previous": entry.previous,
        "hash": entry.hash,
    }
    data = " ".join(f'{name}="{escaped(str(value))}"' for name, value in told.items())
    return f"{head} [{DATA} {data}] {BOM}{entry.detail[:DETAIL]}".encode()


def header(text: str, longest: int) -> str:
    """Return a text as a field of the header: printable ASCII without blanks.

    >>> header("机 1", 10), header("", 10)
    ('?_1', '-')
    """
    plain = re.sub(r"[^\x21-\x7e]", lambda sign: "_" if sign[0].isspace() else "?", text)
    return plain[:longest] or "-"


def escaped(text: str) -> str:
    r"""Return a value of the structured data; what ends a line at a server that goes by lines isn't let through.

    >>> print(escaped('a"]\\'))
    a\"\]\\
    >>> escaped("x\n<13>1 forged")
    'x?<13>1 forged'
    """
    return re.sub(r'(["\\\]])', r"\\\1", STEERS.sub("?", text))


def send(messages: Iterable[bytes], to: Server) -> None:
    """Send messages.

    Raises:
        ProblemError: the server can't be reached. UDP never says so: gaps in the numbers do.
    """
    try:
        if to.transport == "tcp":
            with socket.create_connection((to.host, to.port), timeout=WAIT) as line:
                for one in messages:
                    line.sendall(b"%d %s" % (len(one), one))
            return
        [(family, kind, protocol, _, where), *_] = socket.getaddrinfo(
            to.host, to.port, type=socket.SOCK_DGRAM
        )
        with socket.socket(family, kind, protocol) as line:
            for one in messages:
                line.sendto(one, where)
    except OSError as fault:
        values = {"server": f"{to.host}:{to.port}", "detail": str(fault)}
        raise ProblemError([Problem("access.syslog.unreachable", Place(), values)]) from fault
