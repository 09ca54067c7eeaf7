"""Indicators and sectors: formulas name items, codes and tags tell sectors apart."""

from __future__ import annotations

from itertools import combinations

from zhuanji.engines.rules.checks.table import Table, where
from zhuanji.engines.rules.models.indicators import Indicator
from zhuanji.engines.rules.models.sectors import IndustryRule, Sector
from zhuanji.engines.rules.schemes.formula import FormulaError, item_names, parse_formula


def check(table: Table) -> None:
    """Check calendars, indicators and sectors."""
    keys = table.ids("parameters")
    for calendar in table.of("calendars"):
        if calendar.lag is not None:
            table.refer("parameter", calendar.lag, keys, calendar.place)
    calendars, items = table.ids("calendars"), {item.id: item for item in table.of("items")}
    for indicator in table.of("indicators"):
        table.refer("calendar", indicator.calendar, calendars, indicator.place)
        check_formula(indicator, set(items), table)
        for condition in indicator.where:
            if table.refer("item", condition.item, set(items), indicator.place):
                choices = set(items[condition.item].choices)
                for word in condition.among if choices else ():
                    table.refer("choice", word, choices, indicator.place)
    check_sectors(table)


def check_formula(indicator: Indicator, items: set[str], table: Table) -> None:
    """Check that a formula is one and that its names are items."""
    try:
        formula = parse_formula(indicator.formula)
    except FormulaError as fault:
        values = {"formula": indicator.formula, "found": fault.found or "∎", "position": fault.position}
        table.findings.add("rules.indicator.formula", indicator.place, **values)
        return
    for name in sorted(item_names(formula)):
        table.refer("item", name, items, indicator.place)


def check_sectors(table: Table) -> None:
    """Check tags, measures of scale, and that two sectors share a code only where tags tell them apart."""
    sectors: list[Sector] = table.of("sectors")
    for sector in sectors:
        table.refer("indicator", sector.scale_measure.indicator, table.ids("indicators"), sector.place)
        if sector.scale_measure.question is not None:
            table.refer("question", sector.scale_measure.question, table.ids("questions"), sector.place)
        tags = {tag.id for tag in sector.tags}
        for rule in sector.industries:
            if rule.tag is not None:
                table.refer("tag", rule.tag, tags, sector.place)
    for one, other in combinations(sectors, 2):
        for mine in one.industries:
            for theirs in other.industries:
                if not told_apart(mine, theirs):
                    values = {
                        "industry": mine.code,
                        "sector": other.id,
                        "other": one.id,
                        "first": where(one.place),
                    }
                    table.findings.add("rules.sector.code_shared", other.place, **values)


def told_apart(one: IndustryRule, other: IndustryRule) -> bool:
    """Say whether no enterprise can fall under both rules but by two tags of its own."""
    if not (one.code.startswith(other.code) or other.code.startswith(one.code)):
        return True
    return one.tag is not None and other.tag is not None and one.tag != other.tag
