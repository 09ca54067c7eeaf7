"""`zhuanji account`: from an empty home to a county office that may see its own."""

from __future__ import annotations

import csv
import json

import pytest

from support.accounts import NOON
from zhuanji.services.access.accounts.entering import authenticate
from zhuanji.services.access.table import permissions
from zhuanji.services.records.models import Account, AuditEntry


@pytest.fixture
def account(call, home):
    """What calls a command on accounts in the home, by the security administrator if there is one."""

    def call_it(name, *words, by="sec", lang="en"):
        options = ["--home", home.folder, "--lang", lang, *(["--as", by] if by else [])]
        return call("account", name, *words, *options)

    return call_it


@pytest.fixture
def office(account):
    """A home with its three administrators."""
    for username, role, name in (
        ("sec", "security_admin", "甲"),
        ("sys", "system_admin", "乙"),
        ("aud", "audit_admin", "丙"),
    ):
        assert account("create", username, "--role", role, "--name", name, by="sec").exit_code == 0
    return account


def test_a_home_begins_with_its_administrators(account):
    first = account("create", "wang", "--role", "city_office", "--name", "王", by="root")
    assert first.exit_code == 1
    assert "access.account.first" in first.stderr
    made = account("create", "sec", "--role", "security_admin", "--name", "甲", by="root")
    assert made.exit_code == 0
    assert made.stdout.startswith("First password of sec: ")
    denied = account("create", "sys", "--role", "system_admin", "--name", "乙", by="root")
    assert "access.account.unknown" in denied.stderr


def test_an_account_is_made_granted_shown_and_put_out_of_use(office):
    made = office("create", "cx", "--role", "county_office", "--name", "王", "--area", "330522", "--json")
    document = json.loads(made.stdout)
    assert document["username"] == "cx"
    assert authenticate(
        "cx", document["password"], at=Account.objects.get(username="cx").created_at
    ).must == ("password",)
    assert office("grant", "cx", "--area", "330523", "--to", "2026-12-31").exit_code == 0
    shown = json.loads(office("show", "cx", "--json").stdout)
    assert [(one["value"], one["to"]) for one in shown["grants"]] == [
        ("330522", None),
        ("330523", "2026-12-31"),
    ]
    assert office("revoke", "cx", "--area", "330523").exit_code == 0
    for lang, word in (("zh", "已收回"), ("en", "taken back")):
        assert word in office("show", "cx", lang=lang).stdout
    assert office("disable", "cx", "--reason", "调离").exit_code == 0
    assert "out of use" in office("list").stdout
    assert office("enable", "cx").exit_code == office("unlock", "cx").exit_code == 0
    renewed = office("password", "cx", "--second-factor", "--json")
    assert json.loads(renewed.stdout)["second_factor_reset"] is True
    listed = json.loads(office("list", "--json").stdout)["accounts"]
    assert [one["username"] for one in listed] == ["aud", "cx", "sec", "sys"]
    told = [one.action for one in AuditEntry.objects.filter(object="cx", account="sec").order_by("number")]
    assert told == [
        f"account.{name}"
        for name in (
            "created",
            "granted",
            "revoked",
            "disabled",
            "enabled",
            "unlocked",
            "password_reset",
            "code_reset",
        )
    ]
    assert document["password"] not in json.dumps(listed)


@pytest.mark.parametrize("by", ["sys", "aud", "nobody"])
def test_only_the_security_administrator_makes_accounts(office, by):
    refused = office("create", "x1", "--role", "leader", "--name", "某", by=by)
    assert refused.exit_code == 1
    assert Account.objects.count() == 3


def test_who_is_refused_is_told_why(office):
    refused = office("list", by="sys")
    assert refused.exit_code == 1
    assert "The system administrator may not see accounts." in refused.stderr
    office("disable", "aud")
    assert "access.refused" in office("list", by="aud").stderr


def test_a_grant_names_something(office):
    assert office("grant", "sys").exit_code == 2
    assert office("revoke", "sys", lang="zh").exit_code == 2


def test_the_matrix_is_written(call, tmp_path):
    out = tmp_path / "matrix.csv"
    assert call("account", "matrix", "--out", out, "--lang", "en").exit_code == 0
    rows = list(csv.reader(out.read_text(encoding="utf-8-sig").splitlines()))
    assert len(rows) == 1 + len(permissions())
    assert call("account", "matrix", "--out", tmp_path / "none" / "x.csv").exit_code == 1
    assert NOON.year == 2025
