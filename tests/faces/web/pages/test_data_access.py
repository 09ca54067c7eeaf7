"""Who sees and does what on the page of data: nobody's files are another's, and no finding tells another's figures."""

from __future__ import annotations

from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from openpyxl import load_workbook

from support.senders import ROSTER_HEAD, as_csv, code, name, send_one, tax_rows, with_roster
from support.web import client, logged_in, site
from zhuanji.services.access.accounts.granting import Granting
from zhuanji.services.jobs.enterprise_index import rebuild
from zhuanji.services.ledger.approval import approve
from zhuanji.services.ledger.freeze import freeze
from zhuanji.services.records.home import Home
from zhuanji.services.records.models import AuditEntry, Submission

CITY = Granting("area", "330500")
PAGES = {
    "/data/": {"city_office", "department", "county_office", "town", "leader"},
    "/data/due": {"city_office", "department", "county_office", "leader"},
    "/data/templates/": {"city_office", "department", "county_office", "town"},
    "/data/templates/tax.xlsx?period=2024": {"city_office", "department", "county_office", "town"},
    "/data/send": {"city_office", "department", "county_office", "town"},
    "/data/uploads/": {"city_office", "department", "county_office", "town"},
    "/data/zero": {"city_office", "department", "county_office", "town"},
    "/data/submissions/": {"city_office", "department", "county_office", "town"},
    "/data/review/": {"city_office", "department", "county_office"},
    "/data/matches/": {"city_office", "department", "county_office", "town"},
    "/data/columns/": {"city_office", "department", "county_office", "town"},
    "/data/files/": {"city_office", "department", "county_office"},
    "/data/freeze": {"city_office"},
}
SCOPES = {
    "department": (CITY, Granting("department", "taxation")),
    "county_office": (Granting("area", "330522"),),
    "town": (Granting("area", "330502001"),),
    "enforcement": (CITY,),
    "enterprise": (Granting("enterprise", code(0)),),
}
ROLES = ("city_office", "department", "county_office", "town", "leader", "enforcement", "enterprise",
         "system_admin", "security_admin", "audit_admin")  # fmt: skip
STATISTICS_HEAD = ("统一社会信用代码", "企业名称", "营业收入（万元）")


@pytest.fixture
def ledger(home: Home) -> Home:
    """A home whose ledger lists twelve enterprises, shown by the site."""
    with_roster(home)
    site(home)
    return home


@pytest.mark.parametrize("role", ROLES)
def test_each_role_opens_its_pages_and_no_others(ledger, role):
    browser = logged_in(ledger, role, *SCOPES.get(role, ()))
    answers = {path: browser.get(path).status_code for path in PAGES}
    assert answers == {path: 200 if role in allowed else 403 for path, allowed in PAGES.items()}


PARTS = ("", "?part=good", "/compare", "/source", "/returned", "/print", "/scan", "/matches")
DEEDS = ("approve", "return", "withdraw", "recheck", "matches")


def test_another_departments_file_is_as_if_it_werent_there(ledger):
    one = send_one(ledger, as_csv(tax_rows(1, 2, "三", 4)), "机密税收.csv").submission
    theirs = logged_in(ledger, "department", CITY, Granting("department", "statistics"), username="other")
    for part in PARTS:
        answer = theirs.get(f"/data/submissions/{one.id}{part}")
        assert (part, answer.status_code) == (part, 404)
        assert "机密税收" not in answer.content.decode()
    for deed in DEEDS:
        answer = theirs.post(f"/data/submissions/{one.id}/{deed}", {"reason": "x"})
        assert (deed, answer.status_code) == (deed, 404)
    assert theirs.post("/data/review/decide", {"id": [str(one.id)], "approve": "1"}).status_code == 400
    assert Submission.objects.get(id=one.id).state == "DRAFT"
    for path in (
        "/data/",
        "/data/submissions/",
        "/data/submissions/?q=机密",
        "/data/files/",
        "/data/review/",
        "/data/matches/",
    ):
        assert "机密税收" not in theirs.get(path).content.decode(), path
        assert f"/data/submissions/{one.id}" not in theirs.get(path).content.decode(), path
    assert theirs.get("/data/submissions/999999").content.decode().count("999999") >= 1
    assert theirs.get("/data/submissions/99999999999999999999").status_code == 404


