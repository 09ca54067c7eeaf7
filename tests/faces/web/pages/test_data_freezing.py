"""Freezing on the site: a ledger in which nothing is approved is refused at once."""

from __future__ import annotations

from threading import Event

from support.senders import APPROVER, as_csv, send_one, tax_rows, with_roster
from support.web import logged_in, site
from zhuanji.basics.civil_time import in_shanghai
from zhuanji.services.jobs.listing import list_jobs
from zhuanji.services.jobs.worker import run_worker
from zhuanji.services.ledger.approval import approve
from zhuanji.services.records.models import Freezing


def test_a_ledger_without_anything_approved_is_refused(home):
    site(home)
    office = logged_in(home, "city_office")
    answer = office.post("/data/freeze", {"note": "六月通报"})
    assert answer.status_code == 400
    told = answer.content.decode()
    assert "snapshot.nothing_approved" in told
    assert "zhuanji ledger" not in told
    assert not list_jobs("waiting")


def test_a_freezing_that_finds_nothing_new_says_which_snapshot_has_it_all(home):
    """The second one adds none; that is said, with what was typed, until something new is approved."""
    with_roster(home)
    site(home)
    office = logged_in(home, "city_office")

    def frozen(note):
        office.post("/data/freeze", {"note": note})
        run_worker(home, Event(), once=True)
        return office.get("/data/freeze").content.decode()

    assert "最近一次冻结没有新内容" not in frozen("六月通报")
    made = Freezing.objects.get()
    told = frozen("七月通报")
    assert "最近一次冻结没有新内容" in told
    assert f"{in_shanghai(made.as_of):%Y-%m-%d %H:%M} 的快照已包含全部" in told
    assert "“七月通报”也没有记入" in told
    assert "没有另存。" in frozen("")
    assert Freezing.objects.count() == 1
    approve(home, [send_one(home, as_csv(tax_rows(1, 2))).submission.id], by=APPROVER)
    assert "最近一次冻结没有新内容" not in office.get("/data/freeze").content.decode()
    assert "最近一次冻结没有新内容" not in frozen("八月通报")
    assert Freezing.objects.count() == 2
