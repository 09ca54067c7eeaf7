"""The city's view: the counties' runs side by side and summed; nobody is graded anew."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from zhuanji.services.runs.opening import area_name, case_of, counted_runs, run_areas
from zhuanji.services.runs.showing import grade_counts, is_stand_in
from zhuanji.services.runs.words import ENDED

if TYPE_CHECKING:
    from zhuanji.services.records.home import Home
    from zhuanji.services.records.models import Run


@dataclass(frozen=True)
class AreaLine:
    """An area's run of a year.

    Args:
        area, name: the area.
        run: the number of its run; None where none was opened.
        state: where it stands; empty without a run.
        revision: of the run.
        final: whether it is published.
        stand_in: whether it follows another area's scheme.
        counts: enterprises by grade; empty where it isn't scored.
        left_out: enterprises that no scheme of the run is about.
    """

    area: str
    name: str
    run: int | None
    state: str
    revision: int
    final: bool
    stand_in: bool
    counts: dict[str, int]
    left_out: int


@dataclass(frozen=True)
class CitySum:
    """The runs of a year, and their sum."""

    year: int
    kind: str
    lines: tuple[AreaLine, ...]

    @property
    def counts(self) -> dict[str, int]:
        """The sum of what was scored, published or not."""
        return summed(self.lines)

    @property
    def final_counts(self) -> dict[str, int]:
        """The sum of what is published."""
        return summed([line for line in self.lines if line.final])

    @property
    def missing(self) -> list[str]:
        """The areas without a scored run."""
        return [line.name for line in self.lines if not line.counts]

    @property
    def unfinished(self) -> list[str]:
        """The areas that are scored and not published."""
        return [line.name for line in self.lines if line.counts and not line.final]


def summed(lines: list[AreaLine] | tuple[AreaLine, ...]) -> dict[str, int]:
    """Return the sum of the counts of several areas."""
    total: Counter[str] = Counter()
    for line in lines:
        total.update(line.counts)
    return dict(sorted(total.items()))


def city_sum(home: Home, year: int, *, kind: str = "land_productivity") -> CitySum:
    """Return every area's run of a year: counties, and the functional areas that have runs or enterprises.

    Args:
        home: the open home.
        year: of the data.
        kind: of the schemes.
    """
    home.use()
    runs = {run.area: run for run in counted_runs(year=year, kind=kind)}
    inhabited = functional_with_people(home, year)
    lines = [
        line_of(home, area.code, runs.get(area.code))
        for area in run_areas(home, year)
        if area.kind == "county" or area.code in runs or area.code in inhabited
    ]
    return CitySum(year, kind, tuple(lines))


def functional_with_people(home: Home, year: int) -> set[str]:
    """Return the functional areas that appraise somebody of the year's list."""
    from zhuanji.services.ledger.current import sheet_table
    from zhuanji.services.runs.roster import RUN_AREA, SHEET, placed

    listed = sheet_table(home.pack, SHEET, periods=[str(year)])
    return set(placed(home.pack, listed, year)[RUN_AREA].drop_nulls().unique().to_list())


def line_of(home: Home, area: str, run: Run | None) -> AreaLine:
    """Return an area's line."""
    from zhuanji.services.runs.past import published_scoring
    from zhuanji.services.runs.storing import latest_scoring

    name = area_name(home, area)
    if run is None:
        return AreaLine(area, name, None, "", 0, final=False, stand_in=False, counts={}, left_out=0)
    case = case_of(home, run)
    published = published_scoring(home, run)
    # While a correction is under way the published revision still counts.
    scoring = published or latest_scoring(run, case.revision)
    return AreaLine(
        area,
        name,
        run.id,
        case.state,
        case.revision,
        final=case.state in ENDED or published is not None,
        stand_in=is_stand_in(run),
        counts=grade_counts(scoring),
        left_out=scoring.left_out if scoring else 0,
    )
