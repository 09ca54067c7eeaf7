"""What a target says of how it is tracked: comparator, curve, and how it is judged."""

from __future__ import annotations

import csv

import pytest


@pytest.fixture
def with_columns(change):
    """Give the made pack's first target further columns and return the pack's problems."""

    def add(**columns):
        path = change.folder / "plan" / "targets.csv"
        with path.open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        rows[0] |= columns
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, list(rows[0]), restval="")
            writer.writeheader()
            writer.writerows(rows)
        return change("sources.csv", "")

    return add


@pytest.mark.parametrize(
    "columns",
    [
        {"comparator": "990000"},
        {"comparator": "zero"},
        {"each": "area", "standing": "true"},
        {"curve": "factor.heat"},
    ],
)
def test_good_columns(with_columns, columns):
    assert with_columns(**columns) == ()


@pytest.mark.parametrize(
    ("columns", "code"),
    [
        ({"comparator": "990009"}, "rules.reference.area"),
        ({"curve": "progress.batch.none"}, "rules.reference.parameter"),
        ({"each": "town"}, "rules.value.choice"),
        ({"standing": "yes"}, "rules.value.flag"),
    ],
)
def test_wrong_columns_are_told_with_their_line(with_columns, columns, code):
    problems = with_columns(**columns)
    assert [(one.place.file, one.place.line) for one in problems] == [("plan/targets.csv", 2)]
    assert [one.code for one in problems] == [code]


def test_huzhou_says_how_its_targets_are_tracked(huzhou):
    rows = {row.id: row for row in huzhou.targets}
    assert {row.id for row in huzhou.targets if row.comparator} == {"g2", "g3", "g11", "cement_new"}
    assert {row.id: row.each for row in huzhou.targets if row.each} == {
        "g11": "sector", "cement_new_size": "row", "cement_firms": "area",
    }  # fmt: skip
    assert rows["cement_lines"].kept == ("保留",)
    assert all(row.curve == "progress.batch.titles" for row in huzhou.targets if row.kind == "addition")
