"""A city that is frozen and read once, for pages that only look."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from datetime import date

import pytest
from django.test import Client

from support.databases import close, lead_to
from support.demo_cities import SMALL, city_of, snapshot_of
from support.web import person, session_of, site
from zhuanji.faces.web.api.tools import rate
from zhuanji.services.access.accounts.granting import Granting
from zhuanji.services.ledger.freeze import kept
from zhuanji.services.reading import current, refresh
from zhuanji.services.records.home import Home, create_home

ROLES = (
    "city_office",
    "leader",
    "county_office",
    "town",
    "enterprise",
    "system_admin",
    "security_admin",
    "audit_admin",
)
COUNTY = "330522"


@pytest.fixture(scope="session")
def read_home(
    tmp_path_factory: pytest.TempPathFactory, lasting: Callable[[], AbstractContextManager[None]]
) -> Home:
    """A demo home with a snapshot, what pages read of it, and an account of each role; never changed by tests."""
    with lasting():
        home = create_home(tmp_path_factory.mktemp("read") / "home", demo=True)
        read(home)
    return home


def read(home: Home) -> None:
    """Put the snapshot into it, what is read of it, and the accounts."""
    kept(home, snapshot_of(city_of(SMALL)), by="test", note="")
    refresh(home, figures=False)
    reading = current(home)
    assert reading is not None
    for indicator in ("tax_per_mu", "scale_output"):
        latest = reading.latest(indicator)
        assert latest is not None
        reading.table(indicator, latest)
    for role in ROLES:
        _passwords[role] = person(home, role, *grants_of(role, home), username=role)[1]


_passwords: dict[str, str] = {}


@pytest.fixture(scope="session")
def passwords(read_home: Home) -> dict[str, str]:
    """The passwords of that home's accounts, by role."""
    del read_home
    return _passwords


def grants_of(role: str, home: Home) -> list[Granting]:
    """Return what the account of a role is granted: a county, its first town, an enterprise."""
    towns = home.pack.areas.of_kind("town", date(2026, 1, 1), COUNTY)
    found = {
        "county_office": Granting("area", COUNTY),
        "town": Granting("area", towns[0].code),
        "enterprise": Granting("enterprise", str(city_of(SMALL).base.code[0])),
    }
    return [found[role]] if role in found else []


@pytest.fixture
def shown(read_home: Home, monkeypatch: pytest.MonkeyPatch) -> Iterator[Home]:
    """That home, shown by the site."""
    lead_to(read_home.database_url, monkeypatch)
    site(read_home)
    yield read_home
    close()


@pytest.fixture
def office(shown: Home) -> Client:
    """The browser of the city's office."""
    del shown
    return session_of("city_office")


@pytest.fixture(autouse=True)
def _nobody_has_asked_too_often():
    """Let the API count anew: accounts of other tests' homes have the same numbers."""
    rate._counted["by"] = {}
