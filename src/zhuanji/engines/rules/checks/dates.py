"""Dated rows: no two hold for the same thing on the same day, and a key keeps its unit."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import pairwise
from typing import Any

from zhuanji.engines.rules.checks.table import Table, where
from zhuanji.engines.rules.models.cited import Dated


def check(table: Table) -> None:
    """Check parameters, areas, memberships, industry sets and aliases."""
    overlapping(table, "rules.dates.overlap", table.of("parameters"), lambda row: f"{row.key} [{row.area}]")
    overlapping(table, "rules.dates.overlap", table.of("areas"), lambda row: row.code)
    overlapping(table, "rules.dates.overlap", table.of("item_aliases"), lambda row: f"{row.item} {row.alias}")
    check_memberships(table)
    check_units(table)


def overlapping(table: Table, code: str, rows: Iterable[Any], name: Callable[[Any], str]) -> None:
    """Keep a finding for each row that begins before an earlier one of the same name has ended."""
    groups: dict[str, list[Dated]] = {}
    for row in rows:
        groups.setdefault(name(row), []).append(row)
    for label, group in groups.items():
        latest = None
        for row in sorted(group, key=lambda one: (one.first_day, one.place.line or 0)):
            if latest is not None and row.first_day <= latest.last_day:
                values = {"row": label, "days": row.days, "other": latest.days, "first": where(latest.place)}
                table.findings.add(code, row.place, **values)
            if latest is None or row.last_day > latest.last_day:
                latest = row


def check_memberships(table: Table) -> None:
    """Check that no town belongs as a whole to two functional areas at once, whoever counts."""
    rows = table.of("memberships")
    for number, row in enumerate(rows):
        for other in rows[:number]:
            same = row.member == other.member and row.meets(other)
            counted = "all" in (row.basis, other.basis) or row.basis == other.basis
            twice = row.functional == other.functional or "whole" in (row.extent, other.extent)
            if same and counted and twice:
                values = {"member": row.member, "first": where(other.place), "other": other.functional}
                table.findings.add("rules.membership.twice", row.place, **values)


def check_units(table: Table) -> None:
    """Check that all rows of a key are in one unit."""
    rows = sorted(table.of("parameters"), key=lambda row: row.key)
    for one, other in pairwise(rows):
        if one.key == other.key and one.unit != other.unit:
            values = {"row": other.key, "unit": other.unit, "other": one.unit, "first": where(one.place)}
            table.findings.add("rules.parameter.units", other.place, **values)
