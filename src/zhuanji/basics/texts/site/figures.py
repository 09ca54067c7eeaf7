"""One figure, opened."""

from __future__ import annotations

from zhuanji.basics.texts.entry import Text

TEXTS: dict[str, Text] = {
    "site.figure.value": Text("数值", "Value"),
    "site.figure.no_value": Text("没有数值", "No value"),
    "site.figure.print": Text("打印", "Print"),
    "site.figure.formula": Text("算法", "Formula"),
    "site.figure.term": Text("第 {number} 项合计", "Total of term {number}"),
    "site.figure.since": Text("{period} 年起累计", "added up since {period}"),
    "site.figure.basis": Text("口径", "Basis"),
    "site.figure.id": Text("编号", "Id"),
    "site.figure.behind": Text("由什么得来", "What is behind it"),
    "site.figure.entered": Text("计入", "entered"),
    "site.figure.left_out": Text("未计入", "left out"),
    "site.figure.expected": Text("应有", "expected"),
    "site.figure.withdrawn": Text("已撤销", "withdrawn"),
    "site.figure.from": Text("指标依据", "Defined by"),
    "site.figure.people": Text("逐户明细", "Enterprise by enterprise"),
    "site.figure.enterprise": Text("企业", "Enterprise"),
    "site.figure.state": Text("状态", "State"),
    "site.figure.sources": Text("来源（文件 · 行）", "Sources (file · row)"),
    "site.figure.nobody": Text("没有可以显示的企业。", "There is no enterprise to show."),
    "site.figure.closed_why": Text(
        "涉及企业太少，或会使别的数值泄露，不公开。",
        "Kept back: too few enterprises, or it would give another figure away. ",
    ),
    "site.figure.earlier": Text(
        "这是较早一次快照的数值：与现在的数值相减会透露个别更正，只向有权查看其明细的人显示。",
        "It is of an earlier snapshot: less the present one it would tell single corrections, so it is shown only to"
        " those who may see its rows.",
    ),
    "site.figure.small": Text(
        "涉及企业不足三家或一家独大，只向有权查看其明细的人显示。",
        "Fewer than three enterprises, or one that dominates: shown only to those who may see its rows.",
    ),
    "site.figure.not_single": Text("单户数值不显示。", "Single values aren't shown. "),
}
