"""The app of the records, as Django knows it: its triggers go before a migration and come back after it."""

from __future__ import annotations

from typing import Any

from django.apps import AppConfig
from django.db import connections
from django.db.models.signals import post_migrate, pre_migrate

from zhuanji.services.records.triggers import install, remove


class RecordsConfig(AppConfig):
    """The tables of a home's database."""

    name = "zhuanji.services.records"
    label = "records"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Keep the triggers out of the way of migrations, and prove that they are there afterwards."""
        pre_migrate.connect(_before, sender=self)
        post_migrate.connect(_after, sender=self)


def _before(*, using: str, plan: list[Any], **_: object) -> None:
    """Take the triggers away where tables will change: SQLite can't rename a table that one of them names."""
    if plan:
        remove(connections[using])


def _after(*, using: str, **_: object) -> None:
    install(connections[using])
