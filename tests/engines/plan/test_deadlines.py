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


def test_no_year_at_all_is_asked_for() -> None:
    (target,) = read_plan("某方案\n一、目标\n产值达到100亿元。\n").targets
    assert target.by is None
    assert "deadline" in [question.code for question in target.questions]
