"""What is said of codes as departments write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhuanji.basics.problems import Place
from zhuanji.basics.texts.identity import TEXTS
from zhuanji.basics.uscc import Kind, judge, make_valid, normalise
from zhuanji.basics.uscc.slips import corrected_slips

GOOD = "11330483002558577B"


@pytest.mark.parametrize(
    "written",
    [
        "11330483002558577B",
        " 11330483002558577b ",
        "１１３３０４８３００２５５８５７７Ｂ",
        "11330483 00255857 7B",
        "'11330483002558577B",
        "11330483\u300000255857\u00a07B",
        "\ufeff11330483002558577B\u200b",
        "11330483-00255857-7-B",
        "11330483－00255857—7B\n",
    ],
)
def test_ways_of_writing_a_good_code(written):
    assert normalise(written) == GOOD
    assert judge(written).ok


@pytest.mark.parametrize(
    ("cell", "kind", "reading"),
    [
        (None, Kind.EMPTY, ""),
        ("", Kind.EMPTY, ""),
        (" \u3000", Kind.EMPTY, ""),
        ("1.23E+17", Kind.DAMAGED, "number"),
        ("9.13305E+17", Kind.DAMAGED, "number"),
        ("９．１３３０５ｅ＋１７", Kind.DAMAGED, "number"),
        ("9E+17", Kind.DAMAGED, "number"),
        (9.13305021234568e17, Kind.DAMAGED, "number"),
        ("913305021234568000.0", Kind.DAMAGED, "number"),
        ("913305021234568000", Kind.DAMAGED, "zeros"),
        (913305021234568000, Kind.DAMAGED, "zeros"),
        ("330500000012345", Kind.OLD, "neither"),
        (330500000012345.0, Kind.OLD, "neither"),
        ("330483002558577", Kind.OLD, "tax"),
        ("110108000000016", Kind.OLD, "registration"),
        ("33050276521301X", Kind.OLD, "neither"),
        ("1133048300255857", Kind.WRONG_LENGTH, ""),
        ("11330483002558577BB", Kind.WRONG_LENGTH, ""),
        ("某某公司", Kind.WRONG_LENGTH, ""),
        ("1133O48300255857 7B", Kind.WRONG_CHARACTER, "letter"),
        ("1133048300255857?B", Kind.WRONG_CHARACTER, "other"),
        ("11330483002558577A", Kind.WRONG_CHECK, ""),
    ],
)
def test_verdicts(cell, kind, reading):
    verdict = judge(cell)
    assert (verdict.kind, verdict.reading, verdict.ok) == (kind, reading, False)
    problem = verdict.problem(Place(row=7))
    assert problem.place == Place(row=7)
    for lang in ("zh", "en"):
        assert "{" not in problem.sentence(lang) + problem.remedy(lang)


def test_a_wrong_check_names_the_right_one():
    verdict = judge("11330483002558577A")
    assert verdict.values["expected"] == "B"
    assert "应为 B" in verdict.problem().sentence()


def test_letters_that_codes_leave_out_are_named_with_what_they_look_like():
    verdict = judge("II3304830O2558577B")
    assert verdict.values["characters"] == "I、O"
    assert verdict.values["places"] == "1、2、10"
    assert verdict.candidates == (GOOD,)
    assert "I→1、O→0" in verdict.problem().sentence()


@pytest.mark.parametrize("written", ["11330438002558577B", "1133048300255B577B", "L1330483002558577B"])
def test_a_likely_slip_is_offered_as_a_candidate(written):
    assert judge(written).candidates == (GOOD,)
    assert GOOD in judge(written).problem().remedy()


@given(st.text("0123456789ABCDEFGHJKLMNPQRTUWXY", min_size=18, max_size=18))
def test_candidates_are_valid(code):
    assert all(judge(candidate).ok for candidate in corrected_slips(code))


def test_an_old_taxpayer_number_yields_a_candidate():
    verdict = judge("330483 002558577")
    assert verdict.candidates == (make_valid("9133048300255857"),)
    assert "纳税人识别号" in verdict.problem().sentence()


def test_the_second_check_is_a_warning_only():
    verdict = judge("11330483002558570M")
    assert verdict.ok
    assert [warning.code for warning in verdict.warned()] == ["identity.uscc.organisation_check"]
    assert "应为 7" in verdict.warned()[0].sentence()


def test_letters_in_the_region_are_a_warning():
    assert "identity.uscc.region" in judge(make_valid("913305AB00255857")).warnings


def test_a_code_that_may_be_cut_but_fits_is_a_warning():
    cut = next(code for n in range(10**4) if judge(code := f"9133050200{n:05}000").ok)
    assert "identity.uscc.three_zeros" in judge(cut).warnings


@given(st.text(max_size=40))
def test_any_text_gets_a_verdict(text):
    verdict = judge(text)
    assert verdict.ok == (verdict.problem() is None)
    assert verdict.ok or verdict.problem().sentence()


@given(st.one_of(st.floats(), st.integers()))
def test_any_number_gets_a_verdict(number):
    assert judge(number).kind in Kind


def test_every_sentence_has_its_remedy():
    keys = {key for key in TEXTS if not key.endswith(".none")}  # where there are no candidates
    assert {key for key in keys if not key.endswith(".remedy")} == {
        key.removesuffix(".remedy") for key in keys if key.endswith(".remedy")
    }
