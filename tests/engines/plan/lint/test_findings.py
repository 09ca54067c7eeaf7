"""What holds for every finding: quotes, order, sentences in both languages, plain data."""

from __future__ import annotations

import json
import re
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhuanji.basics.texts import room_texts
from zhuanji.engines.plan.lint import CODES, lint_plan
from zhuanji.engines.plan.lint.finding import Finding
from zhuanji.engines.plan.reader import read_plan

SEVERITIES = {"error", "warning", "info", "review", "checked"}
VERDICTS = re.compile(r"违法|违规|非法|不合法|违反|不合规|illegal|unlawful|violat", re.IGNORECASE)
# Pieces of which the genre is made, so that made-up texts reach the checks.
PIECES = (
    "某市行动方案（2023-2025年）\n",
    "一、主要目标\n",
    "二、重点任务\n",
    "（一）扶优四大领域\n",
    "1.水泥\n",
    "重点区域：全市域\n",
    "重点区域：安吉县\n",
    "主要路径：①关停11条；②给予一定奖励。③",
    "到2025年，",
    "全市产业规模达到5000亿元，",
    "产业规模突破500亿元。",
    "能耗年均下降3.66%以上，",
    "较2018年翻一番，",
    "排放强度明显下降，",
    "其中关停11条、保留5条、提升13条，",
    "对29条生产线分类处置，",
    "“三化”改造全覆盖。",
    "（责任单位：市发改委、市发展改革委）\n",
    "附件：任务分工表\n",
    "序号\t指标\t2018年\t2025年\n",
    "[bookmark: _GoBack]",
    "“",
    "）",
    "。",
    "\n",
)


def test_quotes_are_slices_in_order(real_findings, plan_texts):
    for name, findings in real_findings.items():
        text = plan_texts[name]
        assert [f.start for f in findings] == sorted(f.start for f in findings)
        for finding in findings:
            check_quotes(finding, text)


def check_quotes(finding: Finding, text: str) -> None:
    assert finding.quote
    assert finding.quote == text[finding.start : finding.end]
    for mention in finding.related:
        assert mention.quote == text[mention.start : mention.end]


def test_findings_point_into_their_clause(plan_texts, real_findings):
    for name, text in plan_texts.items():
        clauses = {clause.id: clause for clause in read_plan(text).clauses}
        for finding in real_findings[name]:
            clause = clauses[finding.clause]
            assert clause.start <= finding.start < finding.end <= clause.end


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_finding_speaks_both_languages(real_findings, lang):
    for finding in (finding for findings in real_findings.values() for finding in findings):
        said = f"{finding.title(lang)} {finding.sentence(lang)} {finding.remedy(lang)}"
        assert "{" not in said
        assert json.dumps(finding.as_dict(lang), ensure_ascii=False)


def test_linting_twice_gives_the_same(plan_texts, real_findings, lint):
    for name, text in plan_texts.items():
        assert lint(text) == real_findings[name]


@given(st.text())
def test_any_text_lints(text):
    for finding in lint_plan(read_plan(text), text):
        check_quotes(finding, text)


@given(
    st.lists(
        st.one_of(
            st.sampled_from(PIECES), st.text(alphabet="一、（）“”①②③1234567890.%。，；\n\t其中", max_size=6)
        )
    )
)
def test_any_text_of_the_genre_lints(pieces):
    text = "".join(pieces)
    for finding in lint_plan(read_plan(text), text):
        check_quotes(finding, text)
        assert finding.sentence("zh")
        assert finding.remedy("en")


def test_every_code_has_its_three_texts_in_both_languages():
    texts = room_texts("lint")
    wanted = {f"lint.{code}{ending}" for code in CODES for ending in ("", ".title", ".remedy")}
    spoken = {key for key in texts if not key.startswith(("lint.word.", "lint.severity."))}
    assert spoken == wanted
    for key, text in texts.items():
        assert text.zh
        assert text.en
        assert names(text.zh) == names(text.en), key


def names(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}


def test_severities_are_known_and_named():
    assert {check.severity for check in CODES.values()} == SEVERITIES
    assert {f"lint.severity.{name}" for name in SEVERITIES} <= set(room_texts("lint"))


def test_review_leads_are_marked_and_judge_nothing():
    for code, check in CODES.items():
        said = [room_texts("lint")[f"lint.{code}{ending}"] for ending in ("", ".title", ".remedy")]
        if check.severity == "review":
            assert code.startswith("R")
            assert said[0].zh.startswith("【需审查】")
            assert not any(VERDICTS.search(text.zh + text.en) for text in said), code
        else:
            assert not code.startswith("R")
