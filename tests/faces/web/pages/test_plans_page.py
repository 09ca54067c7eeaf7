"""Plans: the document is shown whole, what is marked are its own words, and each part leads to the others."""

from __future__ import annotations

import re
from html import unescape
from io import BytesIO

import pytest
from openpyxl import load_workbook

from support.web import client, session_of
from zhuanji.basics.texts import say
from zhuanji.engines.plan import lint_plan, read_plan
from zhuanji.engines.plan.breakdown.rows import breakdown_rows
from zhuanji.faces.web.pages.plans.anchors import clause_anchor
from zhuanji.services.reading import current

CHIP = re.compile(r'<(a|span) class="chip[^"]*"[^>]*>[^<]*</\1>')
SPOT = re.compile(r'<span class="spot" id="([^"]*)"></span>')
BARE = re.compile(r"<[^>]+>")
LANGS = ("zh", "en")


@pytest.fixture
def document(shown):
    return (shown.pack.folder / shown.pack.head.plan.document).read_text(encoding="utf-8")


def page_of(browser, path, **asked):
    answer = browser.get(path, asked)
    assert answer.status_code == 200, answer.content.decode()[:500]
    return unescape(answer.content.decode())


def squeezed(text):
    return "".join(text.split())


def clauses_of(page):
    return re.findall(r'<div class="clause-text">(.*?)</div>\s*(?:<aside|</section>)', page, re.DOTALL)


def test_the_whole_document_is_there_and_nothing_else(office, document):
    page = page_of(office, "/plans/own")
    shown_text = "".join(BARE.sub("", CHIP.sub("", body)) for body in clauses_of(page))
    assert squeezed(shown_text) == squeezed(document)


def test_every_clause_has_its_place_and_stands_in_the_contents(office, document):
    page = page_of(office, "/plans/own")
    for clause in read_plan(document).clauses:
        assert f'id="{clause_anchor(clause.id)}"' in page
        if clause.level:
            assert f'href="#{clause_anchor(clause.id)}"' in page


def test_every_target_of_the_pack_is_marked_and_leads_to_its_page(office, shown):
    page = page_of(office, "/plans/own")
    for one in shown.pack.targets:
        assert f'id="q-{one.id}"' in page
        assert f'href="/targets/{one.id}"' in page


def test_the_lights_are_those_of_the_tracking(office, shown):
    page = page_of(office, "/plans/own/targets")
    for one in current(shown).tracking.targets:
        row = page.split(f'<a href="/targets/{one.binding.id}">')[0].rsplit("<tr>", 1)[1]
        assert f"light-{one.light.value}" in row


@pytest.mark.parametrize("lang", LANGS)
def test_every_finding_says_severity_reason_and_remedy(office, document, lang):
    page, inside = page_of(office, "/plans/own/findings", lang=lang), page_of(office, "/plans/own", lang=lang)
    found = lint_plan(read_plan(document), document)
    bare = re.sub(r"</?span[^>]*>", "", inside)
    assert page.count('id="finding-') == len(found)
    for number, one in enumerate(found, 1):
        item = re.sub(r"</?span[^>]*>", "", page.split(f'id="finding-{number}"')[1].split("</li>")[0])
        assert one.code in item
        assert one.sentence(lang) in item
        assert one.severity == "checked" or one.remedy(lang) in item
        assert one.sentence(lang) in bare
        assert f'id="f-{number}"' in inside


def test_findings_of_one_severity(office, document):
    found = [one for one in lint_plan(read_plan(document), document) if one.severity == "review"]
    assert found
    assert page_of(office, "/plans/own/findings", severity="review").count('id="finding-') == len(found)
    assert page_of(office, "/plans/own", severity="review").count('id="f-') == len(found)


@pytest.mark.parametrize(
    ("show", "kinds"),
    [
        ("", {"q-", "t-", "f-"}),
        ("targets", {"q-"}),
        ("tasks", {"t-"}),
        ("findings", {"f-"}),
        ("none", set()),
        ("x", {"q-", "t-", "f-"}),
    ],
)
def test_what_is_marked_stands_in_the_address(office, show, kinds):
    found = SPOT.findall(page_of(office, "/plans/own", show=show))
    assert {name[:2] for name in found} == kinds


