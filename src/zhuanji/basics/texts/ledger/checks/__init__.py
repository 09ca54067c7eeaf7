"""Checks of rows against each other, the ledger and common sense: one file a family."""

from __future__ import annotations

from zhuanji.basics.texts.entry import Text
from zhuanji.basics.texts.ledger.checks import (
    cement,
    emissions,
    energy,
    enterprises,
    land,
    projects,
    registers,
    rows,
    series,
    statistics,
    tax,
)

TEXTS: dict[str, Text] = (
    rows.TEXTS
    | enterprises.TEXTS
    | series.TEXTS
    | statistics.TEXTS
    | tax.TEXTS
    | energy.TEXTS
    | emissions.TEXTS
    | land.TEXTS
    | projects.TEXTS
    | cement.TEXTS
    | registers.TEXTS
)
