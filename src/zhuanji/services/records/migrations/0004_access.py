"""Accounts and the log of who did and saw what."""

from typing import ClassVar

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """Accounts and the log of who did and saw what."""

    dependencies: ClassVar = [
        ("records", "0003_freezing"),
    ]

    operations: ClassVar = [
        migrations.CreateModel(
            name="Account",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("username", models.TextField()),
                ("name", models.TextField()),
                ("role", models.TextField()),
                ("department", models.TextField(blank=True, default="")),
                ("active", models.BooleanField(default=True)),
                ("password", models.TextField(blank=True, default="")),
                ("must_change", models.BooleanField(default=True)),
                ("password_changed_at", models.DateTimeField(blank=True, null=True)),
                ("failed", models.PositiveIntegerField(default=0)),
                ("locked_until", models.DateTimeField(blank=True, null=True)),
                ("needs_code", models.BooleanField(default=False)),
                ("totp_secret", models.TextField(blank=True, default="")),
                ("totp_confirmed", models.BooleanField(default=False)),
                ("totp_step", models.PositiveIntegerField(default=0)),
                ("recovery", models.JSONField(blank=True, default=list)),
                ("oidc_subject", models.TextField(blank=True, default="")),
                ("stamp", models.TextField()),
                ("created_at", models.DateTimeField()),
                ("created_by", models.TextField()),
                ("last_login", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("username",), name="one_account_a_name"),
                    models.UniqueConstraint(
                        condition=models.Q(("oidc_subject", ""), _negated=True),
                        fields=("oidc_subject",),
                        name="one_account_a_subject",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="AuditEntry",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("number", models.PositiveIntegerField()),
                ("at", models.DateTimeField()),
                ("account", models.TextField(blank=True, default="")),
                ("action", models.TextField()),
                ("kind", models.TextField(blank=True, default="")),
                ("object", models.TextField(blank=True, default="")),
                ("count", models.PositiveIntegerField(default=0)),
                ("detail", models.TextField(blank=True, default="{}")),
                ("address", models.TextField(blank=True, default="")),
                ("request", models.TextField(blank=True, default="")),
                ("previous", models.TextField()),
                ("hash", models.TextField()),
            ],
            options={
                "indexes": [
                    models.Index(fields=["account", "number"], name="audit_account_number"),
                    models.Index(fields=["kind", "object"], name="audit_kind_object"),
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("number",), name="one_entry_a_number"),
                    models.UniqueConstraint(fields=("previous",), name="one_entry_after_another"),
                ],
            },
        ),
        migrations.CreateModel(
            name="AuditSeal",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("number", models.PositiveIntegerField()),
                ("first", models.PositiveIntegerField()),
                ("last", models.PositiveIntegerField()),
                ("root", models.TextField()),
                ("head", models.TextField()),
                ("at", models.DateTimeField()),
                ("by", models.TextField(blank=True, default="")),
                ("previous", models.TextField()),
                ("hash", models.TextField()),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("number",), name="one_seal_a_number"),
                    models.UniqueConstraint(fields=("previous",), name="one_seal_after_another"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Grant",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("kind", models.TextField()),
                ("value", models.TextField()),
                ("valid_from", models.DateField(blank=True, null=True)),
                ("valid_to", models.DateField(blank=True, null=True)),
                ("granted_by", models.TextField()),
                ("granted_at", models.DateTimeField()),
                ("revoked_by", models.TextField(blank=True, default="")),
                ("revoked_at", models.DateTimeField(blank=True, null=True)),
                (
                    "account",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="grants",
                        to="records.account",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="PasswordHistory",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("password", models.TextField()),
                ("at", models.DateTimeField()),
                (
                    "account",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="passwords",
                        to="records.account",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="ApiToken",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.TextField()),
                ("digest", models.TextField()),
                ("permissions", models.JSONField(default=list)),
                ("expires_at", models.DateTimeField()),
                ("created_at", models.DateTimeField()),
                ("created_by", models.TextField()),
                ("revoked_at", models.DateTimeField(blank=True, null=True)),
                ("revoked_by", models.TextField(blank=True, default="")),
                (
                    "account",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="tokens",
                        to="records.account",
                    ),
                ),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("digest",), name="one_token_a_digest")],
            },
        ),
    ]
