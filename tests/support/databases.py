"""Homes on both databases: every test that takes `home` runs on SQLite and on a PostgreSQL server of its own.

The server is the system's, started once in a session on a free port of this machine, without syncing to the
disk, and removed at the end; `ZHUANJI_DATABASE_URL` may name another whose databases may be made and dropped.

    def test_something(home): ...                  once on each database
    def test_something(database, tmp_path): ...    the same without a home: create_home(tmp_path / "home")
    def test_something(new_home): ...              new_home("one", demo=True), new_home("two"): a database each

What isn't tried on both lies on SQLite, and with `ZHUANJI_TEST_DATABASE=postgresql` everything on PostgreSQL:

    def some_home(lasting): ...                    what is made `with lasting():` lies there until the session ends
    def test_something(chosen, tmp_path): ...      create_home(tmp_path / "home")
"""

from __future__ import annotations

import os
import sqlite3
import uuid
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any

import pytest
from postgresql_server import Server, private_server

from zhuanji.basics.problems import Problem
from zhuanji.services.records import opening
from zhuanji.services.records.database import VARIABLE, point_to, start
from zhuanji.services.records.home import Home, create_home

SERVER_GIVEN = os.environ.pop(VARIABLE, "")  # each test decides for itself which database its home is on
CHOSEN = os.environ.get("ZHUANJI_TEST_DATABASE", "") or "sqlite"
TEMPLATE = "zhuanji_template"
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
ON_POSTGRESQL = pytest.param("postgresql", marks=pytest.mark.needs_postgresql)
BOTH = [ON_POSTGRESQL] if CHOSEN == "postgresql" else ["sqlite", ON_POSTGRESQL]


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
    with private_server(careless=True) as server:
        yield from with_template(Server(server.address, TEMPLATE))


@contextmanager
def several(kind: str, request: pytest.FixtureRequest) -> Iterator[Callable[[], str]]:
    """What gives addresses of new databases, dropped at the end; empty for SQLite, which lies in its home."""
    server: Server | None = request.getfixturevalue("postgresql_server") if kind == "postgresql" else None
    made: list[str] = []

    def another() -> str:
        if server is None:
            return ""
        made.append(server.make())
        return server.url(made[-1])

    try:
        yield another
    finally:
        close()
        for name in made:
            assert server is not None
            server.drop(name)


def lead_to(address: str, patch: pytest.MonkeyPatch) -> None:
    """Let the environment name a database on PostgreSQL, or none: `sqlite:…` and empty are in their homes."""
    if address.startswith("postgresql:"):
        patch.setenv(VARIABLE, address)
    else:
        patch.delenv(VARIABLE, raising=False)


@pytest.fixture(params=BOTH)
def new_database(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[[], str]]:
    """What makes the next home lie on a new database; says which kind it is."""
    with several(request.param, request) as another:

        def next_database() -> str:
            lead_to(another(), monkeypatch)
            return str(request.param)

        monkeypatch.delenv(VARIABLE, raising=False)
        yield next_database


@pytest.fixture(scope="session")
def lasting(request: pytest.FixtureRequest) -> Iterator[Callable[[], AbstractContextManager[None]]]:
    """What a home is made inside, to lie on a database of the chosen kind until the session ends."""
    with several(CHOSEN, request) as another:

        @contextmanager
        def inside() -> Iterator[None]:
            with pytest.MonkeyPatch.context() as patch:
                lead_to(another(), patch)
                yield

        yield inside


@pytest.fixture
def chosen(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The chosen kind of database; a home made now lies on one."""
    with several(CHOSEN, request) as another:
        lead_to(another(), monkeypatch)
        yield CHOSEN


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
