"""A home comes back out of its backup as it was at an instant, also where people worked in it meanwhile."""

from __future__ import annotations

import shutil
import threading

import pytest
from django.db import IntegrityError, connection, connections

from support.records import fill_run, fill_site
from support.senders import APPROVER, as_csv, send, send_one, tax_rows, with_roster
from zhuanji.basics.problems import ProblemError
from zhuanji.engines.snapshots import verify_snapshot
from zhuanji.services.access.audit import Draft, append, head, verify
from zhuanji.services.jobs import back_up, restore
from zhuanji.services.jobs.backups.make import home_files
from zhuanji.services.jobs.queue import put, take
from zhuanji.services.jobs.tasks import seal_log
from zhuanji.services.ledger.approval import approve
from zhuanji.services.ledger.freeze import freeze, frozen
from zhuanji.services.records.home import FOLDERS, open_home
from zhuanji.services.records.models import AuditEntry, Entry, JobWorker, Submission
from zhuanji.services.records.triggers import missing

BY = "系统管理员"


def worked_in(home):
    """A home with approved sheets, a snapshot, a log and a job that a worker had begun."""
    with_roster(home)
    approve(home, [send_one(home, as_csv(tax_rows(10, 20))).submission.id], by=APPROVER)
    frozen_one = freeze(home, by="甲")
    append([Draft("甲", "seen", "enterprise", count=3)])
    put(seal_log)
    take("a worker")
    return frozen_one


def imports(home, stop, counts):
    """Hand files in and approve them until told to stop, in a thread of its own."""
    try:
        number = 0
        while not stop.is_set():
            number += 1
            taken = send_one(home, as_csv(tax_rows(*range(number, number + 10))), f"税收{number}.csv")
            approve(home, [taken.submission.id], by=APPROVER)
            append([Draft("甲", "seen", "enterprise", count=number)])
            counts.append(number)
    finally:
        connections.close_all()


@pytest.mark.parametrize("target", ["backup.zip", "backup"])
def test_a_home_comes_back_as_it_was(home, new_database, tmp_path, target):
    snapshot = worked_in(home)
    kept, count, logged = head().text, Entry.objects.count(), head().number
    made = back_up(home, tmp_path / target, by=BY)
    assert (made.head, made.snapshots) == (kept, (snapshot.id,))
    new_database()
    restored = restore(tmp_path / target, tmp_path / "again", by=BY, mark=made.mark)
    assert (restored.home.id, restored.entries, restored.home.notices) == (home.id, logged, ())
    assert missing(connection) == ()
    assert Entry.objects.count() == count
    assert [one.id for one in frozen(restored.home)] == [snapshot.id]
    assert verify_snapshot(restored.home.snapshots / snapshot.id).id == snapshot.id
    assert freeze(restored.home, as_of=snapshot.as_of, by="乙").id == snapshot.id
    report = verify(kept)
    assert (report.problems, report.kept) == ((), logged)
    assert AuditEntry.objects.order_by("-number").first().action == "backup.restored"
    with pytest.raises(IntegrityError):
        Submission.objects.update(note="x")
    assert not JobWorker.objects.exists()
    for row in Submission.objects.all():
        assert (restored.home.uploads / row.stored).read_bytes() == (home.uploads / row.stored).read_bytes()


def test_work_goes_on_in_the_restored_home(home, new_database, tmp_path):
    worked_in(home)
    back_up(home, tmp_path / "b.zip", by=BY)
    new_database()
    again = restore(tmp_path / "b.zip", tmp_path / "again", by=BY).home
    taken = send_one(again, as_csv(tax_rows(30, 40)), "新税收.csv")
    approve(again, [taken.submission.id], by=APPROVER)
    assert open_home(again.folder).id == home.id


def test_every_table_and_every_folder_comes_back(home, new_database, tmp_path):
    worked_in(home)
    fill_run()
    fill_site()
    for folder in FOLDERS:
        (home.folder / folder / "甲").mkdir()
        (home.folder / folder / "甲" / "文件.txt").write_text(folder, encoding="utf-8")
    before = contents()
    back_up(home, tmp_path / "b", by=BY)
    new_database()
    again = restore(tmp_path / "b", tmp_path / "again", by=BY).home
    more = {
        "records_auditentry": before["records_auditentry"] + 1
    }  # that it was restored; not that it was made
    assert contents() == {name: more.get(name, count) for name, count in before.items()}
    for folder in FOLDERS:
        assert (again.folder / folder / "甲" / "文件.txt").read_text(encoding="utf-8") == folder


def test_a_snapshot_that_is_gone_is_told(home, new_database, tmp_path):
    worked_in(home)
    back_up(home, tmp_path / "b", by=BY)
    shutil.rmtree(tmp_path / "b" / "snapshots")
    new_database()
    with pytest.raises(ProblemError) as raised:
        restore(tmp_path / "b", tmp_path / "again", by=BY)
    assert {problem.code for problem in raised.value.problems} == {"backup.altered"}
    assert len(raised.value.problems) > 1
    assert not list((tmp_path / "again").iterdir())


def contents():
    """Return how many rows each table has."""
    counts = {}
    for table in connection.introspection.table_names():
        with connection.cursor() as cursor:
            cursor.execute(f'SELECT count(*) FROM "{table}"')
            counts[table] = cursor.fetchone()[0]
    return counts


def test_while_imports_run_it_is_of_one_instant(home, new_database, tmp_path):
    snapshot = worked_in(home)
    stop, counts = threading.Event(), []
    thread = threading.Thread(target=imports, args=(home, stop, counts))
    thread.start()
    try:
        marks = []
        for number in range(3):
            while len(counts) < 3 * number + 2:
                stop.wait(0.05)
            marks.append(back_up(home, tmp_path / f"{number}.zip", by=BY))
    finally:
        stop.set()
        thread.join()
    assert len(counts) > 6
    seen = set()
    for number, made in enumerate(marks):
        new_database()
        again = restore(tmp_path / f"{number}.zip", tmp_path / f"again{number}", by=BY).home
        assert snapshot.id in made.snapshots
        assert verify(made.head).problems == ()
        rows = list(Submission.objects.all())
        seen.add(len(rows))
        for row in rows:
            assert (again.uploads / row.stored).is_file()
            assert Entry.objects.filter(submission=row).count() == row.good
        assert freeze(again, as_of=snapshot.as_of, by="乙").id == snapshot.id
    assert len(seen) == 3


def test_what_was_half_written_isnt_taken_along(home, tmp_path):
    (home.uploads / ".x.1.2.part").touch()
    (home.snapshots / ".unfinished-1").mkdir()
    (home.snapshots / ".unfinished-1" / "tax.parquet").touch()
    send(home, as_csv(tax_rows(1)))
    made = back_up(home, tmp_path / "b", by=BY)
    assert not [name for name in made.files if "part" in name or "unfinished" in name]
    assert made.demo is False


def test_a_folder_that_gets_its_name_meanwhile_is_no_obstacle(home):
    """A reading is written beside its place and then renamed, while a backup may be walking through the folders."""
    place = home.results / "one"
    place.mkdir(parents=True)

    def write() -> None:
        for number in range(1500):
            waiting = place / f".new-{number}"
            waiting.mkdir()
            (waiting / "told.json").touch()
            waiting.rename(place / f"{number % 3}-{number}")

    writer = threading.Thread(target=write)
    writer.start()
    while writer.is_alive():
        assert not [name for name, _ in home_files(home.folder) if ".new" in name]
    assert sum(name.endswith("told.json") for name, _ in home_files(home.folder)) == 1500
