"""The decision, the filter of a queryset and the filter of a frame are one: on generated actors and rows."""

from __future__ import annotations

import polars as pl
import pytest
from django.db import connection, models
from hypothesis import given, settings
from hypothesis import strategies as st

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


def some(values):
    return st.frozensets(st.sampled_from(values), max_size=3)


def rarely(usual, other):
    """Return the other value one time in eight."""
    return st.integers(0, 7).map(lambda number: usual if number else other)


ACTORS = st.one_of(
    st.none(),
    st.builds(
        Actor,
        st.just(1),
        st.just("u"),
        st.just("某人"),
        st.sampled_from([*BUSINESS * 3, *ROLES, "mayor"]),
        some(CODES),
        some(DEPARTMENTS),
        some(FIRMS),
        must=rarely((), ("password",)),
        limited_to=rarely(None, frozenset(["enterprise.see", "figure.see"])),
    ),
)
ROWS = st.lists(
    st.fixed_dictionaries(
        {
            "area": st.sampled_from([None, "", *CODES]),
            "town": st.sampled_from([None, "", *TOWNS]),
            "functional_area": st.sampled_from([None, "", "330500-F1"]),
            "department": st.sampled_from([None, "", *DEPARTMENTS]),
            "uscc": st.sampled_from([None, "", *FIRMS]),
            "small": st.booleans(),
        }
    ),
    max_size=8,
)
ABOUT = st.builds(
    Target,
    areas=st.just(frozenset()) | some(CODES),
    departments=st.just(frozenset()) | some(DEPARTMENTS),
    uscc=st.just("") | st.sampled_from(FIRMS),
    items=some(ITEMS),
    single=st.booleans(),
    small=st.booleans(),
)
ROWS_SHOWN = ["enterprise.see", "figure.see", "submission.see", "source.see", "run.results", "map.see"]
PERMISSIONS = st.sampled_from([*ROWS_SHOWN * 8, *permissions(), "no.such"])
# Each of these has to be met, or the property says nothing.
MET = """
    rule.all rule.area rule.department rule.own no.area no.department no.own no.item no.item_unknown no.small_items
    no.scope no.administrator no.password_first no.token no.permission no.role no.actor no.area_granted
"""
SCHEMA = dict.fromkeys(("area", "town", "functional_area", "department", "uscc"), pl.String) | {
    "small": pl.Boolean
}


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

    met = set()

    @settings(max_examples=examples(10_000))
    @given(ACTORS, PERMISSIONS, ABOUT, ROWS)
    def check(actor, permission, about, rows):
        # An enterprise that all rows are about stands in each of them.
        rows = [row | ({"uscc": about.uscc} if about.uscc else {}) for row in rows]
        Row.objects.all().delete()
        Row.objects.bulk_create([Row(id=number, **row) for number, row in enumerate(rows, 1)])
        rule = {"pack": PACK, "on": DAY}
        answers = [decide(actor, permission, target(row, about), **rule) for row in rows]
        met.update(answer.rule.removeprefix("access.") for answer in answers)
        wanted = [number for number, answer in enumerate(answers, 1) if answer]
        given_rows = {"columns": COLUMNS, "about": about}
        queried = visible(actor, permission, Row.objects.order_by("id"), **rule, **given_rows)
        assert list(queried.values_list("id", flat=True)) == wanted
        assert queried.count() == len(wanted)
        frame = pl.DataFrame(rows, schema=SCHEMA).with_row_index("id", 1)
        assert visible_frame(actor, permission, frame, **rule, **given_rows)["id"].to_list() == wanted

    check()
    assert set(MET.split()) <= met
    record_property("examples", examples(10_000))


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
