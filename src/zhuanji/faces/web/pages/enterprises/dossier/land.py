"""Who else uses its land, and whose land it uses: as far as the reader may see the others."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import polars as pl
from django.urls import reverse
from django.utils.html import format_html

from zhuanji.basics.texts import say
from zhuanji.faces.amounts import number
from zhuanji.faces.web.design.tables import Column, Table
from zhuanji.faces.web.pages.query.frames import people, years
from zhuanji.services.access import Target, visible_frame
from zhuanji.services.reading import current

if TYPE_CHECKING:
    from zhuanji.faces.web.pages.enterprises.dossier.subject import Subject
    from zhuanji.faces.web.request import SiteRequest

SHEET, ITEMS = "parcels", frozenset({"parcel_id", "counterparty_uscc"})
SAME, OVER, UNDER = "same", "lessor", "lessee"


@dataclass(frozen=True)
class Shared:
    """The others.

    Args:
        table: those that may be shown; None where there is none.
        hidden: how many others there are.
        codes: of those that are shown.
    """

    table: Table | None
    hidden: int
    codes: list[str]


def shared_land(request: SiteRequest, about: Subject) -> Shared:
    """Return who shares parcels with it or leases from or to it, by the latest year of the snapshot."""
    reading = current(request.home)
    if reading is None or not about.shown >= ITEMS:
        return Shared(None, 0, [])
    table = reading.frozen.table(SHEET)
    own = table.filter(pl.col("uscc") == about.uscc, pl.col("period").str.len_chars() == 4)
    if own.is_empty():
        return Shared(None, 0, [])
    year = own["period"].max()
    same_year = table.filter(pl.col("period") == year)
    others = those(same_year, own.filter(pl.col("period") == year), about.uscc)
    if others.is_empty():
        return Shared(None, 0, [])
    told = years(reading)
    lists = people(reading, int(str(year)) if int(str(year)) in told else told[0]).select(
        "uscc", "name", "area", "town", "functional_area"
    )
    named = others.join(lists, on="uscc", how="left")
    seen = visible_frame(
        request.actor,
        "enterprise.see",
        named,
        pack=request.home.pack,
        on=request.on,
        about=Target(items=ITEMS, single=True),
    )
    codes = seen["uscc"].unique().to_list()
    hidden = others["uscc"].n_unique() - len(codes)
    return Shared(drawn(request, seen) if codes else None, hidden, codes)


def those(rows: pl.DataFrame, own: pl.DataFrame, uscc: str) -> pl.DataFrame:
    """Return the others with the parcel and how they have to do with it."""
    ids = own["parcel_id"].drop_nulls().unique().to_list()
    mine = own["counterparty_uscc"].drop_nulls().unique().to_list()
    how = (
        pl.when(pl.col("parcel_id").is_in(ids))
        .then(pl.lit(SAME))
        .when(pl.col("leased_in_land_mu").fill_null(0) > 0)
        .then(pl.lit(UNDER))
        .otherwise(pl.lit(OVER))
    )
    near = pl.col("parcel_id").is_in(ids) | (pl.col("counterparty_uscc") == uscc)
    near = near | (pl.col("uscc").is_in(mine) & (pl.col("counterparty_uscc") == uscc))
    others = rows.filter(near, pl.col("uscc") != uscc)
    return others.select(
        "uscc", "parcel_id", how.alias("how"), "land_mu", "leased_in_land_mu", "leased_out_land_mu"
    )


def drawn(request: SiteRequest, seen: pl.DataFrame) -> Table:
    """Return the table of those who may be shown."""
    lang = request.lang
    columns = [
        Column("name", say("site.enterprises.name", lang), head=True),
        Column("how", say("site.dossier.land.how", lang)),
        Column("parcel", say("site.dossier.land.parcel", lang)),
        Column("area", say("site.dossier.land.area", lang), "number"),
    ]
    rows = []
    for row in seen.sort("how", "uscc").iter_rows(named=True):
        link = format_html(
            '<a href="{}">{}</a> <code class="faint">{}</code>',
            reverse("enterprises:dossier", args=[row["uscc"]]),
            row["name"] or row["uscc"],
            row["uscc"],
        )
        area = next(
            (row[name] for name in ("leased_in_land_mu", "leased_out_land_mu", "land_mu") if row[name]), None
        )
        size = "—" if area is None else number(area, "亩")
        rows.append([link, say(f"site.dossier.land.{row['how']}", lang), row["parcel_id"] or "—", size])
    return Table(say("site.dossier.land.others", lang), columns, rows, classes="dense")
