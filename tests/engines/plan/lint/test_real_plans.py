"""The eight real plans lint without noise: how many findings each has, and the ones known by hand."""

from __future__ import annotations

import pytest

# Upper bounds, by reading every finding: more would be a flood that no drafter reads.
MOST = {
    "guangdong-manufacturing-digital-2021-2025": 26,
    "huzhou-2023-2025": 52,
    "huzhou-wanwuzhilian-2020-2022": 12,
    "jiangxi-digital-economy-2020-2022": 15,
    "quzhou-industry-digital-2019-2021": 24,
    "shanghai-beidou-2021-2023": 12,
    "shenyang-digital-economy-2019-2021": 8,
    "shenzhen-ai-manufacturing-2026-2027": 6,
}


@pytest.mark.parametrize(("name", "most"), MOST.items())
def test_findings_are_few_and_some(real_findings, name, most):
    findings = real_findings[name]
    assert 1 <= len(findings) <= most, [(finding.code, finding.quote) for finding in findings]


def test_every_plan_was_linted(real_findings):
    assert set(real_findings) == set(MOST)


def quotes(findings, code):
    return [finding.quote for finding in findings if finding.code == code]


def test_quzhou_doubling_needs_more_than_its_target(real_findings):
    (change,) = [f for f in real_findings["quzhou-industry-digital-2019-2021"] if f.code == "S209"]
    assert change.quote == "较2018年翻一番"
    assert (change.values["base"], change.values["due"], change.values["level"]) == ("132", "264", "260")


def test_quzhou_clusters_sum_to_the_output(real_findings):
    (sum_,) = [f for f in real_findings["quzhou-industry-digital-2019-2021"] if f.code == "S205"]
    assert sum_.values["parts"] == "300 + 120 + 350 + 230 + 100"


def test_quzhou_floor_and_stretch_are_no_contradiction(real_findings):
    findings = real_findings["quzhou-industry-digital-2019-2021"]
    assert quotes(findings, "S207") == ["力争达到260亿元"]
    assert quotes(findings, "S206") == []


def test_quzhou_second_plan_has_no_owners(real_findings):
    where = [f.clause for f in real_findings["quzhou-industry-digital-2019-2021"] if f.code == "O302"]
    assert where == ["A/3", "B/0"]


def test_wanwu_counts_its_sixteen_tasks(real_findings):
    assert quotes(real_findings["huzhou-wanwuzhilian-2020-2022"], "S210") == ["四大工程", "16项重点工作"]


def test_shenyang_names_one_bureau_twice_and_lost_a_character(real_findings):
    findings = real_findings["shenyang-digital-economy-2019-2021"]
    assert quotes(findings, "O305") == ["市大数据管理局"]
    assert [f.values["mark"] for f in findings if f.code == "P603"] == ["U+E010"]
    assert quotes(findings, "M109") == ["一、工作目标"]


def test_shanghai_tasks_have_many_leads(real_findings):
    (leads,) = [f for f in real_findings["shanghai-beidou-2021-2023"] if f.code == "O306"]
    assert (leads.values["count"], leads.values["of"], leads.values["most"]) == (19, 20, 11)


def test_shenzhen_has_no_owners_and_an_open_quote(real_findings):
    findings = real_findings["shenzhen-ai-manufacturing-2026-2027"]
    assert [f.values["count"] for f in findings if f.code == "O302"] == [13]
    assert quotes(findings, "P606") == ["“人工智能+“先进制造业行"] * 2


def test_guangdong_stages_are_checked_and_its_table_is_asked_for(real_findings):
    findings = real_findings["guangdong-manufacturing-digital-2021-2025"]
    assert len(quotes(findings, "S208")) == 2
    assert [f.clause for f in findings if f.code == "O307"] == ["A/3", "B/0"]


def test_jiangxi_document_number(real_findings):
    assert quotes(real_findings["jiangxi-digital-economy-2020-2022"], "P611") == ["赣府厅发[2020]15号"]


def test_real_plans_have_no_gaps_in_their_numbers(real_findings):
    assert not [f for findings in real_findings.values() for f in findings if f.code.startswith("N")]
