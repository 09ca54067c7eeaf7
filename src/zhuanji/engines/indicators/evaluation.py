"""Every indicator over every area, sector, size, scope and period that a snapshot has figures of."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import groupby

import polars as pl

from zhuanji.basics.civil_time import civil_day
from zhuanji.basics.periods import Period
from zhuanji.engines.indicators.cells import Spread, spread
from zhuanji.engines.indicators.cube import Cube, empty_frame
from zhuanji.engines.indicators.frames import Frame, coded, with_codes
from zhuanji.engines.indicators.measures import Measure, measures
from zhuanji.engines.indicators.parts.accounts import accounts
from zhuanji.engines.indicators.parts.events import events
from zhuanji.engines.indicators.parts.monthly import monthly
from zhuanji.engines.indicators.parts.part import Ask, Part
from zhuanji.engines.indicators.parts.registers import registers
from zhuanji.engines.indicators.parts.running import running_totals
from zhuanji.engines.indicators.parts.standing import states
from zhuanji.engines.indicators.parts.yearly import yearly
from zhuanji.engines.indicators.roster import SHEET, Cell, roster
from zhuanji.engines.indicators.scopes import scopes_of
from zhuanji.engines.indicators.sheets import Sheets, SnapshotLike
from zhuanji.engines.indicators.totals import Atoms, Limits, figures
from zhuanji.engines.rules.models.areas import Basis
from zhuanji.engines.rules.pack import Pack

FEW, DOMINANT = "disclosure.cell.enterprises_min", "disclosure.cell.dominance_max"
COUNTED = ("addition", "cumulative")  # kinds of targets that count up from a year
Source = Callable[[Ask, Sequence[Measure]], list[Part]]


def evaluate(
    snapshot: SnapshotLike,
    pack: Pack,
    *,
    indicators: Iterable[str] | None = None,
    areas: Iterable[str] | None = None,
    periods: Iterable[Period] | None = None,
    scopes: Iterable[str] = (),
    since: Iterable[int] | None = None,
    basis: Basis = "statistics",
) -> Cube:
    """Return the figures of a snapshot.

    Args:
        snapshot: the frozen tables, of Polars or of any engine of frames in memory that Narwhals speaks to.
        pack: the city's rules.
        indicators: ids; all of the pack's where it is None.
        areas: codes; all areas where it is None.
        periods: all that exist where it is None.
        scopes: conditions on the roster besides those of the pack's targets, such as `high_tech=true`.
        since: years from which amounts and additions are counted up; those of the pack's targets where it is None.
        basis: by whose count a town belongs to a functional area.

    Raises:
        ProblemError: an indicator that the pack doesn't have; a snapshot without tables; NaN or infinity in it.
    """
    chosen = measures(pack, indicators)
    told_apart = scopes_of(pack, scopes)
    wanted = None if periods is None else {coded(period) for period in periods}
    ask = asked(snapshot, pack, chosen, told_apart, since, basis)
    limits = limits_of(pack, ask.today)
    spreads = Spreads(ask, None if areas is None else frozenset(areas))
    frames: list[pl.DataFrame] = []
    bases: dict[tuple[str, str, int], str] = {}
    counted: set[str] = set()
    behind: dict[tuple[str, str], list[Atoms]] = {}
    for group in alike(parts(ask, chosen), wanted):
        for measure, part, found, atoms in figures(group, spreads.of(group[0]), limits):
            frames.append(found)
            behind.setdefault((measure.id, part.scope), []).append(atoms)
            bases |= {(measure.id, part.scope, code): how for code, how in part.basis.items()}
            counted |= {measure.id} if part.register else set()
    frame = pl.concat(frames) if frames else empty_frame()
    units = {measure.id: measure.indicator.unit for measure in chosen}
    return Cube(
        frame, snapshot.id, snapshot.as_of, snapshot.demo, pack, bases, frozenset(counted), units,
        assumed=ask.roster.assumed, scopes=told_apart, limits=limits, behind=behind,
    )  # fmt: skip


class Spreads:
    """Which totals the cells of a part add to."""

    def __init__(self, ask: Ask, areas: frozenset[str] | None) -> None:
        """Work out those of the roster, with towns and without."""
        self.ask, self.areas = ask, areas
        self.roster = {towns: self.made(ask.roster.cells, towns) for towns in (True, False)}

    def made(self, cells: Sequence[Cell], towns: bool) -> Spread:
        """Return which totals some cells add to."""
        people, city = self.ask.roster.people, self.ask.sheets.pack.head.city
        return spread(cells, city, self.areas, people, towns=towns)

    def of(self, part: Part) -> Spread:
        """Return which totals the cells of a part add to."""
        return self.roster[part.towns] if part.cells is None else self.made(part.cells, True)


def asked(
    snapshot: SnapshotLike,
    pack: Pack,
    chosen: Sequence[Measure],
    scopes: Iterable[str],
    since: Iterable[int] | None,
    basis: Basis,
) -> Ask:
    """Return what the sources of figures are asked for."""
    sheets = Sheets(snapshot, pack)
    today = civil_day(snapshot.as_of)
    ids = {measure.id for measure in chosen}
    bound = [target for target in pack.targets if target.indicator in ids]
    years = data_years(sheets, chosen, today)
    return Ask(
        sheets,
        roster(sheets, years, scopes_of(pack, scopes), basis),
        today,
        {measure.id: since_of(pack, measure.id) if since is None else tuple(since) for measure in chosen},
        {target.indicator: sectors_of(pack, target.indicator) for target in bound},
        {measure.id: labels_of(pack, measure) for measure in chosen},
        limits_of(pack, today).enterprises,
    )


def data_years(sheets: Sheets, chosen: Sequence[Measure], today: date) -> set[int]:
    """Return the years that any sheet has rows of, and of the list until today."""
    found: set[int] = set()
    listed: set[int] = set()
    for sheet in {SHEET, *(name for measure in chosen for name in measure.sheets), *twin_sheets(sheets)}:
        years = set(years_in(sheets.table(sheet)))
        found |= years
        listed |= years if sheet == SHEET else set()
    return found | (set(range(min(listed), today.year + 1)) if listed else set())


def twin_sheets(sheets: Sheets) -> set[str]:
    """Return the sheets that hold running totals."""
    return {sheet for sheet, items in sheets.items.items() if any(item.cumulative_of for item in items)}


def years_in(frame: Frame) -> list[int]:
    """Return the years that rows are about."""
    return [int(year) for year in with_codes(frame)["year"].unique().to_list()]


def since_of(pack: Pack, indicator: str) -> tuple[int, ...]:
    """Return the years from which targets count an indicator's amounts and additions up."""
    named = (target for target in pack.targets if target.indicator == indicator and target.kind in COUNTED)
    return tuple(sorted({target.since for target in named if target.since}))


