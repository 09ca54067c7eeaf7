"""Figures of two periods don't tell together what a small cell would: what came in between is of many, or closed."""

from __future__ import annotations

from datetime import date

import numpy as np
import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from support.counts import examples
from support.snapshots import CITY, enterprise, huzhou, row, snapshot
from zhuanji.basics.periods import quarter, year
from zhuanji.engines.indicators import evaluate
from zhuanji.engines.indicators.closing import closed

INVESTED = "upgrade_investment"
QUARTERS = [(each, part) for each in (2022, 2023, 2024) for part in (1, 2, 3, 4)]


def invested(amounts: list[dict[int, float]], **asked: object):
    """Return the figures of what enterprises invested: for each quarter from 2022 on, 万元 by enterprise."""
    projects = [
        row(n, f"{each}Q{part}", project_code=f"{n}-{each}{part}", upgrade_investment=amount)
        for (each, part), of_quarter in zip(QUARTERS, amounts, strict=False)
        for n, amount in of_quarter.items()
    ]
    made = snapshot(
        {"enterprises": [enterprise(n) for n in range(8)], "projects": projects}, as_of=date(2025, 3, 1)
    )
    return evaluate(made, huzhou(), indicators=[INVESTED], **asked)


def many(amount: float = 10.0) -> dict[int, float]:
    return dict.fromkeys(range(5), amount)


def small(cube, period, **place: object) -> bool:
    return bool(cube.figure(INVESTED, period, **place).small)


def test_a_sum_that_one_enterprise_raised_is_closed_before_it_did():
    """五家都投了，之后只有一家又投：两个累计数之差就是它的数。"""
    cube = invested([many()] * 8 + [many(), {0: 77.0}, many(), many()])
    assert small(cube, quarter(2024, 2)), "the quarter itself is one enterprise's"
    assert small(cube, quarter(2024, 1), since=2023)
    assert [small(cube, quarter(2024, part), since=2023) for part in (2, 3, 4)] == [False, False, False]
    assert not small(cube, quarter(2023, 4), since=2023)


def test_a_year_less_its_other_quarters_doesnt_tell_the_small_one():
    cube = invested([many()] * 8 + [many(), {0: 77.0}, many(), many()])
    assert [small(cube, quarter(2024, part)) for part in (1, 2, 3, 4)] == [True, True, False, False]
    assert not small(cube, year(2024))


def test_nothing_is_closed_where_many_raise_it_every_quarter_or_nobody_does():
    assert not invested([many()] * 12).frame["small"].any()
    quiet = invested([many()] * 9 + [{}, {}, many()])
    assert not quiet.frame.filter(pl.col("entered") > 0)["small"].any()


def test_it_makes_no_difference_which_periods_are_asked_for():
    amounts = [many()] * 8 + [many(), {0: 77.0}, many(), many()]
    whole, alone = invested(amounts), invested(amounts, periods=[quarter(2024, 1)])
    for since in (None, 2023):
        assert (
            small(whole, quarter(2024, 1), since=since) is small(alone, quarter(2024, 1), since=since) is True
        )


def capacity(*quarters: dict[int, float]):
    """Return the capacity of clinker by quarter of 2024: 吨/日 by enterprise, a line each."""
    lines = [
        row(n, f"2024Q{part}", line_id=f"{n}", line_kind="clinker", clinker_t_per_day=amount)
        for part, of_quarter in enumerate(quarters, 1)
        for n, amount in of_quarter.items()
    ]
    listed = [enterprise(n, year=2024) for n in range(6)]
    made = snapshot({"enterprises": listed, "cement_lines": lines}, as_of=date(2025, 3, 1))
    return evaluate(made, huzhou(), indicators=["clinker_capacity"])


def test_a_state_that_one_enterprise_changed_is_closed_before_it_did():
    before = dict.fromkeys(range(6), 2500.0)
    cube = capacity(before, before, before | {3: 4000.0}, {})
    told = [cube.figure("clinker_capacity", quarter(2024, part)) for part in (1, 2, 3, 4)]
    assert [one.small for one in told] == [True, True, False, False]
    assert closed(cube).figure("clinker_capacity", quarter(2024, 2)).value is None


def test_a_state_that_nobody_changed_stays_open():
    same = dict.fromkeys(range(6), 2500.0)
    cube = capacity(same, {}, {}, {})
    assert not any(cube.figure("clinker_capacity", quarter(2024, part)).small for part in (1, 2, 3, 4))


@pytest.mark.parametrize("indicator", ["tax_per_mu", "scale_output"])
def test_years_of_yearly_figures_are_about_different_things(indicator):
    tables = {
        "enterprises": [enterprise(n, year=each) for n in range(4) for each in (2022, 2023)],
        "tax": [row(n, each, tax_paid=10.0 + n) for n in range(4) for each in (2022, 2023)],
        "statistics_year": [row(n, each, output_value=10.0 + n) for n in range(4) for each in (2022, 2023)],
    }
    cube = evaluate(snapshot(tables), huzhou(), indicators=[indicator])
    assert not cube.frame.filter(pl.col("entered") > 2)["small"].any()


def spans_told(cube, since: int | None) -> list[list[float]]:
    """Return the quarters that each open figure of the city adds up, as ones and zeros."""
    del since
    found = []
    for figure in (*cube.series(INVESTED, area=CITY), *cube.series(INVESTED, area=CITY, since=2023)):
        if figure.small or not figure.entered:
            continue
        first = 2023 * 12 if "since=" in figure.key.scope else figure.key.period.first
        ends = [(each * 12 + part * 3 - 1) for each, part in QUARTERS]
        found.append([float(first < end <= figure.key.period.last) for end in ends])
    return found


def test_who_outweighs_the_others_from_the_beginning_is_few_until_more_came():
    """2023 年一季度只有一家投了 400，之后三家各投 5：累计数减去最后一个季度，仍看得出那一家。"""
    three = dict.fromkeys(range(3), 5.0)
    cube = invested([many()] * 4 + [{0: 400.0}, three, {}, {}, {}, {}, {}, many(100.0)])
    assert not small(cube, quarter(2024, 4), since=2023)
    assert small(cube, quarter(2024, 4)), "since 2023 less this quarter would be one enterprise's"


@settings(max_examples=examples(200), deadline=None)
@given(
    st.lists(
        st.dictionaries(st.integers(0, 5), st.sampled_from([5.0, 10.0, 400.0]), max_size=5),
        min_size=12,
        max_size=12,
    )
)
def test_no_sum_or_difference_of_open_figures_tells_of_few(amounts):
    """Every run of quarters that the open figures of a place give, by whatever equation, is of many or of nobody."""
    cube = invested(amounts)
    told = np.array(spans_told(cube, None) or [[0.0] * 12]).T
    for first in range(12):
        for end in range(first + 1, 13):
            wanted = np.zeros(12)
            wanted[first:end] = 1
            left = wanted - told @ np.linalg.lstsq(told, wanted, rcond=None)[0]
            if np.abs(left).max() > 1e-6:
                continue
            sums: dict[int, float] = {}
            for of_quarter in amounts[first:end]:
                for n, amount in of_quarter.items():
                    sums[n] = sums.get(n, 0.0) + amount
            few = 0 < len(sums) < 3 or (sums and max(sums.values()) > 0.85 * sum(sums.values()))
            assert not few, (first, end, sums)
