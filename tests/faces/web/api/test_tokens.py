"""Tokens and sessions: a token has what it was given and no more; a session's changes need its CSRF token."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta

import pytest

from support.api import ROOT, Caller, bearer, callers, session_headers
from support.web import client, session_of
from zhuanji.faces.web.api.tools import rate
from zhuanji.services.access.accounts.tokens import create_token, revoke_token

pytestmark = pytest.mark.usefixtures("served")
NOW = datetime.now(UTC)


def test_a_token_has_only_what_it_was_given():
    narrow = Caller("leader", bearer("leader", ["target.see"], at=NOW, label="narrow"))
    assert narrow.get("/targets").status_code == 200
    refused = narrow.get("/enterprises")
    assert (refused.status_code, refused.json()["code"]) == (403, "access.no.token")
    me = narrow.get("/account").json()
    assert (me["permissions"], me["program"], me["csrf"]) == (["target.see"], True, "")


def test_a_token_isnt_for_the_own_account(served):
    answer = callers(served, "leader").get("/account/tokens")
    assert (answer.status_code, answer.json()["code"]) == (403, "access.no.token")


def test_a_token_ends():
    token = create_token("leader", "ends", ["target.see"], days=1, by="security", at=NOW - timedelta(days=2))
    assert Caller("leader", {"Authorization": f"Bearer {token}"}).get("/targets").status_code == 401
    held = Caller("leader", bearer("leader", ["target.see"], at=NOW, label="revoked"))
    assert held.get("/targets").status_code == 200
    revoke_token("leader", "revoked", by="security", at=NOW)
    assert held.get("/targets").status_code == 401


@pytest.mark.parametrize(
    "header",
    ["", "Bearer", "Bearer ", "Bearer zhuanji_no", "Basic eDp5", "bearer \x7f", "Bearer " + "x" * 5000],
)
def test_what_is_no_token_is_nobody(header):
    """Also where a session comes with it: whoever sends a token means it."""
    browser = session_of("leader")
    answer = browser.get(f"{ROOT}/targets", headers={"Authorization": header} if header else {})
    assert answer.status_code == (401 if header else 200)
    if header:
        assert answer["WWW-Authenticate"].startswith("Bearer")


def test_a_session_needs_its_csrf_token_for_changes():
    headers = session_headers("leader")
    strict, sent = client(enforce_csrf_checks=True), json.dumps({"name": "nothing"})

    def revoke(**without: str):
        chosen = {name: value for name, value in headers.items() if name not in without}
        return strict.post(
            f"{ROOT}/account/tokens/revoke", sent, content_type="application/json", headers=chosen
        )

    assert revoke().json()["code"] == "access.token.unknown"
    forged = revoke(**{"X-CSRFToken": ""})
    assert (forged.status_code, forged.json()["code"]) == (403, "site.api.forged")


def test_a_token_needs_no_csrf_token(served):
    headers = callers(served, "office").headers
    strict = client(enforce_csrf_checks=True)
    answer = strict.post(f"{ROOT}/exports", "{}", content_type="application/json", headers=headers)
    assert answer.status_code == 422


def test_own_tokens_are_listed_and_revoked():
    bearer("leader", ["target.see"], at=NOW, label="mine")
    person = Caller("leader", session_headers("leader"))
    assert "mine" in [one["name"] for one in person.get("/account/tokens").json()]
    assert person.post("/account/tokens/revoke", {"name": "mine"}).status_code == 204
    assert "mine" not in [one["name"] for one in person.get("/account/tokens").json()]


def test_who_has_to_change_the_password_sees_only_that():
    from zhuanji.services.access.accounts.changing import changed

    browser = session_of("enforcement")
    with changed("enforcement") as account:
        account.must_change = True
    try:
        assert browser.get(f"{ROOT}/account").json()["must"] == ["password"]
        for path in ("/areas", "/targets", "/openapi.json"):
            answer = browser.get(f"{ROOT}{path}")
            assert (answer.status_code, answer.json()["code"]) == (403, "access.no.password_first")
    finally:
        with changed("enforcement") as account:
            account.must_change = False


def test_too_many_requests_are_refused(served, monkeypatch):
    monkeypatch.setattr(rate, "MOST", 3)
    monkeypatch.setitem(rate._counted, "minute", None)
    office = callers(served, "office")
    answers = [office.get("/city") for _ in range(12)]  # a minute may end in between
    refused = [one for one in answers if one.status_code == 429]
    assert refused
    assert 0 < int(refused[0]["Retry-After"]) <= 60
    assert refused[0].json()["code"] == "site.api.too_often"
