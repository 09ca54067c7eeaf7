"""What the pages of the appraisal show, in both languages; files that go out; parts for htmx; what-if."""

from __future__ import annotations

import re
from io import BytesIO
from zipfile import ZipFile

import openpyxl
import polars as pl
import pytest

from support.appraised import TOWN, clerk, office, scored_site, text_of, township
from support.records import approved
from support.runs import YEAR, row
from support.snapshots import code
from support.web import logged_in
from zhuanji.services.access.accounts.granting import Granting
from zhuanji.services.records.models import RunResult
from zhuanji.services.runs.comparing import migration
from zhuanji.services.runs.migrating import matrix, migrated
from zhuanji.services.runs.storing import latest_scoring

OUTSIDE = re.compile(r"(?:src|href|action)=[\"'](?:https?:)?//", re.IGNORECASE)
INLINE = re.compile(
    r"<script(?![^>]*(?:src=|application/json))|<style|\sstyle=|\son[a-z]+=|javascript:", re.IGNORECASE
)


@pytest.fixture
def run(home, tmp_path):
    grades = [row(one, YEAR - 1, grade="A" if one < 8 else "B") for one in range(1, 29)]
    approved("上年等级", *grades, sheet="grades")
    return scored_site(home, tmp_path)


@pytest.mark.usefixtures("run")
def test_the_first_page_sums_what_the_counties_gave(home):
    told = text_of(office(home).get("/appraisal/"))
    assert "2023 年度各区县批次" in told
    assert "吴兴区 已试算 A 6 B 18 C 5 D 1" in told
    assert "南浔区 未开立" in told
    assert "合计 A 6 B 18 C 5 D 1" in told
    english = text_of(office_again(home).get("/appraisal/?lang=en"))
    assert "Runs of 2023" in english
    assert "Wuxing" in english


def office_again(home):
    """Return another person of the city's office."""
    return logged_in(home, "city_office", username="chief2")


def test_pages_are_whole_in_both_languages_and_name_nothing_outside(home, run):
    chief = office(home)
    base = f"/appraisal/runs/{run.id}/"
    pages = [
        "/appraisal/",
        base,
        *(
            f"{base}{one}"
            for one in (
                "answers",
                "results",
                f"results/{code(5)}",
                f"results/{code(5)}/ways",
                "robustness",
                "whatif",
                "migration?from=B&to=C",
                "public",
                "sheets",
                f"sheets/print?town={TOWN}",
                "objections",
            )
        ),
    ]
    for page in pages:
        for lang in ("zh", "en"):
            answer = chief.get(f"{page}{'&' if '?' in page else '?'}lang={lang}")
            told = answer.content.decode()
            assert answer.status_code == 200, page
            assert OUTSIDE.findall(told) == []
            assert INLINE.findall(told) == [], page
            assert told.count("<h1") == (0 if "ways" in page else 1), page


def test_a_result_says_how_it_came_about(home, run):
    told = text_of(office(home).get(f"/appraisal/runs/{run.id}/results/{code(3)}"))
    stored = RunResult.objects.get(scoring=latest_scoring(run), uscc=code(3))
    assert "亩均税收 3.00 万元/亩" in told
    assert "调控帮扶" in told if stored.grade == "C" else True
    assert re.search(r"距 [ABC] 档 [\d.]+ 分", told)
    english = text_of(clerk(home).get(f"/appraisal/runs/{run.id}/results/{code(3)}?lang=en"))
    assert re.search(r"[ABC] needs [\d.]+ more", english)
    assert "ok" in english


def test_results_are_filtered_sorted_and_paged(home, tmp_path):
    run = scored_site(home, tmp_path, count=60)
    chief = office(home)
    page = f"/appraisal/runs/{run.id}/results"
    first = chief.get(page).content.decode()
    assert first.count("/results/9133") == 50
    assert chief.get(f"{page}?page=2").content.decode().count("/results/9133") == 10
    part = chief.get(f"{page}?grade=A&sort=-score", headers={"HX-Request": "true"})
    assert "<html" not in part.content.decode()
    scores = [
        float(one)
        for one in re.findall(r'cell-number">(\d+\.?\d*)</td><td class="cell-number">', part.content.decode())
    ]
    assert scores == sorted(scores, reverse=True)
    assert len(scores) == 12
    assert "共 1 条" in text_of(chief.get(f"{page}?q={code(7)}"))


