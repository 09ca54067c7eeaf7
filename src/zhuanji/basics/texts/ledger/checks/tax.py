"""Taxes."""

from __future__ import annotations

from zhuanji.basics.texts.entry import Text

TEXTS: dict[str, Text] = {
    "ledger.tax.without_revenue": Text(
        "税收 {tax} 万元，营业收入为 {revenue}。", "Tax of {tax} 万元, but revenue is {revenue}."
    ),
    "ledger.tax.without_revenue.remedy": Text(
        "核对代码是否串户；收入确为零的（清缴、处置资产），注明原因；收入漏报的，请统计部门补报。",
        "Check whether the code is another's; if there was no revenue (late payment, assets sold), note the reason; if it "
        "is missing, ask the statistics bureau.",
    ),
    "ledger.tax.above_revenue": Text(
        "税收 {tax} 万元大于营业收入 {revenue} 万元。",
        "Tax of {tax} 万元 is more than the revenue, {revenue} 万元.",
    ),
    "ledger.tax.above_revenue.remedy": Text(
        "核对两边的单位（元、万元）和代码；处置土地等一次性税收，注明原因。",
        "Check both units (元, 万元) and the code; if it is a single payment, such as for land, note the reason.",
    ),
    "ledger.tax.parts": Text(
        "税收实际贡献 {whole}，按各种加减口径最接近的分项之和为 {sum}，相差 {gap}（{blanks} 个分项未填）。",
        "The tax contribution is {whole}; of all ways to add its parts the nearest gives {sum}, off by {gap} ({blanks} "
        "parts are empty).",
    ),
    "ledger.tax.parts.none": Text(
        "税收实际贡献 {whole}，按各种加减口径最接近的分项之和为 {sum}，相差 {gap}。",
        "The tax contribution is {whole}; of all ways to add its parts the nearest gives {sum}, off by {gap}.",
    ),
    "ledger.tax.parts.remedy": Text(
        "核对分项和合计的单位、口径；本县另有加减规定的，请规则维护人说明。",
        "Check units and scope of the parts and the whole; if the county adds them otherwise, tell the rule keeper.",
    ),
}
