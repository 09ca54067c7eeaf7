"""What-if on a scheme: nothing is changed where nothing is asked; what is asked is what comes out."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from support.counts import examples
from zhuanji.engines.appraisal import appraise
from zhuanji.engines.rules.schemes.load import load_scheme
from zhuanji.engines.rules.schemes.shipped import shipped_schemes
from zhuanji.services.runs.whatif import Changes, changed, cuts_of, quotas_of, tried, weights_of

SCHEME = load_scheme(shipped_schemes()["huangyan-2022-above-scale"])
FIRM = {
    "above_scale": True,
    "land_mu": 30.0,
    "tax_paid": 900.0,
    "value_added": 4500.0,
    "energy_tce": 1200.0,
    "emissions_t": 1.5,
    "employees": 200.0,
    "rd_expense": 450.0,
    "revenue": 18000.0,
}


@pytest.fixture(scope="module")
def result():
    firms = [
        {
            "uscc": f"{n:018d}",
            "name": f"甲{n}",
            **FIRM,
            "tax_paid": 900.0 - 10 * n,
            "value_added": 3000.0 + 100 * n,
        }
        for n in range(40)
    ]
    firms[5]["rd_expense"] = None
    return appraise(SCHEME, pl.DataFrame(firms), year=2022)


def test_a_scheme_without_changes_is_itself():
    assert changed(SCHEME, Changes()) == SCHEME
    assert not Changes()


def test_what_can_be_changed_is_what_the_scheme_says():
    assert sum(weights_of(SCHEME).values()) == 100
    assert sum(quotas_of(SCHEME).values()) == 1
    carbon = load_scheme(shipped_schemes()["huzhou-carbon"])
    assert (weights_of(carbon), quotas_of(carbon)) == ({}, {})
    assert cuts_of(carbon) == {0: Decimal("0.6"), 1: Decimal("0.8"), 2: Decimal("1.2"), 3: Decimal("2.0")}


def test_other_quotas_move_those_at_the_cut(result):
    shares = {**quotas_of(SCHEME), "A": Fraction(30, 100), "B": Fraction(50, 100)}
    trial = tried(result, Changes(quotas=shares))
    scored = result.table.filter(pl.col("score").is_not_null()).height
    assert trial.counts["A"] == scored * 30 // 100
    assert trial.moved.height == sum(
        count
        for row in trial.matrix.to_dicts()
        for to, count in row.items()
        if to not in ("from", row["from"])
    )
    assert set(trial.moved["grade_after"]) == {"A"}


def test_another_policy_gives_a_grade_to_who_waited(result):
    waiting = result.table.filter(pl.col("uscc") == f"{5:018d}")["grade"][0]
    trial = tried(result, Changes(missing={"rd": "zero"} if "rd" in weights_of(SCHEME) else {}))
    row = trial.moved.filter(pl.col("uscc") == f"{5:018d}").row(0, named=True)
    assert waiting == row["grade_before"] == "待核"
    assert row["grade_after"] in SCHEME.grades.order


@settings(max_examples=examples(10), deadline=None)
@given(st.lists(st.integers(0, 60), min_size=6, max_size=6).filter(any))
def test_weights_that_are_tried_are_those_of_a_scheme_written_so(result, weights):
    names = list(weights_of(SCHEME))
    wanted = dict(zip(names, map(Decimal, weights), strict=True))
    trial = tried(result, Changes(weights=wanted))
    again = appraise(changed(SCHEME, Changes(weights=wanted)), result.tables.enterprises, year=2022)
    counts = dict(again.table["grade"].value_counts().iter_rows())
    assert {grade: count for grade, count in trial.counts.items() if count} == counts
    assert sum(trial.before.values()) == sum(trial.counts.values()) == 40
