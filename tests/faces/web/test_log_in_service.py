"""The city's log-in service, over real HTTP: who comes in by it, and every lie that doesn't let anybody in."""

from __future__ import annotations

from datetime import UTC, datetime
from urllib.parse import parse_qs, urlsplit

import pytest

from support.log_in_service import CLIENT, SECRET, log_in_service, sent_back
from support.web import client, person, site
from zhuanji.services.access.accounts.managing import disable
from zhuanji.services.access.accounts.oidc import link
from zhuanji.services.records.models import AuditEntry

GO, BACK = "/login/service", "/login/service/back"


@pytest.fixture
def service(home):
    """A log-in service, of which the site was told, and whose 1234 is the account `wang`."""
    with log_in_service() as running:
        site(home, issuer=running.issuer, client=CLIENT, secret=SECRET)
        person(home, "city_office", username="wang")
        link("wang", running.issuer, "1234", by="safe", at=datetime.now(UTC))
        yield running


def way(address):
    """Return path and query of an address of the site."""
    place = urlsplit(address)
    return f"{place.path}?{place.query}"


def tried(browser, wanted=""):
    """Log in by the service and return the site's answer."""
    left = browser.post(GO, {"next": wanted})
    assert left.status_code == 302, left.content.decode()[:500]
    return browser.get(way(sent_back(left.headers["Location"])))


def lets_in(browser):
    """Say whether a browser is logged in."""
    return browser.get("/account/").status_code == 200


def test_who_is_linked_comes_in_and_the_log_says_how(service):
    browser = client()
    answer = tried(browser, "/account/?x=1")
    assert (answer.status_code, answer.headers["Location"]) == (302, "/account/?x=1")
    assert lets_in(browser)
    entry = AuditEntry.objects.filter(action="login").latest("number")
    assert (entry.account, '"how":"oidc"' in entry.detail) == ("wang", True)
    [asked] = service.seen
    assert (asked["code_challenge_method"], asked["response_type"], asked["scope"]) == (
        "S256",
        "code",
        "openid",
    )
    assert asked["redirect_uri"] == f"http://testserver{BACK}"
    assert SECRET not in str(asked)


def test_a_key_of_the_session_before_is_worth_nothing(service):
    browser = client()
    browser.post(GO)
    before = browser.cookies["zhuanji_session"].value
    tried(browser)
    assert browser.cookies["zhuanji_session"].value != before


@pytest.mark.parametrize(
    "claims",
    [
        {"aud": "another"},
        {"aud": ["another"], "azp": CLIENT},
        {"aud": [CLIENT, "another"], "azp": "another"},
        {"aud": None},
        {"iss": "https://elsewhere.example.cn"},
        {"iss": None},
        {"exp": 1_700_000_000},
        {"exp": None},
        {"iat": 4_000_000_000},
        {"nonce": "of another log-in"},
        {"nonce": None},
        {"sub": None},
        {"sub": ""},
        {"sub": 1234},
    ],
    ids=str,
)
def test_an_id_token_that_isnt_for_this_log_in_lets_nobody_in(service, claims):
    service.claims = claims
    browser = client()
    answer = tried(browser)
    assert answer.status_code == 400
    assert "site.login.service_failed" in answer.content.decode()
    assert not lets_in(browser)


@pytest.mark.parametrize(
    "lie", [{"algorithm": "none"}, {"algorithm": "HS256"}, {"stranger": True}, {"without": True}], ids=str
)
def test_a_token_that_the_service_didnt_sign_lets_nobody_in(service, lie):
    for name, value in lie.items():
        setattr(service, name, value)
    browser = client()
    assert tried(browser).status_code == 400
    assert not lets_in(browser)


def test_an_answer_that_this_browser_didnt_ask_for_lets_nobody_in(service):
    mine, other = client(), client()
    left = mine.post(GO)
    answer = way(sent_back(left.headers["Location"]))
    assert other.get(answer).status_code == 400  # somebody is made to open another's answer
    assert not lets_in(other)
    state = parse_qs(urlsplit(answer).query)["state"][0]
    assert mine.get(answer.replace(state, "guessed")).status_code == 400
    assert mine.get(answer).status_code == 400  # and the question is spent
    assert not lets_in(mine)


def test_an_answer_serves_once(service):
    browser = client()
    answer = way(sent_back(browser.post(GO).headers["Location"]))
    assert browser.get(answer).status_code == 302
    assert browser.get(answer).status_code == 400


def test_a_code_without_its_verifier_is_refused_by_the_service(service):
    browser = client()
    answer = way(sent_back(browser.post(GO).headers["Location"]))
    [asked] = service.open.values()
    asked["code_challenge"] = "of another question"
    assert browser.get(answer).status_code == 400
    assert not lets_in(browser)


def test_another_service_in_its_place_is_refused(service):
    service.says = {"issuer": "https://elsewhere.example.cn"}
    assert client().post(GO).status_code == 400
    service.says = {"authorization_endpoint": "javascript:alert(1)"}
    assert client().post(GO).status_code == 400


def test_who_says_no_at_the_service_or_comes_from_another_isnt_let_in(service):
    browser = client()
    state = parse_qs(urlsplit(browser.post(GO).headers["Location"]).query)["state"][0]
    assert browser.get(f"{BACK}?error=access_denied&state={state}").status_code == 400
    answer = way(sent_back(browser.post(GO).headers["Location"]))
    assert browser.get(f"{answer}&iss=https://elsewhere.example.cn").status_code == 400
    assert not lets_in(browser)


def test_who_isnt_linked_or_is_out_of_use_isnt_let_in(service):
    service.subject = "5678"
    browser = client()
    assert tried(browser).status_code == 403
    assert not lets_in(browser)
    assert AuditEntry.objects.filter(action="login.refused", account=f"{service.issuer}|5678").exists()
    service.subject = "1234"
    disable("wang", by="safe", at=datetime.now(UTC))
    assert tried(browser).status_code == 403
    assert not lets_in(browser)


def test_it_leads_to_pages_of_this_site_alone(service):
    for wanted in ("https://elsewhere.example.cn/", "//elsewhere.example.cn/", "/\\elsewhere.example.cn"):
        assert tried(client(), wanted).headers["Location"] == "/start"


def test_a_site_behind_tls_is_told_of_by_its_https_address(home):
    with log_in_service() as running:
        site(home, issuer=running.issuer, client=CLIENT, secret=SECRET, tls=True)
        left = client().post(GO)
        back = parse_qs(urlsplit(left.headers["Location"]).query)["redirect_uri"][0]
        assert back == f"https://testserver{BACK}"


def test_a_service_that_wants_the_secret_in_the_form_gets_it_there(service):
    service.says = {"token_endpoint_auth_methods_supported": ["client_secret_post"]}
    browser = client()
    tried(browser)
    assert lets_in(browser)


def test_a_service_that_isnt_there_is_told(home):
    site(home, issuer="http://127.0.0.1:9", client=CLIENT, secret=SECRET)
    answer = client().post(GO)
    assert answer.status_code == 400
    assert "site.login.service_failed" in answer.content.decode()
