"""An approval of an export holds for these areas, so many rows, so many days; each fetch is logged."""

from __future__ import annotations

import csv
import json
from datetime import UTC, datetime, timedelta
from io import BytesIO, StringIO

import pytest
from openpyxl import load_workbook

from support.api import Caller, bearer
from support.appraised import clerk
from support.records import approved
from support.runs import COUNTY, OTHER, YEAR, row
from support.snapshots import code
from support.web import logged_in, site
from zhuanji.services.access.accounts.granting import Granting, grant, revoke
from zhuanji.services.jobs.enterprise_index import rebuild
from zhuanji.services.jobs.expiry import expire
from zhuanji.services.ledger.freeze import freeze
from zhuanji.services.reading import refresh
from zhuanji.services.records.models import AuditEntry, ExportRequest

NEAR, FAR = range(1, 4), range(40, 42)
LIST = {"kind": "csv", "item": ["tax_paid"], "year_of": str(YEAR), "reason": "月度通报"}
QUESTION = {"kind": "csv", "rows": "enterprise", "measure": "s.tax_paid", "year": str(YEAR), "reason": "通报"}
WAYS = [("/enterprises/export", LIST), ("/query/export", QUESTION)]
CITY = "330500"


@pytest.fixture
def shown(home):
    home.use()
    for area, numbers in ((COUNTY, NEAR), (OTHER, FAR)):
        listed(area, numbers)
    return frozen(home)


def listed(area, numbers):
    """Put enterprises of an area into the ledger, each with its tax."""
    usual = {"area": area, "town": f"{area}001", "above_scale": True, "status": "在营"}
    names = [row(one, YEAR, name=f"演示企业{one}", **usual) for one in numbers]
    approved(f"名录{area}{numbers[0]}", *names, sheet="enterprises")
    approved(f"税{area}{numbers[0]}", *(row(one, YEAR, tax_paid=10.0 * one) for one in numbers))


def frozen(home):
    """Freeze the ledger and show the site."""
    freeze(home, by="甲")
    rebuild(home)
    refresh(home, figures=False)
    site(home)
    return home


def asked(home, path, fields):
    """Let a county ask for an export and the city approve it; returns the county's browser and the file's address."""
    near = clerk(home, "near")
    assert near.post(path, fields).status_code == 302
    one = ExportRequest.objects.get()
    assert one.count == len(NEAR)
    second = logged_in(home, "city_office", username="second")
    assert second.post(f"/enterprises/exports/{one.id}/decide", {"decision": "approve"}).status_code == 302
    return near, f"/enterprises/exports/{one.id}/file"


def codes_of(answer):
    """Return the credit codes of a file."""
    assert answer.status_code == 200, answer.content.decode()
    return {line[0] for line in list(csv.reader(StringIO(answer.content.decode("utf-8-sig"))))[1:]}


def codes(numbers):
    return {code(one) for one in numbers}


def more(home, numbers, area=COUNTY):
    """Let more enterprises come into a new snapshot."""
    listed(area, numbers)
    frozen(home)


@pytest.mark.parametrize(("path", "fields"), WAYS)
def test_what_was_granted_since_stays_out(shown, path, fields):
    near, file = asked(shown, path, fields)
    grant("near", [Granting("area", OTHER)], by="s", at=datetime.now(UTC), pack=shown.pack)
    assert codes_of(near.get(file)) == codes(NEAR)


@pytest.mark.parametrize(("path", "fields"), WAYS)
def test_more_rows_than_were_approved_are_asked_for_anew(shown, path, fields):
    near, file = asked(shown, path, fields)
    more(shown, range(11, 13))
    answer = near.get(file)
    assert (answer.status_code, "批准导出 3 行，现在有 5 行" in answer.content.decode()) == (400, True)
    assert "site.exports.outgrown" in answer.content.decode()
    assert ExportRequest.objects.get().state == "approved"
    assert not list(shown.results.glob("exports/*"))


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
@pytest.mark.parametrize(("path", "fields"), WAYS)
def test_what_was_sent_keeps_its_digits(shown, path, fields, kind):
    approved("更正税", row(1, YEAR, tax_paid=12.345), row(2, YEAR, tax_paid=0.00456), hours=1)
    frozen(shown)
    near, file = asked(shown, path, fields | {"kind": kind})
    data = near.get(file).content
    if kind == "csv":
        found = [cell for line in csv.reader(StringIO(data.decode("utf-8-sig"))) for cell in line]
        assert {"12.345", "0.00456", "30.00"} <= set(found)
        return
    cells = [cell for line in load_workbook(BytesIO(data)).active.iter_rows() for cell in line]
    held = {cell.value: cell.number_format for cell in cells if isinstance(cell.value, int | float)}
    assert (held[12.345], held[0.00456], held[30]) == ("#,##0.000", "#,##0.00000", "#,##0.00")


