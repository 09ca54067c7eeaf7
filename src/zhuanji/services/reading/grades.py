"""What the appraisal gave, by area: read from the scorings as they are stored."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from zhuanji.basics.kept import Kept

if TYPE_CHECKING:
    from zhuanji.services.records.home import Home
    from zhuanji.services.runs.city import AreaLine


@dataclass(frozen=True)
class Distribution:
    """The grades of a year.

    Args:
        year: of the data.
        lines: an area each: its run, where it stands, how many enterprises have each grade.
    """

    year: int
    lines: tuple[AreaLine, ...]

    @property
    def counts(self) -> Mapping[str, int]:
        """The sum of all areas, by grade; empty for those without one."""
        found: Counter[str] = Counter()
        for line in self.lines:
            found.update(line.counts)
        return dict(sorted(found.items()))


def grades(home: Home, year: int | None = None) -> Distribution | None:
    """Return the grades of a year by area; None where no run was opened.

    It follows the runs: what is worked out is kept until a run has moved or was scored.

    Args:
        home: opened.
        year: of the data; the latest that has a run where it is left out.
    """
    from zhuanji.services.runs.opening import counted_runs

    home.use()
    chosen = year or max((run.year for run in counted_runs()), default=None)
    if chosen is None:
        return None
    key = (str(home.folder), home.database_url, chosen, *changes())
    return _distributions.get(key, lambda: worked_out(home, chosen))


_distributions: Kept[Distribution] = Kept(16)


def changes() -> tuple[int, int, int]:
    """Return what rises whenever a run was opened, moved or scored."""
    from zhuanji.services.records.models import CaseStep, Run, Scoring

    step = CaseStep.objects.order_by("-pk").values_list("pk", flat=True).first() or 0
    run = Run.objects.order_by("-pk").values_list("pk", flat=True).first() or 0
    return int(step), int(run), Scoring.objects.count()


def worked_out(home: Home, year: int) -> Distribution:
    """Read the runs of a year."""
    from zhuanji.services.runs.city import line_of
    from zhuanji.services.runs.opening import counted_runs

    areas = sorted(counted_runs(year=year), key=lambda run: run.area)
    return Distribution(year, tuple(line_of(home, run.area, run) for run in areas))
