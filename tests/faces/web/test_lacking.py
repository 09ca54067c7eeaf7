"""Before there is anything to read: nothing was ever frozen, or what was is still being worked out."""

from __future__ import annotations

from html import unescape

import pytest

from support.demo_cities import SMALL, city_of, snapshot_of
from support.web import logged_in, site
from zhuanji.basics.texts import say
from zhuanji.services.ledger.freeze import kept
from zhuanji.services.records.home import create_home

LANGS = ("zh", "en")
PAGES = ("/", "/cockpit/", "/targets/", "/query/")
OPERATIONS = ("/api/v1/cockpit", "/api/v1/targets", "/api/v1/targets/g1", "/api/v1/figures")


def told(browser, path, lang):
    answer = browser.get(path, {"lang": lang})
    return answer.status_code, unescape(answer.content.decode())


def checked(browser, code, status):
    """Try pages and operations: all say the same, and what to do."""
    for lang in LANGS:
        words, remedy = say(code, lang), say(f"{code}.remedy", lang)
        for path in PAGES:
            found, page = told(browser, path, lang)
            assert (found, words in page, remedy in page) == (200, True, True), path
        found, page = told(browser, "/targets/g1", lang)
        assert (found, code in page, remedy in page) == (status, True, True)
    for path in OPERATIONS:
        answer = browser.get(path)
        assert (answer.status_code, answer.json()["code"]) == (status, code), path
    assert code in browser.post("/query/export", {"kind": "csv"}).content.decode()


def test_before_anything_was_frozen(home):
    site(home)
    checked(logged_in(home, "city_office"), "site.reading.none", 404)


@pytest.fixture
def upgraded(tmp_path):
    """A home with a snapshot, of which no reading by the rules of now was worked out yet."""
    home = create_home(tmp_path / "home", demo=True)
    kept(home, snapshot_of(city_of(SMALL)), by="test", note="")
    other = home.results / snapshot_of(city_of(SMALL)).id / "reading-000000000000"
    other.mkdir(parents=True)
    (other / "meta.json").write_text("{}", encoding="utf-8")
    site(home)
    return home


def test_while_what_is_frozen_is_being_worked_out(upgraded):
    checked(logged_in(upgraded, "city_office"), "site.reading.awaited", 409)
