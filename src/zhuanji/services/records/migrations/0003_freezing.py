"""When a freezing gave which snapshot."""

from typing import ClassVar

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """When a freezing gave which snapshot."""

    dependencies: ClassVar = [
        ("records", "0002_runs"),
    ]

    operations: ClassVar = [
        migrations.CreateModel(
            name="Freezing",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("as_of", models.DateTimeField()),
                ("at", models.DateTimeField()),
                ("by", models.TextField()),
                ("note", models.TextField(blank=True, default="")),
                (
                    "snapshot",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="freezings",
                        to="records.snapshotrecord",
                    ),
                ),
            ],
        ),
    ]
