"""Work that nobody waits for: jobs, clocks, events between services; backup and restore.

    emit (records) ──▶ outbox ──relay──▶ queue ──worker──▶ the work itself
                        clocks ──tick──▶  (the table of django-tasks-db)

What is named here is loaded when it is first asked for.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zhuanji.services.jobs.backups.make import back_up
    from zhuanji.services.jobs.backups.restore import restore
    from zhuanji.services.jobs.listing import JobView, count_jobs, list_jobs, list_workers, retry_job
    from zhuanji.services.jobs.worker import run_worker

__all__ = [
    "JobView",
    "back_up",
    "count_jobs",
    "list_jobs",
    "list_workers",
    "restore",
    "retry_job",
    "run_worker",
]

_HOMES = {
    "JobView": "listing",
    "back_up": "backups.make",
    "count_jobs": "listing",
    "list_jobs": "listing",
    "list_workers": "listing",
    "restore": "backups.restore",
    "retry_job": "listing",
    "run_worker": "worker",
}


def __getattr__(name: str) -> object:
    """Load one of the room's doors."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
