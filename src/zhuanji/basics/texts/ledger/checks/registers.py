"""Titles, audits, events, accounts of areas, published figures, waste sand, materials."""

from __future__ import annotations

from zhuanji.basics.texts.entry import Text
from zhuanji.basics.texts.ledger.checks.land import REVERSED

TEXTS: dict[str, Text] = {
    "ledger.title.withdrawn": Text(
        "撤销日期 {second} 早于认定日期 {first}。",
        "The title was withdrawn on {second}, before it was recognised on {first}.",
    ),
    "ledger.title.withdrawn.remedy": REVERSED,
    "ledger.event.reversed": Text(
        "终止日 {second} 早于起始日 {first}。", "The event ends on {second}, before it begins on {first}."
    ),
    "ledger.event.reversed.remedy": REVERSED,
    "ledger.event.document": Text(
        "后果为 {effect}，没有文号。", "The effect is {effect}, but there is no document."
    ),
    "ledger.event.document.remedy": Text(
        "补填依据文号；没有文号的加减分、否决不能用于评价。",
        "Enter the document's number; without one it can't be used in an appraisal.",
    ),
    "ledger.audit.state": Text(
        "审核进度为 {state}，“已验收”为 {accepted}，两者不一致。",
        "The state of the audit is {state}, but accepted is {accepted}.",
    ),
    "ledger.audit.state.remedy": Text("以验收文件为准改为一致。", "Make both agree by the acceptance."),
    "ledger.upgrade.covered": Text(
        "“三化”改造已覆盖，而高端化、数字化、绿色化均未覆盖。",
        "Covered by upgrading, although none of the three kinds covers it.",
    ),
    "ledger.upgrade.covered.remedy": Text(
        "补填覆盖的一类，或改为未覆盖。", "Enter the kind that covers it, or make it not covered."
    ),
    "ledger.area.closed": Text(
        "已取缔 {closed} 家，多于无证无照企业 {total} 家。",
        "{closed} unlicensed producers were closed, of {total}.",
    ),
    "ledger.area.closed.remedy": Text(
        "“无证无照企业”填排查总数，不是剩余数。",
        "The total is of all that were found, not of those that are left.",
    ),
    "ledger.published.area": Text(
        "公布地区“{area}”不在规则包的地区表中。", "The pack has no area “{area}” for this published figure."
    ),
    "ledger.published.area.remedy": Text(
        "填写行政区划代码或全称；要比较的地区请规则维护人加入 areas.csv。",
        "Enter the code or full name; areas to be compared with belong into areas.csv.",
    ),
    "ledger.published.growth": Text(
        "公布增速 {growth}% 超过 ±{most}%。", "A published growth of {growth} % is beyond ±{most} %."
    ),
    "ledger.published.growth.remedy": Text(
        "核对是否填成了指数（105.3）或数值；属实的，注明出处。",
        "Check whether it is an index (105.3) or a figure; if it is right, note the source.",
    ),
    "ledger.published.rank": Text(
        "位次 {rank} 不在 1—{cities} 之间。", "Rank {rank} isn't between 1 and {cities}."
    ),
    "ledger.published.rank.remedy": Text(
        "填全省设区市位次；县区排名不填本列。",
        "Enter the rank among the province's cities; ranks of counties don't belong here.",
    ),
    "ledger.sand.reused": Text(
        "回用 {reused} 吨，多于可用的 {there} 吨（产生＋期初－期末）。",
        "{reused} t were reused, more than the {there} t there were (generated + stock before − stock after).",
    ),
    "ledger.sand.reused.remedy": Text(
        "核对四项的单位和期初、期末是否填反。", "Check the units, and whether the two stocks are swapped."
    ),
    "ledger.voc.input": Text(
        "VOCs 投入量 {input} 吨，而用量 × 质量分数为 {product} 吨。",
        "VOCs put in are {input} t, but amount × share gives {product} t.",
    ),
    "ledger.voc.input.remedy": Text(
        "核对用量（千克）、质量分数（%）和投入量（吨）。",
        "Check the amount (kg), the share (%) and the input (t).",
    ),
}
