"""What holds for any figures: more is never worse, missing is never better, order is nothing, on the path is 100 %."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from support.counts import examples
from zhuanji.basics.periods import year
from zhuanji.engines.indicators.progress import GivenFigures, Light, Point, track_figures
from zhuanji.engines.indicators.progress.given import point_of
from zhuanji.engines.indicators.progress.lights import thresholds
from zhuanji.engines.indicators.progress.measuring import of_amount, of_change
from zhuanji.engines.indicators.progress.path import elapsed, required
from zhuanji.engines.indicators.progress.target import target_progress

GOOD = {Light.RED: 0, Light.YELLOW: 1, Light.GREEN: 2, Light.BLUE: 2}
KNOWN_AT = datetime(2027, 1, 1, tzinfo=UTC)
# Days on which no figure is just expected: then the one before still holds for some days.
DAYS = [f"{year}-{day}" for year in (2023, 2024, 2025, 2026) for day in ("03-31", "06-30", "10-10", "12-31")]
AMOUNTS = st.floats(min_value=1, max_value=1e5, allow_nan=False)
CASES = {
    "g1": ("scale_output", ("2022", "2023", "2024", "2025")),
    "g5": ("new_product_output", ("2022", "2023", "2024", "2025")),
    "g7": ("upgrade_coverage", ("2022", "2023Q2", "2023", "2024Q2", "2024", "2025")),
    "g8": ("upgrade_investment", ("2023Q1", "2023Q2", "2023", "2024Q2", "2024", "2025Q3", "2025")),
    "g9": ("labour_productivity", ("2022", "2023", "2024", "2025")),
    "g10": ("energy_intensity", ("2020", "2021", "2022", "2023", "2024", "2025")),
    "cement_energy": ("freed_energy", ("2023", "2024Q2", "2024", "2025Q2", "2025")),
}


@pytest.fixture(scope="module")
def of(pack):
    """Return where a target stands by the figures of its indicator alone."""
    rows = {row.id: row for row in pack.targets}

    def judge(target, on, values, **more):
        figures = GivenFigures({CASES[target][0]: values}, KNOWN_AT, **more)
        day = date.fromisoformat(on)
        bounds = thresholds(pack.rules, on=day, area=pack.head.city)
        return target_progress(rows[target], figures, pack, as_of=day, bounds=bounds)

    return judge


@st.composite
def histories(draw, rising=()):
    """A target, a day, and figures of all its periods; amounts that are counted up don't fall."""
    target = draw(st.sampled_from(sorted(rising or CASES)))
    periods = CASES[target][1]
    amounts = draw(st.lists(AMOUNTS, min_size=len(periods), max_size=len(periods)))
    counted = target in ("g8", "cement_energy")
    return (
        target,
        draw(st.sampled_from(DAYS)),
        dict(zip(periods, sorted(amounts) if counted else amounts, strict=True)),
    )


@settings(max_examples=examples(2000))
@given(case=histories(), gone=st.sets(st.integers(0, 6)))
def test_a_missing_figure_never_improves_a_light(of, case, gone):
    target, on, values = case
    whole = of(target, on, values)
    kept = {
        period: None if number in gone else value for number, (period, value) in enumerate(values.items())
    }
    lacking = of(target, on, kept)
    if lacking.light is not Light.GREY and whole.light is not Light.GREY:
        assert GOOD[lacking.light] <= GOOD[whole.light]
    dropped = {period: value for period, value in kept.items() if value is not None}
    assert of(target, on, dropped).light is lacking.light


@settings(max_examples=examples(1000))
@given(case=histories(), missing=st.integers(0, 100))
def test_missing_rows_never_improve_a_light(of, case, missing):
    target, on, values = case

    def with_missing(count):
        return {name: Point(whole.period, value, entered=100 - count, expected=100)
                for name, value in values.items() if (whole := point_of(name, 1.0))}  # fmt: skip

    less, more = of(target, on, with_missing(0)).light, of(target, on, with_missing(missing)).light
    assert more is less or more is Light.GREY


@settings(max_examples=examples(1000))
@given(one=AMOUNTS, more=st.floats(0, 1e5), wanted=AMOUNTS)
def test_progress_of_amounts_grows_with_the_value(one, more, wanted):
    assert of_amount(one, wanted) <= of_amount(one + more, wanted)


@settings(max_examples=examples(1000))
@given(base=AMOUNTS, full=AMOUNTS, value=AMOUNTS, more=st.floats(0, 1e4), share=st.floats(0.05, 1))
def test_progress_of_changes_grows_towards_the_target(base, full, value, more, share):
    wanted = required("linear", share, full, base)
    one, other = of_change(value, base, wanted), of_change(value + more, base, wanted)
    if one is None or other is None:
        assert wanted == pytest.approx(base, abs=1e-8)
    else:
        assert one <= other if full > base else one >= other


@settings(max_examples=examples(500))
@given(case=histories(), data=st.data())
def test_the_order_of_figures_is_nothing(of, case, data):
    target, on, values = case
    shuffled = dict(data.draw(st.permutations(list(values.items()))))
    assert of(target, on, values) == of(target, on, shuffled)


@settings(max_examples=examples(500))
@given(base=st.floats(100, 4999), last=st.sampled_from([2023, 2024]))
def test_a_level_exactly_on_its_path_is_100_and_green(of, base, last):
    share = elapsed(2023, 2025, year(last).last_day)
    values = {"2022": base, "2023": base, str(last): required("linear", share, 5000, base)}
    found = of("g1", f"{last + 1}-12-15", values)
    assert (found.found.progress, found.light) == (100, Light.GREEN)


@settings(max_examples=examples(500))
@given(
    base=st.floats(0.01, 10),
    last=st.sampled_from([2021, 2022, 2023, 2024]),
    target=st.sampled_from(["g9", "g10"]),
)
def test_a_change_exactly_on_its_path_is_100_and_green(of, base, last, target):
    start, rate = (2020, -3.66) if target == "g10" else (2022, 6)
    last = max(last, start + 1, 2023)
    values = {str(number): base * (1 + rate / 100) ** (number - start) for number in range(start, last + 1)}
    found = of(target, f"{last + 1}-12-15", values)
    assert (found.found.progress, found.light) == (100, Light.GREEN)


@pytest.mark.parametrize(
    ("quarter", "day"),
    [("2023Q1", "2023-05-10"), ("2023", "2024-02-10"), ("2024Q2", "2024-08-10"), ("2025Q3", "2025-11-10")],
)
def test_an_amount_exactly_on_its_path_is_100_and_green(of, quarter, day):
    share = elapsed(2023, 2025, point_of(quarter, 1.0).period.last_day)
    found = of("g8", day, {quarter: 600 * float(share)})
    assert (found.found.progress, found.light) == (100, Light.GREEN)


def test_targets_in_any_order_stand_the_same(pack):
    figures = GivenFigures({"scale_output": {"2022": 4000, "2023": 4500}}, KNOWN_AT)
    day = date(2024, 12, 1)
    one = track_figures(figures, pack, as_of=day).targets
    turned = track_figures(figures, replace(pack, targets=pack.targets[::-1]), as_of=day).targets
    assert one == turned[::-1]
