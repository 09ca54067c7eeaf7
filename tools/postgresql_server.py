"""A PostgreSQL server of one's own, from the system's package, that is gone afterwards: for tests and benchmarks.

usage: python tools/postgresql_server.py [--here]

Prints the address of an empty database, and serves it until its input ends; with --here it only says, by ending with 0,
that it could.

The server belongs to a keeper, a process of its own whose input is a pipe to whoever asked for it. However that one
ends, killed too, the pipe ends with it, and the keeper ends the server and removes its data.
"""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

HOMES = Path("/usr/lib/postgresql")  # where Debian keeps the server's programs, off the search path
USER = "zhuanji"
KEEP, CARELESS_TOO = "--keep", "--careless"  # what the keeper is started with
CARELESS = dict.fromkeys(("fsync", "full_page_writes", "synchronous_commit", "autovacuum"), "off")


@dataclass(frozen=True)
class Server:
    """A PostgreSQL server.

    Args:
        address: of its databases, without their names.
        template: a database that new ones are copied from.
    """

    address: str
    template: str = "template1"

    def url(self, name: str) -> str:
        """Return the address of one of its databases."""
        return f"{self.address}/{name}"

    def run(self, *statements: str) -> None:
        """Run statements that stand outside of transactions."""
        import psycopg

        with psycopg.connect(self.url("postgres"), autocommit=True) as connection:
            for statement in statements:
                connection.execute(statement.encode())

    def make(self) -> str:
        """Make a database out of the template and return its name."""
        name = f"zhuanji_{uuid.uuid4().hex}"
        self.run(f'CREATE DATABASE "{name}" TEMPLATE "{self.template}"')
        return name

    def drop(self, name: str) -> None:
        """Drop a database, whoever is still connected."""
        self.run(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')


def programs() -> Path | None:
    """Return the folder of PostgreSQL's programs; none where it isn't installed."""
    found = shutil.which("initdb")
    return Path(found).parent if found else newest(HOMES)


def newest(homes: Path) -> Path | None:
    """Return the programs of the latest version of those that lie in a folder each, such as 9.6 and 17."""

    def version(folder: Path) -> list[int]:
        return [int(part) for part in folder.parent.name.split(".") if part.isdecimal()]

    return max((one.parent for one in homes.glob("*/bin/initdb")), key=version, default=None)


def free_port() -> int:
    """Return a port of this machine that nobody listens on."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


@contextmanager
def private_server(*, careless: bool = False) -> Iterator[Server]:
    """Run a server on a free port of this machine meanwhile; its data are removed at the end.

    Args:
        careless: whether it may lose what it holds in a power cut, as in tests that only want to be quick.

    Raises:
        RuntimeError: PostgreSQL isn't installed, or doesn't start.
    """
    program = [sys.executable, __file__, KEEP, *([CARELESS_TOO] if careless else [])]
    # A signal for this process's group isn't the keeper's: it ends last.
    with subprocess.Popen(
        program, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, start_new_session=True
    ) as keeper:
        assert keeper.stdin is not None
        assert keeper.stdout is not None
        with keeper.stdin:
            address = keeper.stdout.readline().strip()
            if not address:
                raise RuntimeError("PostgreSQL isn't installed, or doesn't start")
            yield Server(address)


def keep(settings: dict[str, str]) -> None:
    """Run a server with further settings, print its address, and end it when the input ends.

    Raises:
        RuntimeError: PostgreSQL isn't installed, or doesn't start.
    """
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # so that it is cleaned up then too
    folder = Path(tempfile.mkdtemp(prefix="zhuanji-postgresql-"))
    process = None
    try:
        process, server = started(folder, settings)
        wait_for(server, process)
        sys.stdout.write(f"{server.address}\n")
        sys.stdout.flush()
        sys.stdin.read()
    finally:
        if process is not None:
            end(process)
        shutil.rmtree(folder, ignore_errors=True)


def end(process: subprocess.Popen[bytes], patience: float = 60) -> None:
    """End a server, by force if it takes longer than some seconds."""
    process.send_signal(signal.SIGINT if os.name == "posix" else signal.SIGTERM)
    try:
        process.wait(patience)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def started(folder: Path, further: dict[str, str]) -> tuple[subprocess.Popen[bytes], Server]:
    """Start a server whose data lie in a folder, with further settings."""
    if (found := programs()) is None:
        raise RuntimeError("PostgreSQL isn't installed")
    whom = somebody_else()
    if whom:
        os.chown(folder, whom["user"], whom["group"])
    quiet: dict[str, Any] = {"cwd": folder, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    quiet |= {"stdin": subprocess.DEVNULL, "start_new_session": True}
    data = folder / "data"
    init = ["--auth=trust", f"--username={USER}", "--encoding=UTF8", "--no-locale", "--no-sync"]
    subprocess.run([found / "initdb", "-D", data, *init], check=True, **quiet, **whom)
    port = free_port()
    settings = {"port": str(port), "listen_addresses": "127.0.0.1", "unix_socket_directories": ""} | further
    options = [word for name, value in settings.items() for word in ("-c", f"{name}={value}")]
    process = subprocess.Popen([found / "postgres", "-D", data, *options], **quiet, **whom)
    return process, Server(f"postgresql://{USER}@127.0.0.1:{port}")


def somebody_else() -> dict[str, Any]:
    """Return as whom to run the server: PostgreSQL refuses to be root."""
    if sys.platform == "win32" or os.geteuid():
        return {}
    import pwd

    names = {one.pw_name for one in pwd.getpwall()}
    chosen = pwd.getpwnam("postgres" if "postgres" in names else "nobody")
    return {"user": chosen.pw_uid, "group": chosen.pw_gid, "extra_groups": []}


def wait_for(server: Server, process: subprocess.Popen[bytes]) -> None:
    """Wait until a server answers.

    Raises:
        RuntimeError: it ended, or takes longer than half a minute.
    """
    import psycopg

    for _ in range(600):
        if process.poll() is not None:
            raise RuntimeError("the PostgreSQL server ended at once")
        try:
            server.run("SELECT 1")
        except psycopg.OperationalError:
            time.sleep(0.05)
        else:
            return
    raise RuntimeError("the PostgreSQL server doesn't answer")


def main() -> int:
    """Serve an empty database until the input ends, as it does with whoever started this."""
    if sys.argv[1:] == ["--here"]:
        return 0 if programs() and find_spec("psycopg") else 1
    if sys.argv[1:2] == [KEEP]:
        keep(CARELESS if CARELESS_TOO in sys.argv else {})
        return 0
    with private_server() as server:
        sys.stdout.write(f"{server.url(server.make())}\n")
        sys.stdout.flush()
        sys.stdin.read()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
