"""The page of objections: further ones, what waits for a township, and what was typed into a form that is refused."""

from __future__ import annotations

import re
from html import unescape

import pytest

from support.appraised import clerk, codes_in, enterprise, office, pdf, scored_site, text_of, township
from support.runs import at
from support.snapshots import code
from zhuanji.services.records.models import Objection
from zhuanji.services.runs.attachments import KINDS
from zhuanji.services.runs.filing import file_objection


@pytest.fixture
def run(home, tmp_path):
    """A run whose list is put up today."""
    one = scored_site(home, tmp_path)
    clerk(home, "submitter").post(f"/appraisal/runs/{one.id}/do/submit", {})
    put_up = {"paper-public_notice": pdf(), "number": "号"}
    assert office(home).post(f"/appraisal/runs/{one.id}/do/publish", put_up).status_code == 302
    return one


def test_a_further_objection_is_seen_taken_and_answered_by_itself(home, run):
    county, town, own = clerk(home), township(home), enterprise(home)
    page = f"/appraisal/runs/{run.id}/objections"
    sent = own.post(f"{page}/file", {"words": "用地有误", "paper": pdf()})
    assert sent.status_code == 302
    same = own.post(f"{page}/file", {"words": "税收也有误", "paper": pdf()})
    assert codes_in(same) == ["run.object.same_paper"]
    other = {"words": "税收也有误", "paper": pdf("乙.pdf", b"%PDF-2")}
    assert own.post(f"{page}/file", other).status_code == 302
    for browser in (own, town, county):
        told = text_of(browser.get(page))
        assert ("用地有误" in told, "税收也有误" in told, told.count("待镇街受理")) == (True, True, 2)
    shown = town.get(page).content.decode()
    assert re.findall(r'name="filing" value="(\d)"', shown) == ["1", "2"]
    assert town.post(f"{page}/take", {"uscc": code(1), "filing": "2"}).status_code == 302
    assert Objection.objects.get().words == "税收也有误"
    file = text_of(own.get(f"/enterprises/{code(1)}"))
    assert ("用地有误" in file, "税收也有误" in file) == (True, True)
    assert own.get(re.findall(r'href="([^"]+)">乙.pdf</a>', shown)[0]).status_code == 200


def test_the_list_of_what_has_to_hold_isnt_ticked_while_an_objection_waits(home, tmp_path):
    run = scored_site(home, tmp_path, notice=True)
    chief = office(home)
    ticked = "没有未答复的异议 · 已满足"
    assert ticked in text_of(chief.get(f"/appraisal/runs/{run.id}/"))
    papers = [(b"%PDF-1", "a.pdf")]
    file_objection(home, run, code(2), by="firm2", words="用地", papers=papers, at=at(25))
    told = text_of(chief.get(f"/appraisal/runs/{run.id}/"))
    assert ticked not in told
    assert "没有未答复的异议 · 尚未满足" in told


def test_what_was_typed_stays_in_a_form_that_is_refused(home, run):
    county, town, own = clerk(home), township(home), enterprise(home)
    page = f"/appraisal/runs/{run.id}/objections"
    said = "用地面积应为 2 亩 <b>，" + "详见附件。" * 700
    for paper in (None, pdf("申请.exe"), pdf("申请.pdf", b"MZ")):
        answer = own.post(f"{page}/file", {"words": said} | ({"paper": paper} if paper else {}))
        assert (answer.status_code, kept(answer, "words")) == (400, said)
        assert "填写的内容已保留，文件要重新选择。" in answer.content.decode()
    too_long = own.post(f"{page}/file", {"words": "长" * 4001, "paper": pdf()})
    assert kept(too_long, "words") == "长" * 4001
    assert kept(own.get(page), "words") == ""
    answer = town.post(f"{page}/file", {"uscc": code(1), "words": "税收有误"})
    assert (codes_in(answer), kept(answer, "words")) == (["run.object.no_paper"], "税收有误")
    assert f'maxlength="18" value="{code(1)}"' in answer.content.decode()
    town.post(f"{page}/file", {"uscc": code(1), "words": "税收有误", "paper": pdf()})
    told = {"objection": Objection.objects.get().id, "outcome": "upheld", "number": "号", "reason": "属实"}
    answer = county.post(f"{page}/answer", told)
    assert (codes_in(answer), kept(answer, "reason")) == (["site.appraisal.answer.paper"], "属实")
    shown = " ".join(answer.content.decode().split())
    assert ('value="upheld" required checked' in shown, 'maxlength="100" value="号"' in shown) == (True, True)


def kept(answer, name):
    """Return what stands in a field of several lines."""
    found = re.search(rf'name="{name}"[^>]*>(.*?)</textarea>', answer.content.decode(), re.DOTALL)
    return unescape(found.group(1))


def test_the_kinds_of_files_that_a_form_names_are_those_that_are_taken(home, run):
    page = enterprise(home).get(f"/appraisal/runs/{run.id}/objections").content.decode()
    assert re.findall(r'accept="([^"]+)"', page) == [",".join(KINDS)] * 2
    assert f"可用：{' '.join(KINDS)}；每个不超过 20 MB。" in page
    assert ".xlsx" in KINDS


def test_who_moved_is_a_page_of_its_own_outside_the_page_of_objections(home, run):
    county = clerk(home)
    address = f"/appraisal/runs/{run.id}/objections/moved?all=1"
    whole = county.get(address)
    assert codes_in(whole) == ["run.moved.once"]
    assert ('<header class="top' in whole.content.decode(), "HX-Request" in whole.headers["Vary"]) == (
        True,
        True,
    )
    part = county.get(address, headers={"HX-Request": "true"}).content.decode()
    assert ("<header" in part, "run.moved.once" in part) == (False, True)
