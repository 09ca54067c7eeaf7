"""What holds for every sheet: row order decides nothing, and rows that can be right are never refused."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from support.batches import ROSTER, A, B, C, batch, before, found
from support.counts import examples
from support.tree import ROOT
from zhuanji.basics.texts import text_of
from zhuanji.basics.uscc import make_synthetic
from zhuanji.engines.rules.pack import load_pack
from zhuanji.services.ledger.checks import CODES, check_batch

PACK = load_pack("huzhou")
PERIODS = {"month": "2024-03", "quarter": "2024Q1", "year": "2024", "event": "", "standing": "2024"}
SHARES = ("low_voc_share", "collection_rate", "removal_rate", "voc_fraction")
LEAST, MOST = date(2019, 1, 1), date(2025, 6, 30)
AREAS = [area.code for area in PACK.areas.of_kind("county", LEAST, PACK.head.city)]
# The second of each pair never comes before, or is never more than, the first.
ORDERED = (
    ("lease_from", "lease_to"),
    ("project_started_on", "project_finished_on"),
    ("recognised_on", "withdrawn_on"),
    ("event_from", "event_to"),
)


def value_of(item, random):
    """Return a value that can be right, or none."""
    if random.random() < 0.2:
        return None
    if item.type == "date":
        return date.fromordinal(random.randint(LEAST.toordinal(), MOST.toordinal()))
    if item.id in ("area", "published_area"):
        return random.choice(AREAS)
    if item.id.endswith("uscc"):
        return make_synthetic("330503", random.randint(0, 999))
    kinds = {
        "number": lambda: random.random() if item.id in SHARES else random.lognormvariate(3, 3),
        "whole": lambda: random.randint(0, 40),
        "flag": lambda: random.random() < 0.5,
        "choice": lambda: random.choice(item.choices),
    }
    return kinds.get(item.type, lambda: f"T{random.randint(0, 99)}")()


def clean_row(sheet, kind, at, random):
    """Return a row of a sheet, as a department may send it for a period of a kind."""
    items = [item for item in PACK.items if item.sheet == sheet.id and item.period == kind]
    row = {item.id: value_of(item, random) for item in items}
    for first, second in ORDERED:
        if row.get(first) and row.get(second):
            row[first], row[second] = sorted((row[first], row[second]))
    if row.get("valid_hours") is not None and row.get("hours_within_limit") is not None:
        row["hours_within_limit"] = min(row["hours_within_limit"], row["valid_hours"])
    keys = {"uscc": make_synthetic("330502", at), "area": AREAS[at % len(AREAS)]}
    row |= {name: keys.get(name, row.get(name)) for name in sheet.key}
    return {"period": PERIODS[kind], **row}


SHEETS = [
    (s, k) for s in PACK.sheets for k in PERIODS if any(i.sheet == s.id and i.period == k for i in PACK.items)
]


@pytest.mark.parametrize(("sheet", "kind"), SHEETS, ids=lambda one: getattr(one, "id", one))
@settings(max_examples=examples(100))
@given(seed=st.integers(0, 10**9))
def test_rows_that_can_be_right_are_never_refused(sheet, kind, seed):
    random = Random(seed)
    rows = [clean_row(sheet, kind, at, random) for at in range(random.randint(1, 5))]
    earlier = [clean_row(sheet, kind, at, random) | {"period": "2023"} for at in range(3)]
    known = before(PACK, same=[clean_row(sheet, kind, at, random) for at in range(3)], earlier=earlier)
    checked = check_batch(batch(PACK, sheet.id, rows), PACK, known)
    assert [one for one in checked.findings if one.severity == "error"] == []
    for one in checked.findings:
        for lang in ("zh", "en"):
            assert "{" not in one.problem(file="f", sheet="s").sentence(lang)


ROWS = [
    {"uscc": A, "revenue": 10.0, "value_added": 20.0, "output_value": 5.0},
    {"uscc": A, "revenue": 10.0, "value_added": 20.0, "output_value": 5.0},
    {"uscc": B, "revenue": 5.0, "employees": 0.0, "total_profit": 9.0},
    {"uscc": B, "revenue": 6.0, "employees": 0.0, "total_profit": 9.0},
    {"uscc": C, "revenue": 9000.0, "period": "2024"},
    {"uscc": C, "revenue": 1.0, "period": "2023"},
]


@settings(max_examples=examples(100))
@given(order=st.permutations(range(len(ROWS))))
def test_row_order_decides_nothing(order):
    sheet = batch(PACK, "statistics_year", ROWS)
    shuffled = check_batch(replace(sheet, frame=sheet.frame[order]), PACK, before(PACK))
    straight = check_batch(sheet, PACK, before(PACK))
    assert sorted(shuffled.findings, key=str) == sorted(straight.findings, key=str)
    assert shuffled.frame.sort("row").equals(straight.frame.sort("row"))


def test_a_pack_with_other_sheets_and_no_limits_is_checked_too():
    pack = load_pack(ROOT / "tests" / "engines" / "rules" / "packs" / "riverside")
    rows = [{"uscc": A, "period": "2024", "output_value": 1.0}]
    codes = {one for one, _ in found(pack, "enterprises", rows, roster=ROSTER)}
    assert codes <= {"ledger.check.not_run"}


@pytest.mark.parametrize("code", CODES)
def test_every_check_has_its_sentences(code):
    assert text_of(code)
    assert text_of(f"{code}.remedy")


def test_errors_are_only_what_cannot_be_right():
    errors = {code for code, check in CODES.items() if check.severity == "error"}
    assert errors == {
        "ledger.check.conflicting",
        "ledger.check.conflicting_sheets",
        "ledger.check.share",
        "ledger.area.unknown",
        "ledger.emissions.hours",
        "ledger.land.self_lease",
        "ledger.land.lease_reversed",
        "ledger.project.reversed",
        "ledger.title.withdrawn",
        "ledger.event.reversed",
    }
