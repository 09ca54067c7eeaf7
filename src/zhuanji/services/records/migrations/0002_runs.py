"""Runs of the appraisal."""

from typing import ClassVar

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """Runs of the appraisal."""

    dependencies: ClassVar = [
        ("records", "0001_initial"),
    ]

    operations: ClassVar = [
        migrations.CreateModel(
            name="Objection",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("revision", models.PositiveIntegerField()),
                ("uscc", models.TextField()),
                ("paper", models.TextField()),
                ("words", models.TextField(blank=True, default="")),
                ("at", models.DateTimeField()),
                ("person", models.TextField()),
            ],
        ),
        migrations.CreateModel(
            name="ObjectionReply",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("upheld", models.BooleanField()),
                ("reason", models.TextField()),
                ("paper", models.TextField()),
                ("at", models.DateTimeField()),
                ("person", models.TextField()),
                (
                    "objection",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="reply",
                        to="records.objection",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Run",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("area", models.TextField()),
                ("year", models.PositiveIntegerField()),
                ("kind", models.TextField()),
                ("schemes", models.JSONField(default=list)),
                ("snapshot", models.TextField(blank=True, default="")),
                ("opened_at", models.DateTimeField()),
                ("opened_by", models.TextField()),
                ("note", models.TextField(blank=True, default="")),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("area", "year", "kind"), name="one_run_an_area_and_year")
                ],
            },
        ),
        migrations.AddField(
            model_name="objection",
            name="run",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="objections", to="records.run"
            ),
        ),
        migrations.CreateModel(
            name="RunFact",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("revision", models.PositiveIntegerField()),
                ("kind", models.TextField()),
                ("told", models.JSONField(default=dict)),
                ("at", models.DateTimeField()),
                ("person", models.TextField()),
                (
                    "run",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="facts", to="records.run"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Scoring",
            fields=[
                ("id", models.TextField(primary_key=True, serialize=False)),
                ("revision", models.PositiveIntegerField()),
                ("number", models.PositiveIntegerField()),
                ("snapshot", models.TextField()),
                ("tables", models.JSONField(default=list)),
                ("left_out", models.PositiveIntegerField(default=0)),
                ("folder", models.TextField()),
                ("at", models.DateTimeField()),
                ("person", models.TextField()),
                (
                    "run",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="scorings", to="records.run"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="RunResult",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("uscc", models.TextField()),
                ("name", models.TextField(blank=True, default="")),
                ("town", models.TextField(blank=True, default="")),
                ("scheme", models.TextField()),
                ("stratum", models.TextField(blank=True, default="")),
                ("score", models.FloatField(blank=True, null=True)),
                ("rank", models.PositiveIntegerField(blank=True, null=True)),
                ("grade", models.TextField(blank=True, default="")),
                ("grade_before", models.TextField(blank=True, default="")),
                ("flags", models.TextField(blank=True, default="")),
                (
                    "scoring",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="results",
                        to="records.scoring",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Confirmation",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("revision", models.PositiveIntegerField()),
                ("uscc", models.TextField()),
                ("answer", models.TextField()),
                ("words", models.TextField(blank=True, default="")),
                ("paper", models.TextField(blank=True, default="")),
                ("at", models.DateTimeField()),
                ("person", models.TextField()),
                (
                    "run",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="confirmations",
                        to="records.run",
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["run", "uscc"], name="confirmation_of")],
            },
        ),
        migrations.AddConstraint(
            model_name="scoring",
            constraint=models.UniqueConstraint(fields=("run", "number"), name="one_scoring_a_number"),
        ),
        migrations.AddIndex(
            model_name="runresult",
            index=models.Index(fields=["uscc"], name="result_of"),
        ),
        migrations.AddConstraint(
            model_name="runresult",
            constraint=models.UniqueConstraint(fields=("scoring", "uscc"), name="one_result_an_enterprise"),
        ),
    ]
