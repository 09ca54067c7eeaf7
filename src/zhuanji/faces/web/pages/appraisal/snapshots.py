"""The snapshots that a run may be scored on: the last ones, and after an objection those that are newer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhuanji.basics.civil_time import in_shanghai
from zhuanji.services.runs.words import OBJECTION, RESOLVED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from django.db.models import QuerySet

    from zhuanji.faces.web.pages.appraisal.scope import RunView
    from zhuanji.services.records.models import SnapshotRecord

MOST = 8


def snapshots(view: RunView) -> Sequence[tuple[str, str]]:
    """Return the last snapshots that may be chosen: id and words."""
    rows = newer(view) if view.case.state in (OBJECTION, RESOLVED) else every()
    return [
        (id_, f"{id_[:12]} · {in_shanghai(as_of):%Y-%m-%d %H:%M} {note}".strip())
        for id_, as_of, note in rows.order_by("-created_at").values_list("id", "as_of", "note")[:MOST]
    ]


def newer(view: RunView) -> QuerySet[SnapshotRecord]:
    """Return the snapshots that were frozen after the one that was scored last."""
    rows = every()
    last = rows.filter(id=view.scoring.snapshot).first() if view.scoring is not None else None
    return rows if last is None else rows.filter(created_at__gt=last.created_at).exclude(id=last.id)


def every() -> QuerySet[SnapshotRecord]:
    """Return all snapshots."""
    from zhuanji.services.records.models import SnapshotRecord

    return SnapshotRecord.objects.all()