def test_a_filter_that_cant_be_used_any_more_doesnt_fall_away(shown):
    grants = [Granting("area", COUNTY), Granting("area", OTHER)]
    both = logged_in(shown, "county_office", *grants, username="both")
    assert both.post("/enterprises/export", LIST | {"area": COUNTY}).status_code == 302
    ExportRequest.objects.update(state="approved")
    revoke("both", "area", COUNTY, by="s", at=datetime.now(UTC))
    answer = both.get(f"/enterprises/exports/{ExportRequest.objects.get().id}/file")
    assert (answer.status_code, "site.exports.unasked" in answer.content.decode()) == (400, True)


def test_an_approval_lapses(shown):
    near, file = asked(shown, *WAYS[0])
    one, now = ExportRequest.objects.get(), datetime.now(UTC)
    assert timedelta(days=6) < one.expires_at - now < timedelta(days=8)
    assert expire(shown, now) == 0
    ExportRequest.objects.update(expires_at=now - timedelta(minutes=1))
    answer = near.get(file)
    assert (answer.status_code, "site.exports.lapsed" in answer.content.decode()) == (400, True)
    assert expire(shown, now) == 1
    assert ExportRequest.objects.get().state == "expired"
    assert "site.exports.not_ready" in near.get(file).content.decode()


@pytest.mark.parametrize(("path", "fields"), WAYS)
def test_a_file_is_logged_with_whom_it_names_each_time(shown, path, fields):
    near, file = asked(shown, path, fields)
    for _ in range(2):
        assert codes_of(near.get(file)) == codes(NEAR)
        entry = AuditEntry.objects.latest("number")
        assert (entry.account, entry.action, entry.count) == ("near", "exported", len(NEAR) + 1)
        told = json.loads(entry.detail)["ids"]
        assert (set(told["enterprise"]), len(told["export"])) == (codes(NEAR), 1)
    [beside] = shown.results.glob("exports/*.codes")
    beside.write_text(code(1), encoding="utf-8")
    assert near.get(file).status_code == 404, "whom it names can't be told"
    assert expire(shown, datetime.now(UTC) + timedelta(days=9)) == 1
    assert not list(shown.results.glob("exports/*"))


def test_an_export_that_nobody_has_to_approve_is_bound_too(shown):
    clerk(shown, "near")
    program = Caller("county_office", bearer("near", ["enterprise.export"], at=datetime.now(UTC)))
    first, second = (program.post("/exports", {"reason": "走访", "format": "csv"}).json() for _ in range(2))
    assert (first["state"], first["count"]) == ("approved", len(NEAR))
    assert datetime.fromisoformat(first["expires_at"]) > datetime.now(UTC) + timedelta(days=6)
    assert ExportRequest.objects.get(id=first["id"]).filter["areas"] == [COUNTY]
    grant("near", [Granting("area", OTHER)], by="s", at=datetime.now(UTC), pack=shown.pack)
    assert codes_of(program.get(f"/exports/{first['id']}/file")) == codes(NEAR)
    more(shown, range(11, 13))
    refused = program.get(f"/exports/{second['id']}/file")
    assert (refused.status_code, refused.json()["code"]) == (422, "site.exports.outgrown")
    ExportRequest.objects.update(expires_at=datetime.now(UTC))
    assert program.get(f"/exports/{second['id']}/file").json()["code"] == "site.exports.lapsed"


def test_who_decides_for_the_city_is_asked_where_an_area_is_lacking(shown):
    listed("", range(60, 61))
    frozen(shown)
    logged_in(shown, "city_office", username="chief")
    program = Caller("city_office", bearer("chief", ["enterprise.export"], at=datetime.now(UTC)))
    wish = {"reason": "汇总", "items": ["tax_paid"], "year": YEAR, "format": "csv"}
    one = ExportRequest.objects.get(id=program.post("/exports", wish).json()["id"])
    assert one.filter["areas"] == [CITY, COUNTY, OTHER]
    ExportRequest.objects.update(state="approved")
    assert codes_of(program.get(f"/exports/{one.id}/file")) == codes([*NEAR, *FAR, 60])
