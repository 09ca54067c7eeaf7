"""Questions that nobody asked yet, that are kept and shared, and answers that go out after approval."""

from __future__ import annotations

import csv
import json
import re
from html import unescape
from io import StringIO
from urllib.parse import parse_qs

import pytest

from support.appraised import clerk, office
from support.firm_site import COUNT, COUNTY, FALLEN, FAR, FAR_COUNT, YEAR, firm_site, main_of
from support.records import approved
from support.runs import row
from support.snapshots import code
from support.web import client, logged_in, site
from zhuanji.faces.web.pages.query.tables import MOST
from zhuanji.services.jobs.enterprise_index import rebuild
from zhuanji.services.ledger.freeze import freeze
from zhuanji.services.reading import refresh
from zhuanji.services.records.models import AuditEntry, ExportRequest, SavedQuery

WOOD = {
    "rows": "area",
    "measure": "i.tax_per_mu",
    "year": str(YEAR),
    "sector": "wood_home",
    "scale": "above",
    "sort": "change",
}
FIRMS = WOOD | {"rows": "enterprise"}


@pytest.fixture
def run(home, tmp_path):
    return firm_site(home, tmp_path, tables=False)


@pytest.mark.usefixtures("run")
def test_before_anything_is_asked_the_first_example_is_answered_and_nobody_is_named(home):
    chief = office(home)
    before = AuditEntry.objects.count()
    empty, asked = main_of(chief.get("/query/")), main_of(chief.get("/query/", WOOD))
    assert "还没有提问，先给出一个常用问题的答案" in empty
    assert "还没有提问" not in asked
    reply = "2023 年，家装木业、规上，按区县看亩均税收"
    answers = [page.partition(reply)[2].partition("快照")[0] for page in (empty, asked)]
    assert answers[0]
    assert answers[0] == answers[1]
    assert "地址中有您不能用" not in empty + asked
    form = chief.get("/query/").content.decode().partition('id="q-measure"')[2].partition("</select>")[0]
    assert '<option value="i.tax_per_mu" selected>' in form
    assert AuditEntry.objects.count() == before


@pytest.mark.usefixtures("run")
def test_named_answers_are_approved_first(home):
    chief, second = office(home), logged_in(home, "city_office", username="second")
    assert "site.exports.no_reason" in chief.post("/query/export", FIRMS | {"kind": "csv"}).content.decode()
    assert chief.post("/query/export", FIRMS | {"kind": "csv", "reason": "通报"}).status_code == 302
    one = ExportRequest.objects.get()
    assert one.count == COUNT + FAR_COUNT
    second.post(f"/enterprises/exports/{one.id}/decide", {"decision": "approve"})
    told = chief.get(f"/enterprises/exports/{one.id}/file").content.decode("utf-8-sig")
    rows = list(csv.reader(StringIO(told)))
    by_code = {row[0]: dict(zip(rows[0], row, strict=True)) for row in rows[1:]}
    assert by_code[code(FALLEN)]["企业"] == f"演示企业{FALLEN}"
    assert by_code[code(FALLEN)]["亩均税收（万元/亩）"] == "3.00"
    assert by_code[code(FALLEN)]["上年（万元/亩）"] == "6.00"
    assert AuditEntry.objects.filter(action="exported").latest("number").count == COUNT + FAR_COUNT + 1


@pytest.mark.usefixtures("run")
def test_a_question_is_kept_shared_and_opened_in_the_readers_scope(home):
    chief, near = office(home), clerk(home, "near")
    assert chief.post("/query/saved/add", FIRMS | {"title": "谁在掉"}).status_code == 302
    one = SavedQuery.objects.get()
    assert near.get(f"/query/saved/{one.id}/").status_code == 404
    assert (
        chief.post(
            f"/query/saved/{one.id}/share", {"with": ["role:county_office", "role:enterprise", "account:1"]}
        ).status_code
        == 302
    )
    one.refresh_from_db()
    assert one.shared_with == ["role:county_office"]
    assert "谁在掉" in main_of(near.get("/query/"))
    opened = near.get(f"/query/saved/{one.id}/", follow=True)
    assert f"/enterprises/{code(1)}" in opened.content.decode()
    assert f"/enterprises/{code(FAR)}" not in opened.content.decode()
    assert near.post(f"/query/saved/{one.id}/share", {"with": []}).status_code == 404
    assert near.post(f"/query/saved/{one.id}/remove").status_code == 404
    assert chief.post(f"/query/saved/{one.id}/remove").status_code == 302
    assert near.get(f"/query/saved/{one.id}/").status_code == 404
    assert "谁在掉" not in main_of(near.get("/query/"))


@pytest.mark.usefixtures("run")
def test_bad_forms_and_forms_without_token_are_refused(home):
    chief = office(home)
    for lang, word in (("zh", "问题没有名称"), ("en", "The question has no title")):
        answer = chief.post(f"/query/saved/add?lang={lang}", WOOD | {"title": " "})
        assert (answer.status_code, word in answer.content.decode()) == (400, True)
    town = logged_in(home, "enforcement", username="officer")
    assert town.post("/query/saved/1/share", {"with": ["role:leader"]}).status_code == 403
    assert client(enforce_csrf_checks=True).post("/query/saved/add", WOOD).status_code == 403


def test_whom_the_reply_names_beyond_the_lines_of_the_table_is_logged(home):
    """The table shows 200 by name; who fell and rose most come after them, and the reply names both."""
    home.use()
    count, fallen, risen = MOST + 10, MOST + 3, MOST + 7
    usual = {"area": COUNTY, "town": f"{COUNTY}001", "above_scale": True, "status": "在营"}
    for year, moved in ((YEAR - 1, {}), (YEAR, {fallen: 1.0, risen: 999.0})):
        numbers = range(1, count + 1)
        listed = [row(one, year, name=f"演示企业{one}", **usual) for one in numbers]
        approved(f"名录{year}", *listed, sheet="enterprises")
        approved(f"税{year}", *(row(one, year, tax_paid=moved.get(one, 50.0)) for one in numbers))
    freeze(home, by="甲")
    rebuild(home)
    refresh(home, figures=False)
    site(home)
    asked = {"rows": "enterprise", "measure": "s.tax_paid", "year": str(YEAR), "sort": "name"}
    told = main_of(office(home).get("/query/", asked))
    assert f"掉得最多：演示企业{fallen}（" in told
    assert f"升得最多：演示企业{risen}（" in told
    entry = AuditEntry.objects.latest("number")
    first = sorted(code(one) for one in range(1, count + 1))[:MOST]
    assert set(json.loads(entry.detail)["ids"]["enterprise"]) == {*first, code(fallen), code(risen)}


@pytest.mark.usefixtures("run")
def test_the_heads_of_an_example_sort_that_example(home):
    """What is shown without being asked for is asked for by its links: another order of the same answer."""
    chief = office(home)
    page = chief.get("/query/").content.decode()
    found = [unescape(one) for one in re.findall(r'<a href="\?([^"]*)" class="sorter"', page)]
    assert found
    for one in found:
        assert set(parse_qs(one)) >= {"rows", "measure", "year", "sort"}, one
        assert sentence_of(chief.get(f"/query/?{one}").content.decode()) == sentence_of(page)


def sentence_of(page):
    """Return the sentence over an answer, which tells the question."""
    return re.search(r'class="sentence"[^>]*>([^<]*)<', page)[1]
