"""Uploading plans: what can be read is kept and read there, whatever else is a coded problem on the page."""

from __future__ import annotations

import re
from html import unescape
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from support.documents.word import make_plan_docx
from support.web import client, logged_in, site
from zhuanji.basics.problems import ProblemError
from zhuanji.basics.texts import say
from zhuanji.engines.plan import read_plan
from zhuanji.faces.web.pages.plans.apart import done_apart, understood
from zhuanji.faces.web.pages.plans.child import GREETING
from zhuanji.faces.web.pages.plans.listing import MOST
from zhuanji.services.access.accounts.granting import Granting
from zhuanji.services.records.models import PlanDocument

DRAFT = "某市传统产业提升方案（2023-2025年）\n（征求意见稿）\n一、主要目标\n到2025年，产业规模达到500亿元。\n二、重点任务\n1.推进技改。实施技改项目100个。（责任单位：市经信局、市财政局）\n"
FINAL = DRAFT.replace("（征求意见稿）\n", "").replace("500亿元", "400亿元")
PDF = Path("tests/engines/plan/documents/data/shenzhen-ai-manufacturing-2026-2027.pdf")


@pytest.fixture
def office(home):
    site(home)
    return logged_in(home, "city_office")


def sent(browser, data, name="plan.txt", **options):
    return browser.post("/plans/upload", {"document": SimpleUploadedFile(name, data)}, **options)


def taken(browser, data, name="plan.txt"):
    answer = sent(browser, data, name)
    assert answer.status_code == 302, unescape(answer.content.decode())[:800]
    return answer["Location"]


def test_a_text_is_read_there(office, home):
    where = taken(office, DRAFT.encode())
    page = unescape(office.get(where).content.decode())
    assert "产业规模达到500亿元" in page
    assert 'id="q-T1"' in page
    assert "市经信局" in page
    row = PlanDocument.objects.get()
    assert where == f"/plans/{row.id}"
    assert (home.uploads / row.file).read_bytes() == DRAFT.encode()
    assert (home.uploads / row.text).read_text(encoding="utf-8") == DRAFT
    assert list((home.results / "plans").glob(f"{row.sha256}-*.json"))
    listed = unescape(office.get("/plans/").content.decode())
    assert "某市传统产业提升方案" in listed
    assert row.uploaded_by in listed


def test_a_word_file_and_a_pdf_are_read_there(office):
    for data, name in ((make_plan_docx(DRAFT), "方案.docx"), (PDF.read_bytes(), "plan.pdf")):
        where = taken(office, data, name)
        for path in ("", "/targets", "/tasks", "/findings"):
            assert office.get(where + path).status_code == 200
        file = office.get(f"{where}/file")
        assert file.content == data
        assert file["Content-Disposition"].startswith("attachment")


def test_the_same_document_stands_once(office):
    assert taken(office, DRAFT.encode()) == taken(office, DRAFT.encode(), "other.txt")
    assert PlanDocument.objects.count() == 1


def test_what_was_kept_is_read_anew_where_the_cache_is_gone(office, home):
    where = taken(office, DRAFT.encode())
    for path in (home.results / "plans").iterdir():
        path.unlink()
    assert (
        "产业规模达到500亿元" in unescape(office.get(f"{where}/targets").content.decode())
        or office.get(where).status_code == 200
    )


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_two_drafts_are_compared(office, lang):
    old, new = (taken(office, text.encode()).rsplit("/", 1)[1] for text in (DRAFT, FINAL))
    page = unescape(office.get("/plans/compare", {"old": old, "new": new, "lang": lang}).content.decode())
    assert say("plan.diff.weakened", lang) in page
    assert "400" in page
    back = unescape(office.get("/plans/compare", {"old": new, "new": old, "lang": lang}).content.decode())
    assert say("plan.diff.strengthened", lang) in back


def test_words_of_a_document_are_never_markup(office):
    text = DRAFT.replace("产业规模", "<script>alert(1)</script>规模").replace(
        "推进技改", "<img src=x onerror=alert(1)>推进技改"
    )
    where = taken(office, text.encode(), "<b>x</b>\"'.txt")
    for path in ("", "/targets", "/tasks", "/findings", "?view=print"):
        raw = office.get(where + path).content.decode()
        assert "<script>alert" not in raw
        assert "<img src=x" not in raw
    assert "<b>x</b>" not in office.get("/plans/").content.decode()


def test_a_name_leads_nowhere(office, home):
    taken(office, DRAFT.encode(), "../../../../etc/passwd.txt")
    row = PlanDocument.objects.get()
    assert "/" not in row.file_name
    assert (home.uploads / row.file).resolve().is_relative_to(home.uploads.resolve())


def bomb():
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as box:
        box.writestr("[Content_Types].xml", "<Types/>")
        box.writestr("word/document.xml", b"0" * 80_000_000)
    return made.getvalue()


