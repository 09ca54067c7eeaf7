"""Making accounts, granting, passwords: what is refused, and that the log says who did it."""

from __future__ import annotations

import json
import threading
from datetime import date

import pytest
from django.db import connections

from support.accounts import ANJI, CHANGXING, FIRM, GOOD, NOON, after, huzhou, made, settled
from zhuanji.basics.problems import ProblemError
from zhuanji.services.access.accounts.actors import actor_of
from zhuanji.services.access.accounts.granting import Granting, grant, revoke
from zhuanji.services.access.accounts.managing import change_password, disable, enable, reset_password
from zhuanji.services.access.accounts.passwords import kinds_in, random_password
from zhuanji.services.records.models import Account, AuditEntry, PasswordHistory

pytestmark = pytest.mark.usefixtures("home")


def refused(call, *args, **options):
    with pytest.raises(ProblemError) as raised:
        call(*args, **options)
    for problem in raised.value.problems:
        for lang in ("zh", "en"):
            assert problem.sentence(lang)
            assert problem.remedy(lang)
    return [problem.code for problem in raised.value.problems]


def test_an_account_is_made_with_a_random_password_that_is_kept_as_a_hash():
    one, other = made("wang"), made("li")
    assert one.password != other.password
    assert kinds_in(one.password) == 4
    assert one.password not in one.account.password
    assert one.account.password.startswith("pbkdf2_sha256$")
    entry = AuditEntry.objects.order_by("number").first()
    assert (entry.account, entry.action, entry.object) == ("sec", "account.created", "wang")
    assert one.password not in entry.detail


@pytest.mark.parametrize("name", ["", " ", "a", "-a", "a b/c", "x" * 65, "a\x00b"])
def test_usernames_are_plain(name):
    assert refused(made, name) == ["access.account.username"]


def test_a_username_stands_once_in_whatever_writing():
    made("wang")
    assert refused(made, "ＷＡng") == ["access.account.exists"]
    assert refused(made, "ＷＡ ng") == ["access.account.username"], (
        "nobody logs in by a name that was made of another"
    )
    assert not Account.objects.exclude(username="wang").exists()


def test_everything_wrong_is_told_at_once():
    wrong = [("area", "999"), ("department", "x"), ("region", "y")]
    codes = refused(made, "wang", "mayor", *wrong, name=" ", department="none")
    assert codes == [
        "access.account.role",
        "access.account.name",
        "access.grant.department",
        "access.grant.area",
        "access.grant.department",
        "access.grant.kind",
    ]


def test_a_person_is_one_administrator_only():
    made("sys", "system_admin", name="张三")
    assert refused(made, "sec", "security_admin", name=" 张 三") == ["access.account.two_administrators"]
    made("zhang", "city_office", name="张三")
    made("sec", "security_admin", name="张三（3307）")
    disable("sys", by="sec", at=NOON)
    made("audit", "audit_admin", name="张三")
    assert refused(enable, "sys", by="sec", at=NOON) == ["access.account.two_administrators"]


def test_administrators_are_granted_nothing():
    assert refused(made, "sys", "system_admin", ("area", CHANGXING)) == ["access.grant.administrator"]


def test_enterprises_and_others_are_granted_their_kinds():
    assert refused(made, "ff", "enterprise", ("area", CHANGXING)) == ["access.grant.role"]
    assert refused(made, "cc", "county_office", ("enterprise", FIRM)) == ["access.grant.role"]
    assert refused(made, "ff", "enterprise", ("enterprise", "91330500A")) == ["access.grant.enterprise"]
    made("ff", "enterprise", ("enterprise", FIRM))


def test_grants_are_dated_and_taken_back():
    account = made("cc", "county_office", ("area", CHANGXING)).account
    first, last = date(2025, 4, 1), date(2025, 4, 30)
    grant("cc", [Granting("area", ANJI, first, last)], by="sec", at=NOON, pack=huzhou())
    assert actor_of(account, at=NOON).areas == {CHANGXING}
    for day in (29, 57):
        assert actor_of(account, at=after(days=day)).areas == {CHANGXING, ANJI}
    assert actor_of(account, at=after(days=59)).areas == {CHANGXING}
    assert revoke("cc", "area", CHANGXING, by="sec", at=NOON) == 1
    assert actor_of(account, at=NOON).areas == frozenset()
    assert refused(revoke, "cc", "area", CHANGXING, by="sec", at=NOON) == ["access.grant.not_held"]
    assert account.grants.count() == 2, "the row stays"
    actions = [one.action for one in AuditEntry.objects.order_by("number")]
    assert actions == ["account.created", "account.granted", "account.revoked"]
    assert refused(grant, "cc", [Granting("area", ANJI, last, first)], by="sec", at=NOON, pack=huzhou()) == [
        "access.grant.days"
    ]


