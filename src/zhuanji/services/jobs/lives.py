"""Which workers live. The jobs of one that was killed are taken again.

A worker says every few seconds that it lives. One of this machine whose process is gone is dead at once; another
is after it has said nothing for longer than any transaction holds it up.
"""

from __future__ import annotations

import logging
import os
import socket
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from threading import Event, Thread
from typing import TYPE_CHECKING

from zhuanji.basics.problems import Problem
from zhuanji.services.jobs.queue import fail

if TYPE_CHECKING:
    from zhuanji.services.records.models import JobWorker

BEAT = 20.0  # seconds
LEASE = timedelta(minutes=5)
LOG = logging.getLogger("zhuanji.jobs")
OURS: set[str] = set()  # those of this process


@contextmanager
def living() -> Iterator[str]:
    """Be a worker as long as the block runs; gives its id."""
    from zhuanji.services.records.models import JobWorker

    me, over = uuid.uuid4().hex, Event()
    OURS.add(me)
    beat(me)
    heart = Thread(target=keep_beating, args=(me, over), name="zhuanji-beat", daemon=True)
    heart.start()
    try:
        yield me
    finally:
        over.set()
        heart.join()
        OURS.discard(me)
        JobWorker.objects.filter(pk=me).delete()


def keep_beating(me: str, over: Event) -> None:
    """Say again and again that a worker lives."""
    from django.db import DatabaseError, connections

    while not over.wait(BEAT):
        try:
            beat(me)
        except (
            DatabaseError
        ) as fault:  # somebody writes for long, or the server starts anew: the next one counts
            LOG.warning("beat: %s", fault)
        finally:
            connections.close_all()  # this thread's own


def beat(me: str) -> None:
    """Say that a worker lives."""
    from zhuanji.services.records.models import JobWorker

    now = datetime.now(UTC)
    first = {"host": socket.gethostname(), "process": os.getpid(), "began_at": now, "beat_at": now}
    JobWorker.objects.update_or_create(pk=me, defaults={"beat_at": now}, create_defaults=first)


def take_from_the_dead() -> int:
    """Put the jobs of dead workers back into the queue; returns how many.

    A job whose worker died counts as an attempt that failed: one that kills its workers is parked in the end.
    """
    from django_tasks_db.models import DBTaskResult

    from zhuanji.services.records.models import JobWorker

    running = list(DBTaskResult.objects.filter(status="RUNNING"))
    known = list(JobWorker.objects.all())
    dead = {one.id for one in known if is_dead(one)}
    if dead:
        JobWorker.objects.filter(pk__in=dead).delete()
    alive = {one.id for one in known} - dead
    orphans = [job for job in running if not job.worker_ids or job.worker_ids[-1] not in alive]
    for job in orphans:
        fail(job, Problem("jobs.worker_died"))
    return len(orphans)


def is_dead(worker: JobWorker) -> bool:
    """Say whether a worker is dead, as far as can be known here."""
    if datetime.now(UTC) - worker.beat_at > LEASE:
        return True
    if worker.host != socket.gethostname():
        return False
    # In a container that began anew everybody may have the number of before.
    return worker.id not in OURS if worker.process == os.getpid() else not runs(worker.process)


def runs(process: int) -> bool:
    """Say whether a process of this machine runs; where that can't be known it may."""
    if os.name == "nt":
        return True
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (PermissionError, OverflowError):
        return True
    return True
