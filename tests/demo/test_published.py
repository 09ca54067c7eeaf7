"""What the demo shows after the scoring: one county's grades on public notice, one's published, the others' inside."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from support.firm_site import main_of
from support.web import client, site
from zhuanji.basics.civil_time import civil_day
from zhuanji.faces.cli.views.demo import page
from zhuanji.services.access.demo_accounts import make_demo_accounts
from zhuanji.services.jobs.enterprise_index import rebuild
from zhuanji.services.ledger.sheets.excel import read_workbook
from zhuanji.services.reading import refresh
from zhuanji.services.runs.attachments import read_paper
from zhuanji.services.runs.facts import notice_of
from zhuanji.services.runs.opening import all_runs, case_of
from zhuanji.services.runs.past import published_scoring
from zhuanji.services.runs.words import FINAL, PUBLIC, PUBLIC_NOTICE, SCORED

WORDS = "土地面积有误，附变更登记。"


@pytest.fixture(scope="module")
def home(summary):
    summary.home.use()
    return summary.home


@pytest.fixture(scope="module")
def graded(home, summary):
    """The runs that graded somebody, with their cases."""
    areas = {one.area for one in summary.grades}
    runs = sorted((run for run in all_runs(home) if run.area in areas), key=lambda run: run.id)
    return [(run, case_of(home, run)) for run in runs]


def test_one_list_is_put_up_one_published_and_the_others_stay_inside(home, graded):
    first, second, *others = graded
    assert [case.state for _, case in graded] == [PUBLIC_NOTICE, FINAL, *[SCORED for _ in others]]
    on = civil_day(datetime.now(UTC))
    assert notice_of(first[0], 1, PUBLIC).runs(on)
    assert notice_of(second[0], 1, PUBLIC).over(second[1].entered(FINAL).date())
    assert published_scoring(home, second[0]) is not None
    assert [published_scoring(home, run) for run, _ in (first, *others)] == [None] * (1 + len(others))


def test_its_papers_are_there_numbered_and_say_that_they_are_made_up(home, graded):
    steps = [step for _, case in graded for step in case.steps if step.action in ("publish", "finalise")]
    numbers = [step.papers.document_number for step in steps]
    assert len(set(numbers)) == len(numbers) == 3
    assert all(number.startswith("演示〔") for number in numbers)
    for step in steps:
        for paper in step.papers.of_kind("public_notice"):
            first = read_workbook(read_paper(home, paper.reference))[0]
            assert "演示数据" in str(first.rows[0])


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_summary_says_how_far_each_county_is(summary, lang):
    shown = page(summary, {"targets": 31, "tasks": 16, "measures": 65}, lang).replace("\n", "")
    told = {
        "zh": ("公示中：吴兴区", "已公布：", "尚未公示"),
        "en": ("On public notice: ", "Published: ", "not put up yet"),
    }
    for words in told[lang]:
        assert words in shown


def test_the_demos_enterprise_sees_its_grade_and_objects_to_it(home, graded):
    refresh(home, figures=False)
    rebuild(home)
    site(home)
    accounts = {one.username: one for one in make_demo_accounts(home, at=datetime.now(UTC))}
    run = graded[0][0]
    town = next(name for name in accounts if name.startswith("town-"))
    uscc = accounts["enterprise"].scope
    firm = entered(accounts["enterprise"])
    result = main_of(firm.get(f"/appraisal/runs/{run.id}/results/{uscc}"))
    assert "各项指标和得分理由" in result
    assert "亩均税收" in result
    where = f"/appraisal/runs/{run.id}/objections"
    filed = {"words": WORDS, "paper": pdf("异议.pdf")}
    assert firm.post(f"{where}/file", filed).status_code == 302
    assert entered(accounts[town]).post(f"{where}/take", {"uscc": uscc}).status_code == 302
    office = entered(accounts[f"county-{run.area}"])
    assert WORDS in main_of(office.get(where))
    number = str(case_objection(run).id)
    told = {"objection": number, "outcome": "rejected", "reason": "登记无误", "number": "演示〔2026〕9号"}
    assert office.post(f"{where}/answer", {**told, "paper": pdf("答复.pdf")}).status_code == 302
    assert "登记无误" in main_of(firm.get(where))


def case_objection(run):
    """Return the objection to a run."""
    from zhuanji.services.records.models import Objection

    return Objection.objects.get(run=run)


def pdf(name: str) -> SimpleUploadedFile:
    """Return a paper to send."""
    return SimpleUploadedFile(name, f"%PDF-1.4\n%{name}\n%%EOF\n".encode())


def entered(account):
    """Return the browser of a demo account, logged in by its password."""
    browser = client()
    answer = browser.post("/login", {"username": account.username, "password": account.password})
    assert answer.status_code == 302
    return browser
