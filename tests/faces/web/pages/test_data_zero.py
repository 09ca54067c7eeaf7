"""零报告 on the site: an area's office states for its own area alone, a department for its sheet."""

from __future__ import annotations

import re

import pytest

from support.senders import with_roster
from support.web import logged_in, site
from zhuanji.services.access.accounts.granting import Granting
from zhuanji.services.records.models import Submission

CITY, TAXES = Granting("area", "330500"), Granting("department", "taxation")
DEQING, WUXING = Granting("area", "330521"), Granting("area", "330502")
TOLD = {"sheet": "tax", "period": "2024", "department": "taxation"}


@pytest.fixture
def ledger(home):
    with_roster(home)
    site(home)
    return home


def made(browser, **changed):
    answer = browser.post("/data/zero", TOLD | changed)
    return answer.status_code, Submission.objects.filter(zero=True).order_by("-id").first()


def board_state(browser, words):
    return words in browser.get("/data/due?year=2024&state=&department=taxation").content.decode()


def test_a_county_states_for_itself_and_its_own_second_person_approves(ledger):
    clerk = logged_in(ledger, "county_office", DEQING, username="deqing-1")
    second = logged_in(ledger, "county_office", DEQING, username="deqing-2")
    stranger = logged_in(ledger, "county_office", WUXING, username="wuxing")
    department = logged_in(ledger, "department", CITY, TAXES, username="li", department="taxation")
    form = clerk.get("/data/zero").content.decode()
    assert re.search(r'<option value="330521">\s*德清县\s*</option>', form)
    assert "330502" not in form
    status, one = made(clerk)
    assert (status, one.area, one.state) == (302, "330521", "ZERO_REPORTED")
    assert stranger.post(f"/data/submissions/{one.id}/approve").status_code == 404
    assert second.post(f"/data/submissions/{one.id}/approve").status_code == 302
    page = clerk.get(f"/data/submissions/{one.id}").content.decode()
    assert "德清县（对口市税务局）" in page
    assert board_state(clerk, "零报告")
    assert not board_state(stranger, "零报告")
    assert not board_state(department, ">零报告<"), "the department's sheet is owed as before"


def test_a_county_states_for_no_other(ledger):
    clerk = logged_in(ledger, "county_office", DEQING, username="deqing")
    for area in ("330502", "330500"):
        assert made(clerk, area=area) == (403, None)


def test_who_has_several_areas_names_one(ledger):
    clerk = logged_in(ledger, "county_office", DEQING, WUXING, username="both")
    assert made(clerk) == (400, None)
    status, one = made(clerk, area="330502")
    assert (status, one.area) == (302, "330502")


def test_a_department_states_for_its_whole_sheet(ledger):
    clerk = logged_in(ledger, "department", CITY, TAXES, username="li", department="taxation")
    assert 'name="area"' not in clerk.get("/data/zero").content.decode()
    status, one = made(clerk)
    assert (status, one.area) == (302, "")


@pytest.mark.parametrize("area", ["330521", "德清县"])
def test_a_department_states_for_no_area(ledger, area):
    """The form asks it for none; neither does what is posted past the form speak for one."""
    clerk = logged_in(ledger, "department", CITY, TAXES, username="li", department="taxation")
    answer = clerk.post("/data/zero", TOLD | {"area": area})
    assert (answer.status_code, "site.data.zero.whole_sheet" in answer.content.decode()) == (400, True)
    assert not Submission.objects.filter(zero=True).exists()
    status, one = made(clerk, area="330500")
    assert (status, one.area) == (302, ""), "the city is the whole sheet"


def test_a_county_hands_files_in_as_itself(ledger):
    """The sender on the form is the county; the city's departments only say whose sheet it is."""
    clerk = logged_in(ledger, "county_office", DEQING, username="deqing")
    form = clerk.get("/data/send").content.decode()
    assert "报送地区" in form
    assert re.search(r'<option value="330521">\s*德清县\s*</option>', form)
    assert "对口的市级部门" in form
    department = logged_in(ledger, "department", CITY, TAXES, username="li", department="taxation")
    assert "对口的市级部门" not in department.get("/data/send").content.decode()


@pytest.mark.parametrize(
    ("lang", "words", "remedy"),
    [
        ("zh", "“税收”按年报送，不报“2024年三季度”。", "在“时期”中选年，如“20"),
        ("en", "is sent by the year, not for “Q3 2024”.", "Choose a year under Period, such as “20"),
    ],
)
def test_a_period_of_another_kind_is_told_which_one_to_choose(ledger, lang, words, remedy):
    clerk = logged_in(ledger, "county_office", DEQING, username="deqing")
    clerk.get(f"/account/?lang={lang}")
    answer = clerk.post("/data/zero", TOLD | {"period": "2024Q3"})
    page = answer.content.decode()
    assert (answer.status_code, words in page, remedy in page) == (400, True, True)
    kinds = re.findall(r'<optgroup label="([^"]+)">', page)
    assert kinds[:2] == {"zh": ["年", "季度"], "en": ["year", "quarter"]}[lang], "periods stand by their kind"
