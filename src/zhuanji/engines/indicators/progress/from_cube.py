"""Figures from the cube of a snapshot, and a snapshot tracked whole."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cached_property

import polars as pl

from zhuanji.basics.civil_time import civil_day
from zhuanji.basics.exact import Real
from zhuanji.basics.figure import Figure
from zhuanji.basics.periods import Period
from zhuanji.engines.indicators.cells import APART, INSIDE
from zhuanji.engines.indicators.closing import chosen, closed
from zhuanji.engines.indicators.cube import Cube, empty_frame
from zhuanji.engines.indicators.evaluation import evaluate
from zhuanji.engines.indicators.measures import Measure, measures
from zhuanji.engines.indicators.progress.case import PARTIAL
from zhuanji.engines.indicators.progress.district_shares import GapQuestion, gap_shares, part_names
from zhuanji.engines.indicators.progress.model import Tracking
from zhuanji.engines.indicators.progress.published_rates import published_growth, published_values
from zhuanji.engines.indicators.progress.registers import counts_by_label, sent_until, single_rows
from zhuanji.engines.indicators.progress.series import Counted, Dimension, Point, Row, Series, Shares, Subject
from zhuanji.engines.indicators.progress.track import track_figures
from zhuanji.engines.indicators.scopes import ABOVE
from zhuanji.engines.indicators.sheets import Sheets, SnapshotLike
from zhuanji.engines.rules.pack import Pack

# How a figure came about; differences of running totals aren't published, an unfinished period isn't a figure yet.
LEFT_OUT = frozenset({"derived", "to_date"})
FUNCTIONAL = "functional"


def track(
    snapshot: SnapshotLike, pack: Pack, *, as_of: date | None = None, only: Collection[str] | None = None
) -> Tracking:
    """Return where every target of a pack's plan stands on a day, by the figures of a snapshot.

    Args:
        snapshot: the frozen tables.
        pack: the city pack.
        as_of: the day; the snapshot's own where it is left out. After the plan's last year the result is its final
            evaluation.
        only: ids of targets; all of them where it is left out.

    Raises:
        ProblemError: the pack has no plan, or lacks a parameter for that day.
    """
    day = as_of or civil_day(snapshot.as_of)
    wanted = pack.targets if only is None else tuple(row for row in pack.targets if row.id in only)
    names = {name for row in wanted for name in (row.indicator, *row.alternatives)}
    cube = evaluate(snapshot, pack, indicators=sorted(names), since=years_counted_from(pack))
    return track_figures(CubeFigures(cube, snapshot), replace(pack, targets=wanted), as_of=day)


def years_counted_from(pack: Pack) -> tuple[int, ...]:
    """Return the years from which amounts are counted up."""
    plan = pack.head.plan
    found = {row.since for row in pack.targets if row.since} | ({plan.first_year} if plan else set())
    return tuple(sorted(found))


@dataclass(frozen=True)
class CubeFigures:
    """What progress reads of a cube.

    Args:
        cube: the figures.
        snapshot: the tables, for registers whose rows are judged one by one.
    """

    cube: Cube
    tables: SnapshotLike

    @property
    def snapshot(self) -> str:
        """The snapshot's id."""
        return self.cube.snapshot

    @property
    def frozen_at(self) -> datetime:
        """The instant of the snapshot."""
        return self.cube.as_of

    @property
    def demo(self) -> bool:
        """Whether the data are made up."""
        return self.cube.demo

    @cached_property
    def sheets(self) -> Sheets:
        """The tables by sheet."""
        return Sheets(self.tables, self.cube.pack)

    @cached_property
    def measured(self) -> Mapping[str, Measure]:
        """The indicators taken apart."""
        return {one.id: one for one in measures(self.cube.pack)}

    def series(self, subject: Subject) -> Series:
        """Return the figures of a subject, several areas taken together."""
        subject = self.placed(subject)
        points: dict[Period, list[Figure]] = {}
        for area in subject.areas:
            for figure in self.figures(subject, area):
                if figure.basis not in LEFT_OUT:
                    points.setdefault(figure.key.period, []).append(figure)
        measure = self.measured[subject.indicator]
        whole = [
            together(measure, period, found)
            for period, found in points.items()
            if len(found) == len(subject.areas)
        ]
        last = sent_until(self.sheets, measure)
        whole = [point for point in whole if last is None or point.period.last <= last]
        rates = published_growth(self.tables, self.cube.pack, measure, subject)
        return Series(tuple(sorted(whole, key=lambda point: point.period)), rates)

    def placed(self, subject: Subject) -> Subject:
        """Return a subject as the cube has it: what only stands, such as capacity, isn't counted up since a year."""
        items = self.measured[subject.indicator].items.values()
        return replace(subject, since=None) if all(item.over_time == "state" for item in items) else subject

    def figures(self, subject: Subject, area: str) -> tuple[Figure, ...]:
        """Return the figures of one area."""
        kind = getattr(self.cube.pack.areas.get(area), "kind", "")
        return self.cube.series(
            subject.indicator,
            area=area,
            cut=APART if subject.apart or kind == FUNCTIONAL else INSIDE,
            sector=subject.sector or "",
            scope=subject.scope,
            since=subject.since,
        )

    def comparator(self, subject: Subject, area: str) -> Mapping[Period, Real]:
        """Return the published figures of another area."""
        return published_values(self.tables, self.cube.pack, subject, area)

    def shares(
        self, subject: Subject, period: Period, dimension: Dimension, required: float, base: Period | None
    ) -> Shares:
        """Return what each district or sector does to a gap; small cells stay closed."""
        subject, measure = self.placed(subject), self.measured[subject.indicator]
        asked = GapQuestion(subject, period, dimension, required, base)
        return gap_shares(self.shown(asked), self.tables, measure, asked)

    def shown(self, asked: GapQuestion) -> Cube:
        """Return the figures that the answer to a question tells, small cells closed.

        Closed are those that can be worked out from this answer. Whoever shows more than that to somebody without
        the right to the rows closes the whole cube once.
        """
        subject = asked.subject
        areas = {self.cube.pack.head.city, *subject.areas}
        counties = pl.col("area").cast(pl.String).is_in(sorted(areas | set(part_names(self.cube, asked))))
        alike = (pl.col("cut").cast(pl.String) == INSIDE) & pl.col("size").cast(pl.String).is_in(["", ABOVE])
        sectors = {
            subject.sector or "",
            *(part_names(self.cube, asked) if asked.dimension == "sector" else ()),
        }
        told = counties & alike & pl.col("sector").cast(pl.String).is_in(sorted(sectors))
        periods = [one for one in (asked.period, asked.base) if one is not None]
        # The rows of one indicator are kept apart already: the conditions turn words into texts, which takes long
        # for a whole cube.
        rows = self.cube.by_indicator.get(subject.indicator, empty_frame())
        frame = chosen(rows, None, periods).filter(told)
        return closed(replace(self.cube, frame=frame))

    def counted(self, subject: Subject, labels: tuple[str, ...]) -> Mapping[Period, tuple[Counted, ...]]:
        """Return the counts of a register by label at the end of each quarter."""
        return counts_by_label(self.tables, self.cube.pack, self.measured[subject.indicator], labels)

    def rows(self, subject: Subject) -> Mapping[Period, tuple[Row, ...]]:
        """Return the things of a register at the end of each quarter."""
        return single_rows(self.tables, self.cube.pack, self.measured[subject.indicator])


