"""Columns without which the rows of a sheet can't be told apart, or say nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from zhuanji.services.ledger.batch import Column
from zhuanji.services.ledger.columns.names import ACCOUNTS, IDENTITY, USCC, Names
from zhuanji.services.ledger.findings import Finding

NO_DATA, ROSTER = "ledger.column.no_data", "enterprises"
AMOUNTS = ("number", "whole")
MOST_SHOWN = 4  # items that a sentence lists


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


def no_data(columns: Sequence[Column], names: Names, ident: str) -> Iterator[Finding]:
    """Yield that no column holds an item of the sheet, with some of those that were looked for.

    A key alone, such as the number of a parcel, says nothing; of an event, or an enterprise's place on the list, it
    does.
    """
    own = [item for item in names.items.values() if item.sheet == ident]
    key = names.keys[ident]
    speaks = ident == ROSTER or any(item.period == "event" for item in own)
    looked_for = [item for item in own if speaks or item.id not in key]
    there = {column.item for column in columns}
    if looked_for and not any(item.id in there for item in looked_for):
        ordered = sorted(looked_for, key=lambda item: item.type not in AMOUNTS)
        told = "、".join(item.title for item in ordered[:MOST_SHOWN])
        values = {"title": names.titles[ident], "wanted": told, "period": ""}
        yield Finding(NO_DATA, "error", None, None, values)


def of_period(finding: Finding, period: str) -> Finding:
    """Return a finding that tells also of which period the sheet was read, where it is about that."""
    if finding.code != NO_DATA:
        return finding
    return replace(finding, values={**finding.values, "period": period or "—"})
