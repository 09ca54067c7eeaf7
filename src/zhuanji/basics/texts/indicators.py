"""Indicators and figures."""

from __future__ import annotations

from zhuanji.basics.texts.entry import Text

PROBLEMS = {
    "indicator.unknown": Text("规则包里没有指标“{indicator}”。", "The pack has no indicator “{indicator}”."),
    "indicator.unknown.remedy": Text("检查名称（indicators.csv）。", "Check the name in indicators.csv."),
    "indicator.unknown.remedy_site": Text(
        "从“查询”页的列表里选指标。", "Choose an indicator from the list on the page Query."
    ),
    "indicator.snapshot.empty": Text(
        "快照 {snapshot} 里没有任何表。", "The snapshot {snapshot} has no table at all."
    ),
    "indicator.snapshot.empty.remedy": Text(
        "先导入并审核台账数据，再生成快照。", "Import and approve rows of the ledger, then freeze again."
    ),
    "indicator.value.not_finite": Text(
        "数据项“{item}”有 {rows} 个值不是有限的数。",
        "The item “{item}” has {rows} values that aren't finite numbers.",
    ),
    "indicator.value.not_finite.remedy": Text(
        "改正这些值，或删去并写明原因（未报、不适用、待核）。",
        "Correct these values, or leave them out with a reason.",
    ),
    "indicator.figure.id": Text("“{id}”不是指标值的编号。", "“{id}” is no id of a figure."),
    "indicator.figure.id.remedy": Text(
        "从页面、导出或通报里复制整个编号。", "Copy the whole id from a page, an export or a bulletin."
    ),
    "indicator.figure.snapshot": Text(
        "指标值 {id} 出自另一个快照，这里是 {snapshot}。",
        "The figure {id} is of another snapshot than {snapshot}.",
    ),
    "indicator.figure.snapshot.remedy": Text(
        "打开编号末尾所指的快照。", "Open the snapshot that the id ends with."
    ),
    "indicator.figure.unknown": Text("这个快照里没有指标值 {id}。", "This snapshot has no figure {id}."),
    "indicator.figure.unknown.remedy": Text(
        "检查编号里的地区、行业和时期。", "Check area, sector and period in the id."
    ),
    "indicator.contribution.formula": Text(
        "指标“{indicator}”的公式既不是合计也不是两个合计之比，不能分解。",
        "The formula of “{indicator}” is neither a sum nor a ratio of two sums, so it has no parts.",
    ),
    "indicator.contribution.formula.remedy": Text(
        "分别分解公式里的各项。", "Look at the parts of the formula one by one."
    ),
    "indicator.contribution.missing": Text(
        "指标值 {id} 缺值，不能分解。", "The figure {id} has no value to take apart."
    ),
    "indicator.contribution.missing.remedy": Text("先看它为什么缺。", "First see why it is missing."),
}

WORDS = {
    "indicator.state.ok": Text("正常", "ok"),
    "indicator.state.closed": Text("不公开", "closed"),
    "indicator.basis.annual": Text("年度值", "annual"),
    "indicator.basis.cumulative": Text("年初以来累计", "since January"),
    "indicator.basis.derived": Text("累计数之差", "difference of cumulative figures"),
    "indicator.basis.months": Text("各月之和", "sum of months"),
    "indicator.basis.register": Text("名册", "register"),
    "indicator.basis.partial": Text("有的季度未报", "some quarters not sent"),
    "indicator.basis.to_date": Text("截至目前", "to date"),
    "indicator.size.above": Text("规上", "above scale"),
    "indicator.size.below": Text("规下", "below scale"),
    "indicator.cut.inside": Text("功能区含在区县内", "functional areas inside their counties"),
    "indicator.cut.apart": Text("功能区单列", "functional areas apart"),
}

TEXTS: dict[str, Text] = PROBLEMS | WORDS
