"""Every address of the site is guarded: a view that forgets its guard fails here, and is refused to everybody."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib.util import find_spec

import pytest
from django.urls import URLPattern, URLResolver, get_resolver

from support.web import client, logged_in, site
from zhuanji.faces.web.guard import PUBLIC, guard_of
from zhuanji.faces.web.pages import PAGES
from zhuanji.services.access.accounts.granting import Granting
from zhuanji.services.access.table import permissions
from zhuanji.services.records.home import Home

# The API guards its operations itself; its own tests try each of them.
OPEN = {"login", "logout", "login_service", "login_service_back", "alive", "ready"}
INTERFACE = "api/"


def patterns(found: list[URLPattern | URLResolver], before: str = "") -> Iterator[tuple[str, URLPattern]]:
    """Yield every pattern with its whole path."""
    for one in found:
        path = f"{before}{one.pattern}"
        if isinstance(one, URLResolver):
            yield from patterns(one.url_patterns, path)
        else:
            yield path, one


@pytest.fixture
def addresses(home: Home) -> list[tuple[str, URLPattern]]:
    site(home)
    return [
        (path, one) for path, one in patterns(get_resolver().url_patterns) if not path.startswith(INTERFACE)
    ]


def test_every_view_has_a_guard(addresses):
    assert [path for path, one in addresses if not guard_of(one.callback)] == []


def test_only_the_log_in_and_health_are_for_everybody(addresses):
    assert {one.name for _, one in addresses if guard_of(one.callback) == PUBLIC} == OPEN


def test_every_guard_is_a_permission_of_the_table(addresses):
    asked = {guard_of(one.callback) for _, one in addresses} - {PUBLIC}
    assert asked <= set(permissions())


def test_nobody_gets_past_a_guard(addresses):
    """Every guarded address that needs no argument sends a stranger to the log-in."""
    browser = client()
    for path, one in addresses:
        if guard_of(one.callback) != PUBLIC and "<" not in path:
            answer = browser.get(f"/{path}")
            assert answer.status_code in (302, 405), path
            assert answer.status_code == 405 or answer.headers["Location"].startswith("/login"), path


LINK = re.compile(r'<li><a href="([^"]+)"')


@pytest.mark.parametrize(
    "role", ["city_office", "county_office", "leader", "system_admin", "security_admin", "audit_admin"]
)
def test_the_menu_leads_to_pages_that_may_be_opened(home, role):
    site(home)
    browser = logged_in(home, role, *([Granting("area", "330522")] if role == "county_office" else []))
    urls = set(LINK.findall(browser.get("/account/").content.decode()))
    assert {url: browser.get(url).status_code for url in urls} == dict.fromkeys(urls, 200)


def test_every_page_of_the_list_has_its_folder():
    lacking = [name for name in PAGES.values() if find_spec(f"zhuanji.faces.web.pages.{name}") is None]
    assert lacking == []
