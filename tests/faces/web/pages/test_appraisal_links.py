"""Where pages of the appraisal lead to opens for whoever is led there, and says what comes when."""

from __future__ import annotations

import html
import re

from support.appraised import clerk, enterprise, office, scored_site, township
from support.runs import noticed
from support.snapshots import code
from support.web import logged_in
from zhuanji.services.access.accounts.granting import Granting


def everybody(home):
    """Return a browser of each role."""
    city = Granting("area", "330500")
    taxation = Granting("department", "taxation")
    return {
        "city_office": office(home),
        "county": clerk(home),
        "foreign_county": clerk(home, "far", "330503"),
        "town": township(home),
        "leader": logged_in(home, "leader"),
        "enterprise": enterprise(home, 1),
        "department": logged_in(home, "department", city, taxation, department="taxation"),
        "enforcement": logged_in(home, "enforcement", city),
        "system_admin": logged_in(home, "system_admin"),
        "security_admin": logged_in(home, "security_admin"),
        "audit_admin": logged_in(home, "audit_admin"),
    }


def test_an_enterprise_is_told_what_comes_when_and_its_gap_once_the_list_is_up(home, tmp_path):
    """Before the notice no page promises a result; from it on the file says what the next grade needs; ways follow."""
    run = scored_site(home, tmp_path)
    own = enterprise(home, 20)
    link = f"/appraisal/runs/{run.id}/results/{code(20)}"
    for path in ("/appraisal/", f"/appraisal/runs/{run.id}/", f"/enterprises/{code(20)}"):
        page = own.get(path).content.decode()
        assert "尚未公示" in page, path
        assert link not in page, path
        assert "按本次结果需" not in page
    noticed(home, run)
    for path in ("/appraisal/", f"/appraisal/runs/{run.id}/"):
        page = own.get(path).content.decode()
        assert link in page
        assert "结果尚未公示" not in page
    assert own.get(link).status_code == 200
    assert "提升路径）由亩均办决定公开后" in own.get(link).content.decode()
    best = enterprise(home, 30).get(f"/appraisal/runs/{run.id}/results/{code(30)}").content.decode()
    assert "优先发展" in best
    assert "提升路径" not in best
    file = own.get(f"/enterprises/{code(20)}").content.decode()
    assert "升到 A 档，按本次结果需" in file
    assert "提升路径由亩均办决定公开后" in file
    assert "测算提升路径" not in file


def test_every_entry_of_the_menu_and_every_link_of_the_first_page_opens_for_everybody(home, tmp_path):
    run = scored_site(home, tmp_path)
    browsers = everybody(home)
    found = set()
    for notice in (False, True):
        if notice:
            noticed(home, run)
        for name, browser in browsers.items():
            entries = links(browser.get("/account/"))
            pages = {"/appraisal/"} & entries
            for path in sorted(entries | set().union(*(links(browser.get(page)) for page in pages))):
                answer = browser.get(path)
                assert answer.status_code in (200, 302), (name, path, answer.status_code)
                found.add((name, path))
    assert ("enforcement", f"/appraisal/runs/{run.id}/results") in found
    assert ("enterprise", f"/appraisal/runs/{run.id}/") in found
    assert ("system_admin", "/appraisal/") not in found


def links(answer):
    """Return where a page leads to, without files of the site's own."""
    assert answer.status_code == 200
    told = re.findall(r'(?:href|hx-get)="(/[^"#]*)"', answer.content.decode())
    return {html.unescape(one) for one in told if not one.startswith(("/static/", "/logout"))}
