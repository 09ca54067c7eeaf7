"""A site to try: a client of a home's pages, and people who are logged in."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from zhuanji.faces.web.config import Config
from zhuanji.faces.web.site import show_home
from zhuanji.services.access.accounts.changing import changed
from zhuanji.services.access.accounts.granting import Granting
from zhuanji.services.access.accounts.making import Wanted, create
from zhuanji.services.access.accounts.passwords import put, random_password

if TYPE_CHECKING:
    from django.test import Client

    from zhuanji.services.records.home import Home

HOST = "testserver"


def site(home: Home, **config: Any) -> None:
    """Let the site show a home in this process."""
    show_home(home, Config(hosts=(HOST,), **config))


def client(**options: Any) -> Client:
    """Return a browser without a session."""
    from django.test import Client

    return Client(**options)


def person(
    home: Home, role: str, *grants: Granting, username: str = "", department: str = ""
) -> tuple[str, str]:
    """Make an account that can log in at once; returns its name and password."""
    name = username or role.replace("_", "-")
    at = datetime.now(UTC)
    wanted = Wanted(name, f"测试 {name}", role, department, grants, needs_code=False)
    create(wanted, by="test", at=at, pack=home.pack)
    password = random_password()
    with changed(name) as account:
        put(account, password, at=at, must_change=False)
    return name, password


def logged_in(home: Home, role: str, *grants: Granting, **options: Any) -> Client:
    """Return the browser of a new account that has logged in by the form.

    Args:
        home: shown by the site.
        role: of the table of permissions.
        grants: such as `Granting("area", "330522")`.
        options: `username`, `department`.
    """
    name, password = person(home, role, *grants, **options)
    browser = client()
    answer = browser.post("/login", {"username": name, "password": password})
    assert answer.status_code == 302, answer.content.decode()
    return browser


def session_of(username: str) -> Client:
    """Return the browser of an account of the home, logged in without its password: for homes that are only read."""
    from importlib import import_module

    from django.conf import settings

    from zhuanji.services.access.accounts.actors import actor_of
    from zhuanji.services.access.accounts.changing import found
    from zhuanji.services.access.accounts.sessions import begin

    at = datetime.now(UTC)
    store = import_module(settings.SESSION_ENGINE).SessionStore()
    actor = actor_of(found(username), at=at, verified=True)
    store.update(begin(actor, at=at).as_dict())
    store.save()
    browser = client()
    browser.cookies[settings.SESSION_COOKIE_NAME] = store.session_key
    return browser


def screen(path: Path) -> str:
    """Return the place of a screenshot, whose folder is made."""
    path.parent.mkdir(parents=True, exist_ok=True)
    return str(path)
