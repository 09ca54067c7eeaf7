"""Grades county by county through real runs, by schemes that stand in for those that the counties haven't published."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from importlib.resources import as_file, files
from typing import TYPE_CHECKING

from zhuanji.basics.civil_time import civil_day
from zhuanji.basics.problems import ProblemError
from zhuanji.demo.loop.people import APPROVER, CLERK
from zhuanji.demo.loop.publishing import STAYS, WAYS, Way, ago
from zhuanji.engines.lifecycles import Evidence, Papers
from zhuanji.services.runs.answers import ask, silence
from zhuanji.services.runs.moves import move_run, note_land
from zhuanji.services.runs.opening import open_run, run_areas
from zhuanji.services.runs.roster import RUN_AREA, placed
from zhuanji.services.runs.scoring import scored_run
from zhuanji.services.runs.words import COUNTY_OFFICE, TOWNSHIP

if TYPE_CHECKING:
    from zhuanji.engines.appraisal.result import Appraisal
    from zhuanji.engines.snapshots import Snapshot
    from zhuanji.services.records.home import Home
    from zhuanji.services.records.models import Run

SCHEMES = ("demo-above-scale", "demo-below-scale")
NOBODY = "appraisal.table.nobody"
SIZES = {"demo-above-scale": "above", "demo-below-scale": "below"}
NOTE = "演示数据"
PAPER = "演示/用地公示"
# The days before the scoring on which the demo says that things happened: notices have run by then.
OPENED, CHECKED, ASKED, ANSWERED = 60, 45, 44, 20


@dataclass(frozen=True)
class Graded:
    """The grades of one county or functional area and size.

    Args:
        area: the area.
        size: `above` or `below` scale.
        appraisal: the whole result.
        state: how far the run went.
    """

    area: str
    size: str
    appraisal: Appraisal
    state: str

    def counts(self) -> dict[str, int]:
        """Return how many have each grade, T and the undecided among them."""
        return dict(self.appraisal.table.group_by("grade").len().sort("grade").iter_rows())


def grade_all(home: Home, snapshot: Snapshot, year: int) -> Iterator[Graded]:
    """Open a run of each area that appraises somebody, bring it to its scoring, and yield its grades by size.

    The first that grades somebody is put up for everybody to see, the second published.
    """
    ways = list(WAYS)
    listed = placed(home.pack, snapshot.table("enterprises"), year)
    inhabited = set(listed[RUN_AREA].to_list())
    for area in run_areas(home, year):
        if area.code not in inhabited:
            continue
        run, way = opened(home, area.code, year, snapshot), ways[0] if ways else STAYS
        prepare(home, run, way)
        try:
            _, graded = scored_run(home, run, by=CLERK, at=ago(way.scored))
        except ProblemError as fault:
            # A small city may have nobody who is graded in an area; anything else is a fault of ours.
            if {problem.code for problem in fault.problems} != {NOBODY}:
                raise
            continue
        way.further(home, run, graded)
        ways = ways[1:]
        for one in graded:
            yield Graded(area.code, SIZES[one.record["id"]], one.appraisal, way.state)


def opened(home: Home, area: str, year: int, snapshot: Snapshot) -> Run:
    """Open a run by the demo's schemes."""
    with ExitStack() as stack:
        folder = files("zhuanji.demo").joinpath("data", "schemes")
        paths = [stack.enter_context(as_file(folder.joinpath(f"{name}.yaml"))) for name in SCHEMES]
        return open_run(
            home, area, year, by=CLERK, schemes=paths, snapshot=snapshot.id, note=NOTE, at=ago(OPENED)
        )


def prepare(home: Home, run: Run, way: Way) -> None:
    """Bring a run to its locked data: land notice, 一企一单 that nobody answers, snapshot."""
    note_land(home, run, by=APPROVER, start=civil_day(ago(OPENED)), at=ago(OPENED))
    papers = Papers((Evidence("land_notice", PAPER),))
    move_run(home, run, "check_land", by=APPROVER, role=TOWNSHIP, papers=papers, at=ago(CHECKED))
    # As calendar days: working days are published year by year, the demo runs in any.
    ask(home, run, by=CLERK, start=civil_day(ago(ASKED)), days=10, at=ago(ASKED))
    silence(home, run, by=CLERK, at=ago(ANSWERED))
    move_run(home, run, "confirm", by=CLERK, role=COUNTY_OFFICE, at=ago(ANSWERED - 1))
    move_run(home, run, "lock_data", by=CLERK, role=COUNTY_OFFICE, at=ago(way.scored))