def test_tasks_and_measures_have_owners_and_days(office, document):
    page, plan = page_of(office, "/plans/own/tasks"), read_plan(document)
    for task in plan.tasks:
        row = page.split(f'<span id="{task.id}" class="spot">')[1].split("</tr>")[0]
        assert task.heading in row
        assert all(unit.name in row for unit in task.units)
    assert page.count(say("plan.column.ownerless", "zh")) == sum(
        one.owner_from == "none" for one in plan.measures
    )
    for row in breakdown_rows(plan):
        assert squeezed(row.measure.text) in squeezed(BARE.sub("", page))


def test_what_one_unit_has_to_do(office, document):
    unit = "市商务局"
    page, plan = page_of(office, "/plans/own/tasks", unit=unit), read_plan(document)
    wanted = [task.id for task in plan.tasks if unit in {one.name for one in task.units}]
    assert re.findall(r'<span id="(K\d+)" class="spot">', page) == wanted


def test_the_breakdown_is_an_excel_file(office, document):
    answer = office.get("/plans/own/breakdown.xlsx")
    assert answer.status_code == 200
    assert "attachment" in answer["Content-Disposition"]
    book = load_workbook(BytesIO(answer.content))
    assert book.worksheets[0].max_row > len(read_plan(document).measures)


def test_the_document_itself_is_handed_out_as_it_is(office, shown):
    answer = office.get("/plans/own/file")
    assert answer.content == (shown.pack.folder / shown.pack.head.plan.document).read_bytes()
    assert "attachment" in answer["Content-Disposition"]


def test_the_page_to_print_has_everything_open(office):
    page = page_of(office, "/plans/own", view="print")
    assert "<details open>" in page
    assert 'class="filters"' not in page
    assert "reader-contents" not in page


def test_htmx_gets_the_part_alone(office):
    for path in ("/plans/own", "/plans/own/tasks", "/plans/own/findings"):
        text = office.get(path, headers={"HX-Request": "true"}).content.decode()
        assert "<html" not in text


def test_two_documents_have_to_be_chosen_to_be_compared(office):
    page = page_of(office, "/plans/compare")
    assert say("site.plans.compare.one", "zh") in page
    assert say("plan.diff.same", "zh") in page_of(office, "/plans/compare", old="own", new="own")


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize(
    "path",
    [
        "/plans/999999",
        "/plans/0",
        "/plans/nobody/tasks",
        "/plans/12/file",
        "/plans/99999999999999999999/findings",
    ],
)
def test_a_document_that_isnt_there_is_a_coded_problem(office, path, lang):
    answer = office.get(path, {"lang": lang})
    assert answer.status_code == 404
    page = unescape(answer.content.decode())
    assert "site.plans.missing" in page
    assert say("site.plans.missing.remedy", lang) in page


def test_comparing_with_one_that_isnt_there_is_a_coded_problem(office):
    answer = office.get("/plans/compare", {"old": "own", "new": "77"})
    assert answer.status_code == 404
    assert "site.plans.missing" in answer.content.decode()


@pytest.mark.parametrize(
    "path", ["/plans/../own", "/plans/own/../../etc/passwd", "/plans/%2e%2e/file", "/plans/own%00"]
)
def test_other_addresses_lead_nowhere(office, path):
    assert office.get(path).status_code == 404


@pytest.mark.parametrize("page", ["x", "-1", "0", "9" * 40, "２"])
def test_a_page_number_that_is_none_is_the_first(office, page):
    assert 'id="c-1"' in page_of(office, "/plans/own", page=page)


@pytest.mark.usefixtures("shown")
@pytest.mark.parametrize("role", ["enterprise", "system_admin", "security_admin", "audit_admin"])
def test_who_has_no_permission_sees_no_document(role):
    browser = session_of(role)
    for path in (
        "/plans/",
        "/plans/own",
        "/plans/own/tasks",
        "/plans/own/file",
        "/plans/own/breakdown.xlsx",
        "/plans/1",
        "/plans/compare",
    ):
        answer = browser.get(path)
        assert answer.status_code == 403, path
        assert "健康座椅" not in answer.content.decode()


@pytest.mark.usefixtures("shown")
@pytest.mark.parametrize("role", ["leader", "county_office", "town"])
def test_who_may_only_read_gets_no_form(role):
    browser = session_of(role)
    assert 'type="file"' not in page_of(browser, "/plans/")
    assert browser.post("/plans/upload").status_code == 403
    assert page_of(browser, "/plans/own")


@pytest.mark.usefixtures("shown")
def test_nobody_goes_to_the_log_in():
    for path in ("/plans/", "/plans/own", "/plans/own/file"):
        assert client().get(path)["Location"].startswith("/login")
