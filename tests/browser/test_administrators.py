"""The administrators: the auditor proves the log; security makes an account, which has to make itself safe first."""

from __future__ import annotations

import time

import pyotp
import pytest

pytestmark = pytest.mark.needs_chromium
NEW = "Zhuanji-2026-xinmima"


def test_the_auditor_verifies_the_log(walk):
    with walk() as auditor:
        auditor.log_in("audit")
        auditor.open("/admin/log/")
        head = auditor.page.locator("#proof dd code").first.inner_text()
        auditor.page.fill("#head", head)
        auditor.page.locator("#proof form button").click()
        auditor.page.locator("#proof-result .note").wait_for()
        assert auditor.page.locator("#proof-result .note-good").count() == 1
        auditor.page.fill("#head", head[:-1] + ("0" if head[-1] != "0" else "1"))
        auditor.page.locator("#proof form button").click()
        auditor.page.locator("#proof-result .note-warn").wait_for()  # another head, no broken log
        auditor.open("/enterprises/", status=403)  # the log, and nothing of the business


def test_security_makes_an_account_that_makes_itself_safe(walk):
    with walk() as security:
        security.log_in("security")
        security.open("/admin/accounts/new")
        security.page.fill("#username", "xin-ren")
        security.page.fill("#name", "新人 0731")
        security.page.select_option("#role", "county_office")
        security.page.select_option("#grant_area", "330521")
        security.page.check("input[name=code]")
        security.press("建立")
        security.page.locator("code.secret").wait_for()
        security.site.passwords["xin-ren"] = security.page.inner_text("code.secret")
    with walk() as person:
        person.log_in("xin-ren")
        person.open("/")
        assert person.page.url.endswith("/account/password")
        person.page.fill("#old", person.site.passwords["xin-ren"])
        person.page.fill("#new", NEW)
        person.page.fill("#again", NEW)
        person.page.locator("main form button").click()
        person.page.wait_for_url("**/account/device")
        device = pyotp.TOTP(person.page.locator("main p code").first.inner_text().replace(" ", ""))
        person.page.fill("#code", device.now())
        person.page.locator("main form button").click()
        person.page.locator("main li code").first.wait_for()
        assert person.page.locator("main li code").count() == 8  # for a lost device
        person.follow("继续")
        assert "德清县" in person.text()
        person.leave()
        # A code is good once, so that this is the next one.
        person.page.fill("#username", "xin-ren")
        person.page.fill("#password", NEW)
        person.page.fill("#code", device.at(int(time.time()) + device.interval))
        person.page.locator("main form button").click()
        person.page.wait_for_url(lambda url: "/login" not in url)
        assert "德清县" in person.text()
