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


class Freezing(models.Model):
    """That the ledger was frozen and gave this snapshot, where it hadn't given it just before.

    Content may come back to what it was: the same snapshot then is the latest once more.

    Fields:
        as_of: what was approved at or before this instant was frozen.
        at, by: when and by whom.
    """

    id: int
    snapshot_id: str
    snapshot = fields.part_of(SnapshotRecord, "freezings")
    as_of = fields.instant()
    at = fields.instant()
    by = fields.text()
    note = fields.text("")

    def __str__(self) -> str:
        """Return the snapshot and the instant."""
        return f"{self.snapshot_id} {self.as_of}"