def test_a_county_sees_what_it_sent_and_nothing_of_another(ledger):
    mine = logged_in(ledger, "county_office", Granting("area", "330502"), username="wuxing")
    theirs = logged_in(ledger, "county_office", Granting("area", "330522"), username="changxing")
    file = SimpleUploadedFile("吴兴税收.csv", as_csv(tax_rows(5, 6)))
    answer = mine.post("/data/send", {"files": file, "sheet": "tax", "period": "2024"})
    assert answer.status_code == 302, answer.content.decode()
    one = Submission.objects.get(sheet="tax")
    assert (one.area, one.department, one.sent_by) == ("330502", "taxation", "wuxing")
    assert mine.get(f"/data/submissions/{one.id}").status_code == 200
    assert theirs.get(f"/data/submissions/{one.id}").status_code == 404
    # The sheet of the year 2024 is due in 2025, and the board shows it there.
    assert f"/data/submissions/{one.id}" in mine.get("/data/due?year=2025").content.decode()
    assert f"/data/submissions/{one.id}" not in theirs.get("/data/due?year=2025").content.decode()
    upload = answer.headers["Location"]
    assert theirs.get(upload).status_code == 404
    assert theirs.post(f"{upload}/answers", {"left": "1"}).status_code == 404


def test_nobody_sends_for_others(ledger):
    county = logged_in(ledger, "county_office", Granting("area", "330502"))
    taxes = logged_in(ledger, "department", CITY, Granting("department", "taxation"))

    def sent(browser, **said):
        file = SimpleUploadedFile("税收.csv", as_csv(tax_rows(5, 6)))
        return browser.post(
            "/data/send", {"files": file, "sheet": "tax", "period": "2024", **said}
        ).status_code

    assert sent(county, area="330522") == 403
    assert sent(taxes, department="statistics") == 403
    assert sent(taxes, department="nobody") == 400
    assert not Submission.objects.filter(sheet="tax").exists()


def test_templates_list_only_enterprises_of_the_own_area(ledger):
    rows = [ROSTER_HEAD, *((code(n), name(n), "长兴县", "1751", "是", "是") for n in range(20, 23))]
    approve(ledger, [send_one(ledger, as_csv(rows), "企业名册长兴.csv").submission.id], by="王审核")
    county = logged_in(ledger, "county_office", Granting("area", "330522"))
    answer = county.get("/data/templates/tax.xlsx?period=2024")
    listed = {
        cell.value for row in load_workbook(BytesIO(answer.content)).worksheets[0].iter_rows() for cell in row
    }
    assert {code(n) for n in range(20, 23)} <= listed
    assert not {code(n) for n in range(12)} & listed
    assert county.get("/data/templates/tax.xlsx?period=2024&area=330502").status_code == 403
    taxes = logged_in(ledger, "department", CITY, Granting("department", "taxation"))
    assert taxes.get("/data/templates/power.xlsx?period=2024-03").status_code == 403
    assert taxes.get("/data/templates/nothing.xlsx?period=2024").status_code == 400
    assert taxes.get("/data/templates/tax.xlsx?period=yesterday").status_code == 400


