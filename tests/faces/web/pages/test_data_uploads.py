"""Files in: what is refused, what is asked, what a job does; names that a person decides; columns; freezing."""

from __future__ import annotations

from threading import Event

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from support.senders import as_csv, code, name, send_one, tax_rows, with_roster
from support.web import logged_in, site
from zhuanji.services.access.accounts.granting import Granting
from zhuanji.services.jobs.worker import run_worker
from zhuanji.services.ledger.uploads import find
from zhuanji.services.ledger.uploads.kept import folder_of
from zhuanji.services.records.home import Home
from zhuanji.services.records.models import ColumnMapping, Crosswalk, Freezing, Submission
from zhuanji.services.settings import change

CITY, TAXES = Granting("area", "330500"), Granting("department", "taxation")
HEAD = ("统一社会信用代码", "税收实际贡献（万元）", "缴税额合计数")


@pytest.fixture
def ledger(home: Home) -> Home:
    """A home whose ledger lists twelve enterprises, shown by the site."""
    with_roster(home)
    site(home)
    return home


@pytest.fixture
def clerk(ledger):
    return logged_in(ledger, "department", CITY, TAXES, username="li", department="taxation")


def upload(data: bytes, name: str = "税收.csv") -> SimpleUploadedFile:
    """Return bytes as a browser hands a file in."""
    return SimpleUploadedFile(name, data)


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (b"%PDF-1.7 \x00\x01", "ledger.file.pdf"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(200)), "ledger.file.picture"),
        (b"PK\x03\x04 not a zip", "ledger.file."),
        (b"\x00" * 2000, "ledger.file.empty"),
        ("完全无关,的表\n1,2\n".encode(), "ledger."),
    ],
)
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_what_is_no_table_is_refused_with_a_reason(clerk, data, found, lang):
    clerk.get(f"/account/?lang={lang}")
    answer = clerk.post("/data/send", {"files": upload(data, "x.xlsx"), "period": "2024"})
    assert answer.status_code == 302
    page = clerk.get(answer.headers["Location"])
    told = page.content.decode()
    assert page.status_code == 200
    assert found in told
    assert {"zh": "未收", "en": "refused"}[lang] in told
    assert not Submission.objects.filter(sheet="tax").exists()


def test_a_form_that_says_nothing_or_nonsense_is_told_so(clerk):
    assert "site.upload.nothing" in clerk.post("/data/send", {}).content.decode()
    answer = clerk.post("/data/send", {"files": upload(b"a"), "sheet": "no such sheet", "period": "gestern"})
    assert answer.status_code == 400
    assert "ledger.asked.sheet" in answer.content.decode()
    many = [upload(b"a", f"{number}.csv") for number in range(21)]
    assert "site.upload.too_many" in clerk.post("/data/send", {"files": many}).content.decode()
    part = clerk.post("/data/send", {}, headers={"HX-Request": "true"})
    assert part.status_code == 400
    assert "<html" not in part.content.decode()


def test_htmx_is_sent_on_to_the_page_of_the_file(clerk):
    answer = clerk.post(
        "/data/send", {"files": upload(as_csv(tax_rows(1))), "period": "2024"}, headers={"HX-Request": "true"}
    )
    assert answer.status_code == 204
    assert answer.headers["HX-Redirect"].startswith("/data/uploads/")


def test_several_files_go_in_together(clerk):
    files = [upload(as_csv(tax_rows(1, 2)), "甲.csv"), upload(b"%PDF-1.4", "乙.pdf")]
    answer = clerk.post("/data/send", {"files": files, "period": "2024", "sheet": "tax"})
    assert answer.headers["Location"] == "/data/uploads/"
    told = clerk.get("/data/uploads/").content.decode()
    assert "甲.csv" in told
    assert "乙.pdf" in told
    assert Submission.objects.get(sheet="tax").good == 2


