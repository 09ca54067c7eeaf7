"""Exports: at once where they are short and hold no figures, else approved by another; never a formula."""

from __future__ import annotations

import csv
from io import BytesIO, StringIO

import openpyxl
import pytest

from support.appraised import clerk, enterprise, office
from support.firm_site import COUNT, COUNTY, FAR_COUNT, OTHER, YEAR, firm_site
from support.records import approved
from support.runs import row
from support.snapshots import code
from support.web import client, logged_in
from zhuanji.faces.web.pages.enterprises.exports.files import Sheet, as_bytes
from zhuanji.services.jobs.enterprise_index import rebuild
from zhuanji.services.ledger.freeze import freeze
from zhuanji.services.records.models import AuditEntry, ExportRequest

DANGER = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"]
FIGURES = {"kind": "xlsx", "item": ["tax_paid", "land_mu"], "year_of": str(YEAR), "reason": "月度通报"}


@pytest.fixture
def run(home, tmp_path):
    return firm_site(home, tmp_path, tables=False)


def rows_of(data):
    return list(openpyxl.load_workbook(BytesIO(data)).active.iter_rows(values_only=True))


def csv_rows(data):
    return list(csv.reader(StringIO(data.decode("utf-8-sig"))))


@pytest.mark.usefixtures("run")
def test_a_short_list_goes_out_at_once_and_is_logged_as_exported(home):
    chief = office(home)
    answer = chief.post("/enterprises/export", {"kind": "csv", "area": OTHER})
    assert answer.status_code == 200
    assert "attachment" in answer["Content-Disposition"]
    told = csv_rows(answer.content)
    assert {one[0] for one in told[1:]} == {code(number) for number in range(40, 44)}
    entry = AuditEntry.objects.latest("number")
    assert (entry.action, entry.kind, entry.count) == ("exported", "enterprise", FAR_COUNT)
    assert (
        len(rows_of(chief.post("/enterprises/export", {"kind": "xlsx", "area": OTHER}).content))
        == 3 + FAR_COUNT
    )


@pytest.mark.usefixtures("run")
def test_names_that_open_a_formula_stay_texts(home):
    approved("怪名", row(1, YEAR, name="=cmd|'/c calc'!A0"), sheet="enterprises", hours=2)
    freeze(home, by="甲")
    rebuild(home)
    chief = office(home)
    told = csv_rows(chief.post("/enterprises/export", {"kind": "csv", "q": code(1)}).content)
    assert told[1][1] == "'=cmd|'/c calc'!A0"
    book = openpyxl.load_workbook(
        BytesIO(chief.post("/enterprises/export", {"kind": "xlsx", "q": code(1)}).content)
    )
    assert all(cell.data_type != "f" for line in book.active.iter_rows() for cell in line)


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_no_cell_of_a_file_is_a_formula(kind):
    data = as_bytes(
        Sheet("查询", "说明", [(one, False) for one in DANGER], [DANGER]), kind, demo=True, lang="zh"
    )
    if kind == "csv":
        assert all(cell.startswith("'") for line in csv_rows(data) for cell in line[: len(DANGER)])
    else:
        cells = [cell for line in openpyxl.load_workbook(BytesIO(data)).active.iter_rows() for cell in line]
        assert all(cell.data_type != "f" for cell in cells)


