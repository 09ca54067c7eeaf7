"""How a clause's text is parted: items of every kind, sentences, semicolons, lists without full stops."""

from __future__ import annotations

import pytest

CLAUSE = "一、主要任务\n（一）推进改造。"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("加快改造。建设平台。", ["加快改造", "建设平台"]),
        ("加快改造；建设平台。", ["加快改造", "建设平台"]),
        ("加快改造，建设平台。", ["加快改造，建设平台"]),
        ("发展正极材料；高性能负极材料；引进电芯企业。", ["发展正极材料；高性能负极材料", "引进电芯企业"]),
        ("①开展诊断。全面摸底；②实施改造。", ["①开展诊断。全面摸底", "②实施改造"]),
        ("重点做好：（1）开展诊断；（2）实施改造。", ["（1）开展诊断", "（2）实施改造"]),
        ("加强保障，一是开展诊断；二是实施改造。", ["一是开展诊断", "二是实施改造"]),
        ("一是开展诊断；二是实施改造。改造后统一验收。", ["一是开展诊断", "二是实施改造", "改造后统一验收"]),
        (
            "一是开展诊断。每年一轮。二是实施改造。分批推进。",
            ["一是开展诊断。每年一轮", "二是实施改造。分批推进"],
        ),
        ("第一，开展诊断；第二，实施改造。", ["第一，开展诊断", "第二，实施改造"]),
        ("⑴开展诊断；⑵实施改造。", ["⑴开展诊断", "⑵实施改造"]),
        ("支持企业出海（含参展；宣传），给予补助。", ["支持企业出海（含参展；宣传），给予补助"]),
        ("推行“发现一起。曝光一起”机制。", ["推行“发现一起。曝光一起”机制"]),
        (
            "甲类：①建平台；②强服务。乙类：①开展诊断；②实施改造。",
            ["①建平台", "②强服务", "①开展诊断", "②实施改造"],
        ),
        ("按照上文第①条开展诊断。", ["按照上文第①条开展诊断"]),
    ],
)
def test_parting(measures, text, expected):
    assert [measure.text for measure in measures(CLAUSE + text)] == expected


def test_items_on_lines_of_their_own_are_what_they_are_inside_a_line(measures):
    inside = measures(CLAUSE + "①开展诊断。全面摸底；②实施改造。")
    apart = measures(CLAUSE + "\n①开展诊断。全面摸底；\n②实施改造。")
    assert [measure.text for measure in inside] == [measure.text for measure in apart]


def test_items_in_one_line_under_a_label_of_their_own(measures):
    text = CLAUSE + "\n主要路径：\n①开展诊断。全面摸底；②实施改造（责任单位：市经信局）；③组织验收。"
    assert [measure.text for measure in measures(text)] == ["①开展诊断。全面摸底", "②实施改造", "③组织验收"]


def test_lines_without_full_stops_that_are_actions(measures):
    assert [m.text for m in measures("一、主要任务\n（一）甲工程\n建设一批项目\n引进一批企业")] == [
        "建设一批项目",
        "引进一批企业",
    ]


def test_cells_of_a_pasted_table_are_no_actions(measures):
    table = "\n".join(["序号", "项目", "1", "建设一批示范项目", "2", "引进一批龙头企业"])
    assert [m.text for m in measures(f"{CLAUSE}推进改造。\n{table}")] == ["推进改造"]


def test_rows_of_a_table_are_no_actions(measures):
    assert [m.text for m in measures(f"{CLAUSE}推进改造。\n序号\t举措\n1\t建设一批项目，引进企业。")] == [
        "推进改造"
    ]


def test_a_clause_that_is_nothing_but_its_heading(measures):
    assert [m.text for m in measures("一、主要任务\n（一）建设5G基站1万个。\n（二）智慧工程")] == [
        "建设5G基站1万个"
    ]


def test_a_task_that_only_states_results_counts_by_its_heading(measures):
    text = "一、主要任务\n（一）推动企业上云。到2025年，上云企业达到5000家。（责任单位：市经信局）"
    assert [(m.text, m.owner_from) for m in measures(text)] == [("推动企业上云", "clause")]


def test_what_introduces_numbered_clauses_is_said_again_by_them(measures):
    text = "一、主要任务\n聚焦重点领域，加快改造提升。\n（一）推进甲。建设平台。\n（二）推进乙。实施项目。"
    assert [m.text for m in measures(text)] == ["建设平台", "实施项目"]


def test_line_breaks_of_a_page_stay_in_the_text(measures):
    (measure,) = measures(f"{CLAUSE}加强核心技术攻关，探\n\n索融合应用，推动形成一批解决方案并加以推广。")
    assert measure.text == "加强核心技术攻关，探\n\n索融合应用，推动形成一批解决方案并加以推广"


def test_a_text_without_numbers_is_read_by_its_sentences(measures):
    assert [
        m.text for m in measures("为贯彻落实上级部署，制定本方案。\n加强领导，推动改造。\n各部门要落实责任。")
    ] == [
        "加强领导，推动改造",
        "各部门要落实责任",
    ]