HOSTILE = {
    "empty": (b"", "plan.txt", "document.empty"),
    "blank": (b" \n\t ", "plan.txt", "document.blank"),
    "nul": (b"a\0b", "plan.txt", "document.nul_bytes"),
    "picture": (b"\x89PNG\r\n\x1a\n", "plan.txt", "document.picture"),
    "page": (b"<!doctype html><p>x", "plan.txt", "document.html"),
    "old word": (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"),
        "plan.docx",
        "document.doc",
    ),
    "text as word": ("一、目标".encode(), "plan.docx", "document.misnamed"),
    "program": (b"MZ\x90", "plan.exe", "site.plans.kind"),
    "no ending": (b"x", "plan", "site.plans.kind"),
    "broken pdf": (b"%PDF-1.7\n%broken", "plan.pdf", None),
    "broken zip": (b"PK\x03\x04 nothing", "plan.docx", None),
    "bomb": (bomb(), "plan.docx", None),
    "long": ("一二三四五六七八九十".encode() * 200_000, "plan.txt", "document.text_too_long"),
}


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("kind", HOSTILE)
def test_what_cant_be_read_is_a_coded_problem_on_the_page(office, home, kind, lang):
    data, name, code = HOSTILE[kind]
    answer = sent(office, data, name, headers={"Accept-Language": lang}, query_params={"lang": lang})
    page = unescape(answer.content.decode())
    # Django takes no file without bytes for one that was sent.
    wanted = "site.plans.no_file" if kind == "empty" and "site.plans.no_file" in page else code
    assert answer.status_code == 400
    found = re.findall(r"<code>([a-z_]+(?:\.[a-z_]+)+)</code>", page)
    assert found
    assert wanted is None or wanted in found
    assert 'type="file"' in page
    assert not PlanDocument.objects.exists()
    assert not list((home.uploads / "plans").glob("*")) if (home.uploads / "plans").exists() else True


def test_without_a_file_or_with_two_it_says_so(office):
    assert "site.plans.no_file" in office.post("/plans/upload").content.decode()
    two = [SimpleUploadedFile("a.txt", DRAFT.encode()), SimpleUploadedFile("b.txt", FINAL.encode())]
    answer = office.post("/plans/upload", {"document": two})
    assert answer.status_code == 400
    assert "site.plans.no_file" in answer.content.decode()


def test_one_that_is_too_large_is_refused(office):
    answer = sent(office, b"x" * (MOST + 1))
    assert answer.status_code == 400
    assert "site.plans.too_large" in answer.content.decode()


def test_a_form_of_another_site_is_refused(office):
    strict = client(enforce_csrf_checks=True)
    strict.cookies = office.cookies
    answer = sent(strict, DRAFT.encode())
    assert answer.status_code == 403
    assert not PlanDocument.objects.exists()


@pytest.mark.parametrize(
    ("role", "grants", "options"),
    [
        ("county_office", [Granting("area", "330522")], {}),
        ("leader", [], {}),
        ("department", [Granting("department", "statistics")], {"department": "statistics"}),
        ("system_admin", [], {}),
    ],
)
def test_only_the_office_uploads_and_who_may_read_reads_it(home, office, role, grants, options):
    where = taken(office, DRAFT.encode())
    browser = logged_in(home, role, *grants, **options)
    assert sent(browser, FINAL.encode()).status_code == 403
    assert PlanDocument.objects.count() == 1
    assert browser.get(where).status_code == (403 if role == "system_admin" else 200)


def test_getting_the_address_of_the_form_is_refused(office):
    assert office.get("/plans/upload").status_code == 405


# The child


def test_the_child_reads_as_this_process_does():
    found = done_apart({"what": "read", "text": DRAFT}, "plan.txt")
    plan = read_plan(DRAFT)
    assert [one["quote"] for one in found["plan"]["targets"]] == [one.quote for one in plan.targets]
    assert [one["id"] for one in found["plan"]["clauses"]] == [one.id for one in plan.clauses]


def test_a_text_that_takes_too_long_is_a_coded_problem():
    with pytest.raises(ProblemError) as caught:
        done_apart({"what": "read", "text": DRAFT * 400}, "plan.txt", seconds=0.2)
    assert [one.code for one in caught.value.problems] == ["site.plans.too_slow"]


@pytest.mark.parametrize(
    ("status", "output", "code"),
    [
        (-24, GREETING, "too_slow"),
        (-9, GREETING, "unreadable"),
        (1, b"", "unreadable"),
        (0, b"other", "unreadable"),
    ],
)
def test_however_the_child_ends_it_is_a_coded_problem(status, output, code):
    with pytest.raises(ProblemError) as caught:
        understood(status, output, "plan.txt")
    assert [one.code for one in caught.value.problems] == [f"site.plans.{code}"]
