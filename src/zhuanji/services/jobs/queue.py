"""The queue: jobs are put in, taken by one worker, done, tried again later, or parked.

A row of django-tasks-db is a job; the workers that it names, one after the other, are its attempts.
"""

from __future__ import annotations

import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from zhuanji.basics.problems import Problem, ProblemError

if TYPE_CHECKING:
    from django_tasks.base import Task
    from django_tasks_db.models import DBTaskResult

    Job = DBTaskResult[Any, Any]

ATTEMPTS = 5
PAUSE = timedelta(seconds=10)  # before the second attempt; four times as long before each further one
LONGEST = 4_000  # characters of a fault's own words that are kept


def put(job: Task[Any, Any], *arguments: Any) -> str:  # noqa: ANN401 — whatever the job takes
    """Put a job into the queue and return its id; the same one that waits there already does for both."""
    from django_tasks_db.models import DBTaskResult

    asked = {"args": list(arguments), "kwargs": {}}
    waiting = DBTaskResult.objects.filter(
        status="READY", started_at=None, task_path=job.module_path, args_kwargs=asked
    )
    there = waiting.values_list("id", flat=True).first()
    return str(there or job.enqueue(*arguments).id)


def take(worker: str) -> Job | None:
    """Take the next job that is due, for one worker only; None where there is none."""
    from django.db.transaction import atomic
    from django_tasks_db.models import DBTaskResult

    due: Any = DBTaskResult.objects  # django-tasks-db's own
    due = due.ready()
    if not due.exists():  # without waiting for whoever writes
        return None
    with atomic():
        job: Job | None = due.get_locked()
        if job is not None:
            job.claim(worker)
    return job


def attempt(job: Job) -> Problem | None:
    """Do a job that was taken; returns why it failed, None where it is done."""
    try:
        result = job.task.call(*job.args_kwargs["args"], **job.args_kwargs["kwargs"])
    except Exception as fault:  # noqa: BLE001 — whatever it is, it is told, and the worker goes on
        problem = problem_of(fault)
        fail(job, problem, traceback.format_exc())
        return problem
    with still_held(job) as held:
        if held:
            job.set_successful(result)
    return None


def problem_of(fault: Exception) -> Problem:
    """Return a fault as a problem: its own, or that the program failed."""
    if isinstance(fault, ProblemError):
        return fault.problems[0]
    words = " ".join(str(fault).split())[:200]
    return Problem("jobs.failed", values={"detail": f"{type(fault).__name__}: {words}".rstrip(": ")})


def fail(job: Job, problem: Problem, detail: str = "") -> bool:
    """Note that an attempt failed: the job waits for the next one, or is parked; says whether it is."""
    with still_held(job) as held:
        if not held:
            return False
        count = len(job.worker_ids)
        parked = count >= ATTEMPTS
        note(job, count, problem, detail, parked=parked)
        job.status = "FAILED" if parked else "READY"
        job.finished_at = datetime.now(UTC) if parked else None
        job.run_after = datetime.now(UTC) + PAUSE * 4 ** (count - 1)
        job.exception_class_path, job.traceback = problem.code, detail[-LONGEST:]
        job.save()
    return parked


def note(job: Job, count: int, problem: Problem, detail: str, *, parked: bool) -> None:
    """Write that an attempt failed."""
    from zhuanji.services.records.models import JobFault

    JobFault.objects.create(
        job=str(job.id),
        attempt=count,
        code=problem.code,
        values={name: str(value) for name, value in problem.values.items()},
        detail=detail[-LONGEST:],
        parked=parked,
        at=datetime.now(UTC),
    )


@contextmanager
def still_held(job: Job) -> Iterator[bool]:
    """Hold a job's row; says whether it is still the attempt's own, or was taken by another in the meantime."""
    from django.db.transaction import atomic

    with atomic():
        rows = type(job).objects.select_for_update().filter(pk=job.pk, status="RUNNING")
        yield rows.values_list("worker_ids", flat=True).first() == job.worker_ids
