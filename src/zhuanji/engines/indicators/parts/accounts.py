"""Accounts that areas send by quarter: no enterprise stands behind a row, an area does.

A functional area that sends an account of its own isn't in its counties' accounts. A city's own row counts only
where nothing comes from under it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import narwhals.stable.v2 as nw

from zhuanji.engines.indicators.cells import places
from zhuanji.engines.indicators.frames import Frame, decoded, made
from zhuanji.engines.indicators.measures import Measure
from zhuanji.engines.indicators.parts.part import Ask, Part, Window, codes, ends, measured, on_sheet, windows
from zhuanji.engines.indicators.parts.spans import AT, inside, narrowed, newest, placed
from zhuanji.engines.indicators.roster import Cell
from zhuanji.engines.indicators.values import by_enterprise, rows_of

AREA = "area"


def accounts(ask: Ask, measures: Iterable[Measure]) -> list[Part]:
    """Return the rows of indicators of accounts; each stands also for the sector that a target measures by it."""
    return [part for measure in measures for part in of_one(ask, measure)]


def of_one(ask: Ask, measure: Measure) -> list[Part]:
    """Return the rows of one indicator, also since the years of targets where amounts add up."""
    [sheet] = measure.sheets
    rows = rows_of(ask.sheets, sheet, "quarter", on_sheet(measure, sheet))
    if not len(rows):
        return []
    state = all(item.over_time == "state" for item in measure.items.values())
    first = decoded(min(rows["code"].to_list()))
    found = [Window("", None, ends(ask, first))] if state else windows(ask, measure, first)
    cells, numbers = area_cells(ask, rows, measure)
    few = few_behind(ask, measure)
    parts = []
    for window in found:
        frame = (
            of_window(ask, rows, measure, window).join(numbers, on=AREA, how="inner").rename({AREA: "uscc"})
        )
        told = measured(frame, [measure], roster=False)
        basis = codes(window.ends)
        parts.append(Part(told, (measure,), basis, cells, window.scope, register=True, few=few))
    return parts


def of_window(ask: Ask, rows: Frame, measure: Measure, window: Window) -> Frame:
    """Return the values of every area at the ends of a window's periods."""
    items = list(measure.items.values())
    rows = narrowed(rows, (AREA,), items)
    if all(item.over_time == "state" for item in items):
        counted = newest(rows, (AREA,), window.runs).join(rows, on=[AREA, "code"], how="inner")
    else:
        counted = inside(rows, window.runs)
    return placed(by_enterprise(below(counted, ask), items, (AREA, AT), single=False)).drop("year")


def below(rows: Frame, ask: Ask) -> Frame:
    """Return the rows of the areas under the city, or in a period where there are none the city's own."""
    own = nw.col(AREA) == ask.sheets.pack.head.city
    periods = rows.filter(~own)[AT].unique().to_list()
    return rows.filter(~own | ~nw.col(AT).is_in(periods))


def area_cells(ask: Ask, rows: Frame, measure: Measure) -> tuple[tuple[Cell, ...], Frame]:
    """Return a cell for each area that sent a row, and the cells' numbers."""
    areas, city = ask.sheets.pack.areas, ask.sheets.pack.head.city
    sectors = ask.sectors.get(measure.id, ())
    codes_ = [code for code in sorted(set(rows[AREA].to_list()) - {None}) if code in areas]
    cells = []
    for code in codes_:
        kind = getattr(areas.get(code), "kind", "")
        county = code if kind == "county" else ""
        cells.append(Cell(county, "", "" if code == city else code, sectors, "", "", ()))
    columns = {AREA: codes_, "cell": list(range(len(codes_)))}
    return tuple(cells), made(columns, {AREA: nw.String, "cell": nw.Int64}, rows)


def few_behind(ask: Ask, measure: Measure) -> frozenset[tuple[str, str, int]]:
    """Return the areas, ways of cutting and years in which an account is that of a handful of enterprises.

    An account that a target measures a sector by is about the enterprises of that sector.
    """
    sectors = set(ask.sectors.get(measure.id, ()))
    if not sectors:
        return frozenset()
    city = ask.sheets.pack.head.city
    counts: Counter[tuple[str, str, int]] = Counter()
    people = ask.roster.people.filter(nw.col("working")).select("cell", "year")
    for number, year in zip(people["cell"].to_list(), people["year"].to_list(), strict=True):
        cell = ask.roster.cells[number]
        if sectors & set(cell.sectors):
            counts.update((area, cut, year) for area, cut in places(city, cell.county, cell.town, cell.unit))
    return frozenset(place for place, count in counts.items() if count < ask.enterprises)
