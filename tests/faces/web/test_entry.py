"""Coming in: the form, the lock, the way back, what has to be done first, and the end of a session."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pyotp
import pytest

from support.web import client, logged_in, person, site
from zhuanji.faces.web.config import config_from, path_prefix
from zhuanji.faces.web.session_store import SUFFIX, SessionStore, sessions_of
from zhuanji.faces.web.site import current
from zhuanji.services.access.accounts.managing import disable, reset_password
from zhuanji.services.records.home import Home
from zhuanji.services.records.models import Account, AuditEntry

NEW = "Neues-Kennwort-77"


@pytest.fixture
def shown(home: Home) -> Home:
    site(home)
    return home


def enter(browser, name, password, **more):
    return browser.post("/login", {"username": name, "password": password, **more})


def test_a_person_comes_in_and_goes_out(shown):
    name, password = person(shown, "city_office")
    browser = client()
    assert browser.get("/account/").headers["Location"] == "/login?next=%2Faccount%2F"
    assert enter(browser, name, password, next="/account/").headers["Location"] == "/account/"
    assert browser.get("/account/").status_code == 200
    assert browser.post("/logout").status_code == 302
    assert browser.get("/account/").status_code == 302
    assert list(sessions_of(Account.objects.get(username=name).id)) == []


@pytest.mark.parametrize(
    "wanted", ["https://elsewhere.example/", "//elsewhere.example", "javascript:alert(1)", "\\\\x"]
)
def test_nobody_is_led_elsewhere(shown, wanted):
    name, password = person(shown, "city_office")
    assert enter(client(), name, password, next=wanted).headers["Location"] == "/start"


@pytest.mark.usefixtures("shown")
def test_whoever_comes_in_sweeps_beside_others_who_do():
    ended, folder = 1_000_000_000, current().sessions  # long ago
    for round_ in range(5):
        for number in range(300):
            path = folder / f"{round_}-{number}{SUFFIX}"
            path.write_text("", encoding="ascii")
            os.utime(path, (ended, ended))
        with ThreadPoolExecutor(4) as sweepers:
            for one in [sweepers.submit(SessionStore.clear_expired) for _ in range(4)]:
                one.result()
    assert list(folder.glob(f"*{SUFFIX}")) == []


def test_a_wrong_password_and_an_unknown_name_are_told_alike(shown):
    name, _ = person(shown, "city_office")
    wrong, unknown = (enter(client(), one, "Wrong-password-1") for one in (name, "nobody"))
    assert wrong.status_code == unknown.status_code == 401
    assert "access.login.refused" in wrong.content.decode()
    assert "access.login.refused" in unknown.content.decode()


def test_five_failures_lock_the_account(shown):
    name, password = person(shown, "city_office")
    for _ in range(5):
        enter(client(), name, "Wrong-password-1")
    assert enter(client(), name, password).status_code == 401


def test_a_first_password_is_changed_before_anything_else(shown):
    name, _ = person(shown, "city_office")
    first = reset_password(name, by="test", at=datetime.now(UTC))
    browser = client()
    enter(browser, name, first)
    assert browser.get("/").headers["Location"] == "/account/password"
    assert browser.get("/start").headers["Location"] == "/account/password"
    answer = browser.post("/account/password", {"old": first, "new": "short", "again": "short"})
    assert answer.status_code == 400
    assert "access.password.length" in answer.content.decode()
    answer = browser.post("/account/password", {"old": first, "new": NEW, "again": f"{NEW}x"})
    assert "site.account.not_twice" in answer.content.decode()
    assert browser.post("/account/password", {"old": first, "new": NEW, "again": NEW}).status_code == 302
    assert browser.get("/").status_code == 200


def test_an_administrator_sets_up_a_device_first(shown):
    name, password = person(shown, "security_admin")
    Account.objects.filter(username=name).update(needs_code=True)
    browser = client()
    enter(browser, name, password)
    assert browser.get("/start").headers["Location"] == "/account/device"
    page = browser.get("/account/device").content.decode()
    assert "<svg" in page
    assert "style=" not in page
    device = pyotp.TOTP(Account.objects.get(username=name).totp_secret)
    assert browser.post("/account/device", {"code": "000000"}).status_code in (200, 400)
    done = browser.post("/account/device", {"code": device.now()})
    assert done.content.decode().count("<code>") >= 8
    assert browser.get("/account/").status_code == 200
    again = client()
    assert "access.login.code_missing" in enter(again, name, password).content.decode()
    later = device.at(datetime.now(UTC) + timedelta(seconds=30))
    assert enter(again, name, password, code=later).status_code == 302


def test_a_session_ends_unused_and_when_the_account_is_put_out_of_use(shown):
    browser = logged_in(shown, "city_office")
    session = browser.session
    session["seen"] = (datetime.now(UTC) - timedelta(minutes=31)).isoformat()
    session.save()
    assert "闲置太久" in browser.get("/login").content.decode()
    assert browser.get("/account/").status_code == 302
    browser = logged_in(shown, "leader")
    disable("leader", by="test", at=datetime.now(UTC))
    assert browser.get("/account/").status_code == 302


def test_the_own_sessions_are_listed_and_ended(shown):
    name, password = person(shown, "city_office")
    here, there = client(), client()
    enter(here, name, password)
    enter(there, name, password)
    other = next(
        key
        for key, _ in sessions_of(Account.objects.get(username=name).id)
        if f"{key}/end" in here.get("/account/").content.decode()
    )
    assert here.post(f"/account/sessions/{other}/end").status_code == 302
    assert there.get("/account/").status_code == 302
    assert here.get("/account/").status_code == 200


def test_nobody_ends_the_session_of_somebody_else(shown):
    mine, other = logged_in(shown, "city_office"), logged_in(shown, "leader")
    [(key, _)] = sessions_of(Account.objects.get(username="leader").id)
    mine.post(f"/account/sessions/{key}/end")
    assert other.get("/account/").status_code == 200


def test_a_session_has_a_new_key_after_the_log_in(shown):
    name, password = person(shown, "city_office")
    browser = client()
    browser.get("/login")
    browser.session["kept"] = 1
    before = browser.cookies.get("zhuanji_session")
    enter(browser, name, password)
    assert browser.cookies["zhuanji_session"].value != (before.value if before else "")
    cookie = browser.cookies["zhuanji_session"]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"


def test_a_session_file_holds_no_key_and_nothing_readable(shown):
    browser = logged_in(shown, "city_office")
    key = browser.cookies["zhuanji_session"].value
    for path in (shown.folder / "sessions").iterdir():
        assert key not in path.name
        assert key not in path.read_text(encoding="ascii")


def test_a_form_without_its_token_is_refused(shown):
    from django.test import Client

    name, password = person(shown, "city_office")
    browser = Client(enforce_csrf_checks=True)
    answer = enter(browser, name, password)
    assert answer.status_code == 403
    assert "site.problem.csrf" in answer.content.decode()
    page = browser.get("/login").content.decode()
    token = page.split('name="csrfmiddlewaretoken" value="')[1].split('"')[0]
    assert enter(browser, name, password, csrfmiddlewaretoken=token).status_code == 302


def test_a_key_of_a_program_is_taken_back_by_its_owner(shown):
    from zhuanji.services.access.accounts.tokens import actor_of_token, create_token

    browser, at = logged_in(shown, "city_office"), datetime.now(UTC)
    token = create_token("city-office", "weekly", ["target.see"], days=10, by="security", at=at)
    assert "weekly" in browser.get("/account/").content.decode()
    assert browser.post("/account/keys/revoke", {"name": "weekly"}).status_code == 302
    assert actor_of_token(token, at=at) is None


def test_every_log_in_stands_in_the_log(shown):
    name, password = person(shown, "city_office")
    enter(client(REMOTE_ADDR="10.1.2.3"), name, password)
    entry = AuditEntry.objects.filter(action="login").latest("number")
    assert (entry.account, entry.address) == (name, "10.1.2.3")


def test_secure_cookies_behind_tls_and_a_prefix(home):
    site(home, tls=True, prefix="/zhuanji")
    name, password = person(home, "city_office")
    browser = client()
    page = browser.get("/login", secure=True)
    assert page.cookies["zhuanji_csrf"]["secure"]
    answer = browser.post("/login", {"username": name, "password": password}, secure=True)
    assert answer.cookies["zhuanji_session"]["secure"]
    assert answer.cookies["zhuanji_session"]["path"] == "/zhuanji"
    assert "max-age=31536000" in answer.headers["Strict-Transport-Security"]


def test_the_caller_behind_a_gateway_is_told_by_the_gateway_only(home):
    site(home, proxies=frozenset({"10.0.0.1"}))
    name, password = person(home, "city_office")
    for at, told in (("10.0.0.1", "192.0.2.7"), ("192.0.2.9", "192.0.2.9")):
        enter(client(REMOTE_ADDR=at, HTTP_X_FORWARDED_FOR="1.2.3.4, 192.0.2.7"), name, password)
        assert AuditEntry.objects.filter(action="login").latest("number").address == told


def test_what_the_environment_says():
    told = config_from(
        {"ZHUANJI_HOSTS": "zj.huzhou.gov.cn, 10.2.3.4", "ZHUANJI_TLS": "1", "ZHUANJI_PROXIES": "10.0.0.1"}
    )
    assert told.hosts[-2:] == ("zj.huzhou.gov.cn", "10.2.3.4")
    assert (told.tls, told.proxies, told.oidc) == (True, frozenset({"10.0.0.1"}), False)


@pytest.mark.parametrize("text", ["/a b", "/<x>", "/a//b", "/%2e"])
def test_a_prefix_that_is_no_path_is_a_problem(text):
    from zhuanji.basics.problems import ProblemError

    with pytest.raises(ProblemError, match=r"site\.serve\.prefix"):
        path_prefix(text)
