"""A county with a ledger, a snapshot, a run and accounts of every role, read by the API's tests."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from datetime import UTC, datetime
from pathlib import Path

import pytest

from support.api import NAMES, Caller, begun, callers, drafted, known_things
from support.databases import close, lead_to
from support.runs import answered, checked, firms, opened, scored
from support.web import site
from zhuanji.services.jobs.enterprise_index import rebuild
from zhuanji.services.reading import refresh
from zhuanji.services.records.home import Home, create_home


@pytest.fixture(scope="session")
def api_home(
    tmp_path_factory: pytest.TempPathFactory, lasting: Callable[[], AbstractContextManager[None]]
) -> Home:
    """That home; tests may add to it, and count on nothing but what stands here."""
    with lasting():
        return made(tmp_path_factory.mktemp("api"))


def made(folder: Path) -> Home:
    """Make it."""
    home = create_home(folder / "home", demo=False)
    firms(12)
    begun(home)
    run = opened(home, folder)
    checked(home, run)
    answered(home, run)
    scored(home, run)
    refresh(home)
    rebuild(home)
    drafted(home)
    site(home)
    for name in NAMES:
        callers(home, name, at=datetime.now(UTC))
    close()
    return home


@pytest.fixture
def served(api_home: Home, monkeypatch: pytest.MonkeyPatch) -> Iterator[Home]:
    """The home, shown by the site."""
    lead_to(api_home.database_url, monkeypatch)
    site(api_home)
    yield api_home
    close()


@pytest.fixture
def office(served: Home) -> Caller:
    """The city's office, by its token."""
    return callers(served, "office")


@pytest.fixture
def known(served: Home) -> dict[str, list[str]]:
    """Ids of things that are there, by the name of the parameter that takes them."""
    return known_things(served)
