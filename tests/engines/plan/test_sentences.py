"""Sentences as they stand in plans, and the targets that each of them sets.

A case is a sentence and its targets as `kind op value unit`; no target at all is an empty list. Where a
sentence was taken from an annotated plan, or from the rules of annotation, its case says so.
"""

from __future__ import annotations

import pytest

from zhuanji.engines.plan.targets.sentence import read_sentence
from zhuanji.engines.plan.text.folding import fold

LEVELS = [
    ("全市传统产业规模达到5000亿元", ["level >= 5000 亿元"]),
    ("规模突破500亿元，内销总额超100亿元", ["level > 500 亿元", "level > 100 亿元"]),
    ("研发费用占主营业务收入比重达到２．２％以上", ["level >= 2.2 %"]),
    ("装备数控化率、工业设备联网率分别达到70%、50%以上", ["level >= 70 %", "level >= 50 %"]),
    ("能耗强度控制在0.5吨标准煤/万元以内", ["level <= 0.5 吨标准煤/万元"]),
    ("PM2.5平均浓度降至30微克/立方米以下", ["level <= 30 微克/立方米"]),
    ("两化融合发展指数达到85以上", ["level >= 85 "]),
    ("数字经济规模达到1.5万亿元左右", ["level ~ 1.5 万亿元"]),
    ("政务事项办理时间压缩至3个工作日以内", ["level <= 3 个工作日"]),
    ("单位增加值能耗不高于0.45吨标煤", ["level <= 0.45 吨标煤"]),
    ("城市固定宽带接入能力达到千兆", ["level >= 1000 兆"]),
    ("占GDP比重达到百分之五", ["level >= 5 %"]),
    ("连接设备超过5万台（部）", ["level > 5 万台(部)"]),
    ("钢铁行业吨钢综合能耗降至545千克标准煤以下", ["level <= 545 千克标准煤"]),
    ("上市公司总数达到60家以上", ["level >= 60 家"]),
    ("产业规模由100亿元增加到300亿元，税收达到20亿元", ["level >= 300 亿元", "level >= 20 亿元"]),
    ("产业规模从2022年的100亿元增长到2025年的300亿元", ["level >= 300 亿元"]),
]
CHANGES = [
    ("新产品产值年均增长7%", ["average_change >= 7 %"]),
    ("全市规上工业单位增加值能耗年均下降3.66%以上", ["average_change <= -3.66 %"]),
    (
        "挥发性有机物和氮氧化物排放强度分别下降20%和40%以上",
        ["total_change <= -20 %", "total_change <= -40 %"],
    ),
    ("非化石能源消费占比提高5个百分点左右", ["total_change ~ 5 个百分点"]),
    ("营业收入较2018年翻一番", ["total_change >= 100 %"]),
    ("产值增长一倍以上", ["total_change >= 100 %"]),
    ("可再生能源利用量按照每年10%递增", ["average_change >= 10 %"]),
    ("终端纺织品占比提升至20%以上", ["level >= 20 %"]),
    ("主要污染物消减率达到20%", ["total_change <= -20 %"]),
]
COUNTS = [
    ("新增省级以上工业设计企业4家、省级以上服务型制造企业4家", ["addition >= 4 家", "addition >= 4 家"]),
    ("建成10个云数据中心", ["addition >= 10 个"]),
    ("建成不少于10000个5G基站", ["addition >= 10000 个"]),
    (
        "培育亿元以上数字经济企业100家、10亿元企业10家、百亿企业3家",
        ["addition >= 100 家", "addition >= 10 家", "addition >= 3 家"],
    ),
    ("新增60条智能生产线、30个数字化示范车间", ["addition >= 60 条", "addition >= 30 个"]),
    ("三年累计完成技改投资600亿元", ["cumulative >= 600 亿元"]),
    ("完成1000家企业智能化诊断", ["cumulative >= 1000 家"]),
    ("培育三家上市企业", ["addition >= 3 家"]),
    ("培育领军企业二十家", ["addition >= 20 家"]),
    ("开放百个应用场景", ["addition >= 100 个"]),
    ("落地1-2家研究院、3家行业协会", ["addition >= 1 家", "addition >= 3 家"]),
    ("引进50—60家企业", ["addition >= 50 家"]),
    ("累计服务小微企业超过2万家", ["cumulative > 2 万家"]),
    ("盘活土地800亩左右", ["cumulative ~ 800 亩"]),
    ("每年引进重大项目100个", ["addition >= 100 个"]),
    ("组织实施亿元以上技改项目不少于100个", ["cumulative >= 100 个"]),
    ("氮氧化物、挥发性有机物分别减排1.2万吨、0.8万吨", ["cumulative >= 1.2 万吨", "cumulative >= 0.8 万吨"]),
    ("分别完成技改投资100亿元、120亿元", ["cumulative >= 100 亿元", "cumulative >= 120 亿元"]),
]
COVERED = [
    ("规上企业数字化改造实现全覆盖", ["coverage >= 100 %"]),
    ("5G信号覆盖率超过95%", ["coverage > 95 %"]),
    ("城区、园区、景区等实现5G网络全覆盖", ["coverage >= 100 %"]),
]
RELATIVE = [
    ("营业利润率、亩均税收达到省均水平", ["relative >= None ", "relative >= None "]),
    ("增加值增速快于面上工业5个百分点", ["relative >= 5 个百分点"]),
    ("碳效水平优于全省同行业平均水平", ["relative > None "]),
    ("新建水泥粉磨产能不大于退出产能", ["relative <= None "]),
    ("创新能力进入全国前三", ["relative <= 3 "]),
]
WHOLES = [
    ("对29条水泥粉磨生产线分类处置，其中关停11条、整合提升13条、保留5条", ["structure = 29 条"]),
    ("整合优化后各区（县）水泥粉磨企业原则上不超过1家", ["limit <= 1 家"]),
]
NONE = [
    "加快推进数字化改造“三个全覆盖”",
    "实施16项重点工作",
    "打造“1+N”工业互联网平台体系",
    "推广5G、4K高清和IPv6应用",
    "对新认定的企业给予最高100万元奖励",
    "落实日产2500吨及以下水泥熟料生产线退出方案",
    "提升中国联通等8个已有云数据中心的服务能力",
    "截至2022年底，全市已建成5G基站8000个",
    "每季度召开一次工作推进会议",
    "建设一批示范项目，打造一个平台",
    "开展十链百场万企活动",
    "构建1个大脑、2个支撑、3维网络、4个能力",
    "根据浙政发〔2018〕32号文件精神",
    "培育形成若干个龙头企业",
    "位居全省前列，建成全国首个示范区",
    "支持年营收亿元以上企业上市",
    "推动三大产业融合，实现三个转变",
    "新能源利用率可降低至90%",
    "持有50%以上股份的企业",
    "推动256层CT等高端医疗设备产业化",
]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [*LEVELS, *CHANGES, *COUNTS, *COVERED, *RELATIVE, *WHOLES, *((sentence, []) for sentence in NONE)],
)
def test_sentence(sentence: str, expected: list[str]) -> None:
    drafts = read_sentence(fold(sentence).text)
    assert [f"{d.kind} {d.op} {d.value} {d.unit}" for d in drafts] == expected


