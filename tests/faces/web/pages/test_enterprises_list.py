"""The list of enterprises: search, filters, scope, fragments, what is logged."""

from __future__ import annotations

import pytest

from support.databases import close, lead_to
from support.firm_site import (
    COUNT,
    COUNTY,
    FAR,
    FAR_COUNT,
    FORMER,
    OTHER,
    RENAMED,
    YEAR,
    made_once,
    main_of,
)
from support.snapshots import code
from support.web import session_of, site
from zhuanji.services.records.models import AuditEntry, RunResult


@pytest.fixture(scope="module")
def home_once(tmp_path_factory, lasting):
    with lasting():
        return made_once(tmp_path_factory.mktemp("list"))


@pytest.fixture
def shown(home_once, monkeypatch):
    lead_to(home_once.database_url, monkeypatch)
    site(home_once)
    yield home_once
    close()


def codes(answer):
    """Return the codes of the enterprises that a page links to."""
    text = answer.content.decode()
    return {one for one in [*map(code, range(1, 50))] if f'href="/enterprises/{one}"' in text}


@pytest.mark.usefixtures("shown")
def test_everybody_sees_the_enterprises_of_their_scope_and_counts_no_other():
    far = {code(one) for one in range(FAR, FAR + FAR_COUNT)}
    near = {code(one) for one in range(1, COUNT + 1)}
    expected = {
        "office": near | far,
        "leader": near | far,
        "county": near,
        "other": far,
        "town": near,
        "firm": {code(1)},
    }
    for name, seen in expected.items():
        answer = session_of(name).get("/enterprises/")
        assert codes(answer) == seen, name
        assert f"找到 {len(seen)} 家" in main_of(answer)


@pytest.mark.usefixtures("shown")
@pytest.mark.parametrize("name", ["system", "audit"])
def test_administrators_see_nobody(name):
    answer = session_of(name).get("/enterprises/")
    assert answer.status_code == 403
    assert "演示企业" not in answer.content.decode()


@pytest.mark.usefixtures("shown")
def test_it_is_searched_by_code_name_initials_and_former_name():
    office = session_of("office")
    for asked in (
        code(RENAMED),
        code(RENAMED)[6:].lower(),
        f"演示企业{RENAMED}",
        "lmmyc",
        "yanshiqiye",
        "YanShi qiye",
        FORMER,
    ):
        assert code(RENAMED) in codes(office.get("/enterprises/", {"q": asked})), asked
    assert codes(office.get("/enterprises/", {"q": FORMER})) == {code(RENAMED)}
    assert f"曾用名：{FORMER}" in main_of(office.get("/enterprises/", {"q": FORMER}))
    assert codes(office.get("/enterprises/", {"q": "没有这样的"})) == set()
    assert "没有符合条件的企业" in main_of(office.get("/enterprises/", {"q": "没有这样的"}))


@pytest.mark.usefixtures("shown")
def test_filters_stand_in_the_address_and_unknown_ones_break_nothing():
    office = session_of("office")
    far = {code(one) for one in range(FAR, FAR + FAR_COUNT)}
    assert codes(office.get("/enterprises/", {"area": OTHER})) == far
    assert (
        codes(office.get("/enterprises/", {"size": "中型", "scale": "above", "sector": "wood_home"})) == far
    )
    assert codes(office.get("/enterprises/", {"sector": "cement"})) == set()
    strange = {
        "area": "'; DROP TABLE",
        "grade": "Z",
        "year": "1999",
        "sort": "-nothing",
        "page": "-7",
        "size": "\x00",
    }
    assert len(codes(office.get("/enterprises/", strange))) == COUNT + FAR_COUNT


@pytest.mark.usefixtures("shown")
def test_grades_are_those_of_the_scoring_and_sort():
    office = session_of("office")
    graded = {row.uscc: row.grade for row in RunResult.objects.all()}
    best = {uscc for uscc, grade in graded.items() if grade == "A"}
    assert best
    assert codes(office.get("/enterprises/", {"grade": "A"})) == best
    assert codes(office.get("/enterprises/", {"grade": "A", "year": str(YEAR)})) == best
    page = main_of(office.get("/enterprises/", {"grade": "A"}))
    assert f"A 档 {YEAR} 试算" in page
    text = office.get("/enterprises/", {"sort": "grade", "area": COUNTY}).content.decode()
    assert text.index(next(iter(best))) < text.index(
        next(uscc for uscc, grade in graded.items() if grade == "D")
    )


@pytest.mark.usefixtures("shown")
def test_who_may_not_see_an_item_neither_sees_nor_filters_by_it():
    """A department has the items of its own alone: the list says names and codes, and asks for no sector."""
    taxation = session_of("taxation")
    answer = taxation.get("/enterprises/", {"sector": "cement", "area": OTHER})
    assert len(codes(answer)) == COUNT + FAR_COUNT
    assert 'name="sector"' not in answer.content.decode()
    assert "家装木业" not in main_of(answer)
    assert codes(taxation.get("/enterprises/", {"q": "lmmyc"})) == set()


@pytest.mark.usefixtures("shown")
def test_htmx_gets_the_part_with_the_towns_of_the_county():
    answer = session_of("office").get("/enterprises/", {"area": OTHER}, headers={"HX-Request": "true"})
    text = answer.content.decode()
    assert "<html" not in text
    assert 'id="filter-town" name="town" hx-swap-oob="true"' in text
    assert f'value="{OTHER}001"' in text
    assert f'value="{COUNTY}001"' not in text


@pytest.mark.usefixtures("shown")
def test_it_is_whole_in_english():
    page = main_of(session_of("office").get("/enterprises/?lang=en&area=" + OTHER))
    assert "4 found" in page
    assert "above scale · medium" in page
    assert "wood for home interiors" in page


@pytest.mark.usefixtures("shown")
def test_who_was_named_stands_in_the_log_once():
    before = AuditEntry.objects.count()
    session_of("county").get("/enterprises/")
    assert AuditEntry.objects.count() == before + 1
    entry = AuditEntry.objects.latest("number")
    assert (entry.account, entry.action, entry.kind, entry.count) == ("county", "seen", "enterprise", COUNT)
