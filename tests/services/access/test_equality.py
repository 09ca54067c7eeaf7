"""The decision, the filter of a queryset and the filter of a frame are one: on generated actors and rows."""

from __future__ import annotations

from random import Random

import polars as pl
import pytest
from django.db import connection, models

from support.accounts import ANJI, CHANGXING, CITY, DAY, FIRM, huzhou
from support.counts import examples
from zhuanji.services.access import Columns, Target, decide, visible, visible_frame
from zhuanji.services.access.model import Actor
from zhuanji.services.access.table import BUSINESS, ROLES, permissions

PACK = huzhou()
TOWNS = [PACK.areas.of_kind("town", DAY, county)[0].code for county in (CHANGXING, ANJI)]
CODES = [CITY, CHANGXING, ANJI, *TOWNS, "330500-F1", "330500-F2", "330000", "nowhere"]
DEPARTMENTS = ["taxation", "ecology", "statistics"]
FIRMS = [FIRM, "91330500A", "91330500B"]
ITEMS = ["tax_paid", "uscc", "name", "no_such", *[item.id for item in PACK.items[::17]]]
COLUMNS = Columns(department="department", small="small")


class Row(models.Model):
    """A row as pages read them, with every column that a rule may look at."""

    area = models.TextField(null=True)
    town = models.TextField(null=True)
    functional_area = models.TextField(null=True)
    department = models.TextField(null=True)
    uscc = models.TextField(null=True)
    small = models.BooleanField()

    class Meta:
        app_label = "access_tests"


ROWS_SHOWN = ["enterprise.see", "figure.see", "submission.see", "source.see", "run.results", "map.see"]
PERMISSIONS = [*ROWS_SHOWN * 8, *permissions(), *["no.such"] * 4]
# Each of these has to be met, or the property says nothing.
MET = """
    rule.all rule.area rule.department rule.own no.area no.department no.own no.item no.item_unknown no.small_items
    no.scope no.administrator no.password_first no.token no.permission no.role no.actor no.area_granted
"""
SCHEMA = dict.fromkeys(("area", "town", "functional_area", "department", "uscc"), pl.String) | {
    "small": pl.Boolean
}


def some(rng, values):
    """Return a few of some values, seldom none."""
    return frozenset(rng.sample(values, rng.choice([0, 1, 1, 2, 3])))


def some_actor(rng):
    """Return somebody, seldom nobody."""
    if rng.random() < 0.03:
        return None
    return Actor(
        1,
        "u",
        "某人",
        rng.choice([*BUSINESS * 2, *ROLES, "mayor"]),
        some(rng, CODES),
        some(rng, DEPARTMENTS),
        some(rng, FIRMS),
        must=("password",) if rng.random() < 0.05 else (),
        limited_to=frozenset(["enterprise.see", "figure.see"]) if rng.random() < 0.05 else None,
    )


def some_row(rng):
    """Return a row; some of it is unknown or empty."""
    return {
        "area": rng.choice([None, "", *CODES]),
        "town": rng.choice([None, "", *TOWNS]),
        "functional_area": rng.choice([None, "", "330500-F1"]),
        "department": rng.choice([None, "", *DEPARTMENTS]),
        "uscc": rng.choice([None, "", *FIRMS]),
        "small": rng.random() < 0.3,
    }


def some_about(rng):
    """Return what holds for all rows, often nothing."""
    return Target(
        some(rng, CODES) if rng.random() < 0.1 else frozenset(),
        some(rng, DEPARTMENTS) if rng.random() < 0.1 else frozenset(),
        rng.choice(FIRMS) if rng.random() < 0.1 else "",
        some(rng, ITEMS),
        single=rng.random() < 0.3,
        small=rng.random() < 0.2,
    )


def target(row, about):
    """Return what `decide` is asked for a row; what holds for all rows is added to what it says itself."""
    codes = {row[name] for name in ("area", "town", "functional_area")} - {None, ""}
    return Target(
        about.areas | codes,
        about.departments | ({row["department"]} - {None, ""}),
        row["uscc"] or "",
        about.items,
        about.single,
        about.small or row["small"],
    )


@pytest.mark.usefixtures("home")
def test_three_ways_to_the_same_answer(record_property):
    with connection.schema_editor() as editor:
        editor.create_model(Row)
    rng, met = Random(20250303), set()
    for _ in range(examples(5000)):
        actor, permission, about = some_actor(rng), rng.choice(PERMISSIONS), some_about(rng)
        rows = [some_row(rng) for _ in range(8)]
        if about.uscc:  # an enterprise that all rows are about stands in each of them
            rows = [row | {"uscc": about.uscc} for row in rows]
        met |= compare(actor, permission, about, rows)
    assert set(MET.split()) <= met
    record_property("examples", examples(5000))


def compare(actor, permission, about, rows):
    """See that the three agree, and return which rules decided."""
    Row.objects.all().delete()
    Row.objects.bulk_create([Row(id=number, **row) for number, row in enumerate(rows, 1)])
    rule = {"pack": PACK, "on": DAY}
    answers = [decide(actor, permission, target(row, about), **rule) for row in rows]
    wanted = [number for number, answer in enumerate(answers, 1) if answer]
    given = {"columns": COLUMNS, "about": about}
    queried = visible(actor, permission, Row.objects.order_by("id"), **rule, **given)
    assert list(queried.values_list("id", flat=True)) == wanted, (actor, permission, about, rows)
    assert queried.count() == len(wanted)
    frame = pl.DataFrame(rows, schema=SCHEMA).with_row_index("id", 1)
    found = visible_frame(actor, permission, frame, **rule, **given)["id"].to_list()
    assert found == wanted, (actor, permission, about, rows)
    return {answer.rule.removeprefix("access.") for answer in answers}


def test_a_frame_without_the_columns_shows_nothing_but_to_those_who_see_all():
    frame = pl.DataFrame({"uscc": [FIRM], "value": [1.0]})
    rule = {"pack": PACK, "on": DAY}
    county = Actor(1, "u", "某人", "county_office", frozenset([CHANGXING]))
    assert visible_frame(county, "enterprise.list", frame, **rule).height == 0
    office = Actor(1, "u", "某人", "city_office")
    assert visible_frame(office, "enterprise.list", frame, **rule).height == 1
    cells = pl.DataFrame({"area": [CHANGXING], "value": [1.0]})
    small = Columns(areas=("area",), uscc="", small="small")
    assert visible_frame(office, "figure.see", cells, columns=small, **rule).height == 0
