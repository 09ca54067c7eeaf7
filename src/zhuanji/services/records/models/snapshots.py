"""Which snapshots were frozen."""

from __future__ import annotations

from django.db import models

from zhuanji.services.records.models import fields


class SnapshotRecord(models.Model):
    """A snapshot: what it is called, when and by whom it was frozen, where it lies.

    Fields:
        id: the hash of its content.
        as_of: what was approved at or before this instant is in it.
        folder: from the home's `snapshots`.
        tables: sheet → number of rows.
    """

    id = fields.identity()
    as_of = fields.instant()
    created_at = fields.instant()
    created_by = fields.text()
    folder = fields.text()
    tables = models.JSONField(default=dict, blank=True)
    note = fields.text("")

    def __str__(self) -> str:
        """Return its id."""
        return self.id
