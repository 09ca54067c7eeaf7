"""The city's office: from a red target down to the row of the file that a department sent."""

from __future__ import annotations

import re

import pytest

pytestmark = pytest.mark.needs_chromium
ROW = re.compile(r"(\S+技改项目进度\.xlsx) · (\d+)")


def test_from_a_red_target_to_the_row_of_a_file(walk):
    with walk() as office:
        office.log_in("office")
        office.follow("技改投资")
        assert "red" in (office.page.get_attribute(".standing", "class") or "")
        assert "三年累计完成技改投资600亿元" in office.page.inner_text("mark")
        figure = office.page.locator("main a.figure").first
        value = figure.inner_text()
        figure.click()
        office.page.wait_for_url("**/figure/**")
        assert value in office.text()
        person = office.page.locator("main tbody tr").first
        file, row = ROW.search(person.inner_text()).groups()
        name = person.locator("th a").inner_text()
        person.get_by_role("link", name=file).first.click()
        office.page.wait_for_url("**/submissions/**")
        assert file in office.text()
        sent = office.page.locator("#rows tbody tr", has_text=name)
        assert row in [one.split()[0] for one in sent.all_inner_texts()]


def test_the_plan_leads_to_the_target_and_back(walk):
    with walk() as office:
        office.log_in("office")
        office.open("/targets/g8")
        office.follow("在方案原文中查看")
        spot = office.page.url.partition("#")[2]
        clause = office.page.locator("section.clause", has=office.page.locator(f"[id='{spot}']"))
        assert "三年累计完成技改投资600亿元" in clause.inner_text()
        clause.get_by_role("link", name="G8").first.click()
        office.page.wait_for_url("**/targets/g8")
