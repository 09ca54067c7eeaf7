"""A city of two counties with everything in it, on either database."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from postgresql_server import Server

from support.databases import VARIABLE
from support.shown_city import browser, city, made_city, shown  # noqa: F401
from support.two_counties import Things, populate
from zhuanji.services.records.home import create_home


@pytest.fixture
def postgresql_city(
    postgresql_server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Things]:
    """The same city on PostgreSQL."""
    name = postgresql_server.make()
    monkeypatch.setenv(VARIABLE, postgresql_server.url(name))
    yield from shown(populate(create_home(tmp_path / "home"), tmp_path / "work"), monkeypatch)
    postgresql_server.drop(name)
