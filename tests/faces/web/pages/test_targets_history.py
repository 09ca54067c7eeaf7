"""The chart of a target's past: which figures make one line, and that equal times are equally far apart."""

from __future__ import annotations

from zhuanji.basics.periods import months, quarter, year
from zhuanji.engines.indicators.progress.model import Past
from zhuanji.faces.web.pages.targets.history import drawn_of, evenly


def past(period, value=1.0):
    return Past(period, value, "", None, None, None)


def test_running_totals_are_drawn_by_whole_years():
    history = [past(months(2024, 1, 2)), past(quarter(2024, 1)), past(months(2024, 1, 5)), past(year(2024))]
    assert [str(one.period) for one in drawn_of(history)] == ["2024"]


def test_quarters_are_drawn_one_by_one_and_their_year_once():
    history = [past(quarter(2024, 3)), past(year(2024)), past(quarter(2025, 1))]
    assert [str(one.period) for one in drawn_of(history)] == ["2024Q3", "2024", "2025Q1"]
    monthly = [past(months(2024, 12, 12)), past(year(2024))]
    assert [str(one.period) for one in drawn_of(monthly)] == ["2024-12"]


def test_equal_times_are_equally_far_apart():
    last = [quarter(2024, 1).last, year(2024).last, year(2025).last]
    assert evenly(last, [past(quarter(2024, 1))]) == list(range(last[0], last[2] + 1, 3))
    assert evenly([year(2020).last, year(2023).last], [past(year(2023))]) == [
        year(n).last for n in range(2020, 2024)
    ]
    assert evenly([], []) == []
