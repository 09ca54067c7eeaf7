"""Rows against other periods."""

from __future__ import annotations

from zhuanji.basics.texts.entry import Text

TEXTS: dict[str, Text] = {
    "ledger.series.jump": Text(
        "本期 {now}，上年同期 {then}，为上年的 {ratio} 倍。",
        "{now} now, {then} a year ago: {ratio} times as much.",
    ),
    "ledger.series.jump.remedy": Text(
        "核对是否错行、错单位或口径变化；确实如此的，在回执上注明原因。",
        "Check for a shifted row, another unit or scope; if it is right, note the reason on the return.",
    ),
    "ledger.series.unit": Text(
        "本期 {now}，上年同期 {then}，约为上年的 {factor} 倍，像是单位不同。",
        "{now} now, {then} a year ago: about {factor} times as much, which looks like another unit.",
    ),
    "ledger.series.unit.remedy": Text(
        "按表头的单位重填（万元与元差 10000，吨与千克差 1000，公顷与亩差 15）；数据属实的，注明原因。",
        "Write it in the header's unit (万元 and 元 differ by 10,000, t and kg by 1,000, ha and 亩 by 15); if it is "
        "right, note the reason.",
    ),
    "ledger.series.unit_column": Text(
        "“{column}”一列 {of} 行可比，其中 {count} 行约为上年的 {factor} 倍，整列的单位可能不是{unit}（第 {rows} 行等）。",
        "In the column “{column}” {count} of {of} rows are about {factor} times last year's: its unit may not be "
        "{unit} (rows {rows}).",
    ),
    "ledger.series.unit_column.remedy": Text(
        "在表头写明单位，如“（元）”，系统会换算；然后重新导入。",
        "Write the unit into the header, such as （元）; it is converted then. Import the file again.",
    ),
    "ledger.series.falling": Text(
        "累计数 {now} 小于 {month} 的累计数 {then}。",
        "The cumulative figure {now} is less than that of {month}, {then}.",
    ),
    "ledger.series.falling.remedy": Text(
        "核对填的是否当月数；统计部门核减的，注明文件。",
        "Check whether this is the month's own figure; if the statistics revised it downwards, note the document.",
    ),
    "ledger.series.january": Text(
        "{periods} 有 {count} 行（第 {rows} 行等）：月度统计没有 1 月，1—2 月合并报送。",
        "{count} rows are of {periods} (rows {rows}): monthly statistics have no January, months 1 and 2 come together.",
    ),
    "ledger.series.january.remedy": Text(
        "若是 1—2 月累计数，期别改为 2 月；单独的 1 月数不进入计算。",
        "If the figures are of both months, make the period February; January alone enters no calculation.",
    ),
    "ledger.series.unfinished": Text(
        "{period} 到 {end} 才结束，文件 {on} 收到（{count} 行，第 {rows} 行等）。",
        "{period} ends on {end}, but the file came in on {on} ({count} rows: {rows}).",
    ),
    "ledger.series.unfinished.remedy": Text(
        "核对期别；预计数不要当作实际数报送。", "Check the period; estimates aren't to be sent as figures."
    ),
    "ledger.series.early": Text(
        "按发布日历，{period} 的数据 {out} 才发布，文件 {on} 收到（{count} 行），可能是初步数。",
        "By the calendar figures of {period} come out on {out}; the file came in on {on} ({count} rows), so they may be "
        "preliminary.",
    ),
    "ledger.series.early.remedy": Text(
        "可以先收；正式数发布后再报一次，系统会列出变化。日历不对的，请规则维护人更正。",
        "They can be taken; send the final ones once they are out, and the changes are listed. If the calendar is wrong, "
        "tell the rule keeper.",
    ),
}
