"""By which year: said with the target, at the head of its paragraph or clause, or by the whole plan."""

from __future__ import annotations

import pytest

from zhuanji.engines.plan.reader import read_plan

HEAD = "某市三年行动计划（2023-2025年）\n一、目标\n"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("产值达到100亿元。", [(2025, None)]),
        ("到2024年，产值达到100亿元；税收达到10亿元。", [(2024, None), (2024, None)]),
        ("到2024年，产值达到100亿元，到2025年，达到150亿元。", [(2024, None), (2025, None)]),
        ("产值较2022年翻一番。", [(2025, 2022)]),
        ("2023-2025年，新增企业30家。", [(2025, 2023)]),
        ("三年累计完成技改投资600亿元。", [(2025, 2023)]),
        ("按照《规划（2016-2020年）》，到2030年产值达到1000亿元。", [(2030, None)]),
        ("2019年产值达到100亿元，到2025年产值达到200亿元。", [(2025, None)]),
        ("“十四五”期间，建成平台5个。", [(2025, None)]),
        ("2023年、2024年、2025年分别新增10家、15家、20家。", [(2023, None), (2024, None), (2025, None)]),
        ("到2025年、2027年，产业规模分别达到500亿元、800亿元。", [(2025, None), (2027, None)]),
        ("能耗较2020年下降14.5%，产业规模达到500亿元。", [(2025, 2020), (2025, None)]),
        ("能耗较2020年下降14.5%，水耗下降16%。", [(2025, 2020), (2025, 2020)]),
    ],
)
def test_deadline_and_base(body: str, expected: list[tuple[int, int | None]]) -> None:
    plan = read_plan(HEAD + body + "\n二、任务\n")
    assert [(target.by, target.since) for target in plan.targets][-len(expected) :] == expected


def test_a_year_at_the_head_of_a_clause_serves_its_dash_paragraphs() -> None:
    text = (
        HEAD
        + "到2023年，明显提升。\n——规模壮大。产值达到100亿元。\n——生态完善。建成3个平台。\n二、任务\n建成5个中心。\n"
    )
    assert [target.by for target in read_plan(text).targets] == [2023, 2023, 2025]


def test_an_annual_list_in_an_annex_has_its_own_year() -> None:
    text = HEAD + "产值达到100亿元。\n附件1\n2024年重点任务清单\n完成改造项目20个。\n"
    assert [target.by for target in read_plan(text).targets] == [2025, 2024]


def test_the_year_of_a_multiple_is_its_base_and_no_deadline() -> None:
    text = "某市方案\n一、目标\n到2025年，产值是2020年的2倍，税收达到10亿元。\n"
    assert [(target.by, target.since) for target in read_plan(text).targets] == [(2025, 2020), (2025, None)]


def test_a_plan_of_one_year_is_due_in_that_year() -> None:
    text = "某市2024年制造业工作要点\n一、目标\n增加值增长6%。二是新增企业5家。到2025年，产值达到500亿元。\n"
    assert [target.by for target in read_plan(text).targets] == [2024, 2024, 2025]


def test_no_year_at_all_is_asked_for() -> None:
    (target,) = read_plan("某方案\n一、目标\n产值达到100亿元。\n").targets
    assert target.by is None
    assert "deadline" in [question.code for question in target.questions]
