"""Many revisions of a row → what holds now: for each item the latest value or reason that was given.

What a row doesn't mention stays as it was; a value that is said to be missing replaces an older one. Nothing
here goes row by row: rows of one key stand together in the order of approval, and for every item the place of
the last row that says something is carried down to the key's last row.
"""

from __future__ import annotations

from collections.abc import Mapping

import polars as pl

from zhuanji.engines.snapshots.schema import ABSENT, PERIOD, REVISION, SOURCE, Schema

KEY, PLACE, NUMBER = "_key", "_place", "_number"
MARK = "?"  # ends the column that holds why an item's value is missing; no item has it in its name


def merged(rows: pl.DataFrame, keys: Schema, items: Schema) -> pl.DataFrame:
    """Return one row for each period and key.

    Args:
        rows: `period`, `_key`, `_source`, `_revision`, a column an item, and where a reason was given a column
            `<item>?` with it; in the order in which they came to hold.
        keys: the items that tell rows apart, with their types.
        items: the items of the sheet, with their types.

    Returns:
        The columns of `table_schema`, in order of period and key.
    """
    alike = pl.struct(PERIOD, KEY).is_duplicated()
    once = rows.filter(~alike)
    several = rows.filter(alike)
    told = [item for item in items if item not in keys]  # a key says nothing of its own
    last = latest(several, told) if told and several.height else several.unique([PERIOD, KEY], keep="last")
    whole = pl.concat([once, last], how="vertical").sort(PERIOD, KEY)
    names = list(dict.fromkeys((*keys, *items)))
    return whole.select(PERIOD, *names, SOURCE, reasons(whole, items), REVISION)


def latest(rows: pl.DataFrame, items: list[str]) -> pl.DataFrame:
    """Return the last row of each period and key, with the latest of every item."""
    rows = rows.sort(PERIOD, KEY, maintain_order=True).with_row_index(PLACE)
    is_last = (pl.struct(PERIOD, KEY) != pl.struct(PERIOD, KEY).shift(-1)).fill_null(value=True)
    ends = rows.select(is_last.arg_true().cast(pl.UInt32)).to_series()
    begins = (ends.shift(1).cast(pl.Int64) + 1).fill_null(0)
    found: dict[str, pl.Series] = {}
    speakers: list[pl.Series] = []
    for item in items:
        spoken = pl.col(item).is_not_null()
        if f"{item}{MARK}" in rows.columns:
            spoken |= pl.col(f"{item}{MARK}").is_not_null()
        place = rows.select(pl.when(spoken).then(pl.col(PLACE)).forward_fill()).to_series().gather(ends)
        place = pl.select(pl.when(place.cast(pl.Int64) >= begins).then(place)).to_series()
        speakers.append(place.alias(item))
        for name in (item, f"{item}{MARK}"):
            if name in rows.columns:
                found[name] = rows[name].gather(place)
    final = rows.select(pl.all().gather(ends)).with_columns(
        **found, **{SOURCE: sources(rows, speakers, ends)}
    )
    return final.drop(PLACE)


def sources(rows: pl.DataFrame, speakers: list[pl.Series], ends: pl.Series) -> pl.Series:
    """Return where each row's values come from, in the order of approval, a blank between them."""
    places = pl.DataFrame(speakers).with_row_index(NUMBER)
    spread = pl.min_horizontal(pl.exclude(NUMBER)), pl.max_horizontal(pl.exclude(NUMBER))
    # A row that says nothing comes from where it was last sent.
    first, last = (places.select(one).to_series().fill_null(ends) for one in spread)
    text = rows[SOURCE].gather(last)
    mixed = places.filter(first != last)
    if not mixed.height:
        return text
    long = mixed.unpivot(index=NUMBER, value_name=PLACE).select(NUMBER, PLACE).drop_nulls().unique()
    ordered = long.sort(NUMBER, PLACE)
    named = ordered.with_columns(rows[SOURCE].gather(ordered[PLACE]))
    joined = named.group_by(NUMBER, maintain_order=True).agg(pl.col(SOURCE).str.join(" "))
    return text.scatter(joined[NUMBER], joined[SOURCE])


def reasons(rows: pl.DataFrame, items: Schema) -> pl.Expr:
    """Return why values are missing, as `item=reason;…` in the order of the items' names."""
    marked = [item for item in sorted(items) if f"{item}{MARK}" in rows.columns]
    if not marked:
        return pl.lit("").alias(ABSENT)
    named = [pl.lit(f"{item}=") + pl.col(f"{item}{MARK}") for item in marked]
    return pl.concat_str(named, separator=";", ignore_nulls=True).alias(ABSENT)


def decoded(rows: pl.DataFrame, keys: Schema, items: Schema) -> pl.DataFrame:
    """Return rows whose JSON has become a column an item.

    Args:
        rows: `values` and `absent` as JSON (`absent` null where no reason is given), `key`, and more.
        keys: the items that tell rows apart, in order; one that `values` lacks is read from `key`.
        items: the items of the sheet.

    Raises:
        polars.exceptions.PolarsError: a value isn't of its item's type.
    """
    wanted: Mapping[str, pl.DataType] = {**keys, **items}
    values = rows["values"].str.json_decode(pl.Struct(dict(wanted))).struct.unnest()
    columns = [*values.get_columns(), *absent_columns(rows["absent"], list(items))]
    whole = rows.drop("values", "absent").with_columns(columns)
    parts = rows["key"].str.splitn("|", len(keys)).struct.unnest().get_columns()
    told = [
        pl.coalesce(pl.col(key), pl.lit(from_text(part.replace("", None), kind))).alias(key)
        for (key, kind), part in zip(keys.items(), parts, strict=True)
    ]
    return whole.with_columns(told).rename({"key": KEY})


def from_text(column: pl.Series, kind: pl.DataType) -> pl.Series:
    """Return a part of a key as its item's type; what isn't of it is missing."""
    if kind == pl.Date:
        return column.str.to_date("%Y-%m-%d", strict=False)
    return column.cast(kind, strict=False)


def absent_columns(absent: pl.Series, items: list[str]) -> list[pl.Series]:
    """Return the reasons as a column an item, only for items for which there is one."""
    given = absent.drop_nulls()
    if not given.len():
        return []
    named = given.str.extract_all(r'"([a-z0-9_]+)":').list.explode().str.strip_chars('":').unique()
    kept = sorted(set(named.to_list()) & set(items))
    reasons = absent.str.json_decode(pl.Struct(dict.fromkeys(kept, pl.String())))
    return [reasons.struct.field(item).alias(f"{item}{MARK}") for item in kept]
