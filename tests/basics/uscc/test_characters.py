"""The check characters of GB 32100-2015 and GB 11714, on public codes and on every possible slip."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhuanji.basics.uscc import (
    ALPHABET,
    check_character,
    is_synthetic,
    judge,
    make_synthetic,
    make_valid,
    organisation_check_character,
)

PUBLIC = ["11330483002558577B", "11370881004339597L", "11341622003178357Q"]
PREFIXES = st.text(ALPHABET, min_size=16, max_size=16)


def changes(code: str) -> list[str]:
    """Return every code that differs from a code in one character."""
    return [code[:i] + new + code[i + 1 :] for i, old in enumerate(code) for new in ALPHABET if new != old]


def swaps(code: str) -> list[str]:
    """Return every code in which two neighbours that differ have changed places."""
    pairs = [i for i in range(len(code) - 1) if code[i] != code[i + 1]]
    return [code[:i] + code[i + 1] + code[i] + code[i + 2 :] for i in pairs]


@pytest.mark.parametrize("code", PUBLIC)
def test_public_codes_are_valid(code):
    assert check_character(code[:17]) == code[17]
    assert judge(code).ok
    assert judge(code).warnings == ()


@pytest.mark.parametrize("body", ["00255857", "00433959", "00317835"])
def test_the_organisation_codes_in_the_public_codes_end_in_7(body):
    assert organisation_check_character(body) == "7"


def test_the_alphabet_leaves_out_five_letters():
    assert len(ALPHABET) == 31
    assert not set("IOSVZ") & set(ALPHABET)


@pytest.mark.parametrize("code", PUBLIC)
def test_every_change_and_swap_of_a_public_code_is_caught(code):
    assert len(changes(code)) == 18 * 30
    assert [slip for slip in (*changes(code), *swaps(code)) if judge(slip).ok] == []


@given(PREFIXES)
def test_every_change_of_one_character_is_caught(prefix):
    """31 is a prime above every difference of two values, and no weight is a multiple of it."""
    assert not any(check_character(slip[:17]) == slip[17] for slip in changes(make_valid(prefix)))


@given(PREFIXES)
def test_every_swap_of_neighbours_is_caught(prefix):
    """A weight is three times the one before it, so that a swap shifts the sum by no multiple of 31."""
    assert not any(check_character(slip[:17]) == slip[17] for slip in swaps(make_valid(prefix)))


def test_the_organisation_check_alone_misses_some_changes():
    """It counts modulo 11 over 36 values: of the 280 changes of 00255857 it misses exactly 19."""
    alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    body, end = "00255857", "7"
    slips = [body[:i] + new + body[i + 1 :] for i, old in enumerate(body) for new in alphabet if new != old]
    missed = [slip for slip in slips if organisation_check_character(slip) == end]
    values = [
        (alphabet.index(a) - alphabet.index(b)) % 11
        for slip in missed
        for a, b in zip(slip, body, strict=True)
    ]
    assert (len(slips), len(missed)) == (280, 19)
    assert set(values) == {0}


@given(PREFIXES)
def test_a_made_code_passes_both_checks(prefix):
    code = make_valid(prefix)
    assert code.startswith(prefix)
    assert judge(code).ok
    assert "identity.uscc.organisation_check" not in judge(code).warnings


@given(st.integers(0, 31**5 - 1), st.sampled_from(["330502", "330503", "330521", "330522", "330523"]))
def test_synthetic_codes_are_valid_and_bear_their_mark(number, region):
    code = make_synthetic(region, number)
    assert judge(code).ok
    assert is_synthetic(code)
    assert code[2:8] == region


def test_synthetic_codes_of_a_county_differ():
    assert len({make_synthetic("330502", number) for number in range(5_000)}) == 5_000


def test_no_public_code_bears_the_mark():
    assert not any(map(is_synthetic, PUBLIC))


@pytest.mark.parametrize("body", ["", "1133048300255857", "1133048300255857I", "11330483002558577B"])
def test_only_17_characters_of_the_alphabet_have_a_check(body):
    with pytest.raises(ValueError, match="17 characters"):
        check_character(body)


@pytest.mark.parametrize(
    ("region", "number"), [("330502", -1), ("330502", 31**5), ("33050", 1), ("33050X", 1)]
)
def test_no_synthetic_code_outside_its_range(region, number):
    with pytest.raises(ValueError, match="no synthetic code"):
        make_synthetic(region, number)


def test_a_prefix_has_16_characters():
    with pytest.raises(ValueError, match="16 characters"):
        make_valid("91330502")
