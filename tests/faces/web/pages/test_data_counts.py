"""What is late: every number that leads to the board equals what the board then shows."""

from __future__ import annotations

import re
from html import unescape

import pytest

from support.web import session_of

ALERT = re.compile(r'href="/(data/due\?[^"]+)">[^<]*?(\d+)[^<]*</a>')
CARD = re.compile(r'href="(/data/due\?[^"]*state=late[^"]*)"[^>]*>.*?([\d,]+)', re.DOTALL)
LATE = {
    "zh": re.compile(r'迟报.{0,40}?<b class="number">([\d,]+)', re.DOTALL),
    "en": re.compile(r'late.{0,40}?<b class="number">([\d,]+)', re.DOTALL),
}


def page_of(browser, path, lang):
    answer = browser.get(path, {"lang": lang} if "?" not in path else None)
    assert answer.status_code == 200
    return unescape(answer.content.decode())


def shown_late(browser, path, lang):
    counts = page_of(browser, path, lang).split('class="due-counts"')[1].split("</p>")[0]
    return [int(one.replace(",", "")) for one in LATE[lang].findall(counts)]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_board_shows_as_many_late_ones_as_an_alert_says(office, lang):
    alerts = ALERT.findall(page_of(office, "/", lang))
    assert alerts
    for path, count in alerts:
        assert shown_late(office, f"/{path}", lang) == [int(count)]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_board_shows_as_many_late_ones_as_the_first_page_says(office, lang):
    path, count = CARD.search(page_of(office, "/data/", lang)).groups()
    assert int(count) > 0
    assert shown_late(office, path, lang) == [int(count.replace(",", ""))]


def test_the_months_of_several_years_are_told_apart(office):
    page = page_of(office, "/data/due?year=all", "zh")
    assert "2024-03" in page
    assert "2025-03" in page


def test_each_department_has_its_row_and_each_number_opens_a_board_of_as_many(office):
    table = page_of(office, "/data/due?year=all", "zh").split("due-departments")[1].split("</table>")[0]
    assert {"市统计局", "市经信局", "市生态环境局"} <= set(
        re.findall(r'<th scope="row"[^>]*>([^<]+)</th>', table)
    )
    numbers = re.findall(r'<a href="/(data/due\?[^"]+)">(\d+)</a>', table)
    assert numbers
    for path, count in numbers:
        counts = page_of(office, f"/{path}", "zh").split('class="due-counts"')[1].split("</p>")[0]
        assert re.findall(r'<b class="number">([\d,]+)', counts) == [count]


def test_a_single_departments_board_has_no_rows_of_departments(office):
    assert "due-departments" not in page_of(office, "/data/due?year=all&department=statistics", "zh")


def test_a_year_shows_and_counts_only_its_own_sheets(office):
    def yearly(year):
        page = page_of(office, f"/data/due?year={year}", "zh")
        board = page.partition("<h2>年报与名册</h2>")[2].partition("</table>")[0]
        return set(re.findall(r">(20[0-9]{2})<", board))

    assert yearly("all") >= {"2023", "2024"}
    assert yearly("2024") == {"2023"}, "a year is reported in the next one"
    numbers = {
        year: sum(shown_late(office, f"/data/due?year={year}", "zh")) for year in ("2023", "2024", "2025")
    }
    assert sum(numbers.values()) <= sum(shown_late(office, "/data/due?year=all", "zh"))


@pytest.mark.usefixtures("shown")
def test_who_gets_no_templates_is_told_of_none():
    page = page_of(session_of("leader"), "/data/due", "zh")
    assert "打开报送件" in page
    assert "打开模板" not in page
