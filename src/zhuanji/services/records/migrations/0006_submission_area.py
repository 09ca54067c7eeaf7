"""The area of a submission's sender."""

from typing import ClassVar

from django.db import migrations, models


class Migration(migrations.Migration):
    """The area of a submission's sender."""

    dependencies: ClassVar = [
        ("records", "0005_site"),
    ]

    operations: ClassVar = [
        migrations.AddField(
            model_name="submission",
            name="area",
            field=models.TextField(blank=True, default=""),
        ),
    ]
