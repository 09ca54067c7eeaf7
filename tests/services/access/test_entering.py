"""Logging in: what opens, what is refused, how failures are counted, what the log says of it."""

from __future__ import annotations

import threading

import pyotp
import pytest
from django.db import connections

from support.accounts import CHANGXING, GOOD, NOON, after, made, settled
from zhuanji.services.access.accounts import second_factor
from zhuanji.services.access.accounts.entering import Refused, authenticate
from zhuanji.services.access.accounts.managing import disable, reset_password, unlock
from zhuanji.services.access.accounts.policy import Policy
from zhuanji.services.access.model import Actor
from zhuanji.services.records.models import Account, AuditEntry

pytestmark = pytest.mark.usefixtures("home")


def enter(username="wang", password=GOOD, code="", at=NOON, **more):
    return authenticate(username, password, code, at=at, address="10.0.0.7", **more)


def logged():
    return [(one.account, one.action) for one in AuditEntry.objects.order_by("number")]


def test_who_knows_the_password_comes_in_with_what_is_granted():
    settled("wang", "county_office", ("area", CHANGXING))
    found = enter(" ＷＡＮＧ ")
    assert isinstance(found, Actor)
    assert (found.username, found.role, found.areas, found.must) == (
        "wang",
        "county_office",
        frozenset([CHANGXING]),
        (),
    )
    last = AuditEntry.objects.order_by("-number").first()
    assert (last.account, last.action, last.address) == ("wang", "login", "10.0.0.7")
    assert Account.objects.get().last_login == NOON


def test_a_first_password_opens_only_the_way_to_a_new_one():
    first = made("wang")
    assert enter("wang", first.password).must == ("password",)
    assert enter("wang", first.password, at=after(days=8)) == Refused("first_over")


def test_an_old_password_has_to_be_changed():
    settled()
    assert enter(at=after(days=89)).must == ()
    assert enter(at=after(days=91)).must == ("password",)


def test_all_refusals_look_alike_from_outside():
    settled("wang")
    settled("li", name="李")
    disable("li", by="sec", at=NOON)
    answers = [enter("nobody"), enter("wang", "wrong"), enter("li"), enter("", ""), enter("x" * 10_000)]
    assert [one.reason for one in answers] == ["unknown", "password", "disabled", "unknown", "unknown"]
    assert {one.problem.code for one in answers} == {"access.login.refused"}


def test_hostile_names_are_refused_and_logged():
    for name in ("a\x00b", "\ud800", "' OR 1=1 --", "％00", "\u202e"):
        assert enter(name, "x\x00\ud800").reason == "unknown"
    assert AuditEntry.objects.filter(action="login.refused").count() == 5


def test_failures_lock_for_longer_and_longer():
    settled()
    for _ in range(4):
        assert enter(password="wrong").reason == "password"
    assert isinstance(enter(), Actor), "a success in between forgets them"
    for _ in range(5):
        assert enter(password="wrong").reason == "password"
    assert enter().reason == "locked", "the right password doesn't open a locked account"
    assert enter(at=after(seconds=59)).reason == "locked"
    assert enter(password="wrong", at=after(seconds=61)).reason == "password"
    assert enter(at=after(seconds=61 + 119)).reason == "locked"
    assert isinstance(enter(at=after(seconds=61 + 121)), Actor)
    assert Account.objects.get().failed == 0


def test_attempts_while_locked_dont_lock_for_longer():
    settled()
    for _ in range(20):
        enter(password="wrong")
    assert Account.objects.get().failed == 5
    unlock("wang", by="sec", at=NOON)
    assert isinstance(enter(), Actor)


def test_a_new_password_by_the_administrator_opens_a_locked_account():
    settled()
    for _ in range(5):
        enter(password="wrong")
    password = reset_password("wang", by="sec", at=NOON)
    assert enter(password=password).must == ("password",)
    assert enter().reason == "password"


def with_device(username="wang", **more):
    """Return an account's device and recovery codes."""
    settled(username, **more)
    enrolment = second_factor.begin(username)
    device = pyotp.parse_uri(enrolment.uri)
    codes = second_factor.confirm(username, device.at(NOON), at=NOON)
    return device, codes


def test_a_device_is_asked_for_once_it_is_confirmed():
    device, _ = with_device()
    later = after(minutes=5)
    assert enter(at=later) == Refused("code_missing")
    assert Account.objects.get().failed == 0
    found = enter(code=device.at(later), at=later)
    assert found.verified
    assert enter(code="000000", at=later).reason == "code"
    assert Account.objects.get().failed == 1


def test_a_code_is_good_once_and_a_step_around():
    device, _ = with_device()
    assert enter(code=device.at(NOON)).reason == "code", "it confirmed the device"
    later = after(minutes=5)
    assert enter(code=device.at(later), at=after(minutes=5, seconds=31)).verified
    assert enter(code=device.at(later), at=later).reason == "code"
    assert enter(code=device.at(after(minutes=9)), at=after(minutes=10)).reason == "code"


def test_a_recovery_code_stands_in_once():
    _, codes = with_device()
    assert len(codes) == len(set(codes)) == Policy().recovery
    later = after(hours=1)
    assert enter(code=codes[3].upper().replace("-", " "), at=later).verified
    assert enter(code=codes[3], at=later).reason == "code"
    assert enter(code=codes[4], at=later).verified


def test_codes_of_no_sense_are_refused():
    with_device()
    for code in ("１２３４５６", "12345", "abcdef", "-1 -2", "²²²²²²", "9" * 10_000, "\ud800"):
        assert enter(code=code, at=after(hours=1), policy=Policy(tries=100)).reason == "code"


def test_an_administrator_has_to_set_up_a_device_first():
    settled("admin", "audit_admin")
    assert enter("admin").must == ("second_factor",)
    device = pyotp.parse_uri(second_factor.begin("admin").uri)
    second_factor.confirm("admin", device.at(NOON), at=NOON)
    later = after(minutes=2)
    assert enter("admin", code=device.at(later), at=later).must == ()
    second_factor.reset("admin", by="sec", at=later)
    assert enter("admin", at=later).must == ("second_factor",)


def test_guesses_at_the_same_time_are_all_counted():
    settled()
    answers = []

    def guess():
        try:
            answers.append(enter(password="wrong").reason)
        finally:
            connections.close_all()

    threads = [threading.Thread(target=guess) for _ in range(8)]
    for one in threads:
        one.start()
    for one in threads:
        one.join(60)
    assert sorted(answers) == ["locked"] * 3 + ["password"] * 5
    assert Account.objects.get().failed == 5


def test_no_password_or_secret_is_in_the_log():
    device, codes = with_device()
    enter(password="Wrong-but-close-1")
    text = " ".join(one.detail for one in AuditEntry.objects.all())
    account = Account.objects.get()
    for secret in (GOOD, "Wrong-but-close-1", account.password, account.totp_secret, *codes):
        assert secret not in text
    assert device.secret == account.totp_secret
