"""Statements of nothing, plan documents and map layers sent by programs, as by the forms of the pages."""

from __future__ import annotations

import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from support.api import BUSINESS, callers
from zhuanji.services.records.models import AuditEntry, MapLayer, PlanDocument, Submission

DRAFT = (
    "某市传统产业提升方案（2023-2025年）\n一、主要目标\n到2025年，产业规模达到500亿元左右。\n"
    "二、重点任务\n1.推进技改。实施技改项目100个。（责任单位：市经信局、市财政局）\n"
)
SQUARE = [[120.02, 30.80], [120.06, 30.80], [120.06, 30.84], [120.02, 30.84], [120.02, 30.80]]
TOLD = {"name": "重点园区", "kind": "parks", "source": "市局 2025-01", "frame": "gcj02"}


def zero(**changed: str) -> dict[str, str]:
    """Return a statement."""
    return {"sheet": "tax", "period": "2016", "department": "taxation", "note": "本期无应报数据"} | changed


def geojson(ring: list[list[float]] = SQUARE) -> SimpleUploadedFile:
    """Return a layer of one polygon."""
    shape = {"type": "Polygon", "coordinates": [ring]}
    one = {"type": "Feature", "properties": {"name": "甲园", "owner": "某人"}, "geometry": shape}
    data = json.dumps({"type": "FeatureCollection", "features": [one]}).encode()
    return SimpleUploadedFile("园区.geojson", data)


def test_nothing_to_report_is_stated_once_and_counts_when_another_approves_it(served):
    tax, office = callers(served, "taxation"), callers(served, "office")
    made = tax.post("/zero-reports", zero())
    assert made.status_code == 201, made.json()
    told = made.json()
    assert (told["zero"], told["state"], told["note"]) == (True, "ZERO_REPORTED", "本期无应报数据")
    assert [one["action"] for one in told["history"]] == ["open", "accept_zero"]
    again = tax.post("/zero-reports", zero())
    assert (again.status_code, again.json()["id"]) == (200, told["id"])
    assert tax.post(f"/submissions/{told['id']}/approve").status_code == 409
    assert office.post(f"/submissions/{told['id']}/approve").json()["state"] == "APPROVED"
    assert Submission.objects.filter(zero=True, period="2016", sheet="tax").count() == 1


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"sheet": "nothing"}, "ledger.asked.sheet"),
        ({"period": "soon"}, "calendar.period.unreadable"),
        ({"department": "statistics"}, "site.data.zero.not_theirs"),
    ],
)
def test_what_isnt_so_cant_be_stated(served, changed, code):
    answer = callers(served, "office").post("/zero-reports", zero(**changed))
    assert answer.status_code == 422
    assert answer.json()["code"] == code


def test_a_department_states_for_no_area(served):
    answer = callers(served, "taxation").post("/zero-reports", zero(period="2014", area="330521"))
    assert (answer.status_code, answer.json()["code"]) == (422, "site.data.zero.whole_sheet")
    assert not Submission.objects.filter(zero=True, period="2014").exists()


@pytest.mark.parametrize("name", [name for name in BUSINESS if name not in ("office", "taxation")])
def test_nobody_speaks_for_another_department(served, name):
    assert callers(served, name).post("/zero-reports", zero(period="2015", area="330500")).status_code == 403
    assert not Submission.objects.filter(zero=True, period="2015").exists()


def test_a_plan_is_sent_up_and_read(served):
    office, town = callers(served, "office"), callers(served, "town")
    sent = office.post("/plans", document=SimpleUploadedFile("方案.txt", DRAFT.encode()))
    assert sent.status_code == 201, sent.json()
    number = sent.json()["id"]
    assert (sent.json()["title"], sent.json()["by"]) == ("某市传统产业提升方案（2023-2025年）", "office")
    again = office.post("/plans", document=SimpleUploadedFile("别名.txt", DRAFT.encode()))
    assert (again.status_code, again.json()["id"]) == (200, number)
    assert PlanDocument.objects.filter(pk=number).count() == 1
    [entry] = AuditEntry.objects.filter(kind="plan", object=str(number))  # once, whoever sends it again
    assert (entry.account, entry.action, entry.address) == ("office", "plan.uploaded", "127.0.0.1")
    assert entry.request
    [target] = [one for one in town.get(f"/plans/{number}/targets").json()["rows"] if one["unit"] == "亿元"]
    assert (target["value"], target["hedge"], target["by"]) == (500.0, "左右", 2025)
    assert DRAFT[target["start"] : target["end"]] == target["quote"]
    [task] = town.get(f"/plans/{number}/tasks").json()["rows"]
    assert [one["name"] for one in task["units"]] == ["市经信局", "市财政局"]
    measures = town.get(f"/plans/{number}/measures").json()["rows"]
    assert "实施技改项目100个" in "".join(one["text"] for one in measures)
    zh = office.get(f"/plans/{number}/findings").json()["rows"]
    en = office.get(f"/plans/{number}/findings", lang="en").json()["rows"]
    assert [one["code"] for one in zh] == [one["code"] for one in en] != []
    assert zh[0]["reason"] != en[0]["reason"]


def test_what_is_no_plan_is_refused(served):
    office = callers(served, "office")
    for name, data, code in (("a.exe", b"MZ", "site.plans.kind"), ("a.pdf", b"%PDF-1", "document.damaged")):
        answer = office.post("/plans", document=SimpleUploadedFile(name, data))
        assert (answer.status_code, answer.json()["code"]) == (422, code)
    assert office.post("/plans", {}).status_code == 422
    for name in BUSINESS:
        if name != "office":
            file = SimpleUploadedFile("b.txt", DRAFT.encode())
            assert callers(served, name).post("/plans", document=file).status_code == 403


def test_a_layer_is_brought_in_seen_where_one_may_and_taken_off(served):
    office = callers(served, "office")
    made = office.post("/map/layers", TOLD, file=geojson())
    assert made.status_code == 201, made.json()
    number = made.json()["id"]
    [shape] = office.get(f"/map/layers/{number}").json()["features"]
    assert (shape["properties"]["name"], "owner" in shape["properties"]) == ("甲园", False)
    outside = callers(served, "elsewhere" if shape["properties"]["area"] != "330503" else "county")
    assert outside.get(f"/map/layers/{number}").json()["features"] == []
    for name in BUSINESS:
        if name != "office":
            assert callers(served, name).post("/map/layers", TOLD, file=geojson()).status_code == 403
            assert callers(served, name).post(f"/map/layers/{number}/remove").status_code == 403
    assert MapLayer.objects.get(pk=number).removed_at is None
    assert office.post(f"/map/layers/{number}/remove").status_code == 204
    again = office.post(f"/map/layers/{number}/remove")
    assert (again.status_code, again.json()["code"]) == (404, "site.map.layer.unknown")
    assert office.get(f"/map/layers/{number}").status_code == 404
    entries = AuditEntry.objects.filter(kind="map_layer", object=str(number)).order_by("number")
    assert [one.action for one in entries] == ["map.layer_added", "map.layer_removed"]


def test_a_layer_elsewhere_or_of_another_kind_is_refused(served):
    office = callers(served, "office")
    abroad = geojson([[x - 5, y] for x, y in SQUARE])
    assert office.post("/map/layers", TOLD, file=abroad).json()["code"] == "site.map.layer.elsewhere"
    wrong = office.post("/map/layers", TOLD | {"kind": "roads"}, file=geojson())
    assert (wrong.status_code, wrong.json()["place"]) == (422, {"column": "kind"})
