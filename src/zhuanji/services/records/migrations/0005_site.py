"""The site's tables, and what keeps its jobs going."""

from typing import ClassVar

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """The site's tables, and what keeps its jobs going."""

    dependencies: ClassVar = [
        ("records", "0004_access"),
    ]

    operations: ClassVar = [
        migrations.CreateModel(
            name="JobWorker",
            fields=[
                ("id", models.TextField(primary_key=True, serialize=False)),
                ("host", models.TextField(blank=True, default="")),
                ("process", models.PositiveIntegerField(default=0)),
                ("began_at", models.DateTimeField()),
                ("beat_at", models.DateTimeField()),
            ],
        ),
        migrations.CreateModel(
            name="MapLayer",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.TextField()),
                ("kind", models.TextField()),
                ("file", models.TextField()),
                ("sha256", models.TextField()),
                ("source", models.TextField(blank=True, default="")),
                ("features", models.PositiveIntegerField(default=0)),
                ("uploaded_by", models.TextField()),
                ("uploaded_at", models.DateTimeField()),
                ("removed_by", models.TextField(blank=True, default="")),
                ("removed_at", models.DateTimeField(blank=True, null=True)),
            ],
        ),
        migrations.CreateModel(
            name="Attachment",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("kind", models.TextField()),
                ("object", models.TextField()),
                ("file", models.TextField()),
                ("sha256", models.TextField()),
                ("name", models.TextField(blank=True, default="")),
                ("size", models.PositiveIntegerField(default=0)),
                ("by", models.TextField()),
                ("at", models.DateTimeField()),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("kind", "object", "sha256"), name="one_attachment_a_file")
                ],
            },
        ),
        migrations.CreateModel(
            name="ClockTick",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("clock", models.TextField()),
                ("slot", models.TextField()),
                ("at", models.DateTimeField()),
                ("job", models.TextField(blank=True, default="")),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("clock", "slot"), name="one_tick_a_slot")],
            },
        ),
        migrations.CreateModel(
            name="EnterpriseIndex",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("snapshot", models.TextField()),
                ("uscc", models.TextField()),
                ("name", models.TextField(blank=True, default="")),
                ("former_names", models.TextField(blank=True, default="")),
                ("initials", models.TextField(blank=True, default="")),
                ("words", models.TextField(blank=True, default="")),
                ("area", models.TextField(blank=True, default="")),
                ("town", models.TextField(blank=True, default="")),
                ("functional_area", models.TextField(blank=True, default="")),
                ("sector", models.TextField(blank=True, default="")),
                ("industry", models.TextField(blank=True, default="")),
                ("tags", models.TextField(blank=True, default="")),
                ("above_scale", models.BooleanField(blank=True, null=True)),
                ("size_class", models.TextField(blank=True, default="")),
                ("status", models.TextField(blank=True, default="")),
                ("period", models.TextField(blank=True, default="")),
                ("grade", models.TextField(blank=True, default="")),
                ("grade_year", models.PositiveIntegerField(default=0)),
                ("grades", models.JSONField(blank=True, default=dict)),
                ("scored_grade", models.TextField(blank=True, default="")),
                ("scored_year", models.PositiveIntegerField(default=0)),
                ("lon", models.FloatField(blank=True, null=True)),
                ("lat", models.FloatField(blank=True, null=True)),
            ],
            options={
                "indexes": [
                    models.Index(fields=["name"], name="firm_name"),
                    models.Index(fields=["initials"], name="firm_initials"),
                    models.Index(fields=["area", "grade"], name="firm_area_grade"),
                    models.Index(fields=["functional_area"], name="firm_functional_area"),
                    models.Index(fields=["town", "grade"], name="firm_town_grade"),
                    models.Index(fields=["sector", "grade"], name="firm_sector_grade"),
                    models.Index(fields=["grade"], name="firm_grade"),
                ],
                "constraints": [models.UniqueConstraint(fields=("uscc",), name="one_index_row_a_firm")],
            },
        ),
        migrations.CreateModel(
            name="JobFault",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("job", models.TextField()),
                ("attempt", models.PositiveIntegerField()),
                ("code", models.TextField()),
                ("values", models.JSONField(blank=True, default=dict)),
                ("detail", models.TextField(blank=True, default="")),
                ("parked", models.BooleanField(default=False)),
                ("at", models.DateTimeField()),
            ],
            options={
                "indexes": [models.Index(fields=["job", "attempt"], name="fault_job")],
            },
        ),
        migrations.CreateModel(
            name="OutboxEvent",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("key", models.TextField()),
                ("kind", models.TextField()),
                ("payload", models.JSONField(blank=True, default=dict)),
                ("at", models.DateTimeField()),
                ("done_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "indexes": [
                    models.Index(
                        condition=models.Q(("done_at__isnull", True)), fields=["id"], name="event_waiting"
                    ),
                    models.Index(fields=["kind"], name="event_kind"),
                ],
                "constraints": [models.UniqueConstraint(fields=("key",), name="one_event_a_key")],
            },
        ),
        migrations.CreateModel(
            name="PlanDocument",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("title", models.TextField()),
                ("file_name", models.TextField(blank=True, default="")),
                ("file", models.TextField()),
                ("sha256", models.TextField()),
                ("text", models.TextField(blank=True, default="")),
                ("uploaded_by", models.TextField()),
                ("uploaded_at", models.DateTimeField()),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("sha256",), name="one_plan_a_document")],
            },
        ),
        migrations.CreateModel(
            name="SavedQuery",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("title", models.TextField()),
                ("question", models.JSONField(blank=True, default=dict)),
                ("shared_with", models.JSONField(blank=True, default=list)),
                ("created_at", models.DateTimeField()),
                ("changed_at", models.DateTimeField()),
                ("removed_at", models.DateTimeField(blank=True, null=True)),
                (
                    "account",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="queries",
                        to="records.account",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Setting",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("key", models.TextField()),
                ("value", models.JSONField(blank=True, null=True)),
                ("changed_by", models.TextField()),
                ("changed_at", models.DateTimeField()),
            ],
            options={
                "indexes": [models.Index(fields=["key", "-id"], name="setting_key")],
            },
        ),
        migrations.CreateModel(
            name="ExportRequest",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("kind", models.TextField()),
                ("filter", models.JSONField(blank=True, default=dict)),
                ("reason", models.TextField(blank=True, default="")),
                ("state", models.TextField(blank=True, default="asked")),
                ("asked_at", models.DateTimeField()),
                ("decided_by", models.TextField(blank=True, default="")),
                ("decided_at", models.DateTimeField(blank=True, null=True)),
                ("words", models.TextField(blank=True, default="")),
                ("count", models.PositiveIntegerField(default=0)),
                ("file", models.TextField(blank=True, default="")),
                ("sha256", models.TextField(blank=True, default="")),
                ("expires_at", models.DateTimeField(blank=True, null=True)),
                (
                    "account",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="exports",
                        to="records.account",
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["state", "asked_at"], name="export_state")],
            },
        ),
    ]