def test_the_matrix_is_the_one_of_the_command_and_opens_its_lists(home, run):
    scoring = latest_scoring(run)
    pairs, origin = migrated(home, run, scoring)
    expected, same = migration(home, run)
    assert origin == same == "ledger"
    assert matrix(pairs).equals(expected)
    chief = office(home)
    for start, end, count in pairs.group_by("from", "to").len().iter_rows():
        listed = chief.get(
            f"/appraisal/runs/{run.id}/migration", {"from": start, "to": end}, headers={"HX-Request": "true"}
        )
        assert f"{start} → {end}：{count} 家" in text_of(listed)
        names = pairs.filter((pl.col("from") == start) & (pl.col("to") == end))["uscc"].to_list()
        assert all(name in listed.content.decode() for name in names)
    city = text_of(chief.get("/appraisal/migration?year=2023", headers={"HX-Request": "true"}))
    assert "2022 年度 → 2023 年度" in city
    officer = logged_in(home, "enforcement", Granting("area", "330500"))
    closed = officer.get("/appraisal/migration?year=2023", headers={"HX-Request": "true"})
    assert "的单户数据不" in text_of(closed), "why last year's grades aren't shown"
    assert "<table" not in closed.content.decode(), "nobody is counted as 0"


def test_sheets_go_out_as_the_command_writes_them(home, run, tmp_path):
    from zhuanji.services.runs.sheets import write_sheets

    county = clerk(home)
    write_sheets(home, run, tmp_path / "sheets")
    mine = openpyxl.load_workbook(
        BytesIO(county.get(f"/appraisal/runs/{run.id}/sheets/file?town={TOWN}").content)
    )
    (file,) = (tmp_path / "sheets").glob("*.xlsx")
    theirs = openpyxl.load_workbook(file)
    assert [[cell.value for cell in line] for line in mine.active] == [
        [cell.value for cell in line] for line in theirs.active
    ]
    packed = ZipFile(BytesIO(county.get(f"/appraisal/runs/{run.id}/sheets/file?town=all").content))
    assert packed.namelist() == [file.name]
    printed = county.get(f"/appraisal/runs/{run.id}/sheets/print?town={TOWN}").content.decode()
    assert printed.count('<article class="paper">') == 30
    assert printed.count("【未公布】") == 30


def test_the_public_list_has_name_and_grade_in_no_order_of_rank(home, run):
    chief = office(home)
    answer = chief.get(f"/appraisal/runs/{run.id}/public")
    page, listed = text_of(answer), answer.content.decode().partition('class="public-list"')[2]
    assert "排名不分先后" in page
    assert "此件不得作为公布稿" in page
    assert listed.partition("</ul>")[0].count("<li>") == 30
    sent = chief.get(f"/appraisal/runs/{run.id}/public/file?as=csv").content.decode("utf-8-sig")
    table = pl.read_csv(sent.encode())
    assert table.columns[:3] == ["企业名称", "评价等级", "依据办法"]
    assert set(table["依据办法"]) == {run.schemes[0]["title"]}
    grades = table["评价等级"].to_list()
    assert grades == sorted(grades)
    assert len(grades) == 30
    book = openpyxl.load_workbook(BytesIO(chief.get(f"/appraisal/runs/{run.id}/public/file?as=xlsx").content))
    assert "未公布" in book.active.oddFooter.left.text


def test_silence_is_never_told_as_a_confirmation(home, run):
    told = text_of(office(home).get(f"/appraisal/runs/{run.id}/"))
    assert "企业答复 确认 0、更正 0、未回应 30" in told
    assert "企业答复已汇总" in told
    assert "企业已确认" not in told


def test_the_scheme_of_a_run_is_told_in_sentences_with_its_source(home, run):
    told = text_of(office(home).get(f"/appraisal/schemes/{run.schemes[0]['sha256']}"))
    assert (
        "亩均税收（万元/亩）＝税收实际贡献 ÷ 用地面积；权重 60 分；基准为全部参评企业的平均（合计之比）"
        in told
    )
    assert "各组分别按比例分档：A 20%、B 60%、C 15%、D 5%" in told
    assert "未附公平竞争审查，不得执行" in told
    assert "公平竞争审查〔2024〕1号" in told
    assert "参数待核" in told
    english = text_of(township(home).get(f"/appraisal/schemes/{run.schemes[0]['sha256']}?lang=en"))
    assert "by quotas: A 20%, B 60%, C 15%, D 5%" in english


def test_robustness_is_drawn_once_the_list_is_asked_for(home, run):
    chief = office(home)
    page = f"/appraisal/runs/{run.id}/robustness"
    assert "仅供办公室" in text_of(chief.get(page))
    told = text_of(chief.get(page, headers={"HX-Request": "true"}))
    assert re.search(r"30 家企业，\d+ 家末档建议复核", told)


def test_a_home_without_runs_says_so(home):
    from support.web import logged_in, site

    site(home)
    told = text_of(logged_in(home, "leader").get("/appraisal/"))
    assert "未开立" in told
    assert "碳效" in told
