"""Who may open what of a run, by a table; what others may not see stands in no list, count, file or part."""

from __future__ import annotations

import pytest

from support.appraised import TOWN, clerk, enterprise, office, scored_site, township
from support.runs import COUNTY, firms
from support.snapshots import code
from support.web import client, logged_in
from zhuanji.services.access.accounts.granting import Granting
from zhuanji.services.records.models import AuditEntry

ELSEWHERE = f"{COUNTY}002"
# Who sees what: `.` opens, `x` is refused. Whoever is of another county or town sees nothing of the run.
PAGES = (
    "",
    "answers",
    "results",
    "migration",
    "public",
    "public/file",
    "sheets",
    "objections",
    "whatif",
    "robustness",
)
TABLE = {
    "city_office": "..........",
    "own_county": "..........",
    "own_town": "........xx",
    "leader": ".x....x.xx",
    "own_enterprise": ".....x..xx",
    "department": ".x....x.xx",
    "enforcement": "xx....xxxx",
    "foreign_county": "xxxxxxxxxx",
    "foreign_town": "xxxxxxxxxx",
    "foreign_enterprise": "xxxxxxxxxx",
    "system_admin": "xxxxxxxxxx",
    "security_admin": "xxxxxxxxxx",
    "audit_admin": "xxxxxxxxxx",
}


def people(home):
    """Return a browser of everybody in the table."""
    city = Granting("area", "330500")
    made = {
        "city_office": office(home),
        "own_county": clerk(home),
        "own_town": township(home),
        "leader": logged_in(home, "leader"),
        "own_enterprise": enterprise(home, 1),
        "department": logged_in(
            home, "department", city, Granting("department", "taxation"), department="taxation"
        ),
        "enforcement": logged_in(home, "enforcement", city),
        "foreign_county": clerk(home, "far", "330503"),
        "foreign_town": township(home, "330503001", "fartown"),
        "foreign_enterprise": enterprise(home, 99),
    }
    for role in ("system_admin", "security_admin", "audit_admin"):
        made[role] = logged_in(home, role, username=role.replace("_", "-"))
    return made


@pytest.fixture
def run(home, tmp_path):
    firms(4, first=40, town=ELSEWHERE)
    return scored_site(home, tmp_path, notice=True)


def test_every_page_is_for_those_whom_the_table_names(home, run):
    browsers = people(home)
    found = {}
    for name, browser in browsers.items():
        marks = []
        for page in PAGES:
            for headers in ({}, {"HX-Request": "true"}):
                answer = browser.get(f"/appraisal/runs/{run.id}/{page}", headers=headers)
                assert answer.status_code in (200, 302, 403), (name, page, answer.content.decode()[:500])
                if answer.status_code != 200:
                    assert "演示企业" not in answer.content.decode()
                    assert name == "own_enterprise" or code(1) not in answer.content.decode()
            marks.append("." if answer.status_code == 200 else "x")
        found[name] = "".join(marks)
    assert found == TABLE


def test_a_township_finds_its_own_enterprises_and_counts_no_others(home, run):
    town, other = township(home), township(home, ELSEWHERE, "other")
    for browser, own, far, count in ((town, code(1), code(40), 30), (other, code(40), code(1), 4)):
        page = f"/appraisal/runs/{run.id}"
        whole = browser.get(f"{page}/results?sort=name&page=1").content.decode()
        assert f"共 {count} 条" in whole
        assert own in whole
        for path in (
            "results",
            f"results?q={far}",
            "results?town=" + ELSEWHERE,
            "migration?from=新增&to=B",
            "public",
            "sheets/print?town=",
            "objections",
            "answers",
        ):
            for headers in ({}, {"HX-Request": "true"}):
                told = browser.get(f"{page}/{path}", headers=headers).content.decode()
                assert far not in told.replace(f'value="{far}"', "").replace(f"?q={far}", ""), path
        assert browser.get(f"{page}/results/{own}").status_code == 200
        foreign, none = browser.get(f"{page}/results/{far}"), browser.get(f"{page}/results/{code(77)}")
        assert foreign.status_code == none.status_code == 403
        assert far not in foreign.content.decode().replace(f"/results/{far}", "")
    assert town.get(f"/appraisal/runs/{run.id}/sheets/print?town={TOWN}").status_code == 200
    assert other.get(f"/appraisal/runs/{run.id}/sheets/print?town={TOWN}").status_code == 403
    assert other.get(f"/appraisal/runs/{run.id}/sheets/file?town={TOWN}").status_code == 403