@pytest.mark.usefixtures("run")
def test_figures_need_another_person_and_then_a_reason(home):
    chief = office(home)
    refused = chief.post("/enterprises/export", FIGURES | {"reason": " "})
    assert refused.status_code == 400
    assert "site.exports.no_reason" in refused.content.decode()
    assert chief.post("/enterprises/export", FIGURES).status_code == 302
    asked = ExportRequest.objects.get()
    assert (asked.state, asked.count, asked.reason) == ("asked", COUNT + FAR_COUNT, "月度通报")
    assert chief.get(f"/enterprises/exports/{asked.id}/file").status_code == 400
    own = chief.post(f"/enterprises/exports/{asked.id}/decide", {"decision": "approve"})
    assert "site.exports.own" in own.content.decode()
    second = logged_in(home, "city_office", username="second")
    assert "月度通报" in second.get("/enterprises/exports/").content.decode()
    decided_by = second.get("/admin/exports/").content.decode()
    assert "税收实际贡献" in decided_by
    assert "tax_paid" not in decided_by
    assert second.post(f"/enterprises/exports/{asked.id}/decide", {"decision": "approve"}).status_code == 302
    assert second.get(f"/enterprises/exports/{asked.id}/file").status_code == 404  # whose it isn't
    told = rows_of(chief.get(f"/enterprises/exports/{asked.id}/file").content)
    head = told[2]
    at = head.index(f"税收实际贡献（万元） {YEAR}")
    assert {line[0]: line[at] for line in told[3:]}[code(3)] == 30.0
    asked.refresh_from_db()
    assert asked.state == "made"
    assert (home.results / asked.file).is_file()
    again = chief.get(f"/enterprises/exports/{asked.id}/file")
    assert rows_of(again.content) == told
    logged = AuditEntry.objects.filter(kind="export").order_by("number").values_list("action", flat=True)
    assert list(logged)[:2] == ["export.asked", "export.approved"]


@pytest.mark.usefixtures("run")
def test_a_refusal_needs_a_reason_and_gives_no_file(home):
    chief, second = office(home), logged_in(home, "city_office", username="second")
    chief.post("/enterprises/export", FIGURES)
    number = ExportRequest.objects.get().id
    address = f"/enterprises/exports/{number}/decide"
    assert "site.exports.no_words" in second.post(address, {"decision": "refuse"}).content.decode()
    assert second.post(address, {"decision": "refuse", "words": "用途不明"}).status_code == 302
    assert "site.exports.decided" in second.post(address, {"decision": "approve"}).content.decode()
    assert chief.get(f"/enterprises/exports/{number}/file").status_code == 400
    assert "用途不明" in chief.get("/enterprises/exports/").content.decode()
    for lang, word in (("zh", "没有这份导出申请"), ("en", "There is no such request")):
        answer = second.post(f"/enterprises/exports/99/decide?lang={lang}", {"decision": "approve"})
        assert (answer.status_code, word in answer.content.decode()) == (404, True)
    assert "site.exports.decision" in second.post(address, {"decision": "maybe"}).content.decode()


@pytest.mark.usefixtures("run")
def test_a_county_decides_about_its_own_alone(home):
    chief, near, far = office(home), clerk(home, "near"), clerk(home, "far", OTHER)
    chief.post("/enterprises/export", FIGURES)
    chief.post("/enterprises/export", FIGURES | {"area": COUNTY})
    whole, part = ExportRequest.objects.order_by("id")
    for browser in (near, far):
        assert (
            browser.post(f"/enterprises/exports/{whole.id}/decide", {"decision": "approve"}).status_code
            == 403
        )
    assert far.post(f"/enterprises/exports/{part.id}/decide", {"decision": "approve"}).status_code == 403
    assert near.post(f"/enterprises/exports/{part.id}/decide", {"decision": "approve"}).status_code == 302


@pytest.mark.usefixtures("run")
def test_nobody_exports_what_they_may_not_see(home):
    near = clerk(home, "near")
    told = csv_rows(near.post("/enterprises/export", {"kind": "csv", "area": OTHER}).content)
    assert {one[0] for one in told[1:]} == {code(number) for number in range(1, COUNT + 1)}
    firm = enterprise(home, 2)
    assert [one[0] for one in csv_rows(firm.post("/enterprises/export", {"kind": "csv"}).content)[1:]] == [
        code(2)
    ]
    leader = logged_in(home, "leader", username="head")
    assert leader.post("/enterprises/export", {"kind": "csv"}).status_code == 403
    assert leader.get("/enterprises/exports/").status_code == 403
    assert "site.exports.kind" in near.post("/enterprises/export", {"kind": "exe"}).content.decode()
    assert (
        "site.exports.nothing"
        in near.post("/enterprises/export", {"kind": "csv", "q": "没有"}).content.decode()
    )


@pytest.mark.usefixtures("run")
def test_forms_need_their_token(home):
    office(home)
    browser = client(enforce_csrf_checks=True)
    assert browser.post("/enterprises/export", {"kind": "csv"}).status_code == 403
