"""What every page has around it: two languages, and a menu that a phone can hold."""

from __future__ import annotations

import pytest

from support.browser import PHONE

pytestmark = pytest.mark.needs_chromium


def test_the_language_is_switched_and_stays(walk):
    with walk() as office:
        office.log_in("office")
        assert office.page.get_attribute("html", "lang") == "zh-CN"
        office.follow("English", inside="header")
        assert office.page.get_attribute("html", "lang") == "en"
        office.follow("Targets", inside="nav .menu-wide")
        assert office.page.inner_text("h1") == "Targets"
        office.follow("中文", inside="header")
        assert office.page.inner_text("h1") == "目标"


def test_one_gets_around_on_a_phone(walk):
    with walk(PHONE) as office:
        office.log_in("office")
        menu = office.page.locator("details.menu-small")
        for words in ("目标", "企业", "评价", "数据"):
            menu.locator("summary").click()
            menu.get_by_role("link", name=words, exact=True).click()
            office.settle()
            assert words in office.page.inner_text("main")
            assert office.fits(), office.page.url
        menu.locator("summary").click()
        office.page.keyboard.press("Escape")
        assert menu.get_attribute("open") is None


def test_the_keyboard_skips_the_menu_and_what_a_filter_changed_is_told(walk):
    with walk() as office:
        office.log_in("office")
        office.open("/targets/")
        office.page.keyboard.press("Tab")
        assert office.page.evaluate("document.activeElement.className") == "skip"
        office.page.keyboard.press("Enter")
        assert office.page.evaluate("document.activeElement.id") == "content"
        assert office.page.inner_text("#said") == ""
        office.page.select_option(".filters select[name=light]", "red")
        office.page.locator("#said:not(:empty)").wait_for(state="attached")
        assert office.page.inner_text("#said").startswith("内容已更新。")


def test_what_is_beyond_the_edge_of_a_phone_is_hinted_at(walk):
    with walk(PHONE) as office:
        office.log_in("office")
        office.open("/data/submissions/")
        box = office.page.locator(".table-box").first
        assert box.get_attribute("tabindex") == "0"
        assert box.get_attribute("aria-label")
        assert box.evaluate("one => getComputedStyle(one).backgroundAttachment").count("local") == 2
