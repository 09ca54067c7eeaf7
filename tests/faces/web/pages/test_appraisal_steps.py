"""What the page of a run says of its steps: the usual days of a notice, and with which account a step is taken."""

from __future__ import annotations

import pytest

from support.appraised import clerk, office, pdf, scored_site, text_of
from zhuanji.services.access.table import permissions


@pytest.fixture
def run(home, tmp_path):
    """A run that the leading group has before it."""
    one = scored_site(home, tmp_path)
    clerk(home, "submitter").post(f"/appraisal/runs/{one.id}/do/submit", {})
    return one


def published(chief, run, **days):
    """Put the list up and return what the page says then."""
    sent = {"paper-public_notice": pdf(), "number": "号", **days}
    answer = chief.post(f"/appraisal/runs/{run.id}/do/publish", sent)
    assert answer.status_code == 302
    return text_of(chief.get(answer.headers["Location"]))


def test_a_field_names_the_usual_days_and_a_shorter_notice_is_told(home, run):
    chief = office(home)
    page = chief.get(f"/appraisal/runs/{run.id}/")
    assert "通常 7 日；另填的按日历日计。 参数待核" in text_of(page)
    assert 'aria-describedby="publish-usual"' in page.content.decode()
    told = published(chief, run, days="1")
    assert "公示从今天开始。期限自定 1 日，短于通常的 7 日（参数待核）。" in told
    assert "自定 1 日，短于通常的 7 日 参数待核" in told.replace("期限自定", "")
    later = text_of(clerk(home).get(f"/appraisal/runs/{run.id}/"))
    assert "自定 1 日，短于通常的 7 日 参数待核" in later


def test_a_longer_notice_is_no_shorter_one_and_the_usual_one_says_nothing(home, run):
    chief = office(home)
    told = published(chief, run, days="10")
    assert "自定 10 日，通常 7 日" in told
    assert "短于" not in told


def test_the_usual_days_need_no_words(home, run):
    told = published(office(home), run)
    assert "公示从今天开始。" in told
    assert "自定" not in told


def test_a_step_says_which_accounts_can_take_it_as_the_table_has_it(home, run):
    holders = list(permissions()["run.move.leading_group"].scopes)
    assert holders == ["city_office"]
    told = text_of(clerk(home).get(f"/appraisal/runs/{run.id}/"))
    assert "由区县领导小组办理；在本系统用“市制高办（市经信局）”的账号" in told


def test_a_step_without_its_paper_is_told_in_words_alone(home, run):
    refused = office(home).post(f"/appraisal/runs/{run.id}/do/publish", {"number": "号"})
    told = refused.content.decode()
    assert "在表单里选择文件后再提交：公示文稿。" in told
    assert "public_notice）" not in told