def test_subjects_are_completed_from_their_sentence() -> None:
    sentence = fold(
        "传统制造业营业利润率、亩均税收达到省均水平，挥发性有机物和氮氧化物排放强度分别下降20%和40%"
    ).text
    assert [draft.subject for draft in read_sentence(sentence)] == [
        "传统制造业营业利润率",
        "传统制造业亩均税收",
        "挥发性有机物排放强度",
        "氮氧化物排放强度",
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("建成绿色工厂20家以上、绿色园区3个", ["建成绿色工厂20家以上", "绿色园区3个"]),
        ("2023年新增10家", ["新增10家"]),
        ("水泥熟料产能压减200万吨", ["水泥熟料产能压减200万吨"]),
    ],
)
def test_quotes_take_what_belongs_to_them(sentence: str, expected: list[str]) -> None:
    assert [sentence[draft.start : draft.end] for draft in read_sentence(sentence)] == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("氮氧化物、挥发性有机物分别减排1.2万吨、0.8万吨", ["氮氧化物", "挥发性有机物"]),
        ("能耗强度五年累计下降15%", ["能耗强度"]),
        ("产业规模由100亿元增加到300亿元", ["产业规模"]),
        ("新增5家企业，投资100亿元", ["企业", "投资"]),
        ("单位产品能耗限额不得超过120千克", ["单位产品能耗限额"]),
        ("培育10家以上年产值10亿元以上的龙头企业", ["年产值10亿元以上的龙头企业"]),
        ("培育100户“专精特新”企业(其中国家级10户、省级90户)", ["“专精特新”企业"]),
    ],
)
def test_subjects(sentence: str, expected: list[str]) -> None:
    assert [draft.subject for draft in read_sentence(sentence)] == expected


@pytest.mark.parametrize("sentence", ["综合实力排名保持全省前三", "综合实力保持在全省前三"])
def test_a_rank_is_held_among_others(sentence: str) -> None:
    (draft,) = read_sentence(sentence)
    assert (draft.basis, draft.value) == ("全省", 3)


def test_parts_are_labelled() -> None:
    (draft,) = read_sentence(
        fold("对29条水泥粉磨生产线（不含特种水泥）分类处置，其中关停11条、整合提升13条、保留5条").text
    )
    assert [(part.label, part.value) for part in draft.parts] == [("关停", 11), ("整合提升", 13), ("保留", 5)]
