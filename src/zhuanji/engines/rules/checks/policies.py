"""Instruments and ladders: their amounts and limits are parameters of the pack."""

from __future__ import annotations

from zhuanji.engines.rules.checks.table import Table
from zhuanji.engines.rules.models.policies import Requirement


def check(table: Table) -> None:
    """Check the parameters and items that they name."""
    keys = table.ids("parameters")
    for instrument in table.of("instruments"):
        for key in instrument.amounts:
            table.refer("parameter", key, keys, instrument.place)
    for ladder in table.of("ladders"):
        for step in ladder.steps:
            requirements: list[Requirement] = [*step.all_of, *(one for group in step.any_of for one in group)]
            for requirement in requirements:
                if requirement.parameter is not None:
                    table.refer("parameter", requirement.parameter, keys, ladder.place)
                if requirement.item is not None:
                    table.refer("item", requirement.item, table.ids("items"), ladder.place)
