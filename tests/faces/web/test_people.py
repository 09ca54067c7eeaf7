"""Pages call people by their names, with their department; who has no account as it is written."""

from __future__ import annotations

import re

import pytest

from support.senders import APPROVER, as_csv, send_one, tax_rows, with_roster
from support.web import logged_in, site
from zhuanji.services.access.accounts.granting import Granting
from zhuanji.services.ledger.approval import approve
from zhuanji.services.records.models import Account

CITY, TAXES = Granting("area", "330500"), Granting("department", "taxation")


@pytest.fixture
def browser(home):
    """The browser of a clerk, called 测试 li, in whose name there is a draft."""
    with_roster(home)
    site(home)
    made = logged_in(home, "department", CITY, TAXES, username="li", department="taxation")
    send_one(home, as_csv(tax_rows(1, 2)), by="li")
    return made


def words_of(browser, path):
    answer = browser.get(path)
    assert answer.status_code == 200
    return re.sub(r"<[^>]+>", " ", answer.content.decode())


def test_a_submission_names_the_person_and_the_department(browser):
    page = words_of(browser, "/data/submissions/2")
    assert "测试 li（市税务局） ·" in page
    assert page.count("测试 li（市税务局）") >= 3, "the history names the person too"


def test_an_account_that_is_called_by_its_department_names_it_once(browser):
    Account.objects.filter(username="li").update(name="演示·市税务局")
    page = words_of(browser, "/data/submissions/2")
    assert "演示·市税务局 ·" in page
    assert "演示·市税务局（" not in page


def test_whoever_has_no_account_is_called_as_written(browser, home):
    approve(home, [2], by=APPROVER)
    assert APPROVER in words_of(browser, "/data/submissions/2")


@pytest.mark.parametrize("path", ["/data/submissions/", "/data/files/", "/data/"])
def test_lists_name_the_person(browser, path):
    assert re.search(r"测试 li\s", words_of(browser, path))


@pytest.mark.parametrize(("text", "found"), [("测试", True), ("li", True), ("张三", False)])
def test_submissions_are_found_by_the_name_of_the_person(browser, text, found):
    page = browser.get("/data/submissions/", {"q": text}).content.decode()
    assert ("/data/submissions/2" in page) == found
