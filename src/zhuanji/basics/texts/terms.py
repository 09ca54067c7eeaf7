"""Terms that come in data and rules, Chinese to English: titles in schemes, choices of items, words of plans.

Titles that a city pack gives in both languages stand in the pack. A scheme is written in Chinese alone; what its
criteria, grades, reasons and events are usually called is here, and what isn't here stays Chinese on an English page.
"""

from __future__ import annotations

CRITERIA = {
    "亩均税收": "tax per mu",
    "亩均增加值": "value added per mu",
    "亩均销售收入": "sales per mu",
    "单位能耗增加值": "value added per energy used",
    "单位能耗税收": "tax per energy used",
    "单位电耗税收": "tax per power used",
    "单位排放增加值": "value added per emissions",
    "单位增加值碳排放量": "carbon emissions per value added",
    "全员劳动生产率": "labour productivity",
    "R&D经费支出占营业收入比": "R&D expenditure in revenue",
    "R&D经费支出占主营业务收入比": "R&D expenditure in main revenue",
    "碳排放总量": "carbon emissions in total",
    "碳中和率": "rate of carbon neutrality",
    "单位VOCs投入税收": "tax per VOC input",
    "单位VOCs排放税收": "tax per VOC emissions",
    "低VOCs原料占比": "share of low-VOC materials",
    "原始得分": "raw score",
    "电力因子": "factor of power",
    "天然气因子": "factor of natural gas",
    "热力因子": "factor of heat",
}

GRADES = {
    "优先发展": "priority development",
    "提升发展": "development by upgrading",
    "调控帮扶": "control and support",
    "倒逼整治": "forced rectification",
    "低碳": "low carbon",
    "中碳": "medium carbon",
    "高碳": "high carbon",
    "不宜参评（T）": "not suited for appraisal (T)",
}

REASONS = {
    "公用工程类": "public utilities",
    "登记不满两年": "registered for less than two years",
    "名称属实、数据系演示，不参评": "real name, demonstration data, not appraised",
    "较大以上生产安全事故": "a production accident of the larger kind or worse",
    "环境违法被责令停产整治": "ordered to stop production for an environmental offence",
    "重大税收违法失信": "grave tax offence and breach of trust",
    "统计弄虚作假": "falsified statistics",
    "新获省级以上荣誉": "a new honour of the province or above",
    "向规下企业出租厂房": "lets premises to enterprises below scale",
    "全部使用低VOCs原料": "uses low-VOC materials alone",
    "VOCs投入不足0.1吨": "VOC input below 0.1 t",
}

ABOVE = "land-productivity appraisal of industrial enterprises above scale"
BELOW = "land-productivity appraisal of industrial enterprises below scale"
DEMO = "demonstration scheme, with indicators and weights borrowed from Huangyan"
SCHEMES = {
    "规模以上工业企业亩均效益综合评价": ABOVE,
    "规模以下工业企业亩均效益综合评价": BELOW,
    "规模以上工业企业亩均效益综合评价（演示办法，借用黄岩区指标和权重）": f"{ABOVE} ({DEMO})",
    "规模以下工业企业亩均效益综合评价（演示办法，借用黄岩区指标和权重）": f"{BELOW} ({DEMO})",
    "规模以上工业企业碳效等级评价": "carbon-efficiency grading of industrial enterprises above scale",
    "涉VOCs原料与税收挂钩评价（试算）": "appraisal of VOC materials against tax (trial)",
    "黄岩区2021年度规模以上工业企业亩均效益综合评价": f"Huangyan 2021: {ABOVE}",
    "黄岩区2021年度规模以下工业企业亩均效益综合评价": f"Huangyan 2021: {BELOW}",
    "黄岩区2022年度规模以上工业企业亩均效益综合评价": f"Huangyan 2022: {ABOVE}",
    "黄岩区2022年度规模以下工业企业亩均效益综合评价": f"Huangyan 2022: {BELOW}",
    "丽水市2019年度规模以上工业企业亩均效益综合评价": f"Lishui 2019: {ABOVE}",
    "温岭市工业园区规模以上企业亩均效益综合评价": f"Wenling, industrial parks: {ABOVE}",
    "温岭市工业园区规模以下企业亩均效益综合评价": f"Wenling, industrial parks: {BELOW}",
    "淮安市工业企业资源集约利用综合评价": "Huai'an: appraisal of the intensive use of resources by industry",
}

CHOICES = {
    "大型": "large",
    "中型": "medium",
    "小型": "small",
    "微型": "micro",
    "在营": "operating",
    "停产": "stopped",
    "歇业": "dormant",
    "注销": "struck off",
    "吊销": "revoked",
    "迁出": "moved away",
    "待核": "to be verified",
    "不可评": "not gradable",
    "不参评": "exempt",
    "零排放": "no emissions",
    "登记管理": "registered only",
    "依托房东": "by the landlord",
    "涂料": "coating",
    "稀释剂": "thinner",
    "胶粘剂": "adhesive",
    "油墨": "ink",
    "清洗剂": "cleaning agent",
    "助剂": "auxiliary",
    "施工状态": "as applied",
    "扣水": "less water",
    "关停": "close",
    "整合提升": "merge and upgrade",
    "保留": "keep",
    "未完成": "not done",
    "一阶段": "stage one",
    "二阶段": "stage two",
    "引领性": "leading",
    "非引领性": "not leading",
    "高端化": "high end",
    "智能化": "smart",
    "绿色化": "green",
    "零土地": "without new land",
    "其他": "other",
    "国家级": "national",
    "省级": "provincial",
    "市级": "municipal",
    "县级": "of the county",
}

PLANS = {
    "重点任务": "key task",
    "全市": "the city",
    "全市域": "the whole city",
    "全省": "the province",
    "省均": "provincial average",
    "省均水平": "provincial average",
    "全省平均水平": "provincial average",
    "全省同行业平均水平": "the province's average of the same industry",
    "各成员单位": "all member units",
    "各区县人民政府": "the governments of the districts and counties",
    "力争": "striven for",
    "鼓励": "encouraged",
    "原则上": "in principle",
    "左右": "about",
    "以上": "or more",
    "若干": "several",
    "若干个": "several",
    "明显": "markedly",
    "大幅": "greatly",
}

OTHERS = {
    "演示数据": "demonstration data",
    "示意图": "sketch",
    "合计之比": "ratio of totals",
    "设计": "design",
    "凭记忆，未核对原文": "from memory, not checked against the text",
    "本项目设计，无外部依据": "designed for this program, without an outside source",
    "工作日": "working days",
}

TERMS = CRITERIA | GRADES | REASONS | SCHEMES | CHOICES | PLANS | OTHERS