def test_an_enterprise_sees_itself_alone(home, run):
    own = enterprise(home, 1)
    home_page = own.get("/appraisal/").content.decode()
    assert f"/appraisal/runs/{run.id}/results/{code(1)}" in home_page
    listed = own.get(f"/appraisal/runs/{run.id}/results").content.decode()
    assert "共 1 条" in listed
    assert code(2) not in listed
    assert own.get(f"/appraisal/runs/{run.id}/results/{code(1)}").status_code == 200
    assert own.get(f"/appraisal/runs/{run.id}/results/{code(2)}").status_code == 403
    sheet = own.get(f"/appraisal/runs/{run.id}/sheets/print?town={TOWN}").content.decode()
    assert sheet.count('class="paper"') == 1
    assert "报领导小组" in own.get(f"/appraisal/runs/{run.id}/").content.decode()
    inside = (
        own.get(f"/appraisal/runs/{run.id}/").content.decode().partition("<main")[2].partition("</main")[0]
    )
    assert "测试 " not in inside  # who acted in the offices isn't the enterprise's to know


def test_an_enterprise_isnt_told_what_has_to_hold_since_that_tells_of_others(home, run):
    """Whether an objection is open, or everybody has answered, is for those who see the whole run."""
    own, county = enterprise(home, 1), clerk(home)
    page, operation = f"/appraisal/runs/{run.id}/", f"/api/v1/runs/{run.id}/actions"
    assert 'class="guards"' in county.get(page).content.decode()
    assert any(one["guards"] for one in county.get(operation).json())
    assert 'class="guards"' not in own.get(page).content.decode()
    told = own.get(operation).json()
    assert told
    assert not any(one["guards"] for one in told)


def test_an_enterprise_waits_for_the_notice_with_its_result(home, tmp_path):
    run = scored_site(home, tmp_path)
    own = enterprise(home, 1)
    assert own.get(f"/appraisal/runs/{run.id}/").status_code == 200
    assert own.get(f"/appraisal/runs/{run.id}/results/{code(1)}").status_code == 404
    assert "没有符合条件的企业" in own.get(f"/appraisal/runs/{run.id}/results").content.decode()


def test_single_values_are_shown_to_those_whom_their_law_names(home, run):
    page = f"/appraisal/runs/{run.id}/results/{code(3)}"
    value = "3.00"  # 30 万元 of tax on 10 亩
    assert value in office(home).get(page).content.decode()
    assert value in enterprise(home, 3).get(page).content.decode()
    for browser in (township(home), logged_in(home, "leader")):
        told = browser.get(page).content.decode()
        assert "不予显示" in told
        assert value not in told
    sheets = (
        township(home, TOWN, "town2")
        .get(f"/appraisal/runs/{run.id}/sheets/print?town={TOWN}")
        .content.decode()
    )
    assert "税收实际贡献" not in sheets
    assert "用地面积" in sheets


def test_what_names_enterprises_is_logged_once(home, run):
    chief = office(home)
    before = AuditEntry.objects.count()
    chief.get(f"/appraisal/runs/{run.id}/results")
    entry = AuditEntry.objects.order_by("-number").first()
    assert AuditEntry.objects.count() == before + 1
    assert (entry.account, entry.action, entry.kind, entry.count) == ("chief", "seen", "enterprise", 34)
    chief.get(f"/appraisal/runs/{run.id}/sheets/file?town={TOWN}")
    exported = AuditEntry.objects.order_by("-number").first()
    assert (exported.action, exported.count) == ("exported", 30)
    chief.get("/appraisal/")
    assert AuditEntry.objects.count() == before + 2


def test_strangers_go_to_the_log_in(run):
    for page in PAGES:
        answer = client().get(f"/appraisal/runs/{run.id}/{page}")
        assert answer.status_code == 302
        assert answer.headers["Location"].startswith("/login")


def test_numbers_and_codes_that_are_none_are_told_as_such(home, run):
    chief = office(home)
    for number in ("0", "999", "9" * 30):
        assert chief.get(f"/appraisal/runs/{number}/").status_code == 404
    for path in (
        f"runs/{run.id}/results/{code(77)}",
        f"runs/{run.id}/results/%00",
        "schemes/none",
        "schemes/" + "a" * 64,
    ):
        assert chief.get(f"/appraisal/{path}").status_code in (400, 404), path
    for query in ("?grade=%00&town=x&q=%00&sort=-nothing&page=99999999999999", "?q=' OR 1=1 --"):
        assert chief.get(f"/appraisal/runs/{run.id}/results{query}").status_code == 200
    assert chief.get(f"/appraisal/runs/{run.id}/public/file?as=exe").status_code == 400
    assert chief.get(f"/appraisal/runs/{run.id}/sheets/print?town=000").status_code == 404
    assert chief.get("/appraisal/migration?year=９９９９").status_code == 200


def test_who_may_not_open_a_run_is_told_whom_to_ask(home, run):
    officer = logged_in(home, "enforcement", Granting("area", "330500"))
    answer = officer.get(f"/appraisal/runs/{run.id}/")
    assert answer.status_code == 403
    assert "请联系本系统的安全管理员" in answer.content.decode()
