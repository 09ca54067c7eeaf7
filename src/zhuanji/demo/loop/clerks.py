"""Two clerks at two desks, each a process: what the checks hold against each other goes to one of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor, wait
from contextlib import contextmanager
from dataclasses import dataclass, field
from multiprocessing import get_context
from pathlib import Path
from typing import ParamSpec, TypeVar

from zhuanji.basics.garbage import seldom_searched
from zhuanji.demo.files.produce import CORRECTED, Sent
from zhuanji.demo.files.styles import names_of
from zhuanji.demo.loop.corrections import corrections, write_correction
from zhuanji.demo.loop.taking_in import Desk, Intake
from zhuanji.services.records.home import Home, open_home

# Monthly rows and pollution, and energy, which is held against electricity: about half of the work.
FIRST = frozenset({"power", "energy", "statistics_month", "emissions", "voc_materials", "voc_treatment"})
FEW_ROWS = 60_000  # below this a second process costs more than it saves
Given = ParamSpec("Given")
Result = TypeVar("Result")
Done = Callable[[int], None]  # told how many files more are done


@dataclass(frozen=True)
class Pile:
    """Files for one clerk, in the order in which they came.

    Args:
        files: the files.
        folder: where those with corrected rows are written.
        large: codes of the enterprises whose rows are always corrected.
        returned: names of the files for which a workbook goes back.
    """

    files: tuple[Sent, ...]
    folder: Path
    large: frozenset[str]
    returned: frozenset[str]

    def of(self, files: Iterable[Sent]) -> Pile:
        """Return some of the files."""
        return Pile(tuple(files), self.folder, self.large, self.returned)


@dataclass
class Both:
    """What came of the first round and of the corrections."""

    intake: Intake = field(default_factory=Intake)
    corrected: Intake = field(default_factory=Intake)

    def join(self, other: Both) -> None:
        """Count what another clerk took in."""
        self.intake.join(other.intake)
        self.corrected.join(other.corrected)


class Clerks:
    """Whoever takes the files in; the second one only where there is work for two."""

    def __init__(self, home: Home, other: ProcessPoolExecutor | None) -> None:
        """Begin with nothing taken in."""
        self.home, self.both = home, Both()
        self._other = other

    def take(self, pile: Pile, done: Done) -> None:
        """Take files in, with what the offices correct of them; both clerks are done when this returns."""
        mine = [one for one in pile.files if one.job.form.sheet in FIRST]
        rest = [one for one in pile.files if one.job.form.sheet not in FIRST]
        if self._other is None or not (mine and rest):
            self.both.join(take_pile(self.home, pile, done))
            return
        theirs = self._other.submit(take_elsewhere, self.home.folder, pile.of(rest))
        self.both.join(take_pile(self.home, pile.of(mine), done))
        wait([theirs])
        self.both.join(theirs.result())
        done(len(rest))

    def meanwhile(
        self, work: Callable[Given, Result], *given: Given.args, **named: Given.kwargs
    ) -> Callable[[], Result]:
        """Let the second clerk do something; what is returned waits for it. Where there is none, it is done then."""
        if self._other is None:
            return lambda: work(*given, **named)
        return self._other.submit(work, *given, **named).result


@contextmanager
def clerks(home: Home, rows: int) -> Iterator[Clerks]:
    """Let one clerk begin, or two where there are many rows."""
    if rows < FEW_ROWS:
        yield Clerks(home, None)
        return
    # A fresh process: a copy of one whose libraries have threads may hang.
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as other:
        yield Clerks(home, other)


def take_elsewhere(home: Path, pile: Pile) -> Both:
    """Take files in, in another process."""
    with seldom_searched():
        return take_pile(open_home(home), pile, lambda _more: None)


def take_pile(home: Home, pile: Pile, done: Done) -> Both:
    """Take files in and let them be approved, then those with corrected rows."""
    both = Both()
    desk = Desk(home, both.intake, report=lambda job: job.name in pile.returned)
    for group in grouped(pile.files):
        desk.take_all(group)
        done(len(group))
    second = Desk(home, both.corrected, report=lambda _: False)
    names = names_of(home.pack)
    folder = pile.folder / CORRECTED
    folder.mkdir(parents=True, exist_ok=True)
    for job in corrections(pile.files, pile.large):
        second.correct(write_correction(job, folder, names), job)
    second.approve()
    return both


def grouped(sent: Iterable[Sent]) -> Iterator[list[Sent]]:
    """Yield runs of files of one form and period, which are approved together: the next month is held against them."""
    run: list[Sent] = []
    for one in sent:
        if run and (run[-1].job.form.id, run[-1].job.period) != (one.job.form.id, one.job.period):
            yield run
            run = []
        run.append(one)
    if run:
        yield run
