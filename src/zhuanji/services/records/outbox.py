"""What one service tells the others: a row written in the transaction of the change itself."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime

APPROVED = "ledger.approved"  # sheets entered the ledger: its current values are others now
FROZEN = "snapshot.frozen"  # another snapshot is the latest
MOVED = "run.moved"  # a run stands elsewhere


def emit(kind: str, which: object, payload: Mapping[str, object] | None = None) -> None:
    """Tell that something has changed; it is known if the transaction around it is.

    One statement. What was told before, under the same kind and name, isn't told again.

    Args:
        kind: such as `FROZEN`.
        which: what happened, told apart from everything else of its kind.
        payload: what whoever hears of it needs, as plain data.
    """
    from zhuanji.services.records.models import OutboxEvent

    event = OutboxEvent(key=f"{kind}:{which}", kind=kind, payload=dict(payload or {}), at=datetime.now(UTC))
    OutboxEvent.objects.bulk_create([event], ignore_conflicts=True)


def changes(*kinds: str) -> str:
    """Return a mark that is another one after every change of these kinds: what is kept under it is up to date.

    Both numbers are in it: on PostgreSQL an event with a smaller number may come to light after one with a
    larger.
    """
    from django.db.models import Count, Max

    from zhuanji.services.records.models import OutboxEvent

    found = OutboxEvent.objects.filter(kind__in=kinds).aggregate(count=Count("id"), last=Max("id"))
    return f"{found['count']}-{found['last'] or 0}"
