"""Amounts whose unit nobody says: they are read in the dictionary's, which is told once a sheet to be checked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from zhuanji.engines.rules.models.items import Item
from zhuanji.services.ledger.batch import Column
from zhuanji.services.ledger.columns.headings import bare, plain
from zhuanji.services.ledger.columns.title_units import UNSAID
from zhuanji.services.ledger.columns.units import UNIT_HEADINGS, unit_named
from zhuanji.services.ledger.findings import Finding

CODE = "ledger.column.no_unit"
MOST_SHOWN = 6  # columns that a sentence lists
PLAIN = (*UNSAID, "time")  # what is written without a unit everywhere: numbers, people, things, hours


def is_open(unit: str) -> bool:
    """Say whether amounts of a unit are written in other ones as well, so that somebody has to say which.

    >>> is_open("万元"), is_open("吨"), is_open("人"), is_open("%"), is_open("")
    (True, True, False, False, False)
    """
    found = unit_named(unit) if unit else None
    return found is not None and found.dimension not in PLAIN


def unsaid_units(
    columns: Sequence[Column], unsaid: Sequence[int], items: Mapping[str, Item]
) -> Iterator[Finding]:
    """Yield the one finding on all columns of a sheet whose unit nobody says; none where rows give their units.

    A column that is headed by the id of its item means what the dictionary means.

    Args:
        columns: every column of the sheet.
        unsaid: the numbers of those with amounts, for which neither heading nor title gives a unit.
        items: the data dictionary.
    """
    if any(column.item is None and bare(plain(column.heading)) in UNIT_HEADINGS for column in columns):
        return
    open_columns = [column for column in columns if column.number in unsaid and column.heading != column.item]
    found = [(column, items[column.item]) for column in open_columns if column.item is not None]
    if found:
        told = [f"{column.heading}（{item.unit}）" for column, item in found]
        names = "、".join(told[:MOST_SHOWN]) + ("…" if len(told) > MOST_SHOWN else "")
        read_as = " ".join(item.id for _, item in found)
        yield Finding(CODE, "warning", None, None, {"columns": names, "items": read_as})


def still_unsaid(findings: Sequence[Finding], told: set[str]) -> tuple[Finding, ...]:
    """Return findings without that on units, if a person said by what all of these columns are multiplied."""
    return tuple(
        one for one in findings if one.code != CODE or not set(str(one.values["items"]).split()) <= told
    )
