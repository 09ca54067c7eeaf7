"""What runs wait for stands on the cockpit of those who may do it."""

from __future__ import annotations

from support.appraised import clerk, enterprise, office, pdf, scored_site, township
from support.runs import OTHER
from support.snapshots import code
from zhuanji.basics.texts import say
from zhuanji.services.reading import refresh

TAKE, ANSWER = (say(f"site.cockpit.duty.{name}", "zh", count=1) for name in ("take", "answer"))


def due(browser, path="/"):
    """Return what the cockpit says is due."""
    page = (
        browser.get(path).content.decode().partition('class="box part-alerts"')[2].partition("</section>")[0]
    )
    assert "近期应办" in page
    return page.partition("近期应办")[2]


def test_a_runs_next_step_and_its_objections_wait_for_whose_they_are(home, tmp_path):
    run = scored_site(home, tmp_path)
    refresh(home, figures=False)
    county, other, chief, town = clerk(home), clerk(home, "far", OTHER), office(home), township(home)
    there = f"/appraisal/runs/{run.id}/"
    assert f'href="{there}"><b>报领导小组</b>' in due(county)
    assert "报领导小组" not in due(county, "/cockpit/")
    assert not any("报领导小组" in due(one) for one in (other, chief, town))
    assert county.post(f"{there}do/submit").status_code == 302
    assert "审定并公示" in due(chief)
    notice = {"paper-public_notice": pdf(), "number": "湖亩均〔2026〕1号"}
    assert chief.post(f"{there}do/publish", notice).status_code == 302
    told = {"words": "用地有误", "paper": pdf()}
    assert enterprise(home).post(f"{there}objections/file", told).status_code == 302
    assert f'href="{there}objections"><b>{TAKE}</b>' in due(town)
    assert not any(TAKE in due(one) for one in (county, other, chief))
    assert town.post(f"{there}objections/take", {"uscc": code(1)}).status_code == 302
    assert f'href="{there}objections"><b>{ANSWER}</b>' in due(county)
    assert not any(ANSWER in due(one) for one in (other, chief, town))
    assert TAKE not in due(town)
