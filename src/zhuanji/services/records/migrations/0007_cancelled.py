"""Runs that are opened again after a cancelled one; document numbers of answers to objections."""

from typing import ClassVar

from django.db import migrations, models


class Migration(migrations.Migration):
    """Runs that are opened again after a cancelled one; document numbers of answers to objections."""

    dependencies: ClassVar = [
        ("records", "0006_submission_area"),
    ]

    operations: ClassVar = [
        migrations.RemoveConstraint(
            model_name="run",
            name="one_run_an_area_and_year",
        ),
        migrations.AddField(
            model_name="objectionreply",
            name="document_number",
            field=models.TextField(blank=True, default=""),
        ),
        migrations.AddField(
            model_name="run",
            name="opening",
            field=models.PositiveIntegerField(default=1),
        ),
        migrations.AddConstraint(
            model_name="run",
            constraint=models.UniqueConstraint(
                fields=("area", "year", "kind", "opening"), name="one_run_an_area_and_year"
            ),
        ),
    ]
