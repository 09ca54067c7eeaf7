"""What the pages of templates and of sending offer: sheets and periods of the reader's own departments."""

from __future__ import annotations

import re

import pytest

from support.senders import with_roster
from support.web import logged_in, site
from zhuanji.services.access.accounts.granting import Granting
from zhuanji.services.records.home import Home

CITY = Granting("area", "330500")


def options(page: str, name: str) -> list[str]:
    """Return what a field offers, without the empty choice."""
    field = re.search(rf"<select[^>]*name=\"{name}\".*?</select>", page, re.DOTALL)
    assert field
    return [one for one in re.findall(r"<option value=\"([^\"]*)\"", field[0]) if one]


@pytest.fixture
def ledger(home: Home) -> Home:
    """A home with a list of enterprises, shown by the site."""
    with_roster(home)
    site(home)
    return home


def test_a_department_is_offered_its_own_sheets_and_periods_alone(ledger: Home) -> None:
    clerk = logged_in(ledger, "department", CITY, Granting("department", "taxation"), department="taxation")
    items = [one for one in ledger.pack.items if one.department == "taxation"]
    sheets = {one.sheet for one in items}
    send = clerk.get("/data/send").content.decode()
    assert set(options(send, "sheet")) == sheets
    templates = clerk.get("/data/templates/").content.decode()
    periods = options(templates, "period")
    assert periods
    assert {one.period for one in items} & {"month", "quarter"} == set(), "taxes are sent by the year"
    assert all(re.fullmatch(r"\d{4}", one) for one in periods)
    assert not re.search(r"<option value=\"\d{4}(Q\d|-\d\d)\"", send)


def test_an_office_is_offered_its_departments_sheets_first(ledger: Home) -> None:
    chief = logged_in(ledger, "city_office", department="taxation")
    offered = options(chief.get("/data/send").content.decode(), "sheet")
    own = [
        one.id
        for one in ledger.pack.sheets
        if any(item.sheet == one.id and item.department == "taxation" for item in ledger.pack.items)
    ]
    assert offered[: len(own)] == own
    assert len(offered) > len(own)
