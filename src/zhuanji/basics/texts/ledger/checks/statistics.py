"""Statistics in themselves."""

from __future__ import annotations

from zhuanji.basics.texts.entry import Text

SWAPPED = Text(
    "核对两列是否填反、错行，单位是否一致；属实的，注明原因。",
    "Check whether the columns are swapped or the row shifted, and their units; if it is right, note the reason.",
)

TEXTS: dict[str, Text] = {
    "ledger.statistics.above_output": Text(
        "增加值 {added} 大于总产值 {output}。", "Value added {added} is more than output {output}."
    ),
    "ledger.statistics.above_output.remedy": SWAPPED,
    "ledger.statistics.above_revenue": Text(
        "增加值 {added} 大于营业收入 {revenue}。", "Value added {added} is more than revenue {revenue}."
    ),
    "ledger.statistics.above_revenue.remedy": Text(
        "核对单位；产量多未售出的属正常，注明即可。",
        "Check the units; goods made and not sold explain it, note that.",
    ),
    "ledger.statistics.profit": Text(
        "利润 {profit} 大于营业收入 {revenue}。", "Profit {profit} is more than revenue {revenue}."
    ),
    "ledger.statistics.profit.remedy": SWAPPED,
    "ledger.statistics.employees_zero": Text(
        "平均用工人数为 0，而营业收入为 {revenue}。", "Nobody is employed, but revenue is {revenue}."
    ),
    "ledger.statistics.employees_zero.remedy": Text(
        "填写全年平均用工人数（含劳务派遣）；不掌握的留空并填缺失原因，不要填 0。",
        "Enter the year's average, sent staff included; if nobody knows, leave it empty with a reason, not 0.",
    ),
    "ledger.statistics.employees_missing": Text(
        "营业收入为 {revenue}，没有平均用工人数，劳动生产率无法计算。",
        "Revenue is {revenue}, but the number of employees is missing: productivity can't be computed.",
    ),
    "ledger.statistics.employees_missing.remedy": Text(
        "补填；没有的填缺失原因（未报、不适用、待核）。",
        "Enter it; if there is none, the reason (未报, 不适用, 待核).",
    ),
    "ledger.statistics.twins": Text(
        "“{first}”和“{second}”{of} 行中有 {count} 行相等，两列可能混用。",
        "“{first}” and “{second}” are equal in {count} of {of} rows: one may have been copied into the other.",
    ),
    "ledger.statistics.twins.remedy": Text(
        "前者是统计调查口径，后者是利润表科目，分别取数；只有一种的，另一列留空。",
        "The first is the survey's, the second the accounts'; take each from its source, and leave empty what you don't have.",
    ),
}
