"""From a value to its row: an address that names a row lands on its page, and the row is marked."""

from __future__ import annotations

import re

import pytest

from support.senders import APPROVER, as_csv, code, name, send_one, tax_rows, with_roster
from support.web import logged_in, site
from zhuanji.services.access.accounts.granting import Granting
from zhuanji.services.ledger.approval import approve
from zhuanji.services.ledger.freeze import freeze
from zhuanji.services.reading import current, refresh
from zhuanji.services.records.home import Home

CITY, TAXES = Granting("area", "330500"), Granting("department", "taxation")
COUNT = 100


@pytest.fixture
def sent(home: Home):
    """A home with a submission of a hundred rows, of which two were refused and one wasn't filled in."""
    with_roster(home, COUNT)
    values: list[object] = [1000 + number for number in range(COUNT)]
    values[10], values[60], values[70] = "约三百", "无数", ""
    taken = send_one(home, as_csv(tax_rows(*values)))
    approve(home, [taken.submission.id], by=APPROVER)
    site(home)
    return taken.submission


@pytest.fixture
def clerk(sent, home):
    return logged_in(home, "department", CITY, TAXES, username="li", department="taxation")


def page_of(browser, sent, **asked):
    answer = browser.get(f"/data/submissions/{sent.id}", asked)
    assert answer.status_code == 200
    return answer.content.decode()


def marked(page):
    return re.findall(r'<tr id="row-(\d+)" class="row-here">', page)


@pytest.mark.parametrize("row", [2, 31, 32, 64, 101])
def test_any_good_row_is_on_the_page_that_its_address_opens(clerk, sent, row):
    page = page_of(clerk, sent, row=row)
    assert marked(page) == [str(row)]
    assert f"{998 + row:,}" in page


@pytest.mark.parametrize(("row", "text"), [(12, "约三百"), (62, "无数")])
def test_a_refused_row_is_found_among_the_refused(clerk, sent, row, text):
    page = page_of(clerk, sent, row=row)
    assert marked(page) == [str(row)]
    assert f"<mark>{text}</mark>" in page


@pytest.mark.parametrize("row", [72, 5000])
def test_a_row_without_data_says_so(clerk, sent, row):
    page = page_of(clerk, sent, row=row)
    assert marked(page) == []
    assert f"第 {row} 行没有读成数据" in page


@pytest.mark.parametrize("row", ["x", "-1", "9" * 30, ""])
def test_a_row_that_is_no_number_is_the_first_page(clerk, sent, row):
    assert marked(page_of(clerk, sent, row=row)) == []


def test_other_pages_can_be_turned_to_from_there(clerk, sent):
    page = page_of(clerk, sent, row=101)
    assert "row=101&amp;page=1" in page
    assert 'id="row-2"' in page_of(clerk, sent, row=101, page=1)


def test_rows_that_nobody_filled_in_are_noted_on_the_page_once(clerk, sent):
    assert page_of(clerk, sent).count("未填 1 行") == 1


def test_each_kind_of_rows_says_how_many_there_are(clerk, sent):
    """A hundred rows: two refused, one not filled in, the others good."""
    page = re.sub(r"<[^>]+>", " ", page_of(clerk, sent))
    assert re.search(r"合格\s+97\s", page.split("办理经过")[0].split(" 行 ", 1)[-1])
    assert re.search(r"不合格\s+2\s", page)


def test_the_rows_behind_a_figure_are_links_to_where_they_stand(home):
    """The office opens a figure and follows a source to the row of the file that the value was sent in."""
    with_roster(home)
    rows = [("统一社会信用代码", "企业名称", "工业总产值（万元）")]
    rows += [(code(number), name(number), 5000 + number) for number in range(12)]
    taken = send_one(home, as_csv(rows), "产值2024.csv", sheet="statistics_year")
    approve(home, [taken.submission.id], by=APPROVER)
    freeze(home, by=APPROVER)
    refresh(home)
    site(home)
    office = logged_in(home, "city_office", CITY)
    page = office.get(f"/figure/{current(home).figure('scale_output').id}").content.decode()
    place = f"/data/submissions/{taken.submission.id}?row={{row}}#row-{{row}}"
    for row in range(2, 14):
        assert f'<a href="{place.format(row=row)}">{row}</a>' in page
    assert marked(page_of(office, taken.submission, row=9)) == ["9"]
