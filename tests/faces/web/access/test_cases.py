"""The file of an enterprise tells its cases, to whoever may see them on the pages of the run."""

from __future__ import annotations

import re
from html import unescape

import pytest

from support.asking import ask
from support.two_counties import FAR, NEAR
from zhuanji.services.records.models import Run
from zhuanji.services.runs.filed import waiting
from zhuanji.services.runs.opening import case_of


def section(browser, uscc):
    answer = ask(browser, "GET", f"/enterprises/{uscc}")
    assert answer.status_code == 200
    page = unescape(answer.content.decode())
    return page.split('id="cases"')[1].split("</section>")[0] if 'id="cases"' in page else ""


def objector(city, area):
    """Return the enterprise whose objection waits in the county's run, and its words."""
    run = Run.objects.filter(area=area).latest("id")
    filed = waiting(city.home, run, case_of(city.home, run).revision)[0]
    return run, filed.uscc, filed.words


@pytest.mark.parametrize("name", ["office", "leader", "county", "town", "firm"])
def test_an_objection_and_an_answer_stand_there_and_lead_to_the_run(city, browser, name):
    run, uscc, words = objector(city, NEAR)
    told = section(browser(name), uscc)
    assert words in told
    assert "待镇街受理" in told
    links = re.findall(r'href="(/appraisal/[^"]+)"', told)
    assert f"/appraisal/runs/{run.id}/objections" in links
    for path in links:
        assert ask(browser(name), "GET", path).status_code == 200


def test_who_may_not_see_the_run_isnt_told(city, browser):
    _, uscc, words = objector(city, NEAR)
    assert words not in section(browser("enforcement"), uscc)
    _, far, _ = objector(city, FAR)
    assert ask(browser("county"), "GET", f"/enterprises/{far}").status_code == 403
