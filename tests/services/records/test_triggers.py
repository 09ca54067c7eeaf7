"""The triggers are there, after every migration too, and come back where somebody took them away."""

from __future__ import annotations

import importlib
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings
from django.core.management import call_command
from django.db import IntegrityError, connection, models, transaction
from django.db.migrations.loader import MigrationLoader

from support.records import fill
from zhuanji.services.records import migrations
from zhuanji.services.records.home import open_home
from zhuanji.services.records.models import Entry
from zhuanji.services.records.triggers import install, missing, postgresql, remove, sqlite
from zhuanji.services.records.triggers import protected as declared

LATER = """
from django.db import migrations, models

FIELDS = {{name: models.PositiveIntegerField(default=0) for name in {models}}}

class Migration(migrations.Migration):
    dependencies = [("records", {last!r})]
    operations = [
        step
        for name in {models}
        for step in (
            migrations.AddField(name, "added", models.PositiveIntegerField(default=0)),
            migrations.AlterField(name, "added", models.BigIntegerField(null=True)),
        )
    ]
"""


def names():
    """Return the names of all triggers that there should be."""
    words = sqlite if connection.vendor == "sqlite" else postgresql
    return {name for table in declared.TABLES for name in words.wanted(table)}


def execute(*statements):
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


@pytest.mark.usefixtures("home")
def test_a_new_home_has_all_of_them():
    assert missing(connection) == ()
    assert len(names()) == len(declared.TABLES) * (3 if connection.vendor == "sqlite" else 2)


@pytest.mark.usefixtures("home")
def test_removed_they_are_all_missing_and_installed_they_are_back():
    remove(connection)
    assert set(missing(connection)) == names()
    assert set(install(connection)) == names()
    assert missing(connection) == ()
    assert install(connection) == ()


def test_one_that_was_dropped_is_told_and_comes_back(home):
    words = sqlite if connection.vendor == "sqlite" else postgresql
    for table, row in fill().items():
        first = f"zhuanji_{table}_update" if connection.vendor == "sqlite" else f"{table}.zhuanji_rows"
        execute(words.dropping(first))
        assert missing(connection) == (first,)
        [notice] = open_home(home.folder).notices
        assert (notice.code, notice.values["names"]) == ("home.triggers.restored", first)
        assert missing(connection) == ()
        with pytest.raises(IntegrityError), transaction.atomic():
            row.save(force_update=True)


@pytest.mark.usefixtures("home")
def test_one_that_was_weakened_is_told():
    if connection.vendor == "sqlite":
        name = "zhuanji_records_entry_delete"
        weak = f"CREATE TRIGGER {name} BEFORE DELETE ON records_entry WHEN false BEGIN SELECT 1; END"
        execute(f"DROP TRIGGER {name}", weak)
        assert missing(connection) == (name,)
        install(connection)
        assert missing(connection) == ()
        return
    both = ("records_entry.zhuanji_rows", "records_entry.zhuanji_truncate")
    body = "RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NEW; END$$"
    execute(f"CREATE OR REPLACE FUNCTION zhuanji_records_entry() {body}")
    assert missing(connection) == both
    install(connection)
    execute("ALTER TABLE records_entry DISABLE TRIGGER zhuanji_rows")
    assert missing(connection) == both[:1]
    install(connection)
    execute(
        "DROP TRIGGER zhuanji_rows ON records_entry",
        "CREATE TRIGGER zhuanji_rows BEFORE INSERT OR UPDATE OR DELETE ON records_entry FOR EACH ROW"
        " WHEN (pg_trigger_depth() > 9) EXECUTE FUNCTION zhuanji_records_entry()",
        "ALTER TABLE records_entry ENABLE ALWAYS TRIGGER zhuanji_rows",
    )
    assert missing(connection) == both[:1]
    install(connection)
    assert missing(connection) == ()


def test_sqlite_drops_them_silently_when_a_column_changes(home):
    if connection.vendor != "sqlite":
        return
    wider = models.BigIntegerField()
    wider.set_attributes_from_name("row")
    wider.model = Entry
    with connection.schema_editor() as editor:
        editor.alter_field(Entry, Entry._meta.get_field("row"), wider, strict=True)
    assert {name.rpartition("_")[0] for name in missing(connection)} == {"zhuanji_records_entry"}
    assert open_home(home.folder).notices
    assert missing(connection) == ()


@pytest.fixture
def later_migration(tmp_path, monkeypatch):
    """The migrations of the program and a later one that changes every table."""
    package = tmp_path / "later_migrations"
    package.mkdir()
    (package / "__init__.py").touch()
    real = sorted(path.stem for path in Path(migrations.__path__[0]).glob("[0-9]*.py"))
    for name in real:
        found = f"importlib.import_module({f'{migrations.__name__}.{name}'!r})"
        source = f"import importlib\nMigration = {found}.Migration\n"
        (package / f"{name}.py").write_text(source, encoding="utf-8")
    changed = [model.__name__ for model in apps.get_app_config("records").get_models()]
    later = LATER.format(models=changed, last=real[-1])
    (package / "9999_later.py").write_text(later, encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setattr(settings, "MIGRATION_MODULES", {"records": "later_migrations"})
    importlib.invalidate_caches()


@pytest.mark.usefixtures("home", "later_migration")
def test_no_migration_leaves_one_absent():
    fill()
    loader = MigrationLoader(connection)
    assert ("records", "9999_later") in loader.graph.leaf_nodes("records")
    call_command("migrate", verbosity=0, interactive=False)
    assert missing(connection) == ()
    with pytest.raises(IntegrityError), transaction.atomic():
        Entry.objects.update(values="{}")


def test_a_migration_that_was_killed_is_made_good_when_the_home_is_opened(home):
    remove(connection)
    assert open_home(home.folder).notices
    assert missing(connection) == ()


@pytest.mark.usefixtures("home")
def test_models_and_migrations_agree():
    call_command("makemigrations", "records", check=True, dry_run=True, verbosity=0)
