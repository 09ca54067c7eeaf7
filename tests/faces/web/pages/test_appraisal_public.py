"""What stands over a public list: who issues it, its days, how many of each grade, how and where one objects."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path

import openpyxl

from support.appraised import TOWN, clerk, codes_in, enterprise, office, pdf, scored_site, text_of, township
from support.snapshots import code
from support.web import logged_in
from zhuanji.faces import web
from zhuanji.services.records.models import RunResult
from zhuanji.services.settings import change, value

KEY = "appraisal.contacts"
CSS = Path(web.__file__).parent / "static" / "css"
RULE = re.compile(r"([^{}]*)\{([^{}]*)\}")


def facts(browser, run):
    """Return the facts over a list, words by title."""
    page = browser.get(f"/appraisal/runs/{run.id}/public").content.decode()
    head = page.partition('class="box gap public-head"')[2].partition("</section>")[0]
    pairs = re.findall(r"<dt>(.*?)</dt>\s*<dd[^>]*>(.*?)</dd>", head, re.DOTALL)
    return {title: re.sub(r"<[^>]+>", "", words).strip() for title, words in pairs}


def test_a_list_says_who_issues_it_and_how_one_objects(home, tmp_path):
    run = scored_site(home, tmp_path)
    county, chief = clerk(home), office(home)
    before = facts(chief, run)
    assert before["发布单位"] == "吴兴区亩均办"
    assert before["公示期"] == "尚未公示"
    assert before["各等级企业数"] == "A 6 家、B 18 家、C 5 家、D 1 家"
    assert county.post(f"/appraisal/runs/{run.id}/do/submit", {}).status_code == 302
    sent = {"paper-public_notice": pdf(), "number": "湖亩均〔2026〕1号"}
    answer = chief.post(f"/appraisal/runs/{run.id}/do/publish", sent)
    assert answer.status_code == 302, codes_in(answer)
    after = facts(chief, run)
    last = re.search(r"至 (\S+)", after["公示期"]).group(1)
    assert after["公示文号"] == "湖亩均〔2026〕1号"
    assert f"公示期内（{last} 及以前）向所在镇街（园区）提交盖章的书面异议" in after["异议"]
    book = openpyxl.load_workbook(BytesIO(chief.get(f"/appraisal/runs/{run.id}/public/file?as=xlsx").content))
    assert "发布单位：吴兴区亩均办" in book.active["A2"].value
    assert "逾期不再受理；受理地点" in book.active["A2"].value


def test_an_enterprises_file_leads_to_its_objection_as_long_as_the_notice_runs(home, tmp_path):
    run = scored_site(home, tmp_path)
    county, chief, own = clerk(home), office(home), enterprise(home)
    assert "提出异议" not in text_of(own.get(f"/enterprises/{code(1)}"))
    assert county.post(f"/appraisal/runs/{run.id}/do/submit", {}).status_code == 302
    sent = {"paper-public_notice": pdf(), "number": "湖亩均〔2026〕1号"}
    assert chief.post(f"/appraisal/runs/{run.id}/do/publish", sent).status_code == 302
    page = own.get(f"/enterprises/{code(1)}")
    last = re.search(r"至 (\S+)", facts(chief, run)["公示期"]).group(1)
    assert f"评价结果正在公示。 提出异议（至 {last}）" in text_of(page)
    assert f'href="/appraisal/runs/{run.id}/objections"' in page.content.decode()
    assert "提出异议（至" not in text_of(chief.get(f"/enterprises/{code(1)}"))


def test_where_one_objects_is_as_the_setting_has_it_and_never_made_up(home, tmp_path):
    run = scored_site(home, tmp_path)
    chief = office(home)
    assert facts(chief, run)["受理地点和联系方式"] == "尚未填写"
    change(KEY, "南浔区：乙路 2 号", by="test")
    assert facts(chief, run)["受理地点和联系方式"] == "尚未填写"
    change(KEY, "南浔区：乙路 2 号；吴兴区：甲路 1 号", by="test")
    assert facts(chief, run)["受理地点和联系方式"] == "甲路 1 号"
    change(KEY, "吴兴区：丙路 3 号\r\n\r\n南浔区：乙路 2 号\r\n", by="test")
    assert facts(chief, run)["受理地点和联系方式"] == "丙路 3 号"
    page = logged_in(home, "system_admin").get("/admin/settings").content.decode()
    assert re.search(r"<textarea[^>]*>吴兴区：丙路 3 号\n南浔区：乙路 2 号</textarea>", page), (
        "a line a county"
    )


def test_a_line_that_the_list_wouldnt_show_is_refused_and_stays_as_it_was_typed(home, tmp_path):
    scored_site(home, tmp_path)
    browser = logged_in(home, "system_admin")
    typed = "吴兴县：某路\n德清 武康路1号\n" + "长兴县：" + "甲" * 700
    answer = browser.post("/admin/settings", {"key": KEY, "value": typed})
    assert (answer.status_code, value(KEY)) == (400, "")
    page = answer.content.decode()
    assert "site.setting.contacts.unknown" in page
    assert "site.setting.contacts.no_colon" in page
    assert f">{typed}</textarea>" in page, "nothing of it is lost"
    sent = {"key": KEY, "value": "吴兴区: 甲路 1 号\r\n德清县：武康路1号"}
    assert browser.post("/admin/settings", sent).status_code == 302
    assert value(KEY) == "吴兴区: 甲路 1 号\n德清县：武康路1号"


def test_what_is_printed_keeps_the_mark_of_synthetic_data():
    for sheet in CSS.glob("*.css"):
        for names, rule in RULE.findall(sheet.read_text(encoding="utf-8")):
            hides = "display: none" in rule and ".demo-mark" in [one.strip() for one in names.split(",")]
            assert not hides, sheet.name


def test_a_printed_sheet_bears_the_marks_of_the_workbook_until_the_result_is_published(home, tmp_path):
    run = scored_site(home, tmp_path, notice=True)
    chief = office(home)
    address = f"/appraisal/runs/{run.id}/sheets"
    book = openpyxl.load_workbook(BytesIO(chief.get(f"{address}/file?town={TOWN}").content))
    assert str(book.active["A2"].value).startswith("【未公布】")
    assert text_of(chief.get(f"{address}/print?town={TOWN}")).count("【未公布】") == 30
    assert chief.post(f"/appraisal/runs/{run.id}/do/finalise", {"number": "号"}).status_code == 302
    assert "【未公布】" not in text_of(chief.get(f"{address}/print?town={TOWN}"))


def test_an_enterprise_is_told_its_own_row_and_who_publishes_the_list(home, tmp_path):
    run = scored_site(home, tmp_path, notice=True)
    own, town = enterprise(home), township(home)
    address = f"/appraisal/runs/{run.id}/public"
    told = text_of(own.get(address))
    name, grade = RunResult.objects.filter(uscc=code(1)).values_list("name", "grade").last()
    assert re.search(rf"{re.escape(name)} {grade}\b", told)
    assert "完整的公示名单由吴兴区公布" in told
    assert "规上" in told or run.schemes[0]["title"] in told
    for words in ("共 0 家", "共 1 家", "各等级企业数", "没有要公示的企业", "下载", "打印"):
        assert words not in told, words
    assert own.get(f"{address}/file?as=csv").status_code == 403
    part = text_of(town.get(address))
    assert ("只列出您可以查看的企业" in part, "各等级企业数" in part) == (True, False)
    assert not re.search(r"共 \d+ 家", part)


def test_before_the_notice_an_enterprise_isnt_told_that_nobody_is_listed(home, tmp_path):
    run = scored_site(home, tmp_path)
    told = text_of(enterprise(home).get(f"/appraisal/runs/{run.id}/public"))
    assert "结果尚未公示" in told
    assert "没有要公示的企业" not in told
