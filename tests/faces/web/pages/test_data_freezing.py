"""Freezing on the site: a ledger in which nothing is approved is refused at once."""

from __future__ import annotations

from support.web import logged_in, site
from zhuanji.services.jobs.listing import list_jobs


def test_a_ledger_without_anything_approved_is_refused(home):
    site(home)
    office = logged_in(home, "city_office")
    answer = office.post("/data/freeze", {"note": "六月通报"})
    assert answer.status_code == 400
    told = answer.content.decode()
    assert "snapshot.nothing_approved" in told
    assert "zhuanji ledger" not in told
    assert not list_jobs("waiting")
