"""What a form left open: enterprises of the list without a row on a sheet of which a part was sent."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import polars as pl

from zhuanji.services.ledger.entries import key_items
from zhuanji.services.ledger.findings import UNFILLED
from zhuanji.services.ledger.roster import USCC, all_years, in_year

if TYPE_CHECKING:
    from zhuanji.engines.rules import Pack


def left_open() -> dict[int, str]:
    """Return the approved submissions whose form had rows that nobody filled in, each with the area that it is of."""
    from zhuanji.services.records.models import APPROVED, RowFinding

    rows = RowFinding.objects.filter(code=UNFILLED, submission__state=APPROVED)
    return dict(rows.values_list("submission", "submission__area"))


def lacking(pack: Pack, sheet: str, period: str, areas: Iterable[str]) -> int:
    """Return how many enterprises of a year's list have no approved row on a sheet for a period.

    Args:
        pack: the city pack.
        sheet: its id; only one with a row an enterprise tells whom it lacks.
        period: as the ledger writes it.
        areas: of the forms that were sent: only their enterprises were asked for; an empty one is the city.
    """
    from zhuanji.services.records.models import APPROVED, Entry

    firms = in_year(all_years(pack), period)
    if firms.is_empty() or key_items(pack, sheet) != (USCC,):
        return 0
    asked = set(areas) - {pack.head.city}
    if asked and "" not in asked and "area" in firms.columns:
        firms = firms.filter(pl.col("area").is_in(sorted(asked)))
    there = Entry.objects.filter(sheet=sheet, period=period, submission__state=APPROVED)
    return len(set(firms[USCC].to_list()) - set(there.values_list("uscc", flat=True).distinct()))
