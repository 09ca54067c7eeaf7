"""From the outbox into the queue: every event exactly once, in one transaction with the jobs that it asks for."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from zhuanji.services.records.outbox import APPROVED, FROZEN, MOVED

if TYPE_CHECKING:
    from django_tasks.base import Task

AT_ONCE = 500


def routes() -> dict[str, tuple[Task[Any, Any], ...]]:
    """Return the jobs that each kind of event asks for; many events of a kind come to one job."""
    from zhuanji.services.jobs.tasks import build_index, refresh_reading

    return {
        APPROVED: (),  # what is current is asked for; `changes` tells caches of it
        FROZEN: (build_index, refresh_reading),
        MOVED: (build_index, refresh_reading),
    }


def relay() -> int:
    """Put the jobs of the events that wait into the queue, and mark the events; returns how many there were."""
    from django.db.transaction import atomic

    from zhuanji.services.jobs.queue import put
    from zhuanji.services.records.models import OutboxEvent

    waiting = OutboxEvent.objects.filter(done_at__isnull=True)
    if not waiting.exists():  # without waiting for whoever writes
        return 0
    with atomic():
        events = list(waiting.select_for_update(skip_locked=True).order_by("id")[:AT_ONCE])
        known = routes()
        for job in dict.fromkeys(job for event in events for job in known.get(event.kind, ())):
            put(job)
        OutboxEvent.objects.filter(pk__in=[event.pk for event in events]).update(done_at=datetime.now(UTC))
    return len(events)
