"""Every address of the site and every operation of the API, asked for by everybody, against a table that says who may.

The table was written by hand from what is wanted (docs/access.md); nothing of `services.access` is asked here. A row is
an address, a method, and whose thing is asked for: `near` lies in the county of `county`, `town` and `firm`, `far` in
that of `elsewhere` and `other_firm`, `taxation` and `statistics` are files of departments, `none` isn't there. A new
address needs its rows. Each answer is searched for what isn't that person's.
"""

from __future__ import annotations

import json

import pytest

from support.asking import ask, outcome
from support.counts import SOAK
from support.marks import foreign, leaks, put_up
from support.oracle import NAMES, table
from support.site_routes import address, routes
from support.two_counties import Things
from support.web import client, session_of

# On PostgreSQL: somebody of each kind of scope; a department, an area, an enterprise.
FEW = ("taxation", "county", "firm")
# They get nothing, whoever's it is: in `make test` they ask for one thing of each kind.
OUTSIDE = ("anonymous", "expired", "deviceless")


def wrong(city: Things, browser, names: tuple[str, ...], record_property) -> list[str]:
    """Return where the site answers otherwise than the table says, or says what it mustn't."""
    found, tried, forbidden = [], 0, foreign()
    for row in table():
        path = address(row["address"], city, row["whose"])
        sent = json.loads(row["sent"] or "{}")
        for name in names if SOAK or row["whose"] == "near" else [one for one in names if one not in OUTSIDE]:
            answer = ask(browser(name), row["method"], path, sent)
            tried += 1
            if (got := outcome(answer)) != row[name]:
                found.append(f"{row['method']} {path} ({row['whose']}) as {name}: {got}, not {row[name]}")
            kept_back = put_up(name, path, forbidden.get(name, []))
            found += [
                f"{row['method']} {path} as {name}: {hit}"
                for hit in leaks(answer, kept_back, f"{path} {sent}")
            ]
    record_property("examples", tried)
    return found


def test_the_table_knows_every_address_and_method(city):
    there = {(method, one.text) for one in routes(city) for method in one.methods}
    assert {(row["method"], row["address"]) for row in table()} == there


def test_the_table_says_something_for_everybody():
    assert {row[name] for row in table() for name in NAMES} <= {"ok", "no", "gone", "bad", "login", "duty"}


def test_everybody_gets_what_the_table_says(city, browser, record_property):
    assert wrong(city, browser, NAMES, record_property) == []


@pytest.mark.needs_postgresql
def test_some_get_it_on_postgresql_too(postgresql_city, browser, record_property):
    assert wrong(postgresql_city, browser, FEW, record_property) == []


def test_a_change_needs_the_token_of_our_own_pages(city):
    """Whoever is logged in and is led here by another site's form changes nothing."""
    strict = client(enforce_csrf_checks=True)
    strict.cookies = session_of("office").cookies
    refused = {}
    for row in table():
        if row["method"] != "GET":
            path = address(row["address"], city, row["whose"])
            refused[path] = ask(strict, row["method"], path, json.loads(row["sent"] or "{}")).status_code
    assert {path: status for path, status in refused.items() if status != 403} == {}
