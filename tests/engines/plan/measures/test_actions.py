"""Which sentences tell someone to act, and which only say what will be or is."""

from __future__ import annotations

import pytest

from zhuanji.engines.plan.measures.actions import is_action

ACTIONS = [
    "支持企业做大做强",
    "以数字化为引领，推动企业转型",
    "对不达标企业依法依规关停退出",
    "将铸造行业纳入强制性清洁生产审核范围",
    "在家具行业全面推广水性涂料",
    "“一企一策”推动龙头企业创新",
    "市财政每年安排专项资金1亿元",
    "各县(市、区)要制定具体实施方案",
    "领导小组办公室负责统筹协调",
    "由市领导挂联重点企业",
    "严禁新增产能",
    "原则上不再新增水泥产能",
    "市经信局会同市财政局研究制定细则",
    "力争三年新增省级以上工业设计企业4家",
    "到2025年，实施技改项目600个",
    "到2025年，建成数据中心10个，上云企业达到2万家",
    "2023年6月底前完成整治",
    "检验检测方面，通过智能调度分发任务",
    "对获得认定的项目予以事后补助",
    "重点培育龙头企业",
]
STATEMENTS = [
    "到2025年，产业规模达到500亿元",
    "力争到2025年，产业规模突破1000亿元",
    "到2025年，实现数字化改造全覆盖",
    "到2025年，基本建成现代化产业体系",
    "到2025年，全面提升城市智能化水平",
    "到2025年，上云企业达到5000家",
    "企业管理水平明显提升，自动化程度明显提高",
    "形成科学管理决策系统",
    "品牌知名度不高、国内市场占有率不高",
    "近年来，我市大力推进产业升级",
    "已建成数据中心10个",
    "目前建设项目200个",
    "(略)",
    "(各有关单位)",
    "本方案自印发之日起施行",
    "为贯彻落实上级部署，制定本方案",
    "工业增加值占比45%",
]


@pytest.mark.parametrize("text", ACTIONS)
def test_action(text):
    assert is_action(text)


@pytest.mark.parametrize("text", STATEMENTS)
def test_statement(text):
    assert not is_action(text)
