"""Columns without which the rows of a sheet can't be told apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from zhuanji.services.ledger.batch import Column
from zhuanji.services.ledger.columns.names import ACCOUNTS, IDENTITY, USCC, Names
from zhuanji.services.ledger.findings import Finding


def missing_keys(columns: Sequence[Column], names: Names, ident: str) -> Iterator[Finding]:
    """Yield what is wrong with the key columns of a sheet.

    A credit code may be missing where something else tells the enterprise: rows are then resolved one by one.
    A number inside an enterprise (宗地号, 用电户号) may be missing where it has one row only.
    """
    there = {column.item for column in columns if column.item is not None}
    key = names.keys[ident]
    if USCC in key and not there & {*IDENTITY, *ACCOUNTS}:
        yield Finding("ledger.column.no_key", "error", None, USCC)
    for item in key:
        if item == USCC or item in there:
            continue
        values = {"title": names.items[item].title}
        if USCC in key and names.items[item].type == "code":
            yield Finding("ledger.column.no_part", "warning", None, item, values)
        else:
            yield Finding("ledger.column.missing_key", "error", None, item, values)