def sectors_of(pack: Pack, indicator: str) -> tuple[str, ...]:
    """Return the sectors that targets measure by an indicator."""
    named = (target.sector for target in pack.targets if target.indicator == indicator)
    return tuple(dict.fromkeys(sector for sector in named if sector))


def labels_of(pack: Pack, measure: Measure) -> tuple[tuple[str, str], ...]:
    """Return the labels of targets' parts with the item of the same sheet that they are choices of."""
    sheet = set(measure.sheets)
    found = []
    for target in pack.targets:
        labels = [label for label, _ in target.parts] if target.indicator == measure.id else []
        for item in pack.items:
            if labels and item.sheet in sheet and set(labels) <= set(item.choices):
                found += [(item.id, label) for label in labels]
    return tuple(dict.fromkeys(found))


def limits_of(pack: Pack, today: date) -> Limits:
    """Return when a cell is small, by the pack's parameters of that day."""
    few = pack.rules.value(FEW, on=today, area=pack.head.city).value
    dominant = pack.rules.value(DOMINANT, on=today, area=pack.head.city)
    return Limits(int(few), float(dominant.value) / (100 if dominant.unit == "%" else 1))


def parts(ask: Ask, chosen: Sequence[Measure]) -> Iterator[Part]:
    """Yield the rows behind the figures, source by source."""
    by_family: dict[str, list[Measure]] = {}
    for measure in chosen:
        by_family.setdefault(family(measure, ask.sheets), []).append(measure)
    annual: dict[str, set[int]] = {}
    for part in yearly(ask, by_family.get("yearly", [])):
        for measure in part.measures:
            annual[measure.id] = set(part.basis)
        yield part
    yield from running_totals(ask, by_family.get("yearly", []), annual)
    sources: dict[str, Source] = {
        "monthly": monthly, "states": states, "registers": registers, "events": events, "accounts": accounts,
    }  # fmt: skip
    for name, source in sources.items():
        yield from source(ask, by_family.get(name, []))


def family(measure: Measure, sheets: Sheets) -> str:
    """Return which source an indicator's figures come from, by how often its items are sent."""
    keys = {sheets.keys.get(item.sheet, ()) for item in measure.moving}
    kinds = {item.period for item in measure.moving}
    if keys == {("area",)}:
        return "accounts"
    if "year" in kinds and kinds <= {"year", "month"}:
        return "yearly"
    if kinds <= {"quarter"} and keys <= {("uscc",)}:
        return "states"
    alone = len(measure.sheets) == 1
    one = {
        frozenset({"month"}): "monthly",
        frozenset({"quarter"}): "registers",
        frozenset({"event"}): "events",
    }
    found = one.get(frozenset(kinds), "none")
    return found if alone or found == "monthly" else "none"


def alike(found: Iterable[Part], wanted: set[int] | None) -> Iterator[list[Part]]:
    """Yield the parts with their wanted periods; those next to each other that can be added up together as one."""
    kept = (part if wanted is None else only(part, wanted) for part in found)
    shown = (part for part in kept if part.basis)
    for _, group in groupby(
        shown, lambda part: ([one.id for one in part.measures], part.cells, part.towns, part.frame.columns)
    ):
        yield list(group)


def only(part: Part, wanted: set[int]) -> Part:
    """Return a part with some of its periods."""
    basis = {code: how for code, how in part.basis.items() if code in wanted}
    return replace(part, basis=basis, known=part.known or part.basis)
