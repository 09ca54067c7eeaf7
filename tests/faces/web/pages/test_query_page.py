"""Questions: their answers against sums worked out by hand, and what each reader may see of them."""

from __future__ import annotations

import csv
import re
from io import StringIO

import pytest

from support.databases import close, lead_to
from support.firm_site import (
    COUNT,
    COUNTY,
    FALLEN,
    FAR,
    FAR_COUNT,
    OTHER,
    YEAR,
    made_once,
    main_of,
)
from support.snapshots import code
from support.web import session_of, site
from zhuanji.services.reading import current
from zhuanji.services.records.models import AuditEntry

WOOD = {
    "rows": "area",
    "measure": "i.tax_per_mu",
    "year": str(YEAR),
    "sector": "wood_home",
    "scale": "above",
    "sort": "change",
}
FIRMS = WOOD | {"rows": "enterprise"}
TAX, LAND = sum(10.0 * one for one in range(1, COUNT + 1)), 10.0 * COUNT + 2.0  # of the near county


@pytest.fixture(scope="module")
def home_once(tmp_path_factory, lasting):
    with lasting():
        return made_once(tmp_path_factory.mktemp("query"))


@pytest.fixture
def shown(home_once, monkeypatch):
    lead_to(home_once.database_url, monkeypatch)
    site(home_once)
    yield home_once
    close()


def ask(name, asked, **more):
    return session_of(name).get("/query/", asked, **more)