def test_nobody_grants_anything_to_oneself():
    made("cc", "county_office")
    codes = refused(grant, "CC", [Granting("area", ANJI)], by="cc", at=NOON, pack=huzhou())
    assert codes == ["access.account.own"]
    assert refused(revoke, "cc", "area", ANJI, by=" cc", at=NOON) == ["access.account.own"]


def test_a_refusal_leaves_nothing_behind():
    made("cc", "county_office")
    refused(grant, "cc", [Granting("area", ANJI), Granting("area", "9")], by="sec", at=NOON, pack=huzhou())
    assert Account.objects.get().grants.count() == 0
    assert AuditEntry.objects.count() == 1


@pytest.mark.parametrize(
    ("new", "codes"),
    [
        ("Short-1", ["length"]),
        ("x" * 200, ["length", "kinds"]),
        ("onlysmallletters", ["kinds"]),
        ("Wang-is-here-2025", ["name"]),
        ("Password123", ["common"]),
        ("Qwertyuiop123", ["common"]),
        (GOOD, ["used"]),
    ],
)
def test_weak_passwords_arent_taken(new, codes):
    settled("wang")
    assert refused(change_password, "wang", GOOD, new, at=NOON) == [
        f"access.password.{code}" for code in codes
    ]


def test_the_last_five_passwords_arent_taken_again():
    settled("wang")
    words = [f"Another-{word}-77" for word in ("horse", "river", "stone", "cloud", "light")]
    for old, new in zip([GOOD, *words], words, strict=False):
        change_password("wang", old, new, at=NOON)
    assert PasswordHistory.objects.count() == 5
    assert refused(change_password, "wang", words[-1], words[0], at=NOON) == ["access.password.used"]
    change_password("wang", words[-1], GOOD, at=NOON)


def test_the_old_password_is_asked_for():
    settled("wang")
    assert refused(change_password, "wang", "wrong", "Another-horse-77", at=NOON) == ["access.password.old"]


@pytest.mark.usefixtures("home")
def test_whoever_guesses_the_old_password_in_an_open_session_is_locked_out():
    settled("wang")
    for _ in range(5):
        assert refused(change_password, "wang", "wrong", "Another-horse-77", at=NOON) == [
            "access.password.old"
        ]
    assert Account.objects.get(username="wang").locked_until > NOON
    told = Account.objects.get(username="wang")
    for password in (GOOD, "wrong"):  # as at the log-in: while it is locked, nothing counts as a guess
        assert refused(change_password, "wang", password, "Another-horse-77", at=NOON) == [
            "access.password.old"
        ]
    after_it = Account.objects.get(username="wang")
    assert (after_it.failed, after_it.locked_until) == (told.failed, told.locked_until)
    reasons = [
        json.loads(one.detail)["reason"]
        for one in AuditEntry.objects.filter(action="login.refused", account="wang").order_by("number")
    ]
    assert reasons == ["password"] * 5 + ["locked"] * 2
    change_password("wang", GOOD, "Another-horse-77", at=after(hours=2))


def test_a_new_password_ends_sessions():
    before = settled("wang").stamp
    reset_password("wang", by="sec", at=NOON)
    between = Account.objects.get().stamp
    disable("wang", by="sec", at=NOON)
    assert len({before, between, Account.objects.get().stamp}) == 3
    assert refused(disable, "wang", by="sec", at=NOON) == ["access.account.disabled"]
    assert refused(disable, "li", by="sec", at=NOON) == ["access.account.unknown"]


def test_random_passwords_pass_the_rules():
    for _ in range(200):
        password = random_password()
        assert len(password) == 16
        assert kinds_in(password) == 4


def test_two_administrators_cant_be_made_of_one_person_at_the_same_time():
    outcome = []

    def make(username, role):
        try:
            made(username, role, name="张三")
            outcome.append("made")
        except ProblemError as error:
            outcome.append(error.problems[0].code)
        finally:
            connections.close_all()

    roles = {"sys": "system_admin", "sec": "security_admin", "aud": "audit_admin"}
    threads = [threading.Thread(target=make, args=one) for one in roles.items()]
    for one in threads:
        one.start()
    for one in threads:
        one.join(60)
    assert sorted(outcome) == ["access.account.two_administrators"] * 2 + ["made"]


def test_accounts_are_made_and_changed_at_the_same_time():
    for number in range(3):
        made(f"old{number}")
    faults = []

    def work(number):
        try:
            for turn in range(3):
                made(f"new{number}-{turn}")
                reset_password(f"old{number}", by="sec", at=NOON)
                disable(f"old{number}", by="sec", at=NOON)
                enable(f"old{number}", by="sec", at=NOON)
        except Exception as fault:  # noqa: BLE001 — told by the test
            faults.append(fault)
        finally:
            connections.close_all()

    threads = [threading.Thread(target=work, args=(number,)) for number in range(3)]
    for one in threads:
        one.start()
    for one in threads:
        one.join(120)
    assert faults == []
    assert AuditEntry.objects.count() == 3 + 3 * 3 * 4
