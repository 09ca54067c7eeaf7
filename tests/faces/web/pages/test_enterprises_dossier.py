"""The file of one enterprise: who may open it, values with their sources, land, grades and what lifts them."""

from __future__ import annotations

import re

import pytest

from support.databases import close, lead_to
from support.firm_site import (
    COUNTY,
    FALLEN,
    FAR,
    FORMER,
    RENAMED,
    YEAR,
    firm_site,
    made_once,
    main_of,
)
from support.records import approved
from support.runs import row
from support.snapshots import code
from support.web import logged_in, session_of, site
from zhuanji.basics.texts import say
from zhuanji.services.access.accounts.granting import Granting
from zhuanji.services.records.models import RunResult


@pytest.fixture(scope="module")
def home_once(tmp_path_factory, lasting):
    with lasting():
        return made_once(tmp_path_factory.mktemp("dossier"))


@pytest.fixture
def shown(home_once, monkeypatch):
    lead_to(home_once.database_url, monkeypatch)
    site(home_once)
    yield home_once
    close()


def opened(name, number, lang="zh"):
    return session_of(name).get(
        f"/enterprises/{number if isinstance(number, str) else code(number)}?lang={lang}"
    )


@pytest.mark.usefixtures("shown")
def test_another_enterprise_and_none_at_all_look_the_same():
    """Whoever may not see everything can't tell whether an enterprise is there."""
    for name, foreign in (("county", FAR), ("town", FAR), ("firm", 2), ("other", 1)):
        there, nowhere = opened(name, foreign), opened(name, "91330502MA2B0XXX0X")
        assert (there.status_code, nowhere.status_code) == (403, 403), name
        cleaned = [main_of(one).split("请求编号")[0] for one in (there, nowhere)]
        assert cleaned[0] == cleaned[1]
        assert "演示企业" not in cleaned[0]
    assert opened("office", "91330502MA2B0XXX0X").status_code == 404
    assert "site.enterprises.unknown" in opened("office", "x" * 300).content.decode()
    assert opened("system", 1).status_code == 403


@pytest.mark.usefixtures("shown")
def test_an_enterprise_sees_its_own_file():
    page = main_of(opened("firm", 1))
    assert "演示企业1" in page
    assert "税收实际贡献" in page
    assert "测算提升路径" not in page  # for the office until it is released


@pytest.mark.usefixtures("shown")
def test_values_have_their_sources_and_corrections_say_what_stood_before():
    page = main_of(opened("office", FALLEN))
    assert "60.00 （更正，原 30.00）" in page
    assert "更正税" in page
    assert f"{COUNTY}-1-{YEAR}-税" in page
    assert re.search(
        r'href="/data/submissions/\d+\?row=(\d+)#row-\1"', opened("office", FALLEN).content.decode()
    ), "a source leads to its row"
    english = main_of(opened("office", FALLEN, "en"))
    assert "(corrected, was 30.00)" in english


@pytest.mark.usefixtures("shown")
def test_single_values_go_only_to_whom_the_law_lets_see_them():
    """The leader sees who it is, not its tax; the tax service sees its tax, not its value added."""
    leader, taxation = main_of(opened("leader", FALLEN)), main_of(opened("taxation", FALLEN))
    assert "税收实际贡献" not in leader
    assert "60" not in leader
    assert "家装木业" in leader
    assert "税收实际贡献" in taxation
    assert "工业增加值" not in taxation
    assert "无权查看" in taxation
    assert "家装木业" not in taxation


@pytest.mark.usefixtures("shown")
def test_former_names_land_in_common_and_earlier_grades():
    assert f"曾用名：{FORMER}" in main_of(opened("office", RENAMED))
    page = main_of(opened("office", 8))
    assert "同一宗地" in page
    assert code(7) in page
    assert "台账中的历年等级" in main_of(opened("office", 1))
    firm = main_of(opened("firm", 1))
    assert code(7) not in firm
    neighbour = main_of(opened("neighbour", 8))
    assert "另有 1 家的档案不在您的查看范围，不列名称和面积" in neighbour
    assert "演示企业7" not in neighbour


@pytest.mark.usefixtures("shown")
def test_the_grade_says_why_and_what_the_next_one_needs():
    result = RunResult.objects.filter(grade="C").order_by("-score").first()
    page = main_of(opened("county", result.uscc))
    assert f"{result.score:.2f}" in page
    assert "亩均税收" in page
    least = min(RunResult.objects.filter(grade_before="B").values_list("score", flat=True))
    assert f"升到 B 档，按本次结果需 {least:.2f} 分" in page
    gap = re.search(r"还差 (\S+) 分", page)[1]
    told = main_of(session_of("county").get(f"/appraisal/runs/{result.scoring.run_id}/results/{result.uscc}"))
    assert re.search(r"距 B 档 (\S+) 分", told)[1] == gap
    assert "升到" not in main_of(opened("leader", result.uscc))
    assert "升到" not in main_of(opened("town", result.uscc))


@pytest.mark.usefixtures("shown")
def test_ways_are_worked_out_on_purpose_and_for_the_office():
    result = RunResult.objects.filter(grade="C").order_by("-score").first()
    run, address = str(result.scoring.run_id), f"/enterprises/{result.uscc}/ways"
    county = session_of("county")
    assert county.get(address).status_code == 405
    answer = county.post(address, {"run": run}, headers={"HX-Request": "true"})
    assert answer.status_code == 200
    assert "仅供评价办公室" in answer.content.decode()
    assert "→" in answer.content.decode()
    assert session_of("town").post(address, {"run": run}).status_code == 403
    assert session_of("other").post(address, {"run": run}).status_code == 403
    for strange in ("", "0", "99999999999999999999", "x"):
        bad = county.post(address, {"run": strange})
        assert bad.status_code == 400
        assert "run.enterprise.unknown" in bad.content.decode()


def test_ways_say_what_keeps_the_enterprise_below_the_grade(home, tmp_path):
    """A veto counts whatever the score; the enterprise's page promises no grade that the office's doesn't."""
    happened = {"event_kind": "事故", "event_document": "演示〔2023〕1号", "event_from": f"{YEAR}-03-01"}
    approved("事件", row(20, YEAR, **happened), sheet="events")
    firm_site(home, tmp_path, tables=False)
    county = logged_in(home, "county_office", Granting("area", COUNTY))
    held, free = RunResult.objects.get(uscc=code(20)), RunResult.objects.filter(grade="C").first()
    assert held.grade == "D"
    run = {"run": str(held.scoring.run_id)}
    told, plain = (
        main_of(county.post(f"/enterprises/{one.uscc}/ways", run, headers={"HX-Request": "true"}))
        for one in (held, free)
    )
    assert say("run.cli.ways.held", "zh", grade="D") in told
    assert "仍为" not in plain


@pytest.mark.usefixtures("shown")
def test_the_file_is_whole_in_english_and_printable():
    answer = opened("office", 1, "en")
    page = main_of(answer)
    for word in ("Data by year", "Grades", "Land", "Files and sources", "Names and numbers"):
        assert word in page
    assert "data-print" in answer.content.decode()