def lines(answer):
    """Return the lines of the answer's table: the first cell and the others."""
    text = answer.content.decode()
    body = text.partition('id="answer"')[2] or text
    body = body.rpartition("<tbody>")[2].partition("</tbody>")[0]
    rows = [
        re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row, flags=re.DOTALL)
        for row in re.findall(r"<tr.*?</tr>", body, flags=re.DOTALL)
    ]
    plain = [[re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", cell)).strip() for cell in row] for row in rows]
    return {row[0]: row[1:] for row in plain}


def test_the_question_of_the_plan_is_ready_and_answered(shown):
    """“木业规上几家、亩均多少、比去年、谁掉得最多”: one click, against sums worked out by hand."""
    page = session_of("office").get("/query/").content.decode()
    query = (
        re.search(r'href="\?([^"]+)">木业规上几家、亩均多少、比去年、谁掉得最多<', page)
        .group(1)
        .replace("&amp;", "&")
    )
    answer = session_of("office").get(f"/query/?{query}")
    told, words = lines(answer), main_of(answer)
    land = current(shown).figure("tax_per_mu", COUNTY, sector="wood_home", size="above")
    assert told["吴兴区"][:2] == [str(COUNT), str(land.entered)]
    assert told["吴兴区"][2] == f"{land.value:.2f}"
    assert land.terms[0] == pytest.approx(TAX)
    before = current(shown).figure(
        "tax_per_mu", COUNTY, period=current(shown).before("tax_per_mu"), sector="wood_home", size="above"
    )
    assert before.terms[0] == pytest.approx(TAX + 30)
    assert told["吴兴区"][4] == f"▼ −{100 * (1 - land.value / before.value):.2f}%"
    assert "掉得最多：吴兴区" in words
    assert f"在营 {COUNT + FAR_COUNT} 家" in words
    assert "2023 年，家装木业、规上，按区县看亩均税收" in words


def test_every_value_opens_the_figure_that_it_is(shown):
    told = ask("office", WOOD).content.decode()
    figure = current(shown).figure("tax_per_mu", COUNTY, sector="wood_home", size="above")
    assert f"/figure/{figure.id}" in told
    assert session_of("office").get(f"/figure/{figure.id}").status_code == 200


@pytest.mark.usefixtures("shown")
def test_by_enterprise_it_says_who_fell_most_and_logs_whom_it_named():
    before = AuditEntry.objects.count()
    answer = ask("office", FIRMS)
    told = lines(answer)
    first = next(iter(told))
    assert first.startswith(f"演示企业{FALLEN} ")
    assert told[first][-1] == "▼ −50.00%"
    assert f"掉得最多：演示企业{FALLEN}（−50.00%）" in main_of(answer)
    assert AuditEntry.objects.count() == before + 1
    assert AuditEntry.objects.latest("number").count == COUNT + FAR_COUNT


@pytest.mark.usefixtures("shown")
def test_sums_and_means_and_counts_are_those_of_the_ledger():
    assert lines(ask("office", {"rows": "area", "measure": "s.tax_paid"}))["吴兴区"][2] == f"{TAX:,.2f}"
    assert (
        lines(ask("office", {"rows": "area", "measure": "m.tax_paid"}))["吴兴区"][2] == f"{TAX / COUNT:.2f}"
    )
    assert lines(ask("office", {"rows": "size", "measure": "count"}))["中型"][0] == str(FAR_COUNT)
    over = lines(ask("office", {"rows": "year", "measure": "s.tax_paid", "area": COUNTY}))
    assert [over[f"{year} 年"][2] for year in (YEAR - 1, YEAR)] == [f"{TAX + 30:,.2f}", f"{TAX:,.2f}"]
    assert "总体" in lines(ask("office", {"rows": "area", "measure": "m.tax_paid"})), "a mean is no sum"
    assert "总体 " in main_of(ask("office", {"rows": "area", "measure": "i.tax_per_mu"}))
    grades = lines(ask("office", {"rows": "grade", "measure": "count"}))
    assert {grade: int(row[0]) for grade, row in grades.items()} == {
        "A 档": 6,
        "B 档": 18,
        "C 档": 5,
        "D 档": 1,
        "未定档": FAR_COUNT,
        "合计": COUNT + FAR_COUNT,
    }
    pivot = ask("office", {"rows": "area", "columns": "grade", "measure": "count"})
    assert lines(pivot)["吴兴区"][:4] == ["6", "18", "5", "1"]
    assert '"type":"bar"' in pivot.content.decode()


@pytest.mark.usefixtures("shown")
def test_the_readers_scope_applies():
    told = lines(ask("county", WOOD))
    assert set(told) == {"吴兴区", "总体"}
    assert told["总体"][:2] == [str(COUNT), str(COUNT)]
    firms = ask("county", FIRMS).content.decode()
    assert f"/enterprises/{code(1)}" in firms
    assert f"/enterprises/{code(FAR)}" not in firms
    foreign = ask("county", FIRMS | {"area": OTHER})
    assert "不能用或不存在" in main_of(foreign)
    assert f"/enterprises/{code(FAR)}" not in foreign.content.decode()


def test_who_may_not_see_the_values_is_answered_by_closed_figures(shown):
    """The leader may see no single tax: figures that are closed for everybody answer, rows never."""
    reading = current(shown)
    for asked in (
        WOOD,
        {"rows": "town", "measure": "i.tax_per_mu"},
        {"rows": "size", "measure": "i.tax_per_mu"},
        {"rows": "area", "columns": "size", "measure": "i.tax_per_mu"},
    ):
        assert ask("leader", asked).status_code == 200
    told = lines(ask("leader", WOOD))
    for name, area in (("吴兴区", COUNTY), ("南浔区", OTHER)):
        figure = reading.figure("tax_per_mu", area, sector="wood_home", size="above")
        assert told[name][2] == ("不公开" if figure.state == "closed" else f"{figure.value:.2f}")
    firms = ask("leader", FIRMS)
    assert "演示企业" not in main_of(firms)
    assert "不能看到答案" in main_of(firms)
    assert "s.tax_paid" not in ask("leader", {}).content.decode()
    hidden = ask("leader", {"rows": "area", "measure": "s.tax_paid"})
    assert "不能用或不存在" in main_of(hidden)
    assert f"{TAX:,.2f}" not in main_of(hidden)
    grades = ask("leader", {"rows": "grade", "measure": "i.tax_per_mu"})
    assert "不能看到答案" in main_of(grades)


@pytest.mark.usefixtures("shown")
def test_figures_that_nobody_asked_for_are_worked_out_on_purpose():
    asked = {"rows": "area", "measure": "i.value_added_per_mu", "year": str(YEAR)}
    leader = session_of("leader")
    assert "现在计算" in main_of(leader.get("/query/", asked))
    assert leader.post("/query/prepare", asked).status_code == 302
    assert "吴兴区" in lines(leader.get("/query/", asked))


@pytest.mark.usefixtures("shown")
def test_a_department_lists_nobody_by_what_it_may_not_see():
    page = main_of(ask("taxation", {"rows": "enterprise", "measure": "s.tax_paid", "sector": "wood_home"}))
    assert "演示企业1" not in page
    assert "无权查看" in page
    assert "演示企业1" in main_of(ask("taxation", {"rows": "enterprise", "measure": "s.tax_paid"}))
    assert "s.value_added" not in ask("taxation", {}).content.decode()


@pytest.mark.usefixtures("shown")
def test_small_counts_are_kept_back_from_who_may_not_see_the_rows():
    """A tax officer sees no town of an enterprise, so no count of fewer than three either."""
    office_, taxation = (
        lines(ask(name, {"rows": "grade", "columns": "area", "measure": "count"}))
        for name in ("office", "taxation")
    )
    assert office_["D 档"][0] == "1"
    assert taxation["D 档"][0] == "不公开"
    assert sum(cell == "不公开" for row in taxation.values() for cell in row) >= 2


@pytest.mark.usefixtures("shown")
@pytest.mark.parametrize("name", ["firm", "system", "audit"])
def test_others_ask_nothing(name):
    assert ask(name, WOOD).status_code == 403


@pytest.mark.usefixtures("shown")
def test_strange_addresses_are_answered_by_what_is_left():
    strange = {
        "rows": "'--",
        "columns": "enterprise",
        "measure": "i.nothing",
        "year": "²⁰²³",
        "sector": "\x00",
        "sort": "-x",
        "area": "330500" * 40,
    }
    answer = ask("office", strange)
    assert answer.status_code == 200
    assert "不能用或不存在" in main_of(answer)
    again = {"rows": "year", "columns": "year", "measure": "count", "year": "99999999999"}
    assert ask("office", again).status_code == 200
    english = main_of(ask("office", WOOD | {"lang": "en"}))
    assert "fell most: Wuxing" in english
    assert "tax per mu (×10⁴ yuan/mu) of wood for home interiors, above scale by county in 2023" in english


@pytest.mark.usefixtures("shown")
def test_htmx_gets_the_answer_alone():
    text = ask("office", WOOD, headers={"HX-Request": "true"}).content.decode()
    assert "<html" not in text
    assert "掉得最多" in text


@pytest.mark.usefixtures("shown")
def test_an_answer_goes_out_as_a_file():
    answer = session_of("leader").post("/query/export", WOOD | {"kind": "csv"})
    rows = list(csv.reader(StringIO(answer.content.decode("utf-8-sig"))))
    assert rows[0][0] == "区县"
    assert rows[1][0] in ("吴兴区", "南浔区")
    odd = session_of("leader").post("/query/export", WOOD | {"kind": "pdf"})
    assert "site.exports.kind" in odd.content.decode()
    assert session_of("leader").post("/query/export", FIRMS | {"kind": "csv"}).status_code == 403
