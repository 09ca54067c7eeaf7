"""Schemes as sentences: every shipped scheme can be said in both languages, and says what its file says."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from support.counts import examples
from zhuanji.engines.appraisal.wording import Names, scheme_words
from zhuanji.engines.appraisal.wording.conditions import condition_words
from zhuanji.engines.appraisal.wording.formulas import formula_words
from zhuanji.engines.appraisal.wording.names import names_of
from zhuanji.engines.appraisal.wording.sentence import per_cent, plain
from zhuanji.engines.rules.pack import load_pack
from zhuanji.engines.rules.schemes.conditions import parse_condition
from zhuanji.engines.rules.schemes.formula import parse_formula
from zhuanji.engines.rules.schemes.load import load_scheme
from zhuanji.engines.rules.schemes.shipped import shipped_schemes

ITEMS = {
    "tax_paid": "税收",
    "land_mu": "用地",
    "vat": "增值税",
    "above_scale": "规上",
    "sector": "行业",
    "granted_on": "出让日期",
}
NAMES = Names("zh", ITEMS, {"chairs": "座椅"})
ENGLISH = Names("en", {"tax_paid": "tax", "land_mu": "land", "above_scale": "above scale"})


@pytest.fixture(scope="module")
def pack():
    return load_pack("huzhou")


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("path", shipped_schemes().values(), ids=lambda path: path.stem)
def test_every_shipped_scheme_can_be_said(pack, path, lang):
    scheme = load_scheme(path)
    parts = {part.id: part for part in scheme_words(scheme, names_of(scheme, pack, lang))}
    assert len(parts["criteria"].sentences) == len(scheme.criteria)
    assert (
        len(parts.get("exemptions", parts["criteria"]).sentences) >= len(scheme.exemptions)
        or not scheme.exemptions
    )
    for part in parts.values():
        for sentence in part.sentences:
            assert sentence.source
            assert "{" not in sentence.text
            assert part.id == "open" or sentence.text.endswith("。" if lang == "zh" else ".")
            if not scheme.verified and part.id == "criteria":
                assert not sentence.verified


def test_huangyan_2022_is_said_as_it_was_published(pack):
    scheme = load_scheme(shipped_schemes()["huangyan-2022-above-scale"])
    criteria = next(
        part for part in scheme_words(scheme, names_of(scheme, pack, "zh")) if part.id == "criteria"
    )
    assert criteria.sentences[0].text.startswith(
        "亩均税收（万元/亩）＝税收实际贡献 ÷ 用地面积；权重 30 分；基准为 "
    )
    weights = [int(re.search(r"权重 (\d+) 分", one.text)[1]) for one in criteria.sentences]
    assert sum(weights) == 100


@pytest.mark.parametrize(
    ("formula", "words"),
    [
        ("tax_paid / (land_mu - 2)", "税收 ÷ （用地 － 2）"),
        ("tax_paid - (land_mu - 2)", "税收 － （用地 － 2）"),
        ("tax_paid - land_mu - 2", "税收 － 用地 － 2"),
        ("tax_paid / (land_mu * 2)", "税收 ÷ （用地 × 2）"),
        ("tax_paid * (land_mu + 0.50)", "税收 × （用地 ＋ 0.5）"),
        ("sum(vat, tax_paid)", "增值税、税收之和"),
        ("tax_paid / previous.tax_paid - 1", "税收 ÷ 上年税收 － 1"),
        ("previous_3.tax_paid", "3 年前的税收"),
    ],
)
def test_formulas_keep_what_their_brackets_mean(formula, words):
    assert formula_words(parse_formula(formula), NAMES) == words


@pytest.mark.parametrize(
    ("condition", "words"),
    [
        ({"above_scale": True, "land_mu": {"at_least": 3}}, "规上为“是”，且用地不低于 3"),
        ({"sector": ["chairs", "17"]}, "行业为“座椅”或“17”"),
        ({"granted_on": {"within_years": 3}}, "出让日期到评价日不满 3 年"),
        ({"land_mu": {"missing": False}}, "有用地的数据"),
        ({"not": {"above_scale": False}}, "不属于“规上为“否””"),
        (
            {"any": [{"above_scale": True, "land_mu": {"above": 5}}, {"tax_paid": {"below": 1}}]},
            "（规上为“是”，且用地高于 5），或税收低于 1",
        ),
    ],
)
def test_conditions_in_words(condition, words):
    assert condition_words(parse_condition(condition), NAMES) == words


def test_conditions_in_english():
    told = condition_words(
        parse_condition({"above_scale": True, "tax_paid / land_mu": {"at_least": 3}}), ENGLISH
    )
    assert told == "above scale is “yes”, and tax ÷ land is at least 3"


@settings(max_examples=examples(200))
@given(st.integers(0, 1000), st.integers(1, 1000))
def test_a_share_can_be_read_back(top, bottom):
    share = Fraction(min(top, bottom), bottom)
    told = per_cent(share)
    again = Fraction(told[:-1]) / 100 if told.endswith("%") else Fraction(told)
    assert again == share


@settings(max_examples=examples(200))
@given(st.decimals(-(10**6), 10**6, allow_nan=False, allow_infinity=False, places=4))
def test_a_number_is_written_without_exponent_and_can_be_read_back(value):
    assert "E" not in plain(value)
    assert Decimal(plain(value)) == value
