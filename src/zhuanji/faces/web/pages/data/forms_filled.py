"""A form, prefilled with the enterprises and last values that the actor may see."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl

from zhuanji.faces.web.pages.data.scope import GET
from zhuanji.services.access import shown_items, visible_frame
from zhuanji.services.settings import titled_pack

if TYPE_CHECKING:
    from zhuanji.faces.web.request import SiteRequest


def workbook(request: SiteRequest, sheet: str, period: str, department: str, area: str) -> bytes:
    """Return a form, prefilled with the enterprises and last values that the actor may see."""
    from zhuanji.services.ledger.forms import due_day
    from zhuanji.services.ledger.workbooks import write_template

    home = request.home
    home.use()
    roster, last = prefilled(request, sheet, period, area)
    for frame in (roster, last):
        if frame is not None and "uscc" in frame.columns:
            request.seen.add(
                "enterprise", frame["uscc"].drop_nulls().unique().sort().to_list(), action="exported"
            )
    of_county = area if area in {one.code for one in home.pack.areas.of_kind("county", request.on)} else None
    return write_template(
        titled_pack(home.pack),
        sheet,
        period,
        department=department,
        roster=roster,
        last=last,
        area=of_county,
        due=due_day(home.pack, sheet, period, department),
        lang=request.lang,
        demo=home.demo or home.pack.head.synthetic,
    )


def prefilled(
    request: SiteRequest, sheet: str, period: str, area: str
) -> tuple[pl.DataFrame | None, pl.DataFrame | None]:
    """Return the roster and last values of a form that the actor may see, of one area where one is asked for."""
    from zhuanji.services.access.reach import reach
    from zhuanji.services.ledger.forms import last_values
    from zhuanji.services.ledger.roster import USCC, all_years, in_year

    pack, on = request.home.pack, request.on
    lists = all_years(pack)
    known = in_year(lists, period) if not lists.is_empty() else lists
    mine = visible_frame(request.actor, "enterprise.list", known, pack=pack, on=on) if known.height else known
    places = [name for name in ("area", "town", "functional_area") if name in mine.columns]
    if area and places:
        codes = sorted(reach(pack.areas, frozenset([area]), on))
        mine = mine.filter(
            pl.any_horizontal(pl.col(name).is_in(codes).fill_null(value=False) for name in places)
        )
    last = last_values(pack, sheet, period)
    if last is not None:
        key = [name for one in pack.sheets if one.id == sheet for name in one.key]
        items = [name for name in last.columns if name not in ("period", *key)]
        allowed = shown_items(request.actor, GET, items, pack=pack)
        last = last.select(
            "period", *(name for name in key if name in last.columns), *(n for n in allowed if n not in key)
        )
        last = within(request, last, mine, area)
    return roster_of(
        request, sheet, period, mine.select(n for n in (USCC, "name", "area", "town") if n in mine.columns)
    ), last


def within(request: SiteRequest, last: pl.DataFrame, mine: pl.DataFrame, area: str) -> pl.DataFrame:
    """Return the last values of enterprises that the actor may see; of rows about areas, those of its areas."""
    from zhuanji.services.access import Columns

    if "uscc" in last.columns:
        return last.filter(pl.col("uscc").is_in(mine["uscc"].to_list() if mine.height else []))
    if "area" in last.columns:
        columns = Columns(areas=("area",), uscc="")
        seen = visible_frame(
            request.actor, "figure.see", last, pack=request.home.pack, on=request.on, columns=columns
        )
        return seen.filter(pl.col("area") == area) if area else seen
    return last


def roster_of(request: SiteRequest, sheet: str, period: str, mine: pl.DataFrame) -> pl.DataFrame | None:
    """Return the enterprises that a form lists; none where its sheet isn't about each enterprise once."""
    from zhuanji.services.ledger.entries import key_items
    from zhuanji.services.ledger.roster import SHEET, USCC

    if key_items(request.home.pack, sheet) != (USCC,) or not period or sheet == SHEET or mine.is_empty():
        return None
    return mine.sort(*(name for name in ("area", "town") if name in mine.columns), USCC)
