"""Sizes of grades: domain rules §1.5, for every size of a stratum up to 2000."""

from __future__ import annotations

from fractions import Fraction
from math import floor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhuanji.engines.appraisal.grading.quotas import quota_sizes
from zhuanji.engines.appraisal.grading.ties import cut_places

USUAL = [Fraction(20, 100), Fraction(60, 100), Fraction(15, 100), Fraction(5, 100)]
PUBLISHED = {
    "wenling parks above scale": USUAL,
    "wenling parks below scale": [Fraction(5, 100), Fraction(70, 100), Fraction(20, 100), Fraction(5, 100)],
    "huaian": [Fraction(20, 100), Fraction(40, 100), Fraction(35, 100), Fraction(5, 100)],
    "chaohu": [Fraction(20, 100), Fraction(45, 100), Fraction(30, 100), Fraction(5, 100)],
}


def test_1_5_of_37():
    assert quota_sizes(37, USUAL) == [7, 22, 7, 1]


def test_1_5_chaohu_2022_of_120():
    assert quota_sizes(120, PUBLISHED["chaohu"]) == [24, 54, 36, 6]


@pytest.mark.parametrize("shares", PUBLISHED.values(), ids=PUBLISHED)
def test_neither_end_is_ever_more_than_its_share(shares):
    for n in range(1, 2001):
        sizes = quota_sizes(n, shares)
        assert sum(sizes) == n
        assert sizes[0] == floor(shares[0] * n)
        assert sizes[-1] == floor(shares[-1] * n)
        assert sizes[0] + sizes[1] == floor((shares[0] + shares[1]) * n)
        assert min(sizes) >= 0


def test_without_a_last_grade_the_one_before_takes_what_is_left():
    assert quota_sizes(10, USUAL, last=False) == [2, 6, 2, 0]


def test_counts_of_enterprises():
    assert quota_sizes(942, [258, 534, 135, 15]) == [258, 534, 135, 15]
    assert quota_sizes(10, [258, 534, 135, 15], last=False) == [10, 0, 0, 0]


@given(
    st.lists(st.integers(0, 6), min_size=1, max_size=60).map(sorted),
    st.sampled_from(["better", "worse"]),
)
def test_equal_scores_get_equal_grades_and_the_ends_stay_within_their_quota(keys, policy):
    sizes = quota_sizes(len(keys), USUAL)
    ends, _ = cut_places(keys, sizes, policy)
    grades = [sum(place >= end for end in ends) for place in range(len(keys))]
    assert grades == sorted(grades)
    assert all(
        len({grade for grade, key in zip(grades, keys, strict=True) if key == one}) == 1 for one in keys
    )
    assert grades.count(0) <= sizes[0]
    assert grades.count(3) <= sizes[3]


def test_a_tie_between_the_middle_grades_follows_the_policy():
    keys = [1, 2, 3, 3, 4, 5]
    assert cut_places(keys, [1, 2, 2, 1], "better")[0] == [1, 4, 5]
    assert cut_places(keys, [1, 2, 2, 1], "worse")[0] == [1, 2, 5]


def test_a_tie_at_the_first_cut_may_be_let_in():
    assert cut_places([1, 1, 2], [1, 1, 1], "better", at_most=False)[0][0] == 2
    assert cut_places([1, 1, 2], [1, 1, 1], "better")[0][0] == 0
