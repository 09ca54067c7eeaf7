"""Two cities that differ in the far county alone look the same from the near one.

What a search for marks can't find (a total, an order, a cell that is closed or not) shows here: the other city
has more firms in the far county, with other names, codes and figures. The pages that show the whole city's figures to
everybody are left out.
"""

from __future__ import annotations

import difflib
import re

import pytest

from support.asking import ask
from support.counts import SOAK
from support.databases import close
from support.marks import text_of
from support.oracle import rows
from support.site_routes import address
from support.two_counties import FAR, FAR_TOWN, Side, populate
from support.web import session_of, site
from zhuanji.services.records.home import create_home

OTHER = Side(FAR, (FAR_TOWN, "330523002"), "玄鹭", "xl", 31413.0, 17823.0, 52871.0, 29873.0, count=9)
# Targets, the plan and whole years are the city's; a snapshot's hash is of all its rows.
CITY_WIDE = (
    "api/v1/account",
    "targets/",
    "plans/",
    "api/v1/targets",
    "api/v1/plans",
    "healthz",
    "readyz",
    "login",
    "start",
    "account",
    "static",
)
PROBES = (
    "",
    "?sort=-tax_paid",
    "?q=a",
    "?page=2",
    "?year=2023&grade=A",
    "?rows=enterprise&measure=s.tax_paid&year=2023",
)
CHANGING = re.compile(
    r"(?<![0-9a-zA-Z.])[0-9a-f]{12,64}"  # ids of requests, snapshots, uploads, papers
    r"|(?<=content=\")[A-Za-z0-9]{64}|(?<=value=\")[A-Za-z0-9]{64}"  # CSRF
    r"|\d{4}-\d\d-\d\d[ T]\d\d:\d\d(:\d\d)?(\.\d+)?([+-]\d\d:\d\d|Z)?|\d+\.\d+e-\d+"  # instants
    r"|(?<=\"csrf\": \")\w+|Content-Length: \d+|\d+ 秒|\d+ KB"
)


@pytest.fixture(scope="session")
def other_city(tmp_path_factory: pytest.TempPathFactory, lasting):
    """The other city, made once."""
    folder = tmp_path_factory.mktemp("other")
    with lasting():
        things = populate(create_home(folder / "home"), folder / "work", OTHER)
    close()
    return things


def seen_from(things, name: str) -> dict[str, str]:
    """Return all that somebody of the near county sees, by address, without what changes anyway."""
    things.home.use()
    site(things.home)
    browser, found = session_of(name), {}
    for row in rows(name):
        path = address(row["address"], things, row["whose"])
        if row["whose"] == "near" and not row["address"].startswith(CITY_WIDE) and ".xlsx" not in path:
            for probe in PROBES[: 1 if "api/" in path else None if SOAK else 3]:
                told = text_of(ask(browser, "GET", path + probe))
                found[CHANGING.sub("…", path) + probe] = CHANGING.sub("…", told)
    return found


@pytest.mark.parametrize("name", ["county", "town", "firm"])
def test_the_far_county_doesnt_show(city, other_city, name):
    here, there = seen_from(city, name), seen_from(other_city, name)
    assert here.keys() == there.keys()
    different = {
        path: "\n".join(
            line
            for line in difflib.unified_diff(text.splitlines(), there[path].splitlines(), lineterm="", n=0)
        )[:600]
        for path, text in here.items()
        if text != there[path]
    }
    assert different == {}


def test_the_two_cities_do_differ(city, other_city):
    """What is compared above would tell: to the city's office most lists differ."""
    here, there = seen_from(city, "office"), seen_from(other_city, "office")
    assert sum(text != there[path] for path, text in here.items()) > 20