def test_a_long_file_is_left_to_a_job_whose_progress_is_shown(ledger, clerk):
    change("upload.at_once_kb", "0", by="test")
    answer = clerk.post(
        "/data/send", {"files": upload(as_csv(tax_rows(1, 2))), "period": "2024", "sheet": "tax"}
    )
    url = answer.headers["Location"]
    told = clerk.get(url, headers={"HX-Request": "true"}).content.decode()
    assert "every 2s" in told
    assert "没有后台进程" in told
    assert not Submission.objects.filter(sheet="tax").exists()
    run_worker(ledger, Event(), once=True)
    told = clerk.get(url, headers={"HX-Request": "true"}).content.decode()
    assert "every 2s" not in told
    assert Submission.objects.get(sheet="tax").sent_by == "li"
    assert list(folder_of(ledger).glob("*.bin")) == [], "the bytes are the ledger's now"


def test_a_column_that_nobody_knows_is_asked_about_once(ledger, clerk):
    rows = [HEAD, *((code(n), 10 + n, 20 + n) for n in range(3))]
    answer = clerk.post("/data/send", {"files": upload(as_csv(rows)), "sheet": "tax", "period": "2024"})
    url = answer.headers["Location"]
    told = clerk.get(url).content.decode()
    assert "缴税额合计数" in told
    assert "20、21、22" in told
    assert not Submission.objects.filter(sheet="tax").exists()
    assert clerk.post(f"{url}/answers", {}).status_code == 400
    wrong = clerk.post(f"{url}/answers", {"column-tax-3": "no_such_item"})
    assert wrong.status_code == 400
    assert "ledger.map.item" in wrong.content.decode()
    assert clerk.post(
        f"{url}/answers", {"column-tax-3": "vat_paid", "column-tax-3-factor": "0.0001"}
    ).status_code in (302, 400)
    done = find(ledger, url.rsplit("/", 1)[1])
    if done.state == "asking":
        clerk.post(f"{url}/answers", {"column-tax-3": "-"})
    assert Submission.objects.get(sheet="tax").good == 3
    assert ColumnMapping.objects.get(heading="缴税额合计数").decided_by == "li"
    assert "缴税额合计数" in clerk.get("/data/columns/").content.decode()
    again = clerk.post(
        "/data/send", {"files": upload(as_csv(rows), "再.csv"), "sheet": "tax", "period": "2023"}
    )
    assert find(ledger, again.headers["Location"].rsplit("/", 1)[1]).state == "done"
    assert clerk.post(f"{url}/answers", {"left": "1"}).status_code == 400, "nothing is asked any more"


def test_columns_may_be_left_unread(clerk):
    rows = [HEAD, *((code(n), 10 + n, 20 + n) for n in range(3))]
    url = clerk.post("/data/send", {"files": upload(as_csv(rows)), "sheet": "tax", "period": "2024"}).headers[
        "Location"
    ]
    assert clerk.post(f"{url}/answers", {"left": "1"}).status_code == 302
    assert Submission.objects.get(sheet="tax").good == 3
    assert "缴税额合计数" in clerk.get(url).content.decode()


def test_a_person_says_which_enterprise_is_meant(clerk):
    rows = [("企业名称", "税收实际贡献（万元）"), (name(0), 1.5), ("湖州第三厂", 2.5)]
    clerk.post("/data/send", {"files": upload(as_csv(rows)), "sheet": "tax", "period": "2024"})
    one = Submission.objects.get(sheet="tax")
    assert (one.good, one.bad) == (1, 1)
    assert f"/data/submissions/{one.id}/matches" in clerk.get("/data/matches/").content.decode()
    page = clerk.get(f"/data/submissions/{one.id}/matches").content.decode()
    assert "湖州第三厂" in page
    field = page.split('name="who-')[1].split('"')[0]
    for said in ({}, {f"who-{field}": code(3)}, {f"who-{field}": "other", f"code-{field}": "123", "reason": "x"},
                 {f"who-{field}": code(3), "reason": "x", "first": "gestern"}):  # fmt: skip
        assert clerk.post(f"/data/submissions/{one.id}/matches", said).status_code == 400, said
    said = {f"who-{field}": code(3), "reason": "营业执照", "first": "2024-01-01"}
    answer = clerk.post(f"/data/submissions/{one.id}/matches", said)
    assert answer.status_code == 302
    kept = Crosswalk.objects.get()
    assert (kept.uscc, kept.decided_by, kept.reason, str(kept.valid_from)) == (
        code(3),
        "li",
        "营业执照",
        "2024-01-01",
    )
    answer = clerk.post(f"/data/submissions/{one.id}/recheck")
    assert answer.status_code == 302
    new = Submission.objects.order_by("-id").first()
    assert (new.good, new.bad, new.revision) == (2, 0, 2)
    assert "没有待认定的行" in clerk.get("/data/matches/").content.decode()
    undo = clerk.post("/data/matches/undo", {"decision": str(kept.pk), "reason": "认错了"})
    assert undo.status_code == 302
    assert Crosswalk.objects.filter(withdrawn=True).count() == 1
    assert clerk.post("/data/matches/undo", {"decision": "77", "reason": "x"}).status_code == 400


