"""Sheets as the reader would give them, and what the checks find in them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

import polars as pl

from zhuanji.basics.uscc import make_synthetic
from zhuanji.engines.rules import Pack
from zhuanji.services.ledger.batch import PERIOD, ROW, Batch, Column
from zhuanji.services.ledger.checks import Before, check_batch
from zhuanji.services.ledger.checks.frames import typed
from zhuanji.services.ledger.raw import RawSheet

Row = Mapping[str, object]
HEADER = 4
ON = date(2025, 12, 1)  # when every figure of 2024 is out
A, B, C, D, E = (make_synthetic("330502", number) for number in range(5))
ROSTER = [
    {PERIOD: "2022", "uscc": code, "name": f"湖州{word}纺织有限公司", "area": "330502", "town": "330502001"}
    for code, word in zip((A, B, C, D, E), ("鑫源", "鑫丰", "宏达", "恒力", "锦绣"), strict=True)
]


def table(pack: Pack, rows: Iterable[Row]) -> pl.DataFrame:
    """Return rows as a typed frame; a column that no row has isn't there."""
    rows = list(rows)
    kinds = {item.id: typed(item.type) for item in pack.items}
    names = dict.fromkeys(name for row in rows for name in row)
    columns = [
        pl.Series(
            name, [row.get(name) for row in rows], kinds.get(name, pl.Int64() if name == ROW else pl.String())
        )
        for name in names
    ]
    return pl.DataFrame(columns)


def batch(pack: Pack, sheet: str, rows: Iterable[Row], headings: Mapping[int, str] | None = None) -> Batch:
    """Return a sheet whose first row of data is row 5; a row may have its own number.

    Args:
        pack: the city's dictionary.
        sheet: the id of the sheet.
        rows: items by name; the period is 2024 unless a row says otherwise.
        headings: further columns without an item, by number from 1; their cells are the rows' `@<number>`.
    """
    rows = [{ROW: HEADER + 1 + at, PERIOD: "2024", **row} for at, row in enumerate(rows)]
    names = [name for name in dict.fromkeys(n for row in rows for n in row) if name not in (ROW, PERIOD)]
    items = [name for name in names if not name.startswith("@") and name != "uscc_cell"]
    titles = {item.id: item.title for item in pack.items}
    columns = [Column(at, titles[name], name) for at, name in enumerate(items, 1)]
    extra = {f"@{number}": heading for number, heading in (headings or {}).items()}
    columns += [Column(len(columns) + at, heading) for at, heading in enumerate(extra.values(), 1)]
    last = max((row[ROW] for row in rows), default=HEADER)
    cells = {row[ROW]: tuple(cell(row, name) for name in (*items, *extra)) for row in rows}
    blank = (None,) * len(columns)
    raw = RawSheet("Sheet1", tuple(cells.get(number, blank) for number in range(1, last + 1)))
    frame = table(pack, ({name: row.get(name) for name in (ROW, PERIOD, *items)} for row in rows))
    return Batch("made.xlsx", raw, sheet, HEADER, tuple(columns), frame)


def cell(row: Row, name: str) -> object:
    """Return what stands in the sender's cell: `uscc_cell` where the code couldn't be read."""
    return row.get("uscc_cell", row.get(name)) if name == "uscc" else row.get(name)


def before(pack: Pack, *, on: date = ON, roster: Iterable[Row] = ROSTER, **tables: Iterable[Row]) -> Before:
    """Return what the ledger holds: `same`, `earlier`, and other sheets by their ids."""
    same, earlier = (table(pack, tables.pop(name, ())) for name in ("same", "earlier"))
    others = {sheet: table(pack, rows) for sheet, rows in tables.items()}
    return Before(on=on, same=same, earlier=earlier, others=others, roster=table(pack, roster))


def read_row(pack: Pack, text: str) -> dict[str, object]:
    """Return the row that `item=value item=value` says, values by the types of the items; `-` is an empty cell."""
    kinds = {item.id: item.type for item in pack.items}
    read = {"number": float, "whole": int, "date": date.fromisoformat, "flag": lambda word: word == "是"}
    pairs = (word.split("=", 1) for word in text.split())
    return {name: None if said == "-" else read.get(kinds.get(name), str)(said) for name, said in pairs}


def found(pack: Pack, sheet: str, rows: Iterable[Row], **known: object) -> set[tuple[str, int | None]]:
    """Return what the checks find in a sheet, as codes with the number of the row among those given, from 0."""
    checked = check_batch(batch(pack, sheet, rows), pack, before(pack, **known))
    return {(one.code, None if one.row is None else one.row - HEADER - 1) for one in checked.findings}
