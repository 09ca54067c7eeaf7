"""The best pairing, the order, the likeness."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhuanji.engines.plan.diff.assignment import EXACT_SIZE, best_pairs, cheapest
from zhuanji.engines.plan.diff.clauses import pair_clauses, read_clauses
from zhuanji.engines.plan.diff.edits import edits_between
from zhuanji.engines.plan.diff.grams import grams_of, likeness, likenesses
from zhuanji.engines.plan.diff.order import longest_rising

COSTS = st.integers(1, 5).flatmap(
    lambda height: st.integers(height, 6).flatmap(
        lambda width: st.lists(
            st.lists(st.integers(0, 20).map(float), min_size=width, max_size=width),
            min_size=height,
            max_size=height,
        )
    )
)


@given(COSTS)
def test_no_assignment_is_cheaper(costs):
    places = cheapest(costs)
    assert len(set(places)) == len(places) == len(costs)
    tried = permutations(range(len(costs[0])), len(costs))
    least = min(sum(row[place] for row, place in zip(costs, order, strict=True)) for order in tried)
    assert sum(row[place] for row, place in zip(costs, places, strict=True)) == least


def test_pairing_all_together_beats_best_first():
    assert best_pairs({(0, 0): 0.9, (0, 1): 0.8, (1, 0): 0.8}) == [(0, 1), (1, 0)]


def test_nothing_to_pair():
    assert best_pairs({}) == []


def test_a_large_part_is_still_paired():
    size = EXACT_SIZE + 40
    scores = {(row, column): 1.0 - abs(row - column) / 1000 for row in range(size) for column in range(size)}
    assert best_pairs(scores) == [(place, place) for place in range(size)]


@given(st.lists(st.integers(0, 30), unique=True, max_size=8))
def test_no_rising_run_is_longer(values):
    kept = sorted(longest_rising(values))
    run = [values[place] for place in kept]
    assert run == sorted(run)
    longest = 0
    for mask in range(1 << len(values)):
        chosen = [value for place, value in enumerate(values) if mask >> place & 1]
        if chosen == sorted(chosen):
            longest = max(longest, len(chosen))
    assert len(run) == longest


TEXTS = st.lists(st.text("智能制造绿色", max_size=8), max_size=5)


@given(TEXTS, TEXTS)
def test_likeness_of_all_pairs_is_that_of_each(ones, others):
    found = likenesses([grams_of(text) for text in ones], [grams_of(text) for text in others])
    for row, one in enumerate(ones):
        for column, other in enumerate(others):
            if one and other:
                assert found.get((row, column), 0.0) == pytest.approx(
                    likeness(grams_of(one), grams_of(other))
                )


@given(st.text("智能制造", max_size=6), st.text("智能制造", max_size=6))
def test_where_texts_differ(old, new):
    edits = edits_between(old, new)
    assert all(before.strip("…") in old and after.strip("…") in new for before, after in edits)
    assert bool(edits) == (old != new)


def test_clauses_are_matched_by_their_words_not_by_their_numbers(plans):
    huzhou = read_clauses(plans["huzhou-2023-2025"].clauses)
    turned = huzhou[:3] + huzhou[:2:-1]
    pairs = pair_clauses(huzhou, turned)
    assert [huzhou[row].clause.id for row, _ in pairs] == [turned[column].clause.id for _, column in pairs]
    assert len(pairs) == len(huzhou)
