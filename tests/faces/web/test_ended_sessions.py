"""A session that is over: the log-in says why, what wasn't kept, and leads back to the page."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from support.web import client, logged_in, site


@pytest.fixture
def shown(home):
    site(home)
    return home


def expired(shown, name):
    """Return a browser whose session was left unused too long."""
    browser = logged_in(shown, "city_office", username=name)
    session = browser.session
    session["seen"] = (datetime.now(UTC) - timedelta(minutes=31)).isoformat()
    session.save()
    return browser


def test_the_log_in_says_why_a_session_ended_and_that_nothing_was_kept(shown):
    browser = expired(shown, "first")
    asked = browser.get("/targets/?light=red", follow=True)
    assert "闲置太久" in asked.content.decode()
    assert "没有保存" not in asked.content.decode()
    assert 'name="next" value="/targets/?light=red"' in asked.content.decode()
    browser = expired(shown, "second")
    form = {"HTTP_REFERER": "http://testserver/query/?rows=area"}
    sent = browser.post("/query/saved/add", {"title": "木业"}, follow=True, **form).content.decode()
    assert "闲置太久" in sent
    assert "没有保存" in sent
    assert 'name="next" value="/query/?rows=area"' in sent
    browser = expired(shown, "third")
    fragment = {"HX-Request": "true", "HX-Current-URL": "http://testserver/enterprises/?q=a"}
    led = browser.get("/enterprises/?q=ab", headers=fragment).headers["HX-Redirect"]
    assert led == "/login?next=%2Fenterprises%2F%3Fq%3Da&ended=idle"


def test_a_session_that_is_no_longer_there_is_told_and_a_stranger_is_told_nothing(shown):
    browser = logged_in(shown, "city_office")
    browser.session.flush()
    told = browser.get("/account/", follow=True).content.decode()
    assert "登录已失效" in told
    assert "登录已失效" not in client().get("/account/", follow=True).content.decode()
    assert "<u>" not in client().get("/login?ended=<u>").content.decode()
    away = client().post("/query/saved/add", {}, HTTP_REFERER="http://elsewhere.example/query/")
    assert "elsewhere" not in away.headers["Location"]
