"""What is due is told once, and what has had its time goes."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from django_tasks_db.models import DBTaskResult

from support.jobs import note_down
from support.runs import START, at, checked, firms, opened
from support.senders import with_roster
from zhuanji.basics.civil_time import SHANGHAI
from zhuanji.services.jobs.expiry import KEPT, expire, tidy
from zhuanji.services.jobs.queue import put
from zhuanji.services.jobs.reminders import RUN_LATE, RUN_SOON, SHEET_LATE, SHEET_SOON, reminders, tell
from zhuanji.services.records.models import Account, ClockTick, ExportRequest, JobFault, OutboxEvent

NOW = datetime(2026, 3, 2, 3, tzinfo=UTC)


def test_what_a_department_owes_is_told_once(home):
    with_roster(home)
    day = datetime(2026, 4, 20, 7, tzinfo=SHANGHAI)
    count = tell(home, day)
    kinds = set(OutboxEvent.objects.values_list("kind", flat=True))
    assert count > 0
    assert kinds & {SHEET_SOON, SHEET_LATE}
    told = len(reminders(START))
    assert tell(home, day) == count
    assert len(reminders(START)) == told
    some = reminders(START)[0].payload
    assert set(some) == {"sheet", "period", "department", "until"}


def test_a_step_of_a_run_is_told_before_and_after_its_time(home, tmp_path):
    firms(3)
    run = opened(home, tmp_path)
    checked(home, run)
    for day in range(0, 60, 3):
        tell(home, at(day))
    found = [one for one in reminders(START) if one.kind in (RUN_SOON, RUN_LATE)]
    assert len({one.key for one in found}) == len(found)
    assert all(one.payload["run"] == run.id for one in found)


def test_the_file_of_an_export_is_removed_when_its_time_is_over(home):
    account = Account.objects.create(
        username="a", name="甲", role="leader", stamp="s", created_at=NOW, created_by="b"
    )
    made = {"account": account, "kind": "enterprises", "state": "made", "asked_at": NOW, "sha256": "0"}
    for name, days in (("old.xlsx", 0), ("new.xlsx", 1)):
        (home.results / name).write_text(name, encoding="utf-8")
        ExportRequest.objects.create(file=name, expires_at=NOW + timedelta(days=days), **made)
    ExportRequest.objects.create(file="../home.yaml", expires_at=NOW, **made)
    assert expire(home, NOW) == 2
    assert expire(home, NOW) == 0
    assert not (home.results / "old.xlsx").exists()
    assert (home.results / "new.xlsx").exists()
    assert (home.folder / "home.yaml").exists()
    assert sorted(ExportRequest.objects.values_list("state", "file")) == [
        ("expired", ""),
        ("expired", ""),
        ("made", "new.xlsx"),
    ]


def test_old_jobs_are_forgotten_and_those_that_wait_are_not(home):
    old, waiting = put(note_down, "甲"), put(note_down, "乙")
    DBTaskResult.objects.filter(pk=old).update(
        status="SUCCESSFUL", finished_at=NOW - KEPT - timedelta(days=1)
    )
    for job in (old, waiting):
        JobFault.objects.create(job=job, attempt=1, code="jobs.failed", at=NOW - KEPT * 2)
    ClockTick.objects.create(clock="a", slot="b", at=NOW - KEPT * 2)
    assert tidy(home, NOW) == 1
    assert [str(row.id) for row in DBTaskResult.objects.all()] == [waiting]
    assert [fault.job for fault in JobFault.objects.all()] == [waiting]
    assert not ClockTick.objects.exists()
    assert tidy(home, NOW) == 0
