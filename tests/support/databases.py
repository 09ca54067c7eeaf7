"""Homes on both databases: every test that takes `home` runs on SQLite and on a PostgreSQL server of its own.

The server is the system's, started once in a session on a free port of this machine, without syncing to the
disk, and removed at the end; `ZHUANJI_DATABASE_URL` may name another whose databases may be made and dropped.

    def test_something(home): ...                  once on each database
    def test_something(database, tmp_path): ...    the same without a home: create_home(tmp_path / "home")
    def test_something(new_home): ...              new_home("one", demo=True), new_home("two"): a database each
"""

from __future__ import annotations

import os
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import tempfile
import time
import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from support.needs import POSTGRESQL_HOMES
from zhuanji.basics.problems import Problem
from zhuanji.services.records import opening
from zhuanji.services.records.database import VARIABLE, point_to, start
from zhuanji.services.records.home import Home, create_home

SERVER_GIVEN = os.environ.pop(VARIABLE, "")  # each test decides for itself which database its home is on
USER = "zhuanji"
start()  # a test module that names Django's connection is looked through for examples before it runs
through_every_step = opening.migrated
_template = sqlite3.connect(":memory:", check_same_thread=False)


def from_template() -> tuple[Problem, ...]:
    """Take the steps of a new SQLite database once in a process; the next ones begin as copies of what came out."""
    from django.db import connection

    if connection.vendor != "sqlite" or opening.steps_taken():
        return through_every_step()
    if _template.execute("SELECT 1 FROM sqlite_master").fetchone():
        _template.backup(connection.connection)
        return through_every_step()  # takes no step any more, and proves the triggers
    notices = through_every_step()
    connection.connection.backup(_template)
    return notices


opening.migrated = from_template
BOTH = ["sqlite", pytest.param("postgresql", marks=pytest.mark.needs_postgresql)]


@dataclass(frozen=True)
class Server:
    """A PostgreSQL server.

    Args:
        address: of its databases, without their names.
        template: a database that has been through every migration and belongs to no home yet.
    """

    address: str
    template: str = "zhuanji_template"

    def url(self, name: str) -> str:
        """Return the address of one of its databases."""
        return f"{self.address}/{name}"

    def run(self, *statements: str) -> None:
        """Run statements that stand outside of transactions."""
        import psycopg

        with psycopg.connect(self.url("postgres"), autocommit=True) as connection:
            for statement in statements:
                connection.execute(statement)

    def make(self) -> str:
        """Make a database out of the template and return its name."""
        name = f"zhuanji_{uuid.uuid4().hex}"
        self.run(f'CREATE DATABASE "{name}" TEMPLATE "{self.template}"')
        return name

    def drop(self, name: str) -> None:
        """Drop a database, whoever is still connected."""
        self.run(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')


def programs() -> Path:
    """Return the folder of PostgreSQL's programs."""
    found = shutil.which("initdb")
    return Path(found).parent if found else max(POSTGRESQL_HOMES.glob("*/bin/initdb")).parent


def free_port() -> int:
    """Return a port of this machine that nobody listens on."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def somebody_else() -> dict[str, Any]:
    """Return as whom to run the server: PostgreSQL refuses to be root."""
    if sys.platform == "win32" or os.geteuid():
        return {}
    import pwd

    names = {one.pw_name for one in pwd.getpwall()}
    chosen = pwd.getpwnam("postgres" if "postgres" in names else "nobody")
    return {"user": chosen.pw_uid, "group": chosen.pw_gid, "extra_groups": []}


def started(folder: Path) -> tuple[subprocess.Popen[bytes], Server]:
    """Start a server whose data lie in a folder."""
    whom = somebody_else()
    if whom:
        os.chown(folder, whom["user"], whom["group"])
    quiet: dict[str, Any] = {"cwd": folder, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    data = folder / "data"
    init = ["--auth=trust", f"--username={USER}", "--encoding=UTF8", "--no-locale", "--no-sync"]
    subprocess.run([programs() / "initdb", "-D", data, *init], check=True, **quiet, **whom)
    port = free_port()
    settings = {"port": port, "listen_addresses": "127.0.0.1", "unix_socket_directories": ""} | dict.fromkeys(
        ("fsync", "full_page_writes", "synchronous_commit", "autovacuum"), "off"
    )
    options = [word for name, value in settings.items() for word in ("-c", f"{name}={value}")]
    process = subprocess.Popen([programs() / "postgres", "-D", data, *options], **quiet, **whom)
    server = Server(f"postgresql://{USER}@127.0.0.1:{port}")
    wait_for(server, process)
    return process, server


def wait_for(server: Server, process: subprocess.Popen[bytes]) -> None:
    """Wait until a server answers."""
    import psycopg

    for _ in range(600):
        if process.poll() is not None:
            raise RuntimeError("the PostgreSQL server of the tests ended at once")
        try:
            server.run("SELECT 1")
        except psycopg.OperationalError:
            time.sleep(0.05)
        else:
            return
    raise RuntimeError("the PostgreSQL server of the tests doesn't answer")


def with_template(server: Server) -> Iterator[Server]:
    """Give a server its template for as long as it is used."""
    from django.core.management import call_command

    server.run(f'CREATE DATABASE "{server.template}"')
    try:
        point_to(Path(), server.url(server.template))
        call_command("migrate", verbosity=0, interactive=False)
        close()
        yield server
    finally:
        server.drop(server.template)


def close() -> None:
    """Close what this process has open."""
    from django.conf import settings
    from django.db import connections

    if settings.configured:
        connections.close_all()


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[Server]:
    """A server for this session."""
    if SERVER_GIVEN:
        yield from with_template(Server(SERVER_GIVEN.rpartition("/")[0], f"zhuanji_{uuid.uuid4().hex}"))
        return
    folder = Path(tempfile.mkdtemp(prefix="zhuanji-postgresql-"))
    process = None
    try:
        process, server = started(folder)
        yield from with_template(server)
    finally:
        if process is not None:
            process.send_signal(signal.SIGINT if os.name == "posix" else signal.SIGTERM)
            process.wait(60)
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(params=BOTH)
def new_database(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[[], str]]:
    """What makes the next home lie on a new database; says which kind it is."""
    monkeypatch.delenv(VARIABLE, raising=False)
    if request.param == "sqlite":
        yield lambda: "sqlite"
        close()
        return
    server: Server = request.getfixturevalue("postgresql_server")
    made: list[str] = []

    def next_database() -> str:
        made.append(server.make())
        monkeypatch.setenv(VARIABLE, server.url(made[-1]))
        return "postgresql"

    yield next_database
    close()
    for name in made:
        server.drop(name)


@pytest.fixture
def database(new_database: Callable[[], str]) -> str:
    """The kind of database that a home made now lies on; the environment leads there."""
    return new_database()


@pytest.fixture
def home(new_home: Callable[..., Home]) -> Home:
    """An empty home of Huzhou."""
    return new_home("home")


@pytest.fixture
def new_home(new_database: Callable[[], str], tmp_path: Path) -> Callable[..., Home]:
    """What makes homes, each on a database of its own: `new_home("one", demo=True)`."""

    def made(name: str, **options: Any) -> Home:
        new_database()
        return create_home(tmp_path / name, **options)

    return made
