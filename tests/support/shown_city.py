"""The city of two counties as fixtures: made once in a session, shown by the site to each of its people."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from importlib import import_module

import pytest
from django.conf import settings
from django.test import Client

from support.databases import close, lead_to
from support.two_counties import Things, populate
from support.web import client, session_of, site
from zhuanji.faces.web.api.tools import rate
from zhuanji.services.records.home import create_home

_made: list[Things] = []


@pytest.fixture(scope="session")
def made_city(
    tmp_path_factory: pytest.TempPathFactory, lasting: Callable[[], AbstractContextManager[None]]
) -> Things:
    """That city; what a test does in it is taken back."""
    if not _made:
        folder = tmp_path_factory.mktemp("two")
        with lasting():
            _made.append(populate(create_home(folder / "home"), folder / "work"))
        close()
    return _made[0]


@pytest.fixture
def city(made_city: Things, monkeypatch: pytest.MonkeyPatch) -> Iterator[Things]:
    """The city, shown by the site."""
    lead_to(made_city.home.database_url, monkeypatch)
    yield from shown(made_city, monkeypatch)


def shown(things: Things, monkeypatch: pytest.MonkeyPatch) -> Iterator[Things]:
    """Let the site show a city, to whoever asks often."""
    monkeypatch.setattr(rate, "MOST", 10**9)
    things.home.use()
    site(things.home)
    yield things
    close()


@pytest.fixture
def browser() -> Callable[[str], Client]:
    """What gives the browser of an account by its name; `anonymous` has no session, `deviceless` no second factor."""
    known: dict[str, Client] = {}

    def of(name: str) -> Client:
        if name == "anonymous":
            return known.setdefault(name, client())
        if name not in known or ended(known[name]):
            known[name] = session_of(name)
            if name == "deviceless":
                session = known[name].session
                session["verified"] = False
                session.save()
        return known[name]

    return of


def ended(browser: Client) -> bool:
    """Say whether the session of a browser is over, as after a log-out."""
    key = browser.cookies[settings.SESSION_COOKIE_NAME].value
    return not import_module(settings.SESSION_ENGINE).SessionStore().exists(key)
