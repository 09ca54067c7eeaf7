"""Schemes: what is shipped loads, and what is wrong is told with its line."""

from __future__ import annotations

import pytest

from zhuanji.basics.problems import ProblemError
from zhuanji.basics.texts import room_texts
from zhuanji.engines.rules.schemes import load_scheme, shipped_schemes

GOOD = """id: a-1
title: 例
area: "330000"
years: {from: 2022, to: 2023}
source: 例
verified: true
criteria:
  - id: tax_mu
    title: 亩均税收
    formula: tax_paid / land_mu
    unit: 万元/亩
    weight: 30
    benchmark: {mode: fixed, value: 24}
grades:
  order: [A, B, C, D]
  quotas: {A: 20%, B: 60%, C: 15%, D: 5%}
"""


@pytest.mark.parametrize("path", shipped_schemes().values(), ids=lambda path: path.stem)
def test_shipped_schemes_load(path):
    scheme = load_scheme(path)
    assert scheme.id == path.stem
    assert not scheme.verified
    assert scheme.open


def problems(tmp_path, text):
    """Return code and line of every problem of a scheme."""
    path = tmp_path / "scheme.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ProblemError) as caught:
        load_scheme(path)
    for problem in caught.value.problems:
        for lang in ("zh", "en"):
            assert "{" not in problem.sentence(lang) + problem.remedy(lang).replace(
                "{", "", 2
            ) or problem.remedy(lang)
    return [(problem.code, problem.place.line) for problem in caught.value.problems]


@pytest.mark.parametrize(
    ("old", "new", "code", "line"),
    [
        ("tax_paid / land_mu", "tax_paid / (land_mu", "appraisal.scheme.formula", 10),
        ("tax_paid / land_mu", "__import__('os')", "appraisal.scheme.formula", 10),
        ("tax_paid / land_mu", "other.value / 2", "appraisal.scheme.no_criterion", 8),
        ("tax_paid / land_mu", "score / 2", "appraisal.scheme.too_early", 8),
        ("value: 24", "share: 20%", "appraisal.scheme.benchmark_fixed", 13),
        ("weight: 30", "wieght: 30", "rules.key.unknown_near", 12),
        ("D: 5%", "D: 6%", "appraisal.scheme.quota_sum", 14),
        (", D: 5%", "", "appraisal.scheme.quota_missing", 14),
        ("to: 2023", "to: 2021", "appraisal.scheme.years", 4),
        ("verified: true", "verified: maybe", "rules.value.flag", 6),
        (
            "verified: true",
            "verified: true\npopulation: {land_mu: {atleast: 5}}",
            "appraisal.scheme.condition_test",
            7,
        ),
        ("verified: true", "verified: true\npopulation: {land_mu: 三}", "appraisal.scheme.kinds", 1),
        (
            "verified: true",
            "verified: true\nmoves: [{id: a, title: b, effect: TO_E, where: {x: true}}]",
            "appraisal.scheme.grade",
            7,
        ),
    ],
)
def test_what_is_wrong_is_told_with_its_line(tmp_path, old, new, code, line):
    assert (code, line) in problems(tmp_path, GOOD.replace(old, new))


def test_all_problems_are_told_at_once(tmp_path):
    text = GOOD.replace("tax_paid / land_mu", "tax_paid /").replace("D: 5%", "D: 6%")
    assert len(problems(tmp_path, text)) == 2


def test_every_code_has_its_remedy():
    texts = room_texts("appraisal")
    families = (
        "appraisal.scheme.",
        "appraisal.file.",
        "appraisal.table.",
        "appraisal.cell.",
        "appraisal.events.",
    )
    codes = {key for key in texts if key.startswith(families) and not key.endswith(".remedy")}
    assert {code for code in codes if f"{code}.remedy" not in texts} == set()


def test_editors_get_a_schema_with_every_key():
    from zhuanji.engines.rules.schemes.scheme import Scheme

    schema = Scheme.model_json_schema()
    assert {"criteria", "grades", "years"} <= set(schema["properties"])
    assert "from" in schema["$defs"]["Years"]["properties"]
