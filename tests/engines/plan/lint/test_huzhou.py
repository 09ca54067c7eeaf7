"""What `zhuanji plan lint` must say of the Huzhou plan (its list of defects is known by hand)."""

from __future__ import annotations

import pytest


@pytest.fixture(scope="module")
def findings(real_findings):
    return real_findings["huzhou-2023-2025"]


@pytest.fixture(scope="module")
def by_code(findings):
    return lambda code: [finding for finding in findings if finding.code == code]


def test_the_yearly_fall_of_energy_is_that_of_a_five_year_plan(by_code):
    (window,) = by_code("T402")
    assert "单位增加值能耗年均下降3.66%" in window.quote
    assert "年均3.66%正好对应五年累计17%" in window.sentence("zh")
    assert "17 % over five years" in window.sentence("en")


def test_four_sectors_sum_to_half_of_the_whole(by_code):
    (share,) = by_code("S204")
    assert "全市传统产业规模达到5000亿元" in share.quote
    assert "500 + 500 + 1000 + 500 = 2500亿元，占50%" in share.sentence("zh")
    assert [mention.clause for mention in share.related] == ["2.1.1", "2.1.2", "2.1.3", "2.1.4"]
    assert share.values["others"] == ("印染", "水泥", "铸造", "墙材")


def test_three_transformations_are_never_spelled_out(by_code):
    assert [finding.quote for finding in by_code("M110")] == ["“三化”", "“三个全覆盖”"]


@pytest.mark.parametrize(
    "subject", ["新产品产值", "挥发性有机物排放强度", "氮氧化物排放强度", "全员劳动生产率"]
)
def test_changes_without_base_year(by_code, subject):
    assert any(subject in finding.sentence("zh") for finding in by_code("M106"))


def test_province_average_of_whom(by_code):
    (comparator,) = by_code("M107")
    assert comparator.quote == "传统制造业营业利润率、亩均税收达到省均水平"


def test_city_wide_sectors_have_no_owner(by_code):
    nowhere = by_code("O304")
    assert [(finding.clause, finding.values["sector"]) for finding in nowhere] == [
        ("2.2.1", "印染"),
        ("2.2.2", "水泥"),
        ("2.2.3", "铸造"),
        ("2.2.4", "墙材"),
    ]
    assert all(finding.quote == "重点区域：全市域" for finding in nowhere)


def test_the_other_sectors_get_their_owner_only_through_another_clause(by_code):
    through = by_code("O303")
    areas = ["安吉县", "南浔区、德清县", "吴兴区", "长兴县"]
    assert [finding.quote for finding in through] == [f"重点区域：{area}" for area in areas]
    for finding in through:
        (link,) = finding.related
        assert (link.clause, link.quote) == ("4.1", "对列入重点区域的行业制定“一业一策”方案")
        assert "四（一）" in finding.sentence("zh")
        assert "一业一策" in finding.sentence("zh")


def test_no_task_outside_the_sectors_lacks_an_owner(by_code):
    assert not by_code("O301")
    assert not by_code("O302")


def test_the_preamble_calls_itself_another_kind_of_document(by_code):
    (kind,) = by_code("P601")
    assert kind.quote == "本实施意见"
    assert "行动方案" in kind.sentence("zh")


def test_the_bookmark_that_was_left(by_code):
    assert [(finding.clause, finding.quote) for finding in by_code("P603")] == [
        ("2.2.2", "[bookmark: _GoBack]")
    ]


def test_wishes(by_code):
    wishes = [(finding.clause, finding.quote) for finding in by_code("M101")]
    assert ("2.1.3", "上市企业实现突破") in wishes
    assert ("2.2.2", "限制类产能大幅减少") in wishes
    assert ("2.2.2", "主要大气污染物排放强度明显下降") in wishes
    assert ("2.2.4", "主要大气污染物排放强度明显下降") in wishes
    assert not any(clause.startswith("1.2") for clause, _ in wishes)


def test_several_clusters(by_code):
    assert [(finding.clause, finding.quote) for finding in by_code("M103")] == [
        ("2.2.1", "全市域形成若干个印染组团")
    ]


def test_mills_add_up(by_code):
    (structure,) = by_code("S201")
    assert structure.severity == "checked"
    assert "29 = 11 + 13 + 5" in structure.sentence("zh")


def test_proof_slips(by_code):
    assert [finding.quote for finding in by_code("P602")] == ["建议联席会议工作制度"]
    assert [finding.quote for finding in by_code("P604")] == ["\t。"]
    assert [finding.clause for finding in by_code("P607")] == ["2.2.4"]


def test_labels_that_differ(by_code):
    assert [(f.values["first"], f.values["second"]) for f in by_code("P608")] == [
        ("发展短板", "问题短板"),
        ("提优目标", "主要目标"),
    ]


def test_review_leads(by_code):
    assert [finding.clause for finding in by_code("R701")] == ["2.2.2"]
    assert {"2.2.2", "3.3.8"} <= {finding.clause for finding in by_code("R706")}
    assert any("一事一议" in finding.quote for finding in by_code("R702"))
    assert any("给予一定奖励" in finding.quote for finding in by_code("R702"))
    assert any("在用地上优先予以支持" in finding.quote for finding in by_code("R703"))


def test_nothing_is_said_of_numbering(findings):
    assert not [finding for finding in findings if finding.code.startswith("N")]
