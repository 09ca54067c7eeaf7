"""The log's filters and its file: a day that is none is told; what is listed goes out, and that it did is an entry."""

from __future__ import annotations

import csv
from io import StringIO

import pytest

from support.appraised import codes_in
from support.web import logged_in, site
from zhuanji.services.access.audit import Draft, append
from zhuanji.services.records.home import Home
from zhuanji.services.records.models import AuditEntry

LOG, FILE = "/admin/log/", "/admin/log/entries.csv"


@pytest.fixture
def auditor(home: Home):
    """The browser of the audit administrator."""
    site(home)
    return logged_in(home, "audit_admin", username="auditor")


def rows_of(answer):
    """Return the rows of a file, by heading."""
    return list(csv.DictReader(StringIO(answer.content.decode("utf-8-sig"))))


@pytest.mark.parametrize(
    ("asked", "codes"),
    [
        ("first=abc", ["site.admin.not_a_day"]),
        ("first=2026-02-30&last=gestern", ["site.admin.not_a_day"] * 2),
        ("first=2026-11-27&last=2026-11-26", ["site.admin.days_reversed"]),
    ],
)
def test_days_that_are_none_list_nothing_and_are_told(auditor, asked, codes):
    before = AuditEntry.objects.count()
    answer = auditor.get(f"{LOG}?{asked}")
    assert (answer.status_code, codes_in(answer)) == (400, codes)
    page = answer.content.decode()
    assert "log-detail" not in page, "nothing is listed that wasn't asked for"
    assert f'value="{asked.split("&")[0].partition("=")[2]}"' in page, "what was typed stands in its field"
    part = auditor.get(f"{LOG}?{asked}", headers={"HX-Request": "true"})
    assert "<html" not in part.content.decode()
    assert codes_in(part) == codes
    assert auditor.get(f"{FILE}?{asked}").status_code == 400
    assert AuditEntry.objects.count() == before, "nothing was read"


def test_days_are_taken_as_people_write_them(auditor):
    for asked in ("first=2020/1/31", "first=2020-01-31", "first=2020年1月31日&last=2999.1.1"):
        answer = auditor.get(f"{LOG}?{asked}")
        assert (answer.status_code, "log-detail" in answer.content.decode()) == (200, True), asked
    answer = auditor.get(f"{LOG}?last=2020/1/31")
    assert (answer.status_code, "log-detail" in answer.content.decode()) == (200, False)


def test_what_is_listed_goes_out_as_a_file_and_that_it_did_is_logged(auditor):
    append([Draft("=cmd()", "setting.changed", "setting", "site.city_name", detail={"to": "湖" * 300})])
    page = auditor.get(f"{LOG}?action=setting").content.decode()
    assert f'href="{FILE}?action=setting"' in page
    answer = auditor.get(f"{FILE}?action=setting")
    assert answer["Content-Disposition"].startswith("attachment")
    [row] = rows_of(answer)
    assert (row["用户名"], row["动作"], row["对象编号"]) == ("'=cmd()", "修改设置", "site.city_name")
    assert row["详情"].endswith("湖" * 40), "a file shortens nothing"
    said = AuditEntry.objects.latest("number")
    assert (said.account, said.action, said.kind, said.count) == ("auditor", "exported", "log", 1)
    assert '"action":"setting"' in said.detail.replace(" ", "")
    assert len(rows_of(auditor.get(FILE))) == AuditEntry.objects.count() - 1
