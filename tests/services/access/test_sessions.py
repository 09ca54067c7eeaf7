"""Sessions, tokens, the log-in service and demo accounts."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support import runs
from support.accounts import CHANGXING, FIRM, GOOD, NOON, after, huzhou, made, settled
from support.records import approved
from support.runs import firms
from zhuanji.basics.problems import ProblemError
from zhuanji.services.access import decide
from zhuanji.services.access.accounts import oidc, sessions, tokens
from zhuanji.services.access.accounts.entering import Refused, authenticate
from zhuanji.services.access.accounts.granting import Granting, grant, revoke
from zhuanji.services.access.accounts.managing import disable, reset_password
from zhuanji.services.access.accounts.policy import POLICY
from zhuanji.services.access.demo_accounts import make_demo_accounts, some_enterprise
from zhuanji.services.access.table import ROLES
from zhuanji.services.records.models import Account, ApiToken

ISSUER = "https://login.example.cn/realm"


def begun(username="wang", role="county_office", *grants):
    settled(username, role, *grants)
    return kept(sessions.begin(authenticate(username, GOOD, at=NOON), at=NOON))


def kept(session):
    """Return a session as its store gives it back."""
    return json.loads(json.dumps(session.as_dict()))


def codes(call, *args, **options):
    with pytest.raises(ProblemError) as raised:
        call(*args, **options)
    return [problem.code for problem in raised.value.problems]


@pytest.mark.usefixtures("home")
def test_a_session_holds_while_it_is_used_and_not_for_ever():
    data = begun()
    assert sessions.resume(data, at=after(minutes=31)) == "idle"
    at = NOON
    while (at := at + timedelta(minutes=29)) - NOON <= POLICY.absolute:
        actor, session = sessions.resume(data, at=at)
        assert (actor.username, session.seen) == ("wang", at)
        data = kept(session)
    assert sessions.resume(data, at=at) == "over"


@pytest.mark.usefixtures("home")
def test_what_is_granted_is_asked_for_with_every_request():
    data = begun("cc", "county_office", ("area", CHANGXING))
    assert sessions.resume(data, at=NOON)[0].areas == {CHANGXING}
    revoke("cc", "area", CHANGXING, by="sec", at=NOON)
    assert sessions.resume(data, at=NOON)[0].areas == frozenset()


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize("change", [disable, reset_password])
def test_a_change_of_the_account_ends_it(change):
    data = begun()
    change("wang", by="sec", at=NOON)
    assert sessions.resume(data, at=NOON) == "changed"


@pytest.mark.usefixtures("home")
def test_what_is_no_session_is_none():
    for data in ({}, {"account": "x"}, {"account": 1, "stamp": "s", "begun": "never"}):
        assert sessions.resume(data, at=NOON) == "none"


@given(st.integers(-100, 100_000), st.integers(0, 100_000))
def test_a_session_is_open_only_within_both_limits(begun, unused):
    start = after(seconds=-begun)
    seen = after(seconds=-min(unused, max(begun, 0)))
    found = sessions.state(start, seen, NOON)
    within = NOON - start <= POLICY.absolute and NOON - seen <= POLICY.idle and begun >= -60
    assert (found == "open") == within


@pytest.mark.usefixtures("home")
def test_a_token_acts_for_its_account_within_its_permissions():
    made("cc", "county_office", ("area", CHANGXING))
    token = tokens.create_token("cc", "报表", ["figure.see"], days=30, by="sec", at=NOON)
    found = tokens.actor_of_token(token, at=NOON)
    assert (found.areas, found.must, found.limited_to) == ({CHANGXING}, (), {"figure.see"})
    day = {"pack": huzhou(), "on": NOON.date()}
    assert decide(found, "figure.see", **day)
    assert not decide(found, "enterprise.see", **day)
    assert token not in str(ApiToken.objects.values())
    assert tokens.actor_of_token(token, at=after(days=30)) is None
    for wrong in ("", token[:-1], "zhuanji_x", "\ud800"):
        assert tokens.actor_of_token(wrong, at=NOON) is None


@pytest.mark.usefixtures("home")
def test_tokens_are_made_for_less_and_taken_back():
    made("cc", "county_office", ("area", CHANGXING))
    made("sys", "system_admin")
    make = {"days": 30, "by": "sec", "at": NOON}
    assert codes(tokens.create_token, "cc", "t", ["plan.upload"], **make) == ["access.token.permissions"]
    assert codes(tokens.create_token, "cc", "t", [], **make) == ["access.token.nothing"]
    assert codes(tokens.create_token, "sys", "t", ["job.see"], **make) == ["access.token.permissions"]
    assert codes(tokens.create_token, "cc", "t", ["map.see"], **make | {"days": 400}) == ["access.token.days"]
    token = tokens.create_token("cc", "t", ["map.see"], **make)
    tokens.revoke_token("cc", "t", by="sec", at=NOON)
    assert tokens.actor_of_token(token, at=NOON) is None
    assert codes(tokens.revoke_token, "cc", "t", by="sec", at=NOON) == ["access.token.unknown"]
    again = tokens.create_token("cc", "t", ["map.see"], **make)
    disable("cc", by="sec", at=NOON)
    assert tokens.actor_of_token(again, at=NOON) is None


@pytest.mark.usefixtures("home")
def test_only_a_linked_subject_comes_in_by_the_log_in_service():
    made("cc", "county_office", ("area", CHANGXING))
    assert oidc.enter_by_subject(ISSUER, "1234", at=NOON) == Refused("subject")
    oidc.link("cc", ISSUER, "1234", by="sec", at=NOON)
    found = oidc.enter_by_subject(f"{ISSUER}/", "1234", at=NOON)
    assert (found.username, found.must) == ("cc", ())
    data = kept(sessions.begin(found, at=NOON, how="oidc"))
    assert sessions.resume(data, at=after(minutes=1))[0].must == ()
    assert oidc.enter_by_subject("https://other.example.cn", "1234", at=NOON) == Refused("subject")
    assert oidc.enter_by_subject("", "", at=NOON) == Refused("subject")
    made("dd", "county_office")
    assert codes(oidc.link, "dd", ISSUER, "1234", by="sec", at=NOON) == ["access.oidc.taken"]
    assert codes(oidc.link, "dd", ISSUER, " ", by="sec", at=NOON) == ["access.oidc.empty"]
    oidc.unlink("cc", by="sec", at=NOON)
    assert sessions.resume(data, at=after(minutes=1)) == "changed"  # who came in by it is out
    oidc.link("cc", ISSUER, "1234", by="sec", at=NOON)
    disable("cc", by="sec", at=NOON)
    assert oidc.enter_by_subject(ISSUER, "1234", at=NOON) == Refused("disabled")
    oidc.unlink("cc", by="sec", at=NOON)
    assert oidc.enter_by_subject(ISSUER, "1234", at=NOON) == Refused("subject")


@pytest.mark.usefixtures("home")
def test_an_administrator_needs_a_second_factor_there_too():
    made("aa", "audit_admin")
    oidc.link("aa", ISSUER, "9", by="sec", at=NOON)
    assert oidc.enter_by_subject(ISSUER, "9", at=NOON).must == ("second_factor",)
    assert oidc.enter_by_subject(ISSUER, "9", at=NOON, verified=True).must == ()


def test_a_demo_has_an_account_for_each_role_and_county(new_home):
    home = new_home("demo", demo=True)
    approved("企业.xlsx", {"key": FIRM, "uscc": FIRM, "name": "演示企业"}, sheet="enterprises")
    found = make_demo_accounts(home, at=NOON)
    assert {one.role for one in found} == set(ROLES)
    counties = {one.scope for one in found if one.role == "county_office"}
    assert counties == {area.code for area in home.pack.areas.of_kind("county", NOON.date(), "330500")}
    assert all(one.name.startswith("演示") for one in found)
    for one in found:
        actor = authenticate(one.username, one.password, at=after(days=30))
        assert (actor.role, actor.must) == (one.role, ())
    assert len({one.password for one in found}) == len(found)
    again = make_demo_accounts(home, at=NOON, lang="en")
    assert [one.username for one in again] == [one.username for one in found]
    assert authenticate(found[0].username, found[0].password, at=NOON) == Refused("password")


def test_a_second_call_keeps_the_enterprise_and_the_town_of_the_first(new_home, tmp_path):
    """Whatever runs are put up meanwhile, the accounts stay those of the first call, and say what they really have."""
    home = new_home("demo", demo=True)
    approved("企业.xlsx", {"key": FIRM, "uscc": FIRM, "name": "演示企业"}, sheet="enterprises")
    first = {one.username: one.scope for one in make_demo_accounts(home, at=NOON)}
    firms(25, area=runs.OTHER)
    run = runs.opened(home, tmp_path, area=runs.OTHER)
    for step in (runs.checked, runs.answered, runs.scored, runs.noticed):
        step(home, run)
    uscc, town = some_enterprise()
    assert uscc != first["enterprise"]
    assert town
    assert f"town-{town}" not in first
    again = {one.username: one.scope for one in make_demo_accounts(home, at=after(days=1))}
    assert again == first
    grant("enterprise", [Granting("enterprise", uscc)], by="sec", at=NOON, pack=home.pack)
    revoke("enterprise", "enterprise", FIRM, by="sec", at=NOON)
    third = {one.username: one.scope for one in make_demo_accounts(home, at=after(days=2))}
    assert third == first | {"enterprise": uscc}


def test_no_other_home_has_accounts_by_itself(home):
    assert codes(make_demo_accounts, home, at=NOON) == ["access.demo.not_here"]
    assert Account.objects.count() == 0