def test_findings_dont_tell_another_departments_figures(ledger):
    """Taxes are held against revenue, which is the statistics bureau's alone."""
    revenue = [STATISTICS_HEAD, *((code(n), name(n), 77.25) for n in range(12))]
    made = send_one(
        ledger, as_csv(revenue), "统计年报2024.csv", sheet="statistics_year", department="statistics"
    )
    approve(ledger, [made.submission.id], by="王审核")
    taxes = logged_in(ledger, "department", CITY, Granting("department", "taxation"), username="li")
    file = SimpleUploadedFile("税收.csv", as_csv(tax_rows(*[900] * 12)))
    answer = taxes.post("/data/send", {"files": file, "sheet": "tax", "period": "2024"})
    one = Submission.objects.get(sheet="tax")
    pages = [answer.headers["Location"], f"/data/submissions/{one.id}?part=warnings"]
    for path in pages:
        told = taxes.get(path).content.decode()
        assert "ledger.tax.above_revenue" in told, path
        assert "77.25" not in told, path
    book = load_workbook(BytesIO(taxes.get(f"/data/submissions/{one.id}/returned").content))
    cells = " ".join(
        str(cell) for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row if cell
    )
    assert "77.25" not in cells
    assert "对方的数不能给您看" in cells
    office = logged_in(ledger, "city_office")
    assert "77.25" in office.get(f"/data/submissions/{one.id}?part=warnings").content.decode()


def test_a_county_learns_nothing_of_another_countys_enterprise_by_sending_rows_about_it(ledger):
    made = send_one(ledger, as_csv(tax_rows(*[31.75] * 12)), "税收2024.csv")
    approve(ledger, [made.submission.id], by="王审核")
    freeze(ledger, by="王审核")
    rebuild(ledger)
    theirs = logged_in(ledger, "county_office", Granting("area", "330522"))
    file = SimpleUploadedFile("探.csv", as_csv(tax_rows(1000, 1000)))
    answer = theirs.post("/data/send", {"files": file, "sheet": "tax", "period": "2024"})
    one = Submission.objects.order_by("-id").first()
    paths = [
        answer.headers["Location"],
        *(f"/data/submissions/{one.id}{part}" for part in ("", "?part=warnings", "/compare")),
    ]
    for path in paths:
        told = theirs.get(path).content.decode()
        assert "31.75" not in told, path
    book = load_workbook(BytesIO(theirs.get(f"/data/submissions/{one.id}/returned").content))
    cells = " ".join(
        str(cell) for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row if cell
    )
    assert "31.75" not in cells
    own = logged_in(ledger, "county_office", Granting("area", "330502"), username="own")
    own.post(
        "/data/send",
        {
            "files": SimpleUploadedFile("己.csv", as_csv(tax_rows(1000, 1001))),
            "sheet": "tax",
            "period": "2024",
        },
    )
    mine = Submission.objects.order_by("-id").first()
    assert "31.75" in own.get(f"/data/submissions/{mine.id}?part=warnings").content.decode()


def test_who_names_enterprises_is_logged(ledger):
    one = send_one(ledger, as_csv(tax_rows(1, 2)), "税收.csv").submission
    office = logged_in(ledger, "city_office")
    office.get(f"/data/submissions/{one.id}?part=good")
    entry = AuditEntry.objects.filter(account="city-office", action="seen").last()
    assert (entry.kind, entry.count) == ("enterprise", 2)
    office.get(f"/data/submissions/{one.id}/source")
    entry = AuditEntry.objects.filter(account="city-office", action="exported").last()
    assert code(0) in entry.detail
    assert code(1) in entry.detail


def test_forms_need_their_token(ledger):
    one = send_one(ledger, as_csv(tax_rows(1, 2)), "税收.csv").submission
    made = logged_in(ledger, "city_office")
    strict = client(enforce_csrf_checks=True)
    strict.cookies = made.cookies
    for path in (
        f"/data/submissions/{one.id}/approve",
        "/data/review/decide",
        "/data/send",
        "/data/zero",
        "/data/freeze",
    ):
        assert strict.post(path).status_code == 403, path
    assert Submission.objects.get(id=one.id).state == "DRAFT"


def test_htmx_gets_the_part_alone(ledger):
    send_one(ledger, as_csv(tax_rows(1, 2)), "税收.csv")
    office = logged_in(ledger, "city_office")
    for path in (
        "/data/due",
        "/data/templates/",
        "/data/submissions/",
        "/data/files/",
        "/data/matches/",
        "/data/columns/",
    ):
        part = office.get(path, headers={"HX-Request": "true"})
        assert part.status_code == 200, path
        assert "<html" not in part.content.decode(), path
        assert "<html" in office.get(path).content.decode(), path
