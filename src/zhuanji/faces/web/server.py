"""The server: granian's processes for the pages, and beside them one that does the jobs."""

from __future__ import annotations

import os
import socket
from contextlib import nullcontext
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.faces.web.config import HOSTS, config_from
from zhuanji.faces.web.jobs_beside import jobs_beside
from zhuanji.faces.web.static_files import check_built, published

if TYPE_CHECKING:
    from zhuanji.services.records.home import Home

THREADS = 4  # of each process: pages wait for the database and the disk
MOST = 8  # processes, where nobody says how many
TRIED = 20  # ports after the one that is taken
PATIENCE = 20  # seconds for requests that are being answered
LOGS: dict[str, Any] = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"json": {"()": "zhuanji.faces.web.logs.JsonLines"}},
    "handlers": {
        "error": {"class": "logging.StreamHandler", "formatter": "json", "stream": "ext://sys.stderr"}
    },
    "loggers": {"_granian": {"handlers": ["error"], "level": "WARNING", "propagate": False}},
}


@dataclass(frozen=True)
class Serving:
    """How the site is served.

    Args:
        host, port: on which it listens.
        workers: processes; as many as there are processors where it is 0.
        works: whether a process beside them does the jobs.
    """

    host: str = "127.0.0.1"
    port: int = 8000
    workers: int = 0
    works: bool = True

    @property
    def url(self) -> str:
        """The address to open."""
        shown = "127.0.0.1" if self.host in ("0.0.0.0", "::") else self.host
        return f"http://{shown}:{self.port}{config_from().prefix}/"


def is_free(host: str, port: int) -> bool:
    """Say whether nobody listens on a port; granian itself would share it."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        if os.name == "posix":
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
            probe.listen(1)
        except OSError:
            return False
    return True


def check_free(host: str, port: int) -> None:
    """See that a port is free.

    Raises:
        ProblemError: it isn't, or the host isn't one of this machine's.
    """
    if not is_free(host, port):
        raise ProblemError([Problem("site.serve.port", Place(), {"host": host, "port": port})])


def free_port(host: str, port: int) -> int:
    """Return a port, or the next that is free.

    Raises:
        ProblemError: none of the next ones is.
    """
    for one in range(port, port + TRIED):
        if is_free(host, one):
            return one
    raise ProblemError([Problem("site.serve.port", Place(), {"host": host, "port": port})])


def serve(home: Home, serving: Serving, *, log: str = "info") -> None:
    """Serve a home until a signal ends it: requests that are being answered are answered first.

    Args:
        home: opened.
        serving: how.
        log: what is logged: `info` for every request, `warning` for faults only.

    Raises:
        ProblemError: the assets aren't built, or the port is taken.
    """
    from django.db import connections
    from granian.constants import Interfaces
    from granian.log import LogLevels
    from granian.server import Server

    from zhuanji.faces.web.site import show_home

    check_built()
    check_free(serving.host, serving.port)
    config = config_from(bound_to=serving.host)
    published(show_home(home, config))
    connections.close_all()
    os.environ |= {"ZHUANJI_HOME": str(home.folder), HOSTS: ",".join(config.hosts), "ZHUANJI_LOG": log}
    with jobs_beside(home.folder, log) if serving.works else nullcontext():
        Server(
            "zhuanji.faces.web.wsgi:application",
            address=serving.host,
            port=serving.port,
            interface=Interfaces.WSGI,
            workers=serving.workers or min(os.cpu_count() or 1, MOST),
            blocking_threads=THREADS,
            websockets=False,
            respawn_failed_workers=True,
            workers_kill_timeout=PATIENCE,
            log_level=LogLevels.warning,
            log_dictconfig=LOGS,
        ).serve()
