"""`run_demo`: a synthetic city from its departments' files to lights and grades, through the real thing."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import numpy as np

from zhuanji.basics.garbage import seldom_searched
from zhuanji.demo.city.build import City, build_city
from zhuanji.demo.city.settings import FULL_SIZE, SEED, YEARS, Settings
from zhuanji.demo.files.jobs import Job
from zhuanji.demo.files.produce import Sent, produce
from zhuanji.demo.loop.clerks import Both, Clerks, Pile, clerks
from zhuanji.demo.loop.grading import Graded, grade_all
from zhuanji.demo.loop.people import CLERK
from zhuanji.demo.loop.taking_in import Intake
from zhuanji.engines.indicators.progress.from_cube import track
from zhuanji.engines.snapshots import read_snapshot
from zhuanji.services.ledger.freeze import freeze
from zhuanji.services.records.home import Home, create_home, open_home

if TYPE_CHECKING:
    from zhuanji.engines.indicators.progress.model import Tracking
    from zhuanji.engines.snapshots import Snapshot

Stage = Literal["city", "files", "take_in", "freeze", "track", "grade"]
Progress = Callable[[Stage, int, int], None]  # what is being done, how much of how much
FILES = "files"  # of the departments, beside the home
LARGE = 0.9  # the tenth of the enterprises whose rows are always corrected
REPORTED_ROWS = 1_000  # a workbook goes back for files up to this size
GRADED_YEAR = YEARS[-1]


@dataclass
class Summary:
    """What came of the demo.

    Args:
        home: where everything is.
        files: the folder of the departments' files; `faults.csv` in it lists every injected fault.
        size, seed: of the city.
        intake, corrected: what came of the files, and of the second round.
        faults: how many faults of each kind were injected.
        snapshot: the frozen ledger.
        tracking: where the targets stand.
        grades: of every county and size.
        year: the graded year.
        seconds: how long each stage took.
    """

    home: Home
    files: Path
    size: int
    seed: int
    intake: Intake
    corrected: Intake
    faults: dict[str, int]
    snapshot: Snapshot
    tracking: Tracking
    grades: tuple[Graded, ...]
    year: int
    seconds: dict[Stage, float] = field(default_factory=dict)

    @property
    def loop_seconds(self) -> float:
        """How long the loop took, from the first file taken in to the grades."""
        return sum(taken for stage, taken in self.seconds.items() if stage not in ("city", "files"))


@seldom_searched()
def run_demo(
    folder: Path,
    *,
    size: int = FULL_SIZE,
    seed: int = SEED,
    progress: Progress = lambda _stage, _done, _all: None,
    as_of: date | None = None,
) -> Summary:
    """Run the whole loop in a folder.

    Args:
        folder: new or empty; the home and the departments' files come into it.
        size: how many enterprises.
        seed: of the city.
        progress: told what is being done.
        as_of: the day on which the targets are looked at; today where it is left out.

    Raises:
        ProblemError: the home can't be made.
        ValueError: the city would be too small.
    """
    clock = Clock(progress)
    settings = Settings(size, seed)
    home = create_home(folder, demo=True)
    source = folder / FILES
    with clock.stage("city"):
        city = build_city(settings, home.pack)
    with clock.stage("files"):
        sent = produce(city, source, done=lambda done, every: progress("files", done, every))
    with clerks(home, sum(len(one.job.frame) for one in sent)) as office:
        with clock.stage("take_in"):
            both = take_in(city, sent, source, office, clock)
        with clock.stage("freeze"):
            snapshot = freeze(home, by=CLERK, note="演示数据")
        tracking = office.meanwhile(tracked, home.folder, snapshot.id, as_of)
        with clock.stage("grade"):
            grades = tuple(grade_all(home, snapshot, GRADED_YEAR))
        with clock.stage("track"):
            targets = tracking()
    return Summary(
        home=home,
        files=source,
        size=size,
        seed=seed,
        intake=both.intake,
        corrected=both.corrected,
        faults=dict(Counter(fault.kind for one in sent for fault in one.faults)),
        snapshot=snapshot,
        tracking=targets,
        grades=grades,
        year=GRADED_YEAR,
        seconds=clock.seconds,
    )


def tracked(folder: Path, snapshot: str, as_of: date | None) -> Tracking:
    """Return where the targets stand by a snapshot of a home."""
    home = open_home(folder)
    return track(read_snapshot(home.snapshots / snapshot), home.pack, as_of=as_of)


def take_in(city: City, sent: list[Sent], source: Path, clerks: Clerks, clock: Clock) -> Both:
    """Take every file in, year by year; what an office corrects comes before the next year is checked against it."""
    returned = newest(one.job for one in sent)
    finished = 0

    def done(more: int) -> None:
        nonlocal finished
        finished += more
        clock.progress("take_in", finished, len(sent))

    for year in sorted({one.job.year for one in sent}):
        for part in parts(sent, year):
            clerks.take(Pile(tuple(part), source, largest(city), returned), done)
    return clerks.both


def parts(sent: list[Sent], year: int) -> Iterator[list[Sent]]:
    """Yield a year's lists of enterprises, then all its other files: these are checked against corrected lists."""
    mine = [one for one in sent if one.job.year == year]
    for roster in (True, False):
        part = [one for one in mine if (one.job.form.sheet == "enterprises") is roster]
        if part:
            yield part


def largest(city: City) -> frozenset[str]:
    """Return the codes of the largest enterprises by revenue."""
    revenue = np.nan_to_num(city.base.sizes.revenue, nan=0.0).max(axis=1)
    return frozenset(map(str, city.base.code[revenue >= np.quantile(revenue, LARGE)]))


def newest(jobs: Iterable[Job]) -> frozenset[str]:
    """Return the names of the files for which a workbook goes back: of each form the last, unless they are long.

    Nobody looks at hundreds of workbooks of bygone years; `zhuanji ledger check` makes any of them.
    """
    every = list(jobs)
    last: dict[str, str] = {}
    for job in every:
        last[job.form.id] = max(last.get(job.form.id, ""), job.period)
    short = (job for job in every if len(job.frame) <= REPORTED_ROWS)
    return frozenset(job.name for job in short if job.period == last[job.form.id])


class Clock:
    """Measures the stages and tells them."""

    def __init__(self, progress: Progress) -> None:
        """Begin with nothing measured."""
        self.progress = progress
        self.seconds: dict[Stage, float] = {}

    @contextmanager
    def stage(self, name: Stage) -> Iterator[None]:
        """Add what a block takes to a stage."""
        self.progress(name, 0, 0)
        begun = time.monotonic()
        yield
        self.seconds[name] = self.seconds.get(name, 0.0) + time.monotonic() - begun
