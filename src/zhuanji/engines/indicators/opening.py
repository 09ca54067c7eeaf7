"""Opening a figure: from its id down to the enterprises and the rows of the ledger that made it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import narwhals.stable.v2 as nw
import polars as pl

from zhuanji.basics.figure import HEX, Figure, FigureKey, parse_figure_id
from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.engines.indicators.cells import places, slices
from zhuanji.engines.indicators.evaluation import asked, evaluate, parts
from zhuanji.engines.indicators.frames import STEP, coded, with_codes
from zhuanji.engines.indicators.measures import Measure, measures
from zhuanji.engines.indicators.parts.part import Ask, Part, terms_of, why_of
from zhuanji.engines.indicators.roster import SHEET, Cell
from zhuanji.engines.indicators.scopes import conditions, joined_scope
from zhuanji.engines.indicators.sheets import PERIOD, REASONS, SOURCE, SnapshotLike
from zhuanji.engines.indicators.totals import OK
from zhuanji.engines.rules.pack import Pack


@dataclass(frozen=True)
class Opened:
    """A figure with what is behind it.

    Args:
        figure: the figure.
        enterprises: `uscc`, `state` (`ok`, or why it was left out) and the terms of the formula, one row for each
            enterprise (for an account: for each area) in the scope.
        rows: by sheet the rows of the ledger that these values come from: period, keys, the items, `_source`.
    """

    figure: Figure
    enterprises: pl.DataFrame
    rows: Mapping[str, pl.DataFrame]


def open_figure(text: str, snapshot: SnapshotLike, pack: Pack) -> Opened:
    """Return a figure with the enterprises and rows that made it. Who may see them, access decides.

    Args:
        text: the figure's id.
        snapshot: the snapshot that the id names.
        pack: the city's rules.

    Raises:
        ProblemError: the text is no id, names another snapshot, or a figure that this snapshot doesn't have.
    """
    key = parse_figure_id(text)
    if not snapshot.id.startswith(key.snapshot) or not key.snapshot:
        raise ProblemError(
            [Problem("indicator.figure.snapshot", Place(), {"id": text, "snapshot": snapshot.id[:HEX]})]
        )
    since = [int(years[0]) for item, years in conditions(key.scope) if item == "since"]
    scopes = [roster_scope(key.scope)]
    cube = evaluate(
        snapshot,
        pack,
        indicators=[key.indicator],
        areas=[key.area],
        periods=[key.period],
        scopes=scopes,
        since=since,
    )
    place = {name: getattr(key, name) for name in ("area", "cut", "sector", "size", "scope")}
    figure = cube.figure(key.indicator, key.period, **place)
    if figure is None:
        raise ProblemError([Problem("indicator.figure.unknown", Place(), {"id": text})])
    [measure] = measures(pack, [key.indicator])
    ask = asked(snapshot, pack, [measure], scopes, since, "statistics")
    people = members(ask, measure, key)
    return Opened(figure, people, ledger_rows(ask, measure, key, people["uscc"].to_list()))


def roster_scope(scope: str) -> str:
    """Return the part of a scope that is about the roster."""
    return "|".join(part for part in scope.split("|") if part and not part.startswith("since="))


def members(ask: Ask, measure: Measure, key: FigureKey) -> pl.DataFrame:
    """Return the enterprises of a figure's scope with their terms and states."""
    code = coded(key.period)
    states = {0: OK, **{number: why.value for why, number in REASONS.items()}}
    found = []
    for part in parts(ask, [measure]):
        if code not in part.basis:
            continue
        inside = cells_of(part, ask, key)
        rows = part.frame.filter(
            (nw.col("code") == code) & nw.col("cell").is_in(inside) & (nw.col(why_of(measure)) >= 0)
        )
        columns = {name: rows[name].to_list() for name in ("uscc", *terms_of(measure))}
        columns["state"] = [states[number] for number in rows[why_of(measure)].to_list()]
        types: dict[str, Any] = dict.fromkeys(terms_of(measure), pl.Float64)
        found.append(pl.DataFrame(columns, schema_overrides={**types, "uscc": pl.String, "state": pl.String}))
    table = pl.concat(found) if found else pl.DataFrame(schema={"uscc": pl.String, "state": pl.String})
    names = {
        name: f"term_{number}" for number, name in enumerate(terms_of(measure), 1) if name in table.columns
    }
    return table.rename(names).sort("uscc").select("uscc", "state", *names.values())


def cells_of(part: Part, ask: Ask, key: FigureKey) -> list[int]:
    """Return the cells of a part that lie in a figure's scope."""
    cells: Sequence[Cell] = ask.roster.cells if part.cells is None else part.cells
    city = ask.sheets.pack.head.city

    def inside(cell: Cell) -> bool:
        here = (key.area, key.cut) in places(city, cell.county, cell.town, cell.unit)
        slice_ = ((sector, size, joined_scope(scope, part.scope)) for sector, size, scope in slices(cell))
        return here and (key.sector, key.size, key.scope) in slice_

    return [number for number, cell in enumerate(cells) if inside(cell)]


def ledger_rows(ask: Ask, measure: Measure, key: FigureKey, codes: list[str]) -> dict[str, pl.DataFrame]:
    """Return the rows of the ledger that a figure's values come from, by sheet."""
    twins = [
        item for items in ask.sheets.items.values() for item in items if item.cumulative_of in measure.items
    ]
    items = [
        *measure.items.values(),
        *measure.conditions.values(),
        *(twins if len(key.period.months()) < 12 else []),
    ]
    found = {}
    for sheet in dict.fromkeys(item.sheet for item in items):
        table = ask.sheets.table(sheet)
        keys = ask.sheets.keys.get(sheet, ())
        rows = table.filter(nw.col(keys[0]).is_in(codes)) if keys else table
        mine = [item for item in items if item.sheet == sheet]
        if sheet == SHEET:
            rows = rows.filter(nw.col(PERIOD) <= str(key.period.last // 12))
        elif len(dated := with_codes(rows)):
            first = 0 if any(item.over_time == "state" for item in mine) else first_month(key)
            rows = dated.filter(
                ((nw.col("code") % STEP) <= key.period.last) & ((nw.col("code") // STEP) >= first)
            )
        columns = dict.fromkeys([PERIOD, *keys, *(item.id for item in mine), SOURCE])
        plain = {name: rows[name].to_list() for name in columns if name in rows.columns}
        found[sheet] = pl.DataFrame(plain, strict=False).sort(PERIOD, *keys)
    return found


def first_month(key: FigureKey) -> int:
    """Return the first month whose rows count for a figure."""
    since = [int(years[0]) * 12 for item, years in conditions(key.scope) if item == "since"]
    return min([key.period.first, *since])
