"""The first tables."""

from typing import ClassVar

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """The first tables."""

    initial = True

    dependencies: ClassVar = []

    operations: ClassVar = [
        migrations.CreateModel(
            name="HomeMark",
            fields=[
                ("id", models.TextField(primary_key=True, serialize=False)),
                ("city", models.TextField()),
                ("demo", models.BooleanField()),
                ("made_at", models.DateTimeField()),
            ],
        ),
        migrations.CreateModel(
            name="SnapshotRecord",
            fields=[
                ("id", models.TextField(primary_key=True, serialize=False)),
                ("as_of", models.DateTimeField()),
                ("created_at", models.DateTimeField()),
                ("created_by", models.TextField()),
                ("folder", models.TextField()),
                ("tables", models.JSONField(blank=True, default=dict)),
                ("note", models.TextField(blank=True, default="")),
            ],
        ),
        migrations.CreateModel(
            name="CaseStep",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("case_kind", models.TextField()),
                ("case_id", models.TextField()),
                ("number", models.PositiveIntegerField()),
                ("action", models.TextField()),
                ("start", models.TextField(blank=True, default="")),
                ("end", models.TextField(blank=True, default="")),
                ("person", models.TextField()),
                ("unit", models.TextField(blank=True, default="")),
                ("roles", models.JSONField(blank=True, default=list)),
                ("at", models.DateTimeField()),
                ("papers", models.JSONField(blank=True, default=dict)),
                ("guards", models.JSONField(blank=True, default=list)),
                ("revision", models.PositiveIntegerField(default=1)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("case_kind", "case_id", "number"), name="one_step_a_number"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ColumnMapping",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("department", models.TextField()),
                ("sheet", models.TextField()),
                ("heading", models.TextField()),
                ("item", models.TextField(blank=True, default="")),
                ("factor", models.FloatField(default=1.0)),
                ("decided_by", models.TextField()),
                ("decided_at", models.DateTimeField()),
            ],
            options={
                "indexes": [models.Index(fields=["department", "sheet"], name="mapping_department_sheet")],
            },
        ),
        migrations.CreateModel(
            name="Submission",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("sha256", models.TextField()),
                ("file_name", models.TextField()),
                ("stored", models.TextField(blank=True, default="")),
                ("sheet", models.TextField()),
                ("sheet_name", models.TextField(blank=True, default="")),
                ("period", models.TextField(blank=True, default="")),
                ("department", models.TextField(blank=True, default="")),
                ("sent_by", models.TextField(blank=True, default="")),
                ("received_at", models.DateTimeField()),
                ("state", models.TextField(blank=True, default="RECEIVED")),
                ("revision", models.PositiveIntegerField(default=1)),
                ("rows", models.PositiveIntegerField(default=0)),
                ("good", models.PositiveIntegerField(default=0)),
                ("bad", models.PositiveIntegerField(default=0)),
                ("unchanged", models.PositiveIntegerField(default=0)),
                ("warnings", models.PositiveIntegerField(default=0)),
                ("columns", models.JSONField(blank=True, default=list)),
                ("check_code", models.TextField(blank=True, default="")),
                ("approved_at", models.DateTimeField(blank=True, null=True)),
                ("approved_by", models.TextField(blank=True, default="")),
                ("signed", models.TextField(blank=True, default="")),
                ("report", models.TextField(blank=True, default="")),
                ("zero", models.BooleanField(default=False)),
                ("note", models.TextField(blank=True, default="")),
                (
                    "corrects",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="corrections",
                        to="records.submission",
                    ),
                ),
                (
                    "replaced_by",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="replaces",
                        to="records.submission",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="RowFinding",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("row", models.PositiveIntegerField()),
                ("item", models.TextField(blank=True, default="")),
                ("code", models.TextField()),
                ("severity", models.TextField()),
                ("values", models.TextField(blank=True, default="{}")),
                (
                    "submission",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="row_findings",
                        to="records.submission",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Entry",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("sheet", models.TextField()),
                ("period", models.TextField()),
                ("key", models.TextField()),
                ("uscc", models.TextField(blank=True, default="")),
                ("row", models.PositiveIntegerField()),
                ("revision", models.PositiveIntegerField(default=1)),
                ("values", models.TextField(blank=True, default="{}")),
                ("absent", models.TextField(blank=True, default="{}")),
                (
                    "submission",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="entries",
                        to="records.submission",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Crosswalk",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("kind", models.TextField()),
                ("text", models.TextField()),
                ("uscc", models.TextField()),
                ("share", models.DecimalField(decimal_places=9, default=1, max_digits=12)),
                ("valid_from", models.DateField(blank=True, null=True)),
                ("valid_to", models.DateField(blank=True, null=True)),
                ("decided_by", models.TextField()),
                ("decided_at", models.DateTimeField()),
                ("reason", models.TextField(blank=True, default="")),
                ("withdrawn", models.BooleanField(default=False)),
                (
                    "submission",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="crosswalks",
                        to="records.submission",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="BadRow",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("row", models.PositiveIntegerField()),
                ("cells", models.TextField()),
                ("findings", models.TextField()),
                (
                    "submission",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="bad_rows",
                        to="records.submission",
                    ),
                ),
            ],
        ),
        migrations.AddConstraint(
            model_name="submission",
            constraint=models.UniqueConstraint(
                condition=models.Q(models.Q(("state", "RETURNED"), _negated=True), ("zero", False)),
                fields=("sha256", "sheet_name", "revision"),
                name="one_submission_a_sheet",
            ),
        ),
        migrations.AddConstraint(
            model_name="submission",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "APPROVED"), _negated=True),
                    models.Q(("approved_at__isnull", False), models.Q(("approved_by", ""), _negated=True)),
                    _connector="OR",
                ),
                name="approved_says_when_and_by_whom",
            ),
        ),
        migrations.AddIndex(
            model_name="entry",
            index=models.Index(fields=["sheet", "period"], name="entry_sheet_period"),
        ),
        migrations.AddIndex(
            model_name="entry",
            index=models.Index(fields=["uscc"], name="entry_uscc"),
        ),
        migrations.AddIndex(
            model_name="crosswalk",
            index=models.Index(fields=["kind", "text"], name="crosswalk_kind_text"),
        ),
    ]
