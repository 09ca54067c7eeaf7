"""One small city, its year's work done by the real loop, served by the real server, for every walk."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from served import chromium, served
from site_pages import ids_of

from support.browser import Site, Walk, walking
from support.databases import close
from zhuanji.demo.loop.run import run_demo
from zhuanji.services.access.accounts.granting import Granting
from zhuanji.services.access.accounts.making import Wanted
from zhuanji.services.access.demo_accounts import ready, wanted_accounts
from zhuanji.services.jobs.enterprise_index import rebuild
from zhuanji.services.reading import refresh

if TYPE_CHECKING:
    from pathlib import Path

    from zhuanji.services.records.home import Home

SIZE = 200
WALKERS = ("office", "taxation", "county-330502", "enterprise", "system", "security", "audit")
COLLEAGUE = Wanted(
    "colleague", "税务局同事", "department", "taxation",
    (Granting("area", "330500"), Granting("department", "taxation")), needs_code=False,
)  # fmt: skip


@pytest.fixture(scope="session")
def made(
    tmp_path_factory: pytest.TempPathFactory, lasting: Callable[[], AbstractContextManager[None]]
) -> tuple[Home, dict[str, str], dict[str, str]]:
    """A demo home, the passwords of its accounts, and the ids of what walks look at."""
    with lasting():
        return lived(tmp_path_factory.mktemp("city") / "home")


def lived(folder: Path) -> tuple[Home, dict[str, str], dict[str, str]]:
    """Make it."""
    home = run_demo(folder, size=SIZE).home
    refresh(home)
    rebuild(home)
    at = datetime.now(UTC)
    walkers = [one for one in wanted_accounts(home.pack, at.date(), "zh") if one.username in WALKERS]
    accounts = [ready(one, home.pack, at) for one in (*walkers, COLLEAGUE)]
    ids = ids_of(home)
    close()
    return home, {one.username: one.password for one in accounts}, ids


@pytest.fixture(scope="session")
def shown(made: tuple[Home, dict[str, str], dict[str, str]]) -> Iterator[Site]:
    """That home, served by a process of its own."""
    home, passwords, ids = made
    with served(home.folder, database=home.database_url) as address:
        yield Site(address, home.folder, passwords, ids)


@pytest.fixture
def walk(shown: Site) -> Iterator[Callable[..., AbstractContextManager[Walk]]]:
    """Open browsers: `with walk() as office`; while they are open the database can't be asked here."""
    with chromium() as browser:
        yield lambda *size: walking(browser, shown, *size)
