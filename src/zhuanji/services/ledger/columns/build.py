"""A header → the layout of its sheet: items, units, what is asked, what can't be used."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from zhuanji.engines.rules.models.items import Item
from zhuanji.services.ledger.batch import Column
from zhuanji.services.ledger.columns.candidates import items_by_month, near_items
from zhuanji.services.ledger.columns.grids import Head, text_of
from zhuanji.services.ledger.columns.header import Header
from zhuanji.services.ledger.columns.headings import bare, plain, readings
from zhuanji.services.ledger.columns.keys import missing_keys, no_data
from zhuanji.services.ledger.columns.layout import Layout, Question
from zhuanji.services.ledger.columns.matching import Match, Matcher
from zhuanji.services.ledger.columns.months import spread
from zhuanji.services.ledger.columns.names import USCC, Names, is_code_beside, is_not_data
from zhuanji.services.ledger.columns.of_period import NOTHING_TOLD, Told, of_period, wanted_of
from zhuanji.services.ledger.columns.passing import is_blank, under_header
from zhuanji.services.ledger.columns.periods import Wanted
from zhuanji.services.ledger.columns.repeats import without_repeats
from zhuanji.services.ledger.columns.title_units import side_by_side, units_in_notes, units_of
from zhuanji.services.ledger.columns.units import ONE, UNIT_HEADINGS, conversion, unit_named
from zhuanji.services.ledger.columns.unsaid_units import is_open, unsaid_units
from zhuanji.services.ledger.findings import Finding
from zhuanji.services.ledger.raw import RawSheet

UNDER_HEADER = 6  # rows under a header that may still belong to it
AMOUNTS = ("number", "whole")


def lay_out(
    sheet: RawSheet, head: Head, header: Header, names: Names, ident: str, told: Told = NOTHING_TOLD
) -> Layout:
    """Return where things are on a sheet.

    Args:
        sheet: as it was sent.
        head: its first rows.
        header: its header.
        names: the names of items.
        ident: the id of the dictionary's sheet.
        told: what is told of its period besides its headings.
    """
    beside = spread(header, names, ident, told)
    header = beside.header if beside.periods else of_period(beside.header, names, ident, told)
    builder = Builder(sheet, head, header, names, ident)
    first, passed, units = builder.under_header()
    builder.read_columns(units)
    columns = tuple(without_repeats(builder.columns, sheet, first, builder.findings, beside.periods))
    builder.columns = list(columns)
    builder.findings += [*beside.findings, *builder.wanting(told_beside=bool(beside.findings))]
    return Layout(
        sheet=ident,
        header=header,
        first=first,
        columns=columns,
        factors=builder.factors,
        roles={number: one.role for number, one in enumerate(header.matches, start=1) if one.role},
        wanted=builder.wanted(),
        above=frozenset(builder.above()),
        by_firm=USCC in names.keys[ident],
        passed=(*builder.title_rows(), *passed),
        periods=tuple(dict.fromkeys(one.period for one in header.matches if one.period and one.item)),
        findings=tuple(builder.findings),
        questions=tuple(builder.questions),
        units=tuple(builder.units),
        titles=frozenset(bare(plain(text)) for row in head.texts[: header.top - 1] for text in row if text),
        spread=beside.periods,
        matcher=Matcher(names, ident),
    )


class Builder:
    """Builds a layout step by step."""

    def __init__(self, sheet: RawSheet, head: Head, header: Header, names: Names, ident: str) -> None:
        """Stand at a header."""
        self.sheet, self.head, self.header, self.names, self.ident = sheet, head, header, names, ident
        self.columns: list[Column] = []
        self.factors: dict[int, Fraction] = {}
        self.findings: list[Finding] = []
        self.questions: list[Question] = []
        self.units: list[str] = []
        self.unsaid: list[int] = []

    def title_rows(self) -> Iterator[tuple[int, str]]:
        """Yield the rows of title and header, with what they are."""
        for row in range(1, self.header.bottom + 1):
            blank = is_blank(self.sheet.rows[row - 1])
            kind = "header" if row >= self.header.top else "title"
            yield row, "blank" if blank else kind

    def above(self) -> Iterator[str]:
        """Yield the texts of title and header, as headings are compared."""
        for row in self.head.texts[: self.header.bottom]:
            yield from (bare(plain(text)) for text in row if text and not text.isdecimal())

    def under_header(self) -> tuple[int, list[tuple[int, str]], list[str]]:
        """Return the first row of data, the rows before it that belong to the header, and the units they give."""
        passed: list[tuple[int, str]] = []
        units = [""] * self.sheet.width
        row = self.header.bottom + 1
        while row <= min(self.header.bottom + UNDER_HEADER, len(self.sheet.rows)):
            cells = self.sheet.rows[row - 1]
            kind = under_header(cells)
            if kind is None:
                break
            if kind == "units":
                units = [re.sub(r"[()（）]", "", text_of(cell)) for cell in cells]
            passed.append((row, kind))
            row += 1
        return row, passed, units

    def sheet_units(self) -> list[str]:
        """Return the units that a corner, a title, the sheet's name or a note at the foot gives for the whole sheet."""
        above = [*self.head.texts[: self.header.top - 1], [self.sheet.name]]
        texts = dict.fromkeys(text for row in above for text in side_by_side(row))
        return [*units_of(texts), *units_in_notes(self.sheet, self.header.bottom + 1)]

    def read_columns(self, units: list[str]) -> None:
        """Read every column's heading."""
        general = self.units = self.sheet_units()
        for number, (lines, match) in enumerate(
            zip(self.header.lines, self.header.matches, strict=True), start=1
        ):
            heading = "/".join(re.sub(r"\s+", " ", line) for line in lines)
            if match.item in self.names.items:
                item = self.names.items[match.item]
                factor = self.factor(item, number, heading, match, units[number - 1], general)
                self.factors[number] = factor
                self.columns.append(Column(number, heading, item.id, float(factor)))
                if match.bracket:
                    values = {"heading": heading, "bracket": match.bracket, "title": item.title}
                    self.findings.append(Finding("ledger.column.bracket", "warning", None, item.id, values))
            elif match.item is not None and match.item in self.names.own[self.ident].values():
                self.columns.append(Column(number, heading, match.item))
            else:
                self.columns.append(Column(number, heading))
                self.ask(number, heading, lines, match)

    def factor(
        self, item: Item, number: int, heading: str, match: Match, under: str, general: list[str]
    ) -> Fraction:
        """Return by what a column's numbers are multiplied; a unit that can't be converted is an error."""
        if item.type not in AMOUNTS:
            return ONE
        told = [unit for unit in (match.unit, under) if unit_named(unit) is not None]
        for unit in told:
            if conversion(unit, item.unit) is None:
                values = {"heading": heading, "unit": unit, "wanted": item.unit or "1", "column": number}
                self.findings.append(Finding("ledger.column.unit", "error", None, item.id, values))
                return ONE
        fitting = {unit: conversion(unit, item.unit) for unit in told or general}
        factors = {factor for factor in fitting.values() if factor is not None}
        if len(factors) > 1:
            units = "、".join(unit for unit, factor in fitting.items() if factor is not None)
            values = {"heading": heading, "units": units, "column": number}
            self.findings.append(Finding("ledger.column.units", "error", None, item.id, values))
        if not factors and is_open(item.unit) and not self.is_empty(number):
            self.unsaid.append(number)
        return next(iter(factors)) if len(factors) == 1 else ONE

    def ask(self, number: int, heading: str, lines: tuple[str, ...], match: Match) -> None:
        """Ask for a column that nobody knows, if it holds anything and may be data."""
        unasked = match.role is not None or not match.wanted or not heading
        if unasked or any(is_not_data(line) for line in (heading, *lines[-1:])) or self.is_empty(number):
            return
        if is_code_beside(heading, (self.names.items[one.item] for one in self.columns if one.item)):
            return
        if match.other:
            values = {"heading": heading, "column": number}
            self.findings.append(Finding("ledger.column.other_period", "warning", None, None, values))
            return
        keys = [part.key for line in reversed(lines[-1:]) for part in readings(line)]
        other = next((found for key in keys if (found := self.names.elsewhere(key))), None)
        if other is not None and not match.ok and other not in self.names.own[self.ident].values():
            belongs = self.names.titles[self.names.items[other].sheet]
            values = {"heading": heading, "belongs": belongs, "column": number}
            self.findings.append(Finding("ledger.column.elsewhere", "warning", None, None, values))
            return
        if bare(plain(heading)) in UNIT_HEADINGS and self.holds_units(number):
            return
        if (timed := self.timed()) and match.period:
            if number == timed[0]:
                self.ask_months(number, heading, len(timed))
            return
        near = near_items(self.names, self.ident, lines)
        told = "、".join(self.names.items[item].title for item in near)
        values = {"heading": heading, "candidates": told, "column": number}
        self.findings.append(Finding("ledger.column.unknown", "warning", None, None, values))
        self.questions.append(Question(self.ident, self.sheet.name, number, heading, near))

    def wanting(self, *, told_beside: bool) -> Iterator[Finding]:
        """Yield what the columns as a whole lack: keys, units, and data unless that is told already."""
        columns = tuple(self.columns)
        yield from missing_keys(columns, self.names, self.ident)
        yield from unsaid_units(columns, self.unsaid, self.names.items)
        if not told_beside:
            yield from no_data(columns, self.names, self.ident)

    def timed(self) -> list[int]:
        """Return the columns headed by nothing but a time of which nobody knows the figure, if there are several."""
        found = [
            number
            for number, one in enumerate(self.header.matches, start=1)
            if one.period and not one.ok and one.wanted
        ]
        return found if len(found) > 1 else []

    def ask_months(self, number: int, heading: str, count: int) -> None:
        """Ask once for columns that only tell their months: what holds for the first one holds for all."""
        items = items_by_month(self.names, self.ident)
        told = "、".join(self.names.items[item].title for item in items)
        values = {"heading": heading, "count": count, "candidates": told, "column": number}
        self.findings.append(Finding("ledger.column.months", "warning", None, None, values))
        self.questions.append(Question(self.ident, self.sheet.name, number, heading, items))

    def holds_units(self, number: int) -> bool:
        """Say whether a column gives units and nothing else: rows are then multiplied by them."""
        texts = {text_of(row[number - 1]) for row in self.sheet.rows[self.header.bottom :]} - {""}
        return all(unit_named(text) is not None for text in texts)

    def is_empty(self, number: int) -> bool:
        """Say whether a column has nothing under its heading."""
        rows = self.sheet.rows[self.header.bottom :]
        return not any(row[number - 1] is not None for row in rows)

    def wanted(self) -> Wanted:
        """Return what periods the sheet may be of, by the items that it holds."""
        return wanted_of(self.names, self.ident, [one.item for one in self.columns])
