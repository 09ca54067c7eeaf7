"""Raw tables → what a scheme needs of them, typed; every problem of all tables at once."""

from __future__ import annotations

from collections.abc import Mapping

import polars as pl

from zhuanji.basics.problems import Place, Problem, ProblemError
from zhuanji.engines.appraisal.tables.door import Door
from zhuanji.engines.appraisal.tables.model import NAMES, RawTable, RawTables, Tables
from zhuanji.engines.rules.schemes.items import Kind, item_kinds
from zhuanji.engines.rules.schemes.names import HEAD, LAND, OF_CRITERION, earlier, made_names
from zhuanji.engines.rules.schemes.scheme import Scheme

Kinds = Mapping[str, Kind]


def typed_tables(raw: RawTables, scheme: Scheme, year: int) -> Tables:
    """Return the tables that a scheme needs, of one year.

    Raises:
        ProblemError: with every column that is missing and every cell that can't be used.
    """
    problems: list[Problem] = []
    kinds: dict[str, Kind] = {name: next(iter(found), "text") for name, found in item_kinds(scheme).items()}
    now = {name: kind for name, kind in kinds.items() if earlier(name) is None}
    if "enterprises" not in raw:
        raise ProblemError([Problem("appraisal.file.no_enterprises", Place())])
    tables = Tables(
        enterprises=enterprises(raw["enterprises"], now | shown_only(scheme, now), year, problems),
        parcels=parcels(raw.get("parcels"), scheme, problems),
        events=events(raw.get("events"), scheme, problems),
        benchmarks=benchmarks(raw.get("benchmarks"), year, problems),
        history=history(raw.get("history"), scheme, kinds, problems),
        absent=tuple(name for name in NAMES if name not in raw),
    )
    if problems:
        raise ProblemError(problems)
    return tables


def shown_only(scheme: Scheme, kinds: Kinds) -> dict[str, Kind]:
    """Return the columns of the enterprises that the public list shows and nothing else reads."""
    results = {"uscc", "name", *made_names(scheme), *HEAD}
    results |= {f"{one.id}.{term}" for one in scheme.criteria for term in OF_CRITERION} | {"flags"}
    return {name: "text" for name in scheme.public.columns if name not in results and name not in kinds}


def enterprises(table: RawTable, kinds: Kinds, year: int, problems: list[Problem]) -> pl.DataFrame:
    """Return the enterprises of the year, one row each."""
    door = Door("enterprises", of_year(table, year, problems), problems)
    door.codes()
    for name, kind in sorted(kinds.items()):
        if name != "uscc":
            door.need(name, kind)
    for name in ("name", "area", "sector"):
        if name not in kinds:
            door.may(name, "text")
    door.once("uscc")
    return door.frame()


def of_year(table: RawTable, year: int, problems: list[Problem]) -> RawTable:
    """Return the rows of one year, if the table tells years at all."""
    if "year" not in table.data.columns:
        return table
    rows = table.data["year"].cast(pl.String).str.strip_chars() == str(year)
    if not rows.any():
        problems.append(
            Problem("appraisal.table.no_year", Place(file=table.file, sheet=table.sheet), {"year": year})
        )
    if rows.all():
        return table
    return RawTable(table.data.filter(rows), table.file, table.sheet, None)


def parcels(table: RawTable | None, scheme: Scheme, problems: list[Problem]) -> pl.DataFrame | None:
    """Return the parcels, if the scheme asks for them."""
    wanted = scheme.land.rule == "parcels" or scheme.land.tenants is not None
    if not wanted:
        return None
    if table is None:
        problems.append(Problem("appraisal.table.needed", Place(), {"table": "parcels"}))
        return None
    door = Door("parcels", table, problems)
    door.codes()
    door.need("kind", "text")
    door.need("land_mu", "number")
    door.may("counterparty", "text")
    door.may("from", "day")
    door.may("to", "day")
    frame = door.frame()
    if "kind" in frame.columns:
        for row in (~frame["kind"].is_in(LAND)).fill_null(value=True).arg_true().to_list():
            door.add("appraisal.parcels.kind", row, "kind", got=frame["kind"][row], known=" ".join(LAND))
    return frame


def events(table: RawTable | None, scheme: Scheme, problems: list[Problem]) -> pl.DataFrame | None:
    """Return the events; one without document or of a kind that the scheme doesn't know is refused."""
    if table is None:
        return None
    door = Door("events", table, problems)
    door.codes()
    door.need("kind", "text")
    door.need("document", "text")
    door.need("from", "day")
    door.may("to", "day")
    frame = door.frame()
    if {"kind", "document", "from"} <= set(frame.columns):
        known = [event.kind for event in scheme.events]
        for row, (kind, document, day) in enumerate(frame.select("kind", "document", "from").iter_rows()):
            if kind not in known:
                door.add("appraisal.events.kind", row, "kind", got=kind, known=" ".join(known) or "—")
            if document is None:
                door.add("appraisal.events.no_document", row, "document")
            if day is None:
                door.add("appraisal.events.no_day", row, "from")
    return frame


def benchmarks(table: RawTable | None, year: int, problems: list[Problem]) -> pl.DataFrame | None:
    """Return the published benchmarks of the year; two for the same are refused, an empty one is none."""
    if table is None:
        return None
    table = of_year(table, year, problems)
    door = Door("benchmarks", table, problems)
    door.need("criterion", "text")
    door.need("value", "number")
    for name in table.data.columns:
        if name not in ("criterion", "value", "year"):
            door.need(name, "text")
    frame = door.frame()
    keys = [name for name in frame.columns if name != "value"]
    if "criterion" in keys:
        seen: set[tuple[object, ...]] = set()
        for row, key in enumerate(frame.select(keys).iter_rows()):
            if key in seen:
                door.add("appraisal.benchmarks.twice", row, "criterion", got=frame["criterion"][row])
            seen.add(key)
    return frame


def history(
    table: RawTable | None, scheme: Scheme, kinds: Kinds, problems: list[Problem]
) -> pl.DataFrame | None:
    """Return the years before, as far as the table has their items; needed for benchmarks of last year."""
    if table is None:
        if asks_for_last_year(scheme):
            problems.append(Problem("appraisal.table.needed", Place(), {"table": "history"}))
        return None
    door = Door("history", table, problems)
    door.codes()
    door.need("year", "number")
    wanted: dict[str, Kind] = {"grade": "text", "score": "number", "name": "text"}
    wanted |= {(earlier(name) or (0, name))[1]: kind for name, kind in kinds.items()}
    wanted |= {scheme.land.into: "number"}  # the parcels of then aren't known
    for name, kind in wanted.items():
        if name != "uscc":
            door.may(name, kind)
    door.once("uscc", "year")
    return door.frame()


def asks_for_last_year(scheme: Scheme) -> bool:
    """Say whether a benchmark is taken from the year before."""
    named = (mark for one in scheme.criteria for mark in (one.benchmark, *one.marks.values()))
    return any(mark is not None and mark.year == "previous" for mark in named)
