"""A form that is refused draws its page again: whom that names stands in the log as if the page had been opened."""

from __future__ import annotations

import json
import re

import pytest

from support.appraised import clerk, scored_site
from support.senders import as_csv, code, send_one, tax_rows, with_roster
from support.snapshots import code as firm
from support.web import logged_in, site
from zhuanji.services.access.accounts.granting import Granting
from zhuanji.services.records.models import AuditEntry

CODE = re.compile(r"\b9133[0-9A-Z]{14}\b")


def named(answer):
    """Return the credit codes that a page's own part shows."""
    inside = answer.content.decode().partition("<main")[2].partition("</main")[0]
    return set(CODE.findall(re.sub(r'(?:href|action|value)="[^"]*"', "", inside)))


def logged():
    """Return account, action, count and codes of the last entry."""
    entry = AuditEntry.objects.latest("number")
    return entry.account, entry.action, entry.count, set(json.loads(entry.detail)["ids"]["enterprise"])


@pytest.mark.parametrize("answer", ["x", "corrected"])
def test_a_refused_answer_logs_whom_its_page_names(home, tmp_path, answer):
    run = scored_site(home, tmp_path)
    county = clerk(home)
    page = county.get(f"/appraisal/runs/{run.id}/answers")
    assert named(page)
    assert logged() == ("clerk", "seen", len(named(page)), named(page))
    before = AuditEntry.objects.count()
    refused = county.post(f"/appraisal/runs/{run.id}/answers/give", {"uscc": firm(1), "answer": answer})
    assert refused.status_code == 400
    assert named(refused) == named(page)
    assert AuditEntry.objects.count() == before + 1
    assert logged() == ("clerk", "seen", len(named(page)), named(page))


def test_a_sheet_of_somebody_else_isnt_withdrawn_and_shows_what_its_page_shows(home):
    with_roster(home)
    site(home)
    one = send_one(home, as_csv(tax_rows(1, 2)), "税收.csv").submission
    taxation = (Granting("area", "330500"), Granting("department", "taxation"))
    other = logged_in(home, "department", *taxation, username="other", department="taxation")
    page = other.get(f"/data/submissions/{one.id}?part=good")
    assert named(page) == {code(0), code(1)}
    before = AuditEntry.objects.count()
    refused = other.post(f"/data/submissions/{one.id}/withdraw?part=good", {"reason": "错"})
    assert refused.status_code == 400
    assert named(refused) == named(page)
    assert AuditEntry.objects.count() == before + 1
    assert logged() == ("other", "seen", 2, {code(0), code(1)})
    one.refresh_from_db()
    assert one.state == "DRAFT"


def test_what_is_refused_without_a_name_leaves_no_entry(home, tmp_path):
    run = scored_site(home, tmp_path)
    county = clerk(home)
    before = AuditEntry.objects.count()
    refused = county.post(f"/appraisal/runs/{run.id}/do/silence")
    assert (refused.status_code, named(refused)) == (400, set())
    assert county.get("/appraisal/runs/999/answers").status_code == 404
    assert AuditEntry.objects.count() == before
