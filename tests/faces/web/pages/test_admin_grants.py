"""Scopes are chosen from lists, enterprises by a search, without any script; who is whom at the log-in service."""

from __future__ import annotations

import re

import pytest

from support.snapshots import code
from support.web import logged_in, person, site
from zhuanji.services.access.accounts.granting import Granting
from zhuanji.services.records.home import Home
from zhuanji.services.records.models import Account, AuditEntry, EnterpriseIndex, Grant

PAGE = "/admin/accounts/of/firm"


@pytest.fixture
def safe(home: Home):
    """The browser of the security administrator; three enterprises are known."""
    site(home, issuer="https://login.example.cn", client="zhuanji")
    for number, name in enumerate(("湖州甲木业有限公司", "湖州乙木业有限公司", "长兴电池有限公司"), 1):
        words = f"{code(number)}|{name}".lower()
        EnterpriseIndex.objects.create(snapshot="s", uscc=code(number), name=name, words=words)
    return logged_in(home, "security_admin", username="safe")


def granted(username: str) -> list[tuple[str, str]]:
    """Return what an account is granted."""
    return list(Grant.objects.filter(account__username=username).values_list("kind", "value"))


def test_areas_and_departments_are_chosen_by_name(safe):
    text = safe.get("/admin/accounts/new").content.decode()
    assert re.search(r'<option value="330522">\s*长兴县[^<]*</option>', text)
    assert re.search(r'<optgroup label="区县">', text)
    assert "<datalist" not in text
    said = {"username": "chen", "name": "陈", "role": "department", "department": "ecology"}
    both = said | {"grant_area": "330500", "grant_department": "ecology", "last": "2099-12-31"}
    assert safe.post("/admin/accounts/new", both).status_code == 200
    assert granted("chen") == [("area", "330500"), ("department", "ecology")]


def test_an_enterprise_is_found_by_its_name_or_chosen_from_a_list(home, safe):
    person(home, "enterprise", username="firm")
    page = safe.get(PAGE).content.decode()
    assert "木业" not in page  # nothing is shown that wasn't looked for
    assert 'name="grant_area"' not in page  # what doesn't fit the role isn't offered
    answer = safe.post(f"{PAGE}/grant", {"enterprise": "木业"})
    assert answer.status_code == 400
    text = answer.content.decode()
    assert "site.admin.grant.several" in text
    assert re.search(f'<option value="{code(1)}">\\s*湖州甲木业有限公司', text)
    assert code(3) not in text
    assert AuditEntry.objects.latest("number").action == "seen"  # the names that the search showed
    assert safe.post(f"{PAGE}/grant", {"enterprise": "木业", "chosen": code(2)}).status_code == 302
    assert safe.post(f"{PAGE}/grant", {"enterprise": "长兴电池"}).status_code == 302
    assert safe.post(f"{PAGE}/grant", {"enterprise": code(9).lower()}).status_code == 302  # not known yet
    assert granted("firm") == [("enterprise", code(2)), ("enterprise", code(3)), ("enterprise", code(9))]


@pytest.mark.parametrize("typed", [code(3), code(3).lower(), "长兴电池"])
def test_what_is_typed_afterwards_counts_more_than_an_earlier_choice(home, safe, typed):
    """The list of an earlier search comes along with a choice in it, though something else is looked for by now."""
    person(home, "enterprise", username="firm")
    assert safe.post(f"{PAGE}/grant", {"enterprise": typed, "chosen": code(1)}).status_code == 302
    assert granted("firm") == [("enterprise", code(3))]


def test_a_choice_doesnt_stand_for_what_is_found_nowhere(home, safe):
    person(home, "enterprise", username="firm")
    answer = safe.post(f"{PAGE}/grant", {"enterprise": "没有这家", "chosen": code(1)})
    assert (answer.status_code, "site.admin.grant.nobody" in answer.content.decode()) == (400, True)


NEW = {"username": "chen", "name": "陈", "role": "county_office"}
BACKWARDS = {"grant_area": "330502", "first": "2026-12-31", "last": "2026-12-01"}


@pytest.mark.parametrize(
    ("said", "code", "words"),
    [
        ({"first": "2026-01-01"}, "site.admin.grant.days_alone", "没有选授权范围"),
        (
            BACKWARDS,
            "site.admin.grant.days",
            "“吴兴区 330502”的授权起始日 2026-12-31 在终止日 2026-12-01 之后",
        ),
        ({"role": "department"}, "site.admin.account.no_department", "没有选所在部门"),
        ({"username": "测试 人"}, "access.account.username", "“测试 人”不能用作账号名"),
    ],
)
def test_what_a_new_account_lacks_is_told_and_nothing_is_dropped_or_changed(safe, said, code, words):
    answer = safe.post("/admin/accounts/new", NEW | said)
    page = answer.content.decode()
    assert (answer.status_code, code in page) == (400, True)
    assert words in page
    assert all(f'value="{text}"' in page for text in said.values()), "what was typed comes back"
    assert not Account.objects.filter(role__in=("county_office", "department")).exists()


def test_a_token_without_a_permission_is_told_so(home, safe):
    person(home, "city_office", username="firm")
    answer = safe.post("/admin/tokens/new", {"username": "firm", "name": "报送程序", "days": "90"})
    assert (answer.status_code, "没有选令牌的权限" in answer.content.decode()) == (400, True)


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ({}, "site.admin.grant.nothing"),
        ({"last": "2099-12-31"}, "site.admin.grant.days_alone"),
        ({"enterprise": "没有这家"}, "site.admin.grant.nobody"),
        ({"chosen": "91330502MA00000001"}, "access.grant.enterprise"),
        ({"grant_area": "330522"}, "access.grant.role"),
    ],
)
def test_what_cant_be_granted_is_told(home, safe, said, told):
    person(home, "enterprise", username="firm")
    answer = safe.post(f"{PAGE}/grant", said)
    assert (answer.status_code, told in answer.content.decode()) == (400, True)
    assert granted("firm") == []


def test_the_security_administrator_links_an_account_to_the_log_in_service(home, safe):
    person(home, "city_office", username="firm")
    assert "未绑定" in safe.get(PAGE).content.decode()
    assert safe.post(f"{PAGE}/do/link", {"subject": " 1234 "}).status_code == 302
    assert Account.objects.get(username="firm").oidc_subject == "https://login.example.cn|1234"
    assert safe.post(f"{PAGE}/do/link", {"subject": ""}).status_code == 400
    person(home, "city_office", username="other")
    taken = safe.post("/admin/accounts/of/other/do/link", {"subject": "1234"})
    assert (taken.status_code, "access.oidc.taken" in taken.content.decode()) == (400, True)
    assert safe.post(f"{PAGE}/do/unlink").status_code == 302
    assert Account.objects.get(username="firm").oidc_subject == ""
    logged = AuditEntry.objects.filter(object="firm", action__startswith="account.").order_by("number")
    assert [one.action for one in logged][-2:] == ["account.linked", "account.unlinked"]
    for role in ("system_admin", "audit_admin", "city_office"):
        browser = logged_in(home, role, username=f"a-{role[:4]}")
        assert browser.post(f"{PAGE}/do/link", {"subject": "1"}).status_code == 403
    assert safe.post("/admin/accounts/of/safe/do/link", {"subject": "1"}).status_code == 400  # not one's own


def test_a_refusal_names_areas_and_departments(home, safe):
    browser = logged_in(home, "county_office", Granting("area", "330522"), username="county")
    answer = browser.get("/data/freeze")
    assert answer.status_code == 403
    assert "（长兴县）" in answer.content.decode()
    assert "（330522）" not in answer.content.decode()
