"""After a form was taken the next page says what was done, once, also to screen readers."""

from __future__ import annotations

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from support.senders import as_csv, tax_rows, with_roster
from support.web import logged_in, person, site
from zhuanji.services.access.accounts.granting import Granting

CITY, TAXES = Granting("area", "330500"), Granting("department", "taxation")
STATUS = re.compile(r'<p class="note note-good" role="status">([^<]+)</p>')


@pytest.fixture
def ledger(home):
    with_roster(home)
    site(home)
    return home


def clerk_of(ledger, name):
    return logged_in(ledger, "department", CITY, TAXES, username=name, department="taxation")


def told_after(browser, address, data=None):
    """Return what the page says on which the browser lands after a form."""
    answer = browser.post(address, data or {}, follow=True)
    assert answer.status_code == 200, answer.content.decode()
    assert answer.redirect_chain
    return STATUS.findall(answer.content.decode())


def test_every_step_of_a_department_is_said_once(ledger):
    clerk, second = clerk_of(ledger, "li"), clerk_of(ledger, "wang")
    file = SimpleUploadedFile("税收.csv", as_csv(tax_rows(1, 2, 3)))
    assert told_after(clerk, "/data/send", {"files": file, "period": "2024"}) == [
        "已收到 1 个文件，校验情况见下。"
    ]
    assert STATUS.findall(clerk.get("/data/").content.decode()) == [], "it was said already"
    number = 2  # the list of enterprises is the first
    assert told_after(second, f"/data/submissions/{number}/return", {"reason": "口径不对"}) == [
        f"已退回 #{number}；报送人可在报送件页看到理由。"
    ]
    file = SimpleUploadedFile("税收改.csv", as_csv(tax_rows(1, 2, 4)))
    clerk.post("/data/send", {"files": file, "period": "2024"})
    assert told_after(second, "/data/submissions/3/approve") == ["已审核 #3：3 行计入台账。"]
    zero = {"sheet": "tax", "period": "2023", "department": "taxation"}
    assert told_after(clerk, "/data/zero", zero)[-1:] == ["已登记零报告 #4，由另一人审核后生效。"]
    assert told_after(second, "/data/review/decide", {"id": "4"}) == ["零报告 #4 已审核。"]


def test_it_is_said_in_the_language_of_the_next_page(ledger):
    clerk = clerk_of(ledger, "li")
    clerk.get("/account/?lang=en")
    zero = {"sheet": "tax", "period": "2023", "department": "taxation"}
    told = told_after(clerk, "/data/zero", zero)
    assert told == ["Nothing to report is registered as #2; it counts once another person approves it."]


def test_a_part_that_htmx_asks_for_doesn_t_swallow_it(ledger):
    clerk = clerk_of(ledger, "li")
    clerk.post("/data/zero", {"sheet": "tax", "period": "2023", "department": "taxation"})
    clerk.get("/data/due", headers={"HX-Request": "true"})
    assert STATUS.findall(clerk.get("/data/").content.decode())


def test_what_an_administrator_does_to_an_account_is_said(ledger):
    security = logged_in(ledger, "security_admin")
    name, _ = person(ledger, "leader", username="zhou")
    assert told_after(security, f"/admin/accounts/of/{name}/do/retire", {"reason": "调离"}) == [
        "账号 zhou 已停用。"
    ]
    assert told_after(security, f"/admin/accounts/of/{name}/do/enable") == ["账号 zhou 已恢复。"]
