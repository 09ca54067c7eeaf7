"""Administration: three separate administrators, each with its own part; none sees business data."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from io import BytesIO
from threading import Event

import pytest
from openpyxl import load_workbook

from support.senders import as_csv, send_one, tax_rows, with_roster
from support.web import client, logged_in, site
from zhuanji.basics.texts import say
from zhuanji.services.access.accounts.changing import changed
from zhuanji.services.access.accounts.granting import Granting
from zhuanji.services.access.table import ROLES, permissions
from zhuanji.services.jobs.asked import backups_folder, check_again
from zhuanji.services.jobs.listing import list_jobs
from zhuanji.services.jobs.queue import ATTEMPTS, put
from zhuanji.services.jobs.worker import run_worker
from zhuanji.services.records.home import Home
from zhuanji.services.records.models import Account, ApiToken, AuditEntry, ExportRequest, Grant, Setting
from zhuanji.services.settings import value

PAGES = {
    "/admin/": {"city_office", "county_office", "system_admin", "security_admin", "audit_admin"},
    "/admin/accounts/": {"security_admin", "audit_admin"},
    "/admin/accounts/new": {"security_admin"},
    "/admin/tokens/": {"security_admin"},
    "/admin/matrix": {"system_admin", "security_admin", "audit_admin"},
    "/admin/matrix.xlsx": {"system_admin", "security_admin", "audit_admin"},
    "/admin/matrix.csv": {"system_admin", "security_admin", "audit_admin"},
    "/admin/log/": {"audit_admin"},
    "/admin/log/entries.csv": {"audit_admin"},
    "/admin/settings": {"system_admin"},
    "/admin/jobs/": {"system_admin"},
    "/admin/backups": {"system_admin"},
    "/admin/exports/": {"city_office", "county_office"},
}
BUSINESS = (
    "/cockpit/",
    "/data/",
    "/data/submissions/1",
    "/data/submissions/1/source",
    "/data/templates/tax.xlsx?period=2024",
)
AREA = (Granting("area", "330522"),)


@pytest.fixture
def shown(home: Home) -> Home:
    """An empty home, shown by the site."""
    site(home)
    return home


@pytest.mark.parametrize("role", ROLES)
def test_each_role_opens_its_part_and_no_other(shown, role):
    grants = AREA if role in ("department", "county_office", "town", "enforcement") else ()
    browser = logged_in(shown, role, *grants)
    answers = {path: browser.get(path).status_code for path in PAGES}
    assert answers == {path: 200 if role in allowed else 403 for path, allowed in PAGES.items()}


@pytest.mark.parametrize("role", ["system_admin", "security_admin", "audit_admin"])
def test_no_administrator_sees_business_data(shown, role):
    with_roster(shown)
    send_one(shown, as_csv(tax_rows(1, 2)), "税收.csv")
    browser = logged_in(shown, role)
    assert browser.get("/").headers["Location"].startswith("/admin/")  # not the cockpit
    for path in BUSINESS:
        assert browser.get(path).status_code in (403, 404), path
    for path, allowed in PAGES.items():
        if role in allowed and not path.endswith((".xlsx", ".csv")):
            assert "制造有限公司" not in browser.get(path).content.decode(), path


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_security_administrator_makes_an_account_whose_password_is_shown_once(shown, lang):
    browser = logged_in(shown, "security_admin", username="safe")
    browser.get(f"/account/?lang={lang}")
    said = {"username": "chen", "name": "陈 0012", "role": "department", "department": "ecology",
            "grant_department": "ecology", "first": "2026-01-01", "last": "2099-12-31"}  # fmt: skip
    answer = browser.post("/admin/accounts/new", said)
    password = re.search(r'class="secret">([^<]+)<', answer.content.decode())[1]
    assert password not in browser.get("/admin/accounts/of/chen").content.decode()
    assert not AuditEntry.objects.filter(detail__contains=password).exists()
    login = client().post("/login", {"username": "chen", "password": password})
    assert login.status_code == 302
    grant = Grant.objects.get(account__username="chen")
    assert (grant.kind, grant.value, str(grant.valid_from), grant.granted_by) == (
        "department",
        "ecology",
        "2026-01-01",
        "safe",
    )
    again = browser.post("/admin/accounts/new", said)
    assert again.status_code == 400
    assert "access.account.exists" in again.content.decode()
    bad = browser.post(
        "/admin/accounts/new", said | {"username": "xin", "role": "king", "grant_area": "nowhere"}
    )
    assert bad.status_code == 400
    assert "access.account.role" in bad.content.decode()


def test_nobody_is_two_administrators_nor_grants_to_oneself(shown):
    browser = logged_in(shown, "security_admin", username="safe")
    name = Account.objects.get(username="safe").name
    answer = browser.post("/admin/accounts/new", {"username": "second", "name": name, "role": "audit_admin"})
    assert "access.account.two_administrators" in answer.content.decode()
    for path in ("grant", "do/password", "do/retire"):
        answer = browser.post(
            f"/admin/accounts/of/safe/{path}", {"kind": "area", "value": "330500", "grant_area": "330500"}
        )
        assert answer.status_code == 400, path
        assert "access.account.own" in answer.content.decode()


def test_what_is_done_to_an_account(shown):
    browser = logged_in(shown, "security_admin", username="safe")
    theirs = logged_in(shown, "town", Granting("area", "330502001"), username="lin")
    page = "/admin/accounts/of/lin"
    assert browser.post(f"{page}/grant", {"grant_area": "330522", "last": "2026-06-30"}).status_code == 302
    assert "长兴县" in browser.get(page).content.decode()
    assert browser.post(f"{page}/grant", {"grant_area": "999999"}).status_code == 400
    assert browser.post(f"{page}/grant", {"grant_area": "330522", "first": "gestern"}).status_code == 400
    assert browser.post(f"{page}/revoke", {"kind": "area", "value": "330522"}).status_code == 302
    assert "已收回" in browser.get(page).content.decode()
    with changed("lin") as account:
        account.failed, account.locked_until = 9, datetime(2999, 1, 1, tzinfo=UTC)
    assert "锁定" in browser.get("/admin/accounts/?state=locked").content.decode()
    assert browser.post(f"{page}/do/unlock").status_code == 302
    assert Account.objects.get(username="lin").failed == 0
    answer = browser.post(f"{page}/do/password")
    assert 'class="secret"' in answer.content.decode()
    assert theirs.get("/data/").status_code == 302, "the session ends with the password"
    assert browser.post(f"{page}/do/retire", {"reason": "调离"}).status_code == 302
    assert not Account.objects.get(username="lin").active
    assert browser.post(f"{page}/do/retire").status_code == 400
    assert browser.post(f"{page}/do/enable").status_code == 302
    assert browser.post(f"{page}/do/destroy").status_code == 404
    assert browser.get("/admin/accounts/of/nobody").status_code == 404
    actions = set(AuditEntry.objects.filter(account="safe").values_list("action", flat=True))
    assert {
        "account.granted",
        "account.revoked",
        "account.unlocked",
        "account.password_reset",
        "account.disabled",
    } <= actions


def test_the_audit_administrator_looks_at_accounts_and_changes_none(shown):
    logged_in(shown, "town", Granting("area", "330502001"), username="lin")
    browser = logged_in(shown, "audit_admin")
    assert browser.get("/admin/accounts/of/lin").status_code == 200
    for path in ("grant", "revoke", "do/password", "do/retire"):
        assert browser.post(f"/admin/accounts/of/lin/{path}").status_code == 403, path


def test_a_token_is_shown_once_and_taken_back(shown):
    logged_in(shown, "city_office", username="office")
    browser = logged_in(shown, "security_admin")
    said = {"username": "office", "name": "报送程序", "days": "90", "permission": ["submission.send"]}
    answer = browser.post("/admin/tokens/new", said)
    made = re.search(r'class="secret">(zhuanji_[^<]+)<', answer.content.decode())[1]
    assert made not in browser.get("/admin/tokens/").content.decode()
    for wrong in (
        {"permission": ["account.manage"]},
        {"days": "9999"},
        {"days": "x"},
        {"username": "nobody"},
        {"name": " "},
    ):
        assert browser.post("/admin/tokens/new", said | wrong).status_code == 400, wrong
    assert browser.post("/admin/tokens/revoke", {"token": "office|报送程序"}).status_code == 302
    assert ApiToken.objects.get().revoked_at is not None
    assert browser.post("/admin/tokens/revoke", {"token": "office|报送程序"}).status_code == 400


def test_the_matrix_goes_out_as_the_table_is(shown):
    browser = logged_in(shown, "audit_admin")
    sheet = load_workbook(BytesIO(browser.get("/admin/matrix.xlsx").content)).active
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert [row[0] for row in rows[1:]] == [say(f"access.permission.{one}", "zh") for one in permissions()]
    assert len(rows[0]) == 2 + len(ROLES)
    text = browser.get("/admin/matrix.csv").content.decode("utf-8-sig")
    assert text.count("\r\n") == len(permissions()) + 1
    assert ",log.read," in text  # ids are for programs
    assert "log.read" not in browser.get("/admin/matrix").content.decode()
    assert browser.get("/admin/matrix.pdf").status_code == 404


def test_the_log_is_read_filtered_and_proved(shown):
    browser = logged_in(shown, "audit_admin", username="auditor")
    told = browser.get("/admin/log/?account=auditor&action=login").content.decode()
    assert re.search(r'class="cell-narrow"[^>]*>动作<', told), "an action stands on one line"
    assert "登录</span>" in told
    assert "方式：密码" in told  # what an entry says is told in words
    assert '账号 <a href="/admin/accounts/of/auditor">auditor</a></td>' in told
    assert AuditEntry.objects.filter(account="auditor", action="log.read").exists()
    head = re.search(r"<code>(\d+:[0-9a-f]{64})</code>", told)[1]
    proof = browser.post("/admin/log/verify", {"head": head}, headers={"HX-Request": "true"})
    assert proof.content.decode().count("日志完整") == 1
    assert "--head" not in browser.post("/admin/log/verify", {"head": ""}).content.decode()
    assert "<html" not in proof.content.decode()
    astray = browser.post("/admin/log/verify", {"head": "1:" + "0" * 64})
    assert astray.status_code == 200
    assert "日志断了" not in astray.content.decode()
    assert "与填写的末条对不上" in astray.content.decode()
    assert "access.audit.other" in astray.content.decode()
    before = AuditEntry.objects.filter(action="log.verified").count()
    mistyped = browser.post("/admin/log/verify", {"head": head[:-1]})
    assert mistyped.status_code == 400
    assert "64 位十六进制" in mistyped.content.decode()
    assert "日志断了" not in mistyped.content.decode()
    assert AuditEntry.objects.filter(action="log.verified").count() == before
    assert browser.get("/admin/log/?page=99").status_code == 200
    for role in ("security_admin", "system_admin", "city_office"):
        assert logged_in(shown, role, username=f"no-{role[:4]}").post("/admin/log/verify").status_code == 403


def test_settings_hold_at_once_within_their_limits_and_keep_their_history(shown):
    browser = logged_in(shown, "system_admin", username="sys")
    assert browser.post("/admin/settings", {"key": "session.idle_minutes", "value": "20"}).status_code == 302
    assert value("session.idle_minutes") == 20
    assert "<code" not in browser.get("/admin/settings").content.decode()  # titles, not the program's keys
    for wrong in ("3", "121", "many", "", "-5", "9" * 40):
        answer = browser.post("/admin/settings", {"key": "session.idle_minutes", "value": wrong})
        assert answer.status_code == 400, wrong
        assert "site.setting.not_within" in answer.content.decode()
    assert browser.post("/admin/settings", {"key": "no.such", "value": "1"}).status_code == 400
    assert browser.post("/admin/settings", {"key": "site.city_name", "value": "湖" * 31}).status_code == 400
    assert browser.post("/admin/settings", {"key": "site.city_name", "value": "湖州"}).status_code == 302
    assert browser.post("/admin/settings", {"key": "site.city_name", "value": " 湖州 "}).status_code == 302
    assert Setting.objects.count() == 2, "the same value again is no change"
    assert AuditEntry.objects.filter(account="sys", action="setting.changed").count() == 2
    assert "sys · <b>20</b>" in browser.get("/admin/settings").content.decode()
    assert (
        logged_in(shown, "security_admin")
        .post("/admin/settings", {"key": "site.city_name", "value": "x"})
        .status_code
        == 403
    )


def test_a_job_that_failed_is_seen_and_tried_again(shown):
    browser = logged_in(shown, "system_admin")
    put(check_again, 4711, "li", "zh")
    run_worker(shown, Event(), once=True)
    (job,) = [one for one in list_jobs() if one.name == "check_again"]
    assert job.state == "again"
    told = browser.get("/admin/jobs/").content.decode()
    assert "重新校验文件" in told
    page = browser.get(f"/admin/jobs/{job.id}").content.decode()
    assert "ledger.submission.unknown" in page
    assert job.attempts < ATTEMPTS
    assert browser.post(f"/admin/jobs/{job.id}/retry").status_code == 302
    assert AuditEntry.objects.filter(action="job.retried", object=job.id).exists()
    run_worker(shown, Event(), once=True)
    page = browser.get(f"/admin/jobs/{job.id}").content.decode()
    numbers = re.findall(r"<h3>第 (\d+) 次", page)
    assert numbers == ["1", "2"], "each failed attempt has its own number"
    assert re.search(r"<dt>次数</dt>\s*<dd>2</dd>", page), "as many as are listed"
    assert browser.get("/admin/jobs/no-such").status_code == 404
    assert browser.post("/admin/jobs/no-such/retry").status_code == 404


def test_a_backup_is_made_by_a_job_beside_the_home(shown):
    browser = logged_in(shown, "system_admin", username="sys")
    assert browser.post("/admin/backups").status_code == 302
    run_worker(shown, Event(), once=True)
    (made,) = backups_folder(shown).glob("*.zip")
    told = browser.get("/admin/backups").content.decode()
    assert made.name in told
    assert re.search(r"[0-9a-f]{64}", told), "its mark"
    assert AuditEntry.objects.filter(account="sys", action="backup.made").exists()


def test_exports_are_decided_by_whoever_is_responsible(shown):
    logged_in(shown, "county_office", *AREA, username="asker")
    asker = Account.objects.get(username="asker")
    made = [
        ExportRequest.objects.create(
            account=asker,
            kind="enterprises",
            filter={"areas": [area]},
            reason="调研",
            count=312,
            asked_at=datetime.now(UTC),
        )
        for area in ("330522", "330523")
    ]
    mine = logged_in(shown, "county_office", *AREA, username="changxing")
    told = mine.get("/admin/exports/").content.decode()
    assert f"/admin/exports/{made[0].id}/decide" in told
    assert f"/admin/exports/{made[1].id}/decide" not in told
    assert mine.post(f"/admin/exports/{made[1].id}/decide", {"decision": "approve"}).status_code == 403
    assert mine.post(f"/admin/exports/{made[0].id}/decide", {"decision": "refuse"}).status_code == 400
    assert mine.post(f"/admin/exports/{made[0].id}/decide", {"decision": "perhaps"}).status_code == 400
    assert mine.post(f"/admin/exports/{made[0].id}/decide", {"decision": "approve"}).status_code == 302
    assert ExportRequest.objects.get(id=made[0].id).decided_by == "changxing"
    assert mine.post("/admin/exports/4711/decide", {"decision": "approve"}).status_code == 404
    assert "312" in logged_in(shown, "city_office").get("/admin/exports/").content.decode()


def test_forms_need_their_token(shown):
    made = logged_in(shown, "security_admin")
    strict = client(enforce_csrf_checks=True)
    strict.cookies = made.cookies
    for path in ("/admin/accounts/new", "/admin/tokens/new", "/admin/accounts/of/x/grant"):
        assert strict.post(path).status_code == 403, path
