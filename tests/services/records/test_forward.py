"""A home of every release before, with what was in it, is brought forward when it is opened."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import IntegrityError, connection
from django.db.migrations.executor import MigrationExecutor

from support.records import START, compact
from zhuanji.services.jobs import list_jobs
from zhuanji.services.jobs.queue import put
from zhuanji.services.jobs.tasks import build_index
from zhuanji.services.ledger.current import sheet_table
from zhuanji.services.ledger.freeze import freeze, frozen
from zhuanji.services.records import migrations
from zhuanji.services.records.database import address, point_to
from zhuanji.services.records.home import FOLDERS, open_home
from zhuanji.services.records.home_file import FORMAT, HomeFile, write_home_file
from zhuanji.services.records.models import Entry, SnapshotRecord
from zhuanji.services.records.triggers import install, missing

STEPS = sorted(path.stem for path in Path(migrations.__path__[0]).glob("[0-9]*.py"))
ID = "0" * 32
ROWS = [{"key": "91330500A", "tax_paid": 1.5}, {"key": "91330500B", "tax_paid": 2.5}]


def old_home(folder: Path, step: str, kind: str) -> None:
    """Make a home as the release that ended with a step left it: an approved sheet and a snapshot in it."""
    for name in FOLDERS:
        (folder / name).mkdir(parents=True)
    told = {"format": FORMAT, "id": ID, "city": "huzhou", "demo": False, "database": kind}
    write_home_file(folder, HomeFile(**told, made_on="2025-01-01T00:00:00+08:00"))
    point_to(folder, address())
    if kind == "postgresql":  # the tests' template has been through all of them
        with connection.cursor() as cursor:
            cursor.execute("DROP SCHEMA public CASCADE; CREATE SCHEMA public")
    call_command("migrate", "records", step, verbosity=0, interactive=False)
    apps = MigrationExecutor(connection).loader.project_state([("records", step)]).apps
    apps.get_model("records", "HomeMark").objects.create(id=ID, city="huzhou", demo=False, made_at=START)
    row = apps.get_model("records", "Submission").objects.create(
        sha256="2" * 64,
        file_name="税收.xlsx",
        sheet="tax",
        sheet_name="tax",
        received_at=START,
        state="DRAFT",
    )
    for number, values in enumerate(ROWS, 2):
        apps.get_model("records", "Entry").objects.create(
            submission=row,
            sheet="tax",
            period="2024",
            key=values["key"],
            uscc=values["key"],
            row=number,
            values=compact({"tax_paid": values["tax_paid"]}),
        )
    row.state, row.approved_at, row.approved_by = "APPROVED", START, "乙"
    row.save()
    apps.get_model("records", "SnapshotRecord").objects.create(
        id="1" * 64, as_of=START, created_at=START, created_by="甲", folder="1" * 64
    )
    install(connection)
    connection.close()


@pytest.mark.parametrize("step", STEPS[:-1])
def test_it_is_brought_forward_with_all_that_is_in_it(database, tmp_path, step):
    folder = tmp_path / "home"
    old_home(folder, step, database)
    assert taken(connection)[-1] == step
    home = open_home(folder)
    assert taken(connection) == STEPS
    assert home.notices == ()
    assert missing(connection) == ()
    assert sheet_table(home.pack, "tax")["tax_paid"].to_list() == [1.5, 2.5]
    assert SnapshotRecord.objects.get().id == "1" * 64
    with pytest.raises(IntegrityError):
        Entry.objects.update(values="{}")


def test_work_goes_on_in_it(database, tmp_path):
    old_home(tmp_path / "home", "0003_freezing", database)
    home = open_home(tmp_path / "home")
    made = freeze(home, by="甲")
    assert frozen(home)[0].id == made.id
    assert freeze(home, as_of=datetime.now(UTC), by="甲").id == made.id
    put(build_index)
    assert [job.state for job in list_jobs()] == ["waiting"]


def taken(connection):
    """Return the steps that a database has been through."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT name FROM django_migrations WHERE app = 'records' ORDER BY name")
        return [name for (name,) in cursor.fetchall()]
