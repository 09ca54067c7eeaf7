"""Protected rows can't be changed or removed, by whatever statement, on either database."""

from __future__ import annotations

import sqlite3
import threading
from contextlib import closing

import pytest
from django.apps import apps
from django.db import IntegrityError, connection, connections, transaction
from django.db.models import UniqueConstraint

from support.records import TABLES, TEXT_COLUMN, approve, entered, fill, handed_in
from zhuanji.services.records.bulk import insert_entries
from zhuanji.services.records.models import BadRow, Entry, RowFinding, Submission
from zhuanji.services.records.triggers import is_refusal
from zhuanji.services.records.triggers.protected import OPEN
from zhuanji.services.records.triggers.protected import TABLES as PROTECTED

pytestmark = pytest.mark.usefixtures("home")

UPDATES = {
    "update": "UPDATE {table} SET \"{column}\" = 'changed'",
    "delete": "DELETE FROM {table}",
    "upsert": (
        "INSERT INTO {table} SELECT * FROM {table} WHERE true"
        " ON CONFLICT (id) DO UPDATE SET \"{column}\" = 'changed'"
    ),
}
SQLITE = UPDATES | {
    "replace": "REPLACE INTO {table} SELECT * FROM {table}",
    "insert or replace": "INSERT OR REPLACE INTO {table} SELECT * FROM {table}",
    "update or replace": "UPDATE OR REPLACE {table} SET \"{column}\" = 'changed'",
    "update or ignore": "UPDATE OR IGNORE {table} SET \"{column}\" = 'changed'",
}
POSTGRESQL = UPDATES | {
    "truncate": "TRUNCATE {table}",
    "truncate cascade": "TRUNCATE {table} CASCADE",
    "merge": (
        "MERGE INTO {table} USING (SELECT 1) AS one ON true WHEN MATCHED THEN UPDATE SET \"{column}\" = 'changed'"
    ),
    "as a replica": "SET LOCAL session_replication_role = replica; UPDATE {table} SET \"{column}\" = 'changed'",
}


def refused(call, *arguments, **options):
    """See that the database refuses a call, by the trigger and not by another constraint."""
    with pytest.raises(IntegrityError) as raised, transaction.atomic():
        call(*arguments, **options)
    assert is_refusal(raised.value), raised.value


def execute(statement):
    """Run one statement, or several."""
    with connection.cursor() as cursor:
        cursor.execute(statement)


def pointed_to(table):
    """Say whether rows of other tables point to those of a table."""
    models = apps.get_app_config("records").get_models()
    [model] = [model for model in models if model._meta.db_table == table]
    return any(relation.concrete is False for relation in model._meta.related_objects)


def content(table):
    """Return all rows of a table."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT * FROM {table}")
        return cursor.fetchall()


@pytest.fixture
def filled(home):
    """A protected row in each table, by table."""
    home.use()
    return fill()


def test_no_statement_changes_a_protected_row(filled):
    assert sorted(filled) == TABLES
    for table in TABLES:
        before = content(table)
        for name, statement in (SQLITE if connection.vendor == "sqlite" else POSTGRESQL).items():
            if name == "truncate" and pointed_to(table):
                continue  # PostgreSQL itself refuses, unless it is CASCADE
            refused(execute, statement.format(table=table, column=TEXT_COLUMN[table]))
            assert content(table) == before, statement


def test_no_call_of_the_models_changes_a_protected_row(filled):
    for table, row in filled.items():
        before, kind, column = content(table), type(row), TEXT_COLUMN[table]
        setattr(row, column, "changed")
        values = {
            field.attname: getattr(row, field.attname)
            for field in kind._meta.concrete_fields
            if not field.primary_key
        }
        over = {"update_conflicts": True, "unique_fields": ["pk"], "update_fields": [column]}
        refused(row.save)
        refused(row.save, update_fields=[column])
        refused(row.delete)
        refused(kind.objects.update, **{column: "changed"})
        refused(kind.objects.filter(pk=row.pk)._raw_delete, using="default")
        refused(kind.objects.all().delete)
        refused(kind.objects.bulk_update, [row], [column])
        refused(kind.objects.bulk_create, [row], **over)
        refused(kind.objects.update_or_create, pk=row.pk, defaults=values)
        assert content(table) == before


@pytest.fixture
def stranger(home):
    """A connection to the same SQLite file without any of our settings."""
    path = home.folder / "zhuanji.sqlite3"
    with closing(sqlite3.connect(path, isolation_level=None)) as opened:
        for pragma in ("foreign_keys", "recursive_triggers"):
            opened.execute(f"PRAGMA {pragma}=OFF")
        yield opened


def columns_of(stranger, table):
    """Return the names of a table's columns, quoted, besides `id`."""
    names = [name for _, name, *_ in stranger.execute(f"PRAGMA table_info({table})")]
    return ", ".join(f'"{name}"' for name in names if name != "id")