def test_a_column_is_set_for_ones_own_department_alone(clerk):
    said = {
        "department": "taxation",
        "sheet": "tax",
        "heading": "入库额",
        "item": "tax_paid",
        "factor": "10000",
    }
    assert clerk.post("/data/columns/", said).status_code == 302
    assert ColumnMapping.objects.get().factor == 10000
    assert clerk.post("/data/columns/", said | {"department": "statistics"}).status_code == 403
    assert clerk.post("/data/columns/", said | {"item": "xyz"}).status_code == 400


def test_the_office_freezes_and_a_job_does_it(ledger):
    office = logged_in(ledger, "city_office")
    assert office.post("/data/freeze", {"note": "六月通报"}).status_code == 302
    assert "every 2s" in office.get("/data/freeze", headers={"HX-Request": "true"}).content.decode()
    run_worker(ledger, Event(), once=True)
    made = Freezing.objects.get()
    assert (made.by, made.note) == ("city-office", "六月通报")
    assert "六月通报" in office.get("/data/freeze").content.decode()


def test_an_approval_by_scan_needs_the_code_of_these_rows(ledger, clerk):
    one = send_one(ledger, as_csv(tax_rows(1, 2)), "税收.csv", by="li").submission
    path = f"/data/submissions/{one.id}/approve"
    pdf = b"%PDF-1.7 scan"
    assert "site.data.scan.both" in clerk.post(path, {"scan": "1"}).content.decode()
    wrong = clerk.post(path, {"scan": "1", "file": upload(b"MZ\x90", "a.pdf"), "check_code": "AAAA"})
    assert "site.data.scan.kind" in wrong.content.decode()
    wrong = clerk.post(path, {"scan": "1", "file": upload(pdf, "a.pdf"), "check_code": "AAAA-BBBB"})
    assert "ledger.code.mistyped" in wrong.content.decode()
    other = send_one(ledger, as_csv(tax_rows(5, 6, 7)), "税收2023.csv", by="li", period="2023").submission
    wrong = clerk.post(path, {"scan": "1", "file": upload(pdf, "a.pdf"), "check_code": other.check_code})
    assert "ledger.approve.other_code" in wrong.content.decode()
    done = clerk.post(
        path, {"scan": "1", "file": upload(pdf, "a.pdf"), "check_code": one.check_code, "signed_by": "王"}
    )
    assert done.status_code == 302, done.content.decode()
    assert clerk.get(f"/data/submissions/{one.id}/scan").content == pdf


def test_a_sender_withdraws_what_is_their_own(ledger, clerk):
    mine = send_one(ledger, as_csv(tax_rows(1, 2)), "税收.csv", by="li").submission
    others = send_one(ledger, as_csv(tax_rows(3, 4)), "别人.csv", by="王", period="2023").submission
    assert clerk.post(f"/data/submissions/{others.id}/withdraw", {"reason": "x"}).status_code == 400
    assert clerk.post(f"/data/submissions/{mine.id}/withdraw", {"reason": "发错了"}).status_code == 302
    assert Submission.objects.get(id=mine.id).state == "RETURNED"


def test_ids_of_files_are_never_paths(clerk):
    for id_ in ("..", "%2e%2e%2fhome", "x" * 24, "0" * 24, "0" * 23):
        assert clerk.get(f"/data/uploads/{id_}").status_code == 404, id_
