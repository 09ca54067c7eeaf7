"""What one service tells the others, and what keeps the jobs going: clocks, workers, faults.

The jobs themselves stand in the table of django-tasks-db.
"""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from zhuanji.services.records.models import fields


class OutboxEvent(models.Model):
    """That something has changed, written with the change itself.

    Fields:
        key: what happened, such as `snapshot.frozen:17`; the same thing can't be told twice.
        kind: such as `ledger.approved`, `snapshot.frozen`, `run.moved`.
        payload: of what.
        done_at: when its jobs were put into the queue; none before.
    """

    id: int
    key = fields.text()
    kind = fields.text()
    payload = models.JSONField(default=dict, blank=True)
    at = fields.instant()
    done_at = fields.instant_if_any()

    class Meta:
        """Told once; those that wait are found at once, however many are done."""

        constraints: ClassVar = [models.UniqueConstraint(fields=["key"], name="one_event_a_key")]
        indexes: ClassVar = [
            models.Index(fields=["id"], condition=models.Q(done_at__isnull=True), name="event_waiting"),
            models.Index(fields=["kind"], name="event_kind"),
        ]

    def __str__(self) -> str:
        """Return its key."""
        return self.key


class ClockTick(models.Model):
    """That a clock has struck: whoever writes the row puts the job into the queue.

    Fields:
        clock: its name.
        slot: the hour or day that it struck for, such as 2026-03-01.
        job: the id of the job.
    """

    id: int
    clock = fields.text()
    slot = fields.text()
    at = fields.instant()
    job = fields.text("")

    class Meta:
        """A clock strikes once a slot, whoever looks at it."""

        constraints: ClassVar = [models.UniqueConstraint(fields=["clock", "slot"], name="one_tick_a_slot")]

    def __str__(self) -> str:
        """Return clock and slot."""
        return f"{self.clock} {self.slot}"


class JobWorker(models.Model):
    """A worker, as long as it lives: one that has had no beat for a while is dead, and its jobs are taken again.

    Fields:
        host, process: where it runs.
        beat_at: when it last said that it lives.
    """

    id = fields.identity()
    host = fields.text("")
    process = fields.whole(0)
    began_at = fields.instant()
    beat_at = fields.instant()

    def __str__(self) -> str:
        """Return its id."""
        return self.id


class JobFault(models.Model):
    """That an attempt at a job failed.

    Fields:
        job: its id.
        attempt: from 1.
        code, values: of the problem, as the catalogue of texts has it.
        detail: the fault's own words, for whoever mends the program.
        parked: whether it isn't tried again by itself.
    """

    id: int
    job = fields.text()
    attempt = fields.whole()
    code = fields.text()
    values = models.JSONField(default=dict, blank=True)
    detail = fields.text("")
    parked = fields.flag(default=False)
    at = fields.instant()

    class Meta:
        """Looked up by job."""

        indexes: ClassVar = [models.Index(fields=["job", "attempt"], name="fault_job")]

    def __str__(self) -> str:
        """Return the job and the code."""
        return f"{self.job} {self.code}"