@pytest.mark.usefixtures("filled")
@pytest.mark.parametrize("new_database", ["sqlite"], indirect=True)
def test_a_connection_without_our_settings_is_refused_too(stranger):
    for table in TABLES:
        before, listed = content(table), columns_of(stranger, table)
        by_number = f"REPLACE INTO {table} (rowid, id, {listed}) SELECT rowid, id, {listed} FROM {table}"
        for statement in (*SQLITE.values(), by_number):
            with pytest.raises(sqlite3.IntegrityError, match="zhuanji: protected row"):
                stranger.execute(statement.format(table=table, column=TEXT_COLUMN[table]))
        assert content(table) == before


@pytest.mark.usefixtures("filled")
@pytest.mark.parametrize("new_database", ["sqlite"], indirect=True)
def test_a_row_number_or_another_key_alone_doesnt_push_a_row_out(stranger):
    by_number = "REPLACE INTO {table} (rowid, id, {listed}) SELECT rowid, 99, {listed} FROM {table}"
    by_key = "REPLACE INTO {table} (id, {listed}) SELECT 99, {listed} FROM {table}"
    statements = {
        "records_snapshotrecord": by_number,
        "records_scoring": by_number,
        "records_casestep": by_key,
    }
    for table, statement in statements.items():
        before, listed = content(table), columns_of(stranger, table)
        with pytest.raises(sqlite3.IntegrityError, match="zhuanji: protected row"):
            stranger.execute(statement.format(table=table, listed=listed))
        assert content(table) == before


def test_another_row_doesnt_push_out_an_approved_sheet_by_its_file():
    fill()
    taken = Submission.objects.get()
    draft = handed_in("other.xlsx")
    if connection.vendor == "sqlite":
        same = f"sha256 = '{taken.sha256}', sheet_name = '{taken.sheet_name}'"
        refused(execute, f"UPDATE OR REPLACE records_submission SET {same} WHERE id = {draft.id}")
        refused(execute, f"UPDATE OR REPLACE records_submission SET id = {taken.id} WHERE id = {draft.id}")
        names = [field.column for field in Submission._meta.concrete_fields if field.column != "id"]
        listed = ", ".join(f'"{name}"' for name in names)
        table = "records_submission"
        copied = f"SELECT 99, {listed} FROM {table} WHERE id = {taken.id}"
        refused(execute, f"REPLACE INTO {table} (id, {listed}) {copied}")
    with pytest.raises(IntegrityError), transaction.atomic():
        handed_in()
    assert Submission.objects.get(pk=taken.pk).state == "APPROVED"


def test_nothing_is_added_to_an_approved_sheet():
    fill()
    taken = Submission.objects.get()
    draft = handed_in("draft.xlsx")
    entered(draft, {"key": "91330500B", "tax_paid": 2.0})
    own = Entry.objects.get(submission=draft)
    refused(entered, taken, {"key": "91330500C", "tax_paid": 3.0})
    refused(Entry.objects.create, submission=taken, sheet="tax", period="2024", key="c", row=9)
    refused(BadRow.objects.create, submission=taken, row=9, cells="[]", findings="[]")
    refused(RowFinding.objects.create, submission=taken, row=9, code="a", severity="warning")
    own.submission = taken
    refused(own.save)
    refused(Entry.objects.filter(submission=taken).update, submission=draft)
    if connection.vendor == "sqlite":
        held = Entry.objects.get(submission=taken)
        refused(execute, f"UPDATE OR REPLACE records_entry SET id = {held.id} WHERE id = {own.id}")
    assert Entry.objects.filter(submission=taken).count() == 1


@pytest.mark.needs_postgresql
@pytest.mark.parametrize("new_database", ["postgresql"], indirect=True)
def test_a_row_on_its_way_waits_for_an_approval_and_is_refused():
    draft = handed_in()
    outcome = []

    def late():
        try:
            with transaction.atomic():
                entered(draft, {"key": "91330500A", "tax_paid": 1.0})
        except IntegrityError as error:
            outcome.append(is_refusal(error))
        finally:
            connections.close_all()

    thread = threading.Thread(target=late)
    with transaction.atomic():
        approve(draft)
        thread.start()
        thread.join(0.5)
        assert thread.is_alive()
    thread.join(30)
    assert outcome == [True]
    assert Entry.objects.count() == 0


def test_every_table_is_protected_and_every_key_known():
    models = {model._meta.db_table: model for model in apps.get_app_config("records").get_models()}
    protected = {table.table: table for table in PROTECTED}
    assert set(TABLES) == set(protected) == set(models) - set(OPEN)
    for name, table in protected.items():
        told = {frozenset(key.columns) for key in table.keys}
        model = models[name]
        columns = {field.name: field.column for field in model._meta.concrete_fields}
        unique = {
            frozenset(columns[field] for field in one.fields)
            for one in model._meta.constraints
            if isinstance(one, UniqueConstraint)
        }
        unique |= {frozenset([field.column]) for field in model._meta.concrete_fields if field.unique}
        assert unique - {frozenset(["id"])} <= told
        if not model._meta.auto_field:
            assert frozenset(["id"]) in told


def test_rows_written_in_bulk_are_refused_as_one():
    fill()
    taken, draft = Submission.objects.get(), handed_in("draft.xlsx")
    good = (draft.id, "tax", "2024", "a", "a", 2, 1, "{}", "{}")
    refused(insert_entries, [good, (taken.id, *good[1:])])
    assert Entry.objects.filter(submission=draft).count() == 0
