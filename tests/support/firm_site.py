"""A site with enterprises of two counties: two years of data, grades, former names, corrections, land in common."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from support.records import approved
from support.runs import COUNTY, OTHER, YEAR, answered, checked, firms, opened, row, scored
from support.snapshots import code
from support.web import site
from zhuanji.services.jobs.enterprise_index import rebuild
from zhuanji.services.reading import current, refresh

if TYPE_CHECKING:
    from zhuanji.services.records.home import Home

COUNT, FAR = 30, 40  # enterprises of the one county; the first number of the other's
FAR_COUNT = 4
WOOD = "wood_home"
FALLEN, RENAMED, SHARING = 3, 5, 7
FORMER = "老名木业厂"


def fill(home: Home) -> None:
    """Put the enterprises into the ledger."""
    home.use()
    for year in (YEAR - 1, YEAR):
        firms(COUNT, year=year, sector=WOOD, size_class="小型")
        firms(FAR_COUNT, first=FAR, year=year, area=OTHER, sector=WOOD, size_class="中型")
    approved("更正税", row(FALLEN, YEAR - 1, tax_paid=60.0), hours=1)
    renamed = row(
        RENAMED,
        YEAR - 1,
        name=FORMER,
        area=COUNTY,
        town=f"{COUNTY}001",
        above_scale=True,
        status="在营",
        sector=WOOD,
    )
    approved("旧名录", renamed, sheet="enterprises", hours=1)
    shared = {
        "period": str(YEAR),
        "uscc": code(SHARING),
        "parcel_id": "地8",
        "leased_in_land_mu": 2.0,
        "registered_land_mu": 0.0,
    }
    approved(
        "共用地",
        {**shared, "key": f"{code(SHARING)}|地8", "counterparty_uscc": code(8)},
        sheet="parcels",
        hours=1,
    )
    approved("上年等级", *(row(one, YEAR - 1, grade="B") for one in range(1, 5)), sheet="grades", hours=1)


def firm_site(home: Home, folder: Path, *, tables: bool = True) -> Any:
    """Show a home with two counties, of which the first has a scored run; returns the run.

    Args:
        home: empty.
        folder: for the scheme's file.
        tables: whether the figures of tax per mu are worked out.
    """
    fill(home)
    run = opened(home, folder)
    checked(home, run)
    answered(home, run)
    scored(home, run)
    rebuild(home)
    refresh(home, figures=False)
    site(home)
    if tables:
        from zhuanji.basics.periods import year as year_period

        reading = current(home)
        assert reading is not None
        for year in (YEAR - 1, YEAR):
            reading.table("tax_per_mu", year_period(year))
    return run


def made_once(folder: Path) -> Home:
    """Return such a site with an account of each kind, for tests that only look."""
    from support.web import person
    from zhuanji.services.access.accounts.granting import Granting
    from zhuanji.services.records.home import create_home

    home = create_home(folder / "home", demo=True)
    firm_site(home, folder)
    people = {
        "office": ("city_office", []),
        "leader": ("leader", []),
        "county": ("county_office", [Granting("area", COUNTY)]),
        "other": ("county_office", [Granting("area", OTHER)]),
        "town": ("town", [Granting("area", f"{COUNTY}001")]),
        "firm": ("enterprise", [Granting("enterprise", code(1))]),
        "neighbour": ("enterprise", [Granting("enterprise", code(8))]),
        "system": ("system_admin", []),
        "audit": ("audit_admin", []),
    }
    for name, (role, grants) in people.items():
        person(home, role, *grants, username=name)
    taxation = [Granting("department", "taxation"), Granting("area", "330500")]
    person(home, "department", *taxation, username="taxation", department="taxation")
    return home


def main_of(answer: Any) -> str:
    """Return the words of a page, without the frame, tags and scripts around them."""
    import re
    from html import unescape

    text = answer.content.decode()
    inside = text.partition("<main")[2].partition("</main")[0] or text
    plain = re.sub(r"<(script|template).*?</\1>", " ", inside, flags=re.DOTALL)
    return unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", plain)))
