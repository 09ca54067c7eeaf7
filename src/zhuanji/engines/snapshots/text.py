r"""The canonical text of a table: the same rows give the same text, whatever database, file or order they had.

    area=330502⇥name=某厂⇥period=2024⇥tax_paid=12.5⇥uscc=9133…⏎

A line a row: its columns in the order of their names, `name=value`, a tab between them. What is missing is left
out, so that a column that a dictionary gains later changes nothing. Numbers are written by their shortest
decimal as Python's `repr` does it (whole numbers of a number column as `3.0`, minus zero as `0.0`), flags as
`true` and `false`, dates as `2024-03-01`; in texts backslash, tab, line feed and carriage return are written
`\\`, `\t`, `\n`, `\r`. Lines are sorted by their UTF-8 bytes. Where a row came from (`_source`) and its
revision don't enter; why a value is missing (`_absent`) does.
"""

from __future__ import annotations

import polars as pl

from zhuanji.engines.snapshots.schema import ABSENT

TAB = "\t"
ESCAPES = {"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"}
SMALLEST, LARGEST = 1e-4, 1e15  # between them Polars writes floats as Python does; a test compares them


def lines(table: pl.DataFrame) -> pl.Series:
    r"""Return the lines of a table's canonical text, sorted.

    >>> lines(pl.DataFrame({"uscc": ["b", "a"], "tax_paid": [None, -0.0], "_source": ["x:1", "x:2"]})).to_list()
    ['tax_paid=0.0\tuscc=a', 'uscc=b']
    """
    names = sorted(name for name in table.columns if not name.startswith("_") or name == ABSENT)
    cells = [cell(table[name]).alias(name) for name in names]
    if not cells:
        return pl.Series([], dtype=pl.String)
    named = [pl.lit(f"{name}=") + pl.col(name) for name in names]
    text = pl.DataFrame(cells).select(pl.concat_str(named, separator=TAB, ignore_nulls=True).alias("line"))
    return text["line"].sort()


def cell(column: pl.Series) -> pl.Series:
    """Return a column as text; missing stays missing.

    Raises:
        TypeError: the column has a type that no snapshot holds.
    """
    kind = column.dtype
    if kind == pl.Float64:
        return number(column)
    if kind == pl.String:
        return escaped(column.replace("", None) if column.name == ABSENT else column)
    if kind in (pl.Int64, pl.Boolean, pl.Date):
        return column.cast(pl.String)
    raise TypeError(f"{column.name}: {kind} is no type of a snapshot")


def number(column: pl.Series) -> pl.Series:
    """Return finite numbers by their shortest decimals, as Python writes them.

    >>> number(pl.Series([1.0, -0.0, 2.675, 1e-7, 1e22, None])).to_list()
    ['1.0', '0.0', '2.675', '1e-07', '1e+22', None]
    """
    # Minus zero becomes zero; adding 0.0 wouldn't do, Polars leaves that out.
    plain = pl.select(pl.when(column == 0.0).then(0.0).otherwise(column)).to_series()
    text = plain.cast(pl.String)
    odd = ((plain.abs() < SMALLEST) & (plain != 0.0)) | (plain.abs() >= LARGEST)
    if not odd.any():
        return text
    where = odd.fill_null(value=False).arg_true()
    return text.scatter(where, [repr(float(value)) for value in plain.gather(where)])


def escaped(column: pl.Series) -> pl.Series:
    r"""Return texts without the signs that part cells and lines.

    >>> escaped(pl.Series(["a\tb", "plain"])).to_list()
    ['a\\tb', 'plain']
    """
    if not column.str.contains_any(list(ESCAPES)).any():
        return column
    return column.str.replace_many(list(ESCAPES), list(ESCAPES.values()))
