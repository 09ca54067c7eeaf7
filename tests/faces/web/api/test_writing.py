"""Changes: files handed in, approved and sent back, exports decided, jobs tried again, as by the pages."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from support.api import BUSINESS, COUNTY, callers, known_things
from support.senders import as_csv
from zhuanji.services.records.models import EnterpriseIndex, Submission

HEAD = ("统一社会信用代码", "企业名称", "税收实际贡献（万元）")


def sent(served, name: str, value: float, *, year: int = 2024, file: str = "税收.csv"):
    """Hand a tax file in."""
    codes = EnterpriseIndex.objects.order_by("uscc").values_list("uscc", "name")[:3]
    data = as_csv([HEAD, *((code, title, value) for code, title in codes)])
    body = {"sheet": "tax", "period": str(year), "department": "taxation"}
    return callers(served, name).post("/uploads", body, files=SimpleUploadedFile(file, data))


def test_a_file_is_handed_in_approved_by_another_person_and_counts(served):
    answer = sent(served, "taxation", 77.5, year=2021)
    assert answer.status_code == 202
    [file] = answer.json()
    assert file["state"] == "done", file
    [sheet] = file["sheets"]
    number = sheet["submission"]
    tax, office = callers(served, "taxation"), callers(served, "office")
    assert tax.get(f"/uploads/{file['id']}").json()["id"] == file["id"]
    assert office.get(f"/uploads/{file['id']}").status_code == 404, "another's file isn't there"
    own = tax.post(f"/submissions/{number}/approve")
    assert (own.status_code, own.json()["code"]) == (409, "lifecycle.refused.same_person_or_paper"), (
        own.json()
    )
    done = office.post(f"/submissions/{number}/approve")
    assert (done.status_code, done.json()["state"]) == (200, "APPROVED"), done.json()
    again = office.post(f"/submissions/{number}/approve")
    assert again.status_code == 409
    assert Submission.objects.get(id=number).approved_by == "office"


def test_a_draft_goes_back_with_a_reason(served):
    number = sent(served, "taxation", 66.5, year=2020).json()[0]["sheets"][0]["submission"]
    office = callers(served, "office")
    assert office.post(f"/submissions/{number}/return", {"reason": " "}).status_code == 422
    back = office.post(f"/submissions/{number}/return", {"reason": "税收口径不对"})
    assert (back.status_code, back.json()["state"], back.json()["note"]) == (200, "RETURNED", "税收口径不对")


@pytest.mark.parametrize("name", [name for name in BUSINESS if name not in ("office", "taxation")])
def test_nobody_approves_what_isnt_theirs(served, name):
    number = Submission.objects.filter(area="").order_by("-id").values_list("id", flat=True)[0]
    for path in (f"/submissions/{number}/approve", f"/submissions/{number}/return"):
        assert callers(served, name).post(path, {"reason": "x"}).status_code in (403, 404)


@pytest.mark.parametrize("name", ["leader", "enforcement", "firm"])
def test_not_everybody_sends(served, name):
    assert sent(served, name, 1.0).status_code == 403


def test_a_county_sends_for_itself_alone(served):
    [file] = sent(served, "county", 5.5, year=2019).json()
    number = file["sheets"][0]["submission"]
    assert callers(served, "county").get(f"/submissions/{number}").json()["area"] == COUNTY
    assert callers(served, "elsewhere").get(f"/submissions/{number}").status_code == 404
    assert callers(served, "taxation").post(f"/submissions/{number}/approve").status_code in (200, 403, 404)


def test_what_is_no_table_is_told_as_refused(served):
    answer = callers(served, "taxation").post("/uploads", {}, files=SimpleUploadedFile("x.csv", b"\0\1\2"))
    [file] = answer.json()
    assert (file["state"], file["problems"][0]["code"]) == ("refused", "ledger.file.other")


def test_an_export_needs_another_person_and_its_texts_are_no_formulas(served):
    office, leader = callers(served, "office"), callers(served, "county")
    assert office.post("/exports", {"reason": " "}).status_code == 422
    assert (
        office.post("/exports", {"reason": "x", "items": ["nothing"]}).json()["code"]
        == "site.api.export_item"
    )
    assert (
        office.post("/exports", {"reason": "x", "items": ["tax_paid"]}).json()["code"]
        == "site.api.export_year"
    )
    asked = office.post("/exports", {"reason": "汇总", "items": ["tax_paid"], "year": 2023, "format": "csv"})
    assert (asked.status_code, asked.json()["state"], asked.json()["count"]) == (201, "asked", 12)
    number = asked.json()["id"]
    assert office.get(f"/exports/{number}/file").json()["code"] == "site.exports.not_ready"
    assert leader.get(f"/exports/{number}").status_code == 404, "another's export isn't there"
    assert office.post(f"/exports/{number}/decision", {"approve": True}).status_code == 404, (
        "one's own isn't one's to decide"
    )
    assert [one["id"] for one in leader.get("/exports/waiting").json()] == [number]
    assert leader.post(f"/exports/{number}/decision", {"approve": True}).json()["state"] == "approved"
    file = office.get(f"/exports/{number}/file")
    assert (file.status_code, file["Content-Type"]) == (200, "text/csv; charset=utf-8")
    lines = file.content.decode("utf-8-sig").splitlines()
    assert len(lines) == 13
    assert not any(
        cell[:1] in "=+-@" and not cell[1:2].isdigit() for line in lines for cell in line.split(",") if cell
    )


def test_a_small_export_goes_out_at_once_and_is_logged(served):
    from zhuanji.services.records.models import AuditEntry

    county = callers(served, "county")
    made = county.post("/exports", {"reason": "走访", "format": "xlsx"}).json()
    assert made["state"] == "approved"
    assert county.get(f"/exports/{made['id']}/file").content.startswith(b"PK")
    entry = AuditEntry.objects.order_by("-number").first()
    assert entry is not None
    assert (entry.account, entry.action) == ("county", "exported")


def test_an_objection_needs_a_notice_that_runs(served):
    run, code = known_things(served)["number"][0], known_things(served)["uscc"][0]
    paper = SimpleUploadedFile("异议.pdf", b"%PDF-1.4 stamped")
    late = callers(served, "firm").post(f"/runs/{run}/objections", {"words": "用地面积有误"}, papers=paper)
    assert (late.status_code, late.json()["code"]) == (422, "run.object.late")
    other = callers(served, "leader").post(
        f"/runs/{run}/objections", {"words": "x", "uscc": code}, papers=paper
    )
    assert other.status_code == 403


def test_what_if(served):
    office, run = callers(served, "office"), known_things(served)["number"][0]
    same = office.post(f"/runs/{run}/whatif").json()
    assert (same["moved"], same["before"]) == (0, same["after"])
    other = office.post(f"/runs/{run}/whatif", {"weights": {"tax_mu": 0, "va_mu": 100}}).json()
    assert sum(other["after"].values()) == sum(same["after"].values())
    assert other["moved"] == sum(
        n for old, row in other["matrix"].items() for new, n in row.items() if old != new
    )
    for wanted in (
        {"weights": {"nothing": 1}},
        {"weights": {"tax_mu": 0}},
        {"quotas": {"A": 1}},
        {"missing": {"tax_mu": "magic"}},
        {"scheme": "other"},
    ):
        assert office.post(f"/runs/{run}/whatif", wanted).status_code in (404, 422)
    assert callers(served, "leader").post(f"/runs/{run}/whatif").status_code == 403


def test_a_question_is_kept_and_shared(served):
    office, county, firm = (callers(served, name) for name in ("office", "county", "firm"))
    asked = {"rows": "town", "measure": "count"}
    made = office.post("/query/saved", {"title": "各镇企业数", "question": asked}).json()
    assert (made["own"], made["shared_with"], made["question"]["rows"]) == (True, [], "town")
    path = f"/query/saved/{made['id']}"
    assert county.get(path).status_code == 404, "another's question isn't there"
    assert office.post(f"{path}/share", {"shared_with": ["role:nobody"]}).status_code == 404
    assert office.post(f"{path}/share", {"shared_with": ["role:county_office"]}).json()["shared_with"] == [
        "role:county_office"
    ]
    assert county.get(path).json()["shared_with"] == [], "with whom else is its owner's to know"
    assert made["id"] in [one["id"] for one in county.get("/query/saved").json()]
    assert county.post(f"{path}/remove").status_code == 404
    assert firm.get("/query/saved").status_code == 403
    assert office.post(f"{path}/remove").status_code == 204
    assert county.get(path).status_code == 404


def test_a_question_is_answered_as_far_as_one_may_see(served):
    office, elsewhere = callers(served, "office"), callers(served, "elsewhere")
    assert office.get("/query", rows="area").json()["whole"]["count"] == 12
    assert elsewhere.get("/query", rows="area").json()["whole"]["count"] in (0, None)
    for wanted in ({"rows": "nothing"}, {"measure": "s.nothing"}, {"area": "999999"}, {"year": 2001}):
        assert office.get("/query", **wanted).status_code == 422


def test_jobs_are_for_the_system_administrator(served):
    system = callers(served, "system")
    assert system.get("/jobs").status_code == 200
    nothing = "00000000-0000-4000-8000-000000000000"
    assert system.post(f"/jobs/{nothing}/retry").json()["code"] == "jobs.unknown"
    assert callers(served, "office").post(f"/jobs/{nothing}/retry").status_code == 403


def test_the_log_is_for_the_audit_administrator(served):
    audit = callers(served, "audit")
    found = audit.get("/log", account="office", action="exported", limit=5).json()
    assert all(one["account"] == "office" for one in found["rows"])
    assert callers(served, "system").get("/log").status_code == 403
    assert audit.get("/log", first="2024-13-01").status_code == 422


def test_pages_of_the_log_hold_each_entry_once(served):
    """That a page was read is an entry itself and stands on top of the next one; `before` looks past it."""
    audit, found, before = callers(served, "audit"), [], {}
    for _ in range(3):
        rows = audit.get("/log", limit=2, **before).json()["rows"]
        found += [one["number"] for one in rows]
        before = {"before": rows[-1]["number"]}
    assert found == list(range(found[0], found[0] - 6, -1))
    fixed = {"before": found[0] + 1, "limit": 2}
    beside = [audit.get("/log", offset=offset, **fixed).json()["rows"] for offset in (0, 2, 4)]
    assert [one["number"] for rows in beside for one in rows] == found
    assert audit.get("/log", before=0).status_code == 422
