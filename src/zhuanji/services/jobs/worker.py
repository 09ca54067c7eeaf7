"""A worker: looks at the clocks and the outbox, and does one job after the other."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from threading import Event
from typing import TYPE_CHECKING

from zhuanji.basics.problems import Problem
from zhuanji.services.jobs.clocks import Clocks
from zhuanji.services.jobs.lives import BEAT, living, take_from_the_dead
from zhuanji.services.jobs.place import working_for
from zhuanji.services.jobs.queue import attempt, take
from zhuanji.services.jobs.relay import relay

if TYPE_CHECKING:
    from zhuanji.services.records.home import Home

POLL = 1.0  # seconds between two looks at an empty queue
LONGEST_WAIT = 60.0  # seconds, where the database can't be reached
LOG = logging.getLogger("zhuanji.jobs")


@dataclass(frozen=True, slots=True)
class Done:
    """An attempt at a job.

    Args:
        id: of the job.
        name: of what is done.
        seconds: how long it took.
        problem: why it failed, if it did.
    """

    id: str
    name: str
    seconds: float
    problem: Problem | None


def silent(_: Done) -> None:
    """Say nothing."""


def run_worker(
    home: Home,
    stop: Event,
    *,
    told: Callable[[Done], None] = silent,
    once: bool = False,
    poll: float = POLL,
) -> int:
    """Do jobs until told to stop; a job that is being done is done first.

    In a thread or a process of its own, as many of them as one likes.

    Args:
        home: the open home.
        stop: set from elsewhere.
        told: is called after each attempt.
        once: end where nothing is left to do now.
        poll: seconds between two looks at an empty queue.

    Returns:
        How many attempts were made.
    """
    from django.db import DatabaseError, connections

    home.use()
    clocks, count, wait, seen = Clocks(), 0, poll, 0.0
    try:
        with working_for(home), living() as me:
            while not stop.is_set():
                try:
                    if time.monotonic() - seen >= BEAT or not seen:
                        seen = time.monotonic()
                        take_from_the_dead()
                    done = turn(me, clocks)
                except DatabaseError as fault:  # locked for long, or the server starts anew
                    LOG.warning("worker: %s", fault)
                    connections.close_all()
                    wait = min(wait * 2, LONGEST_WAIT)
                    stop.wait(wait)
                    continue
                wait = poll
                if done is not None:
                    count += 1
                    told(done)
                elif once:
                    break
                else:
                    stop.wait(poll)
    finally:
        connections.close_all()
    return count


def turn(me: str, clocks: Clocks) -> Done | None:
    """Look at clocks and outbox, and do one job; None where there was none."""
    clocks.strike(datetime.now(UTC))
    relay()
    job = take(me)
    if job is None:
        return None
    begun = time.monotonic()
    problem = attempt(job)
    name = job.task_path.rpartition(".")[2]
    seconds = time.monotonic() - begun
    told = {"job": str(job.id), "kind": name, "milliseconds": round(1000 * seconds, 1)}
    if problem is None:
        LOG.info("job %s done", name, extra=told)
    else:
        LOG.error("job %s failed: %s", name, problem.code, extra={**told, "code": problem.code})
    return Done(str(job.id), name, seconds, problem)
