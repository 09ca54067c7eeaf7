"""Writes every file of a city into a folder, on two processes, with the list of its faults."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from zlib import crc32

import numpy as np

from zhuanji.demo.city.build import City
from zhuanji.demo.city.settings import YEARS
from zhuanji.demo.faults.injector import SHARE, inject
from zhuanji.demo.faults.spot import Context
from zhuanji.demo.faults.truth import Fault, write_truth
from zhuanji.demo.files.jobs import Job, jobs
from zhuanji.demo.files.page import make_page
from zhuanji.demo.files.styles import Names, names_of
from zhuanji.demo.files.writing import file_bytes

TRUTH = "faults.csv"  # beside the files, never among them
SENT, CORRECTED = "sent", "corrected"
PROCESSES = 2
FEW_ROWS = 60_000  # below this a second process costs more than it saves
BATCH = 12  # files a task


@dataclass(frozen=True)
class Sent:
    """A file that was written.

    Args:
        path: where.
        job: what it was made from.
        faults: what is wrong in it.
    """

    path: Path
    job: Job
    faults: tuple[Fault, ...]


def produce(
    city: City,
    folder: Path,
    *,
    share: float = SHARE,
    done: Callable[[int, int], None] = lambda _done, _all: None,
) -> list[Sent]:
    """Write the files of a city and the list of their faults.

    Args:
        city: the city.
        folder: where; `sent` and `faults.csv` come into it.
        share: of rows with a fault.
        done: told how many files of how many are written.
    """
    target = folder / SENT
    target.mkdir(parents=True, exist_ok=True)
    every = list(jobs(city))
    rows = sum(len(job.frame) for job in every)
    # Large files first, so that both processes end together.
    order = sorted(range(len(every)), key=lambda place: -len(every[place].frame))
    faults: dict[int, tuple[Fault, ...]] = {}
    context, names = context_of(city), names_of(city.base.pack)
    with pool(rows) as workers:
        for place, found in written(
            workers, every, order, target, context, names, city.base.settings.seed, share
        ):
            faults[place] = found
            done(len(faults), len(every))
    sent = [Sent(target / job.name, job, faults[place]) for place, job in enumerate(every)]
    write_truth(folder / TRUTH, (fault for one in sent for fault in one.faults))
    return sent


@contextmanager
def pool(rows: int) -> Iterator[Executor | None]:
    """Open processes where the work is worth it."""
    if rows < FEW_ROWS:
        with nullcontext() as nothing:
            yield nothing
        return
    # A fresh process: a copy of one whose libraries have threads may hang.
    with ProcessPoolExecutor(PROCESSES, mp_context=get_context("spawn")) as workers:
        yield workers


def written(
    workers: Executor | None,
    every: list[Job],
    order: list[int],
    target: Path,
    context: Context,
    names: Names,
    seed: int,
    share: float,
) -> Iterator[tuple[int, tuple[Fault, ...]]]:
    """Write every file and yield its place with its faults."""
    if workers is None:
        for place in order:
            yield place, write_one(every[place], target, context, names, seed, share)
        return
    tasks = [
        (
            place,
            workers.submit(write_one, every[place], target, lean(context, every[place]), names, seed, share),
        )
        for place in order
    ]
    for place, task in tasks:
        yield place, task.result()


def lean(context: Context, job: Job) -> Context:
    """Return the context with what one file needs of it."""
    codes = set(job.frame["uscc"].to_list()) if "uscc" in job.frame.columns else set()
    return Context(
        context.items,
        job.before & codes,
        {code: name for code, name in context.former.items() if code in codes},
        context.spared & codes,
    )


def write_one(
    job: Job, target: Path, context: Context, names: Names, seed: int, share: float
) -> tuple[Fault, ...]:
    """Write one file and return its faults."""
    page = make_page(job.form, job.frame, names, name=job.name, period=job.period, area=job.area)
    chance = np.random.default_rng([seed, crc32(job.name.encode())])
    given = Context(context.items, job.before, context.former, context.spared)
    faults = inject(page, given, chance, share)
    (target / job.name).write_bytes(file_bytes(page))
    return tuple(faults)


def context_of(city: City) -> Context:
    """Return what faults may use of a city."""
    base = city.base
    former = {
        str(base.code[firm]): str(base.name[firm, 0])
        for firm in range(len(base.firms))
        if base.name[firm, 0] != base.name[firm, len(YEARS) - 1]
    }
    spared = frozenset(map(str, base.code[base.firms.real >= 0]))
    return Context({item.id: item for item in base.pack.items}, frozenset(), former, spared)