def together(measure: Measure, period: Period, figures: Iterable[Figure]) -> Point:
    """Return the figures of several areas as one: totals are added up before they are divided."""
    found = tuple(figures)
    missing = sum(figure.missing for figure in found)
    entered = sum(figure.entered for figure in found)
    known = all(figure.expected is not None for figure in found) or missing > 0
    value = found[0].value if len(found) == 1 else added(measure, found)
    states = [figure.state for figure in found if figure.value is None]
    partial = any(figure.basis == PARTIAL for figure in found)
    reason = PARTIAL if partial and value is not None else (states or [""])[0] if value is None else ""
    return Point(
        period,
        value,
        reason,
        entered,
        entered + missing if known else None,
        any(figure.small for figure in found),
    )


def added(measure: Measure, figures: tuple[Figure, ...]) -> float | None:
    """Return the value of several areas together; None where a part is missing or the formula can't be put together."""
    if measure.shape is None or any(figure.value is None for figure in figures):
        return None
    kind, factor = measure.shape
    if kind == "sum":
        return sum(figure.value or 0.0 for figure in figures)
    tops, bottoms = ([figure.terms[place] or 0.0 for figure in figures] for place in (0, 1))
    return float(factor) * sum(tops) / sum(bottoms) if sum(bottoms) > 0 else None
