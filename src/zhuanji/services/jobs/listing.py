"""Jobs as a page shows them; somebody may have one tried again."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Literal, get_args

from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.basics.texts import Language, say

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from zhuanji.services.jobs.queue import Job
    from zhuanji.services.records.models import JobFault, JobWorker

State = Literal["waiting", "again", "running", "done", "parked"]
STATES: tuple[State, ...] = get_args(State)


@dataclass(frozen=True, slots=True)
class JobView:
    """A job.

    Args:
        id: of the job.
        name: of what is done; `title` says it in words.
        state: `waiting`, `again` (it failed and is tried again), `running`, `done`, `parked` (nobody tries it again).
        attempts: how many there were in all, also before somebody had it tried again.
        asked_at: when it was put into the queue.
        begun_at, ended_at: of the last attempt; none where there was none.
        next_at: when it is tried again.
        problem: why the last attempt failed.
        asked: with what it was asked for, in the order of the job's own arguments.
    """

    id: str
    name: str
    state: State
    attempts: int
    asked_at: datetime
    begun_at: datetime | None = None
    ended_at: datetime | None = None
    next_at: datetime | None = None
    problem: Problem | None = None
    asked: tuple[object, ...] = ()

    def title(self, lang: Language) -> str:
        """Return what is done, in words; one of another version of the program has its name only."""
        try:
            return say(f"jobs.name.{self.name}", lang)
        except KeyError:
            return self.name


def list_jobs(state: State | None = None, *, limit: int = 50, offset: int = 0) -> list[JobView]:
    """Return jobs, those that were asked for last first.

    Args:
        state: only those that stand so.
        limit: how many at most.
        offset: how many of the first are left out.
    """
    rows = list(rows_of(state).order_by("-enqueued_at", "-id")[offset : offset + limit])
    faults = faults_by_job(str(row.id) for row in rows)
    return [view(row, faults.get(str(row.id), ())) for row in rows]


def count_jobs() -> dict[State, int]:
    """Return how many jobs stand in each state."""
    return {state: rows_of(state).count() for state in STATES}


def list_workers() -> list[JobWorker]:
    """Return the workers that live, or haven't been found dead yet; the one that began first comes first."""
    from zhuanji.services.records.models import JobWorker

    return list(JobWorker.objects.order_by("began_at"))


def faults_of(job: str) -> list[JobFault]:
    """Return every attempt at a job that failed, the first one first."""
    from zhuanji.services.records.models import JobFault

    return list(JobFault.objects.filter(job=job).order_by("id"))


def retry_job(job: str, *, by: str) -> JobView:
    """Have a job that is parked or waits for its next attempt tried at once, with all its attempts again; logged.

    Args:
        job: its id.
        by: the username of who asks for it.

    Raises:
        ProblemError: there is none, or it runs, or it is done.
    """
    from django.db.transaction import atomic
    from django_tasks_db.models import DBTaskResult

    from zhuanji.services.access.audit import Draft, append

    with atomic():
        rows = DBTaskResult.objects.select_for_update()
        row = rows.filter(pk=number_of(job)).first()
        if row is None:
            raise ProblemError([Problem("jobs.unknown", Place(), {"id": job})])
        if row.status not in ("FAILED", "READY"):
            raise ProblemError([Problem("jobs.not_now", Place(), {"id": job})])
        row.status, row.run_after, row.finished_at, row.worker_ids = "READY", datetime.now(UTC), None, []
        row.save()
        append([Draft(by, "job.retried", "job", str(row.id), 1, {"name": name_of(row)})])
    return view(row, faults_of(str(row.id)))


def number_of(job: str) -> uuid.UUID | None:
    """Return the id of a job; none where it can't be one."""
    try:
        return uuid.UUID(job)
    except ValueError:
        return None


def rows_of(state: State | None) -> QuerySet[Job]:
    """Return the rows that stand in a state."""
    from django_tasks_db.models import DBTaskResult

    rows = DBTaskResult.objects.all()
    ready, tried = rows.filter(status="READY"), {"exception_class_path": ""}
    found: dict[State | None, QuerySet[Job]] = {
        None: rows,
        "waiting": ready.filter(**tried),
        "again": ready.exclude(**tried),
        "running": rows.filter(status="RUNNING"),
        "done": rows.filter(status="SUCCESSFUL"),
        "parked": rows.filter(status="FAILED"),
    }
    return found[state]


def state_of(row: Job) -> State:
    """Return how a job stands."""
    plain: dict[str, State] = {"RUNNING": "running", "SUCCESSFUL": "done", "FAILED": "parked"}
    return plain.get(row.status) or ("again" if row.exception_class_path else "waiting")


def name_of(row: Job) -> str:
    """Return the name of what a job does."""
    return str(row.task_path).rpartition(".")[2]


def view(row: Job, faults: Sequence[JobFault]) -> JobView:
    """Return a job as it is shown, with its attempts that failed, the first one first."""
    state, fault = state_of(row), faults[-1] if faults else None
    under_way = len(row.worker_ids) if not faults else int(state in ("running", "done"))
    return JobView(
        id=str(row.id),
        name=name_of(row),
        state=state,
        attempts=len(faults) + under_way,
        asked_at=row.enqueued_at,
        begun_at=row.started_at,
        ended_at=row.finished_at,
        next_at=row.run_after if state == "again" else None,
        problem=Problem(fault.code, Place(), fault.values)
        if fault and state in ("again", "parked")
        else None,
        asked=tuple(row.args_kwargs["args"]),
    )


def faults_by_job(jobs: Iterable[str]) -> dict[str, list[JobFault]]:
    """Return the attempts of each job that failed, the first one first."""
    from zhuanji.services.records.models import JobFault

    found: dict[str, list[JobFault]] = {}
    for fault in JobFault.objects.filter(job__in=list(jobs)).order_by("id"):
        found.setdefault(fault.job, []).append(fault)
    return found
