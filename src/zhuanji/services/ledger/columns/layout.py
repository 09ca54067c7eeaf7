"""Where things are on a sheet: its header, what each column holds, the rows that aren't data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from zhuanji.services.ledger.batch import Column
from zhuanji.services.ledger.columns.header import Header
from zhuanji.services.ledger.columns.matching import Matcher
from zhuanji.services.ledger.columns.names import Role
from zhuanji.services.ledger.columns.periods import Wanted
from zhuanji.services.ledger.findings import Finding


@dataclass(frozen=True)
class Question:
    """A column that nobody knows: a person says once what it is.

    Args:
        sheet: the id of the dictionary's sheet.
        sheet_name: the sheet's title in the file.
        number: the column, counted from 1.
        heading: as the sender wrote it.
        candidates: items that it may hold, the likeliest first.
    """

    sheet: str
    sheet_name: str
    number: int
    heading: str
    candidates: tuple[str, ...] = ()


@dataclass(frozen=True)
class Layout:
    """Where things are on a sheet; rows and columns are counted from 1.

    Args:
        sheet: the id of the dictionary's sheet.
        header: the header.
        first: the first row under the header.
        columns: every column of the sheet.
        factors: by what the numbers of a column are multiplied, where it isn't 1.
        roles: the columns that tell a row's period.
        wanted: what periods the sheet may be of.
        above: the texts of title and header, as headings are compared.
        by_firm: whether its rows are about enterprises.
        passed: the rows above `first`, with what they were taken for.
        periods: the periods that headings tell.
        findings: what was found so far.
        questions: the columns that nobody knows.
        units: those that are given for the whole sheet.
        titles: the texts above the header, as headings are compared.
        spread: the period of each column where months or quarters stand side by side.
        matcher: what headings further down are matched by.
    """

    sheet: str
    header: Header
    first: int
    columns: tuple[Column, ...]
    factors: Mapping[int, Fraction]
    roles: Mapping[int, Role]
    wanted: Wanted
    above: frozenset[str]
    by_firm: bool = True
    passed: tuple[tuple[int, str], ...] = ()
    periods: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()
    questions: tuple[Question, ...] = field(default=())
    units: tuple[str, ...] = ()
    titles: frozenset[str] = frozenset()
    spread: Mapping[int, str] = field(default_factory=dict)
    matcher: Matcher | None = field(default=None, repr=False, compare=False)

    def column_of(self, item: str) -> Column | None:
        """Return the column that holds an item."""
        return next((column for column in self.columns if column.item == item), None)
