"""What has had its time: files of exports, jobs that were done, ticks and events of long ago."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from zhuanji.services.ledger.files import clean_up

if TYPE_CHECKING:
    from pathlib import Path

    from zhuanji.services.records.home import Home

KEPT = timedelta(days=90)  # jobs, their faults, ticks
APPROVED, MADE, EXPIRED = "approved", "made", "expired"


def expire(home: Home, now: datetime) -> int:
    """Remove the files of exports whose time is over, and let approvals lapse; returns how many."""
    from zhuanji.services.records.models import ExportRequest

    home.use()
    count = 0
    for one in ExportRequest.objects.filter(state__in=(APPROVED, MADE), expires_at__lte=now):
        path = (home.results / one.file).resolve()
        if one.file and path.is_relative_to(home.results.resolve()):
            # Before the row says so: a kill in between leaves it to the next tick.
            path.unlink(missing_ok=True)
            named_in(path).unlink(missing_ok=True)
        one.state, one.file = EXPIRED, ""
        one.save(update_fields=["state", "file"])
        count += 1
    return count


def named_in(path: Path) -> Path:
    """Return the file beside that of an export, with the codes of the enterprises that it names, one a line."""
    return path.with_name(f"{path.name}.codes")


def tidy(home: Home, now: datetime) -> int:
    """Forget what was done long ago, and remove what killed runs left half written; returns how many jobs.

    Events stay: they say that something was told already.
    """
    from django_tasks_db.models import DBTaskResult

    from zhuanji.services.records.models import ClockTick, JobFault

    home.use()
    before = now - KEPT
    done = DBTaskResult.objects.filter(status__in=("FAILED", "SUCCESSFUL"), finished_at__lt=before)
    JobFault.objects.filter(at__lt=before).exclude(
        job__in=[str(one) for one in DBTaskResult.objects.exclude(pk__in=done).values_list("pk", flat=True)]
    ).delete()
    count, _ = done.delete()
    ticks = ClockTick.objects.filter(at__lt=before)
    ticks.delete()
    clean_up(home.uploads, home.returns)
    return count
