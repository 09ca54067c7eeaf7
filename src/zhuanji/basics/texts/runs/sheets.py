"""What stands on the pages of 一企一单."""

from __future__ import annotations

from zhuanji.basics.texts.entry import Text

TEXTS = {
    "run.paper.title": Text(
        "{area}{year}年度企业综合评价 一企一单", "{area}: appraisal {year}, sheet of one enterprise"
    ),
    "run.paper.by": Text("依据：{scheme}", "By: {scheme}"),
    "run.paper.name": Text("企业名称", "enterprise"),
    "run.paper.uscc": Text("统一社会信用代码", "credit code"),
    "run.paper.town": Text("镇街（园区）", "township"),
    "run.paper.figure": Text("数据项", "figure"),
    "run.paper.amount": Text("数值", "value"),
    "run.paper.unit": Text("单位", "unit"),
    "run.paper.missing": Text("未报", "not reported"),
    "run.paper.criterion": Text("指标", "criterion"),
    "run.paper.value": Text("指标值", "value"),
    "run.paper.benchmark": Text("基准值", "benchmark"),
    "run.paper.points": Text("得分", "points"),
    "run.paper.reason": Text("说明", "reason"),
    "run.paper.result": Text("评价结果：{grade}　得分：{score}", "Result: {grade}; score: {score}"),
    "run.paper.answer": Text(
        "□ 确认以上数据　　□ 数据有误，更正如下（附证明材料）：",
        "□ the figures are right    □ they are wrong, as follows (with proof):",
    ),
    "run.paper.stamp": Text(
        "经办人（签字）：　　　　　　企业（盖章）：　　　　　　日期：",
        "Signed:                    Stamp:                    Date:",
    ),
    "run.paper.no_town": Text("镇街不详", "township unknown"),
    "run.sheets.nobody": Text("第 {id} 号批次没有企业。", "Run {id} has no enterprises."),
    "run.sheets.nobody.remedy": Text(
        "核对快照里有没有评价年度的企业名录。", "See whether the snapshot has the list of the evaluated year."
    ),
}
