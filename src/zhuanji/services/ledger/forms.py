"""Templates for departments, prefilled from the ledger: the roster of their year, and the last values."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl

from zhuanji.basics.periods import parse_period
from zhuanji.basics.texts import Language
from zhuanji.engines.rules import Pack
from zhuanji.services.ledger.asked import senders_of
from zhuanji.services.ledger.batch import PERIOD
from zhuanji.services.ledger.current import sheet_table
from zhuanji.services.ledger.duties import duties, window
from zhuanji.services.ledger.entries import key_items
from zhuanji.services.ledger.roster import SHEET, USCC, all_years, in_year

if TYPE_CHECKING:
    from datetime import date

    from zhuanji.services.records.home import Home

ROSTER_ITEMS = (USCC, "name", "area", "town")


def template(
    home: Home,
    sheet: str,
    period: str,
    *,
    department: str = "",
    area: str | None = None,
    lang: Language = "zh",
) -> bytes:
    """Return the workbook that a department fills in.

    Args:
        home: the open home.
        sheet: the id of the dictionary's sheet.
        period: as the ledger writes it; empty for events.
        department: the id of the sender; empty for the one that owes the sheet.
        area: the code of a county, for only its rows.
        lang: the language of the form.

    Raises:
        ProblemError: the sheet has no items of a period of that kind.
    """
    from zhuanji.services.ledger.workbooks import write_template

    home.use()
    pack = home.pack
    senders = senders_of(pack, sheet, period)
    sender = department or (senders[0] if senders else "")
    return write_template(
        pack,
        sheet,
        period,
        department=sender,
        roster=roster_for(pack, sheet, period),
        last=last_values(pack, sheet, period),
        area=area,
        due=due_day(pack, sheet, period, sender),
        lang=lang,
        demo=home.demo or pack.head.synthetic,
    )


def roster_for(pack: Pack, sheet: str, period: str) -> pl.DataFrame | None:
    """Return the enterprises that a sheet is about; none where it isn't about each enterprise once."""
    if key_items(pack, sheet) != (USCC,) or not period or sheet == SHEET:
        return None
    known = in_year(all_years(pack), period)
    if known.is_empty():
        return None
    return known.select(name for name in ROSTER_ITEMS if name in known.columns).sort("area", "town", USCC)


def last_values(pack: Pack, sheet: str, period: str) -> pl.DataFrame | None:
    """Return the rows of the last period of the same kind that the ledger has; none where it has none."""
    table = sheet_table(pack, sheet)
    if period:
        wanted = parse_period(period)
        same = [
            one for one in table[PERIOD].unique().to_list() if one and parse_period(one).kind is wanted.kind
        ]
        before = max((one for one in same if parse_period(one) < wanted), key=parse_period, default=None)
        table = table.filter(pl.col(PERIOD) == before) if before else table.clear()
    if table.is_empty():
        return None
    return table.select(name for name in table.columns if not name.startswith("_"))


def due_day(pack: Pack, sheet: str, period: str, department: str) -> date | None:
    """Return until when a department owes a sheet, where the release calendar says so."""
    if not period:
        return None
    wanted = parse_period(period)
    for duty in duties(pack):
        if (duty.sheet, duty.kind, duty.department) == (sheet, wanted.kind, department):
            return window(pack, duty, wanted).closes
    return None
