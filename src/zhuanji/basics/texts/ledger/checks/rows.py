"""Rows against each other and against what the ledger has."""

from __future__ import annotations

from zhuanji.basics.texts.entry import Text

TEXTS: dict[str, Text] = {
    "ledger.row_in_file": Text(" 第 {row} 行", ", row {row}"),
    "ledger.check.not_run": Text(
        "有些检查没有运行：规则包里没有这些参数在该日期的值：{limits}。",
        "Some checks didn't run: the city pack has no value of these parameters on that day: {limits}.",
    ),
    "ledger.check.not_run.remedy": Text(
        "请规则维护人在 parameters/ 里补上这些参数，再检查一次。",
        "Ask the rule keeper to add these parameters to the pack's parameters/, then check again.",
    ),
    "ledger.check.repeated": Text(
        "本行与第 {first} 行完全相同，只取第 {first} 行。",
        "This row says the same as row {first}; only row {first} is taken.",
    ),
    "ledger.check.repeated.remedy": Text(
        "不必处理；下次报送前删去重复行。", "Nothing has to be done; remove the repeated row next time."
    ),
    "ledger.check.conflicting": Text(
        "“{told}”在第 {rows} 行各有一行，数据不一致，无法判断以哪行为准。",
        "“{told}” stands in rows {rows} with different values; nobody can tell which is right.",
    ),
    "ledger.check.conflicting.remedy": Text(
        "只留正确的一行；如果是不同的户号、地块、项目，补填各自的编号。",
        "Keep the right row; if they are different accounts, parcels or projects, fill in the number of each.",
    ),
    "ledger.check.conflicting_sheets": Text(
        "同一文件的另一工作表第 {other} 行也有“{told}”，数据不一致，无法判断以哪行为准。",
        "Row {other} on another sheet of the same file says something else of “{told}”; nobody can tell which is right.",
    ),
    "ledger.check.conflicting_sheets.remedy": Text(
        "两张工作表只留正确的一行；如果是不同的户号、地块、项目，补填各自的编号。",
        "Keep the right row on one of the sheets; if they are different accounts, parcels or projects, fill in the "
        "number of each.",
    ),
    "ledger.check.changed": Text(
        "与台账不同：{changes}（台账的值来自 {source}）。",
        "Differs from the ledger: {changes} (the ledger's values are from {source}).",
    ),
    "ledger.check.changed.remedy": Text(
        "确实要更正的，批准后按新值计，旧值留在历史中；不是更正的，可能报了旧表，请撤回。",
        "If a correction is meant, the new value counts once approved, and the old one stays in the history; "
        "if not, this may be an old file: take it back.",
    ),
    "ledger.check.blanked": Text(
        "单元格为空，而台账已有：{kept}（来自 {source}）。台账的值不变。",
        "Empty cells, where the ledger has: {kept} (from {source}). The ledger keeps its values.",
    ),
    "ledger.check.blanked.remedy": Text(
        "值仍然有效的，不必处理；要撤销的，填写缺失原因（未报、不适用、待核）并说明。",
        "If the value still holds, nothing has to be done; if it is to be withdrawn, give the reason why there is none.",
    ),
    "ledger.check.counted": Text(
        "本列每行计 1（不计的填 0），这里是 {value}。",
        "Every row counts as 1 in this column (0 if it doesn't count); this one says {value}.",
    ),
    "ledger.check.counted.remedy": Text(
        "改为 1 或 0；合计数不要填进明细行。", "Write 1 or 0; totals don't belong in single rows."
    ),
    "ledger.check.part_above_whole": Text(
        "{part} {value} 大于 {whole} {total}。", "{part} {value} is more than {whole} {total}."
    ),
    "ledger.check.part_above_whole.remedy": Text(
        "前者是后者的一部分：核对两列的单位和口径，是否填反。",
        "The first is a part of the second: check the units and scopes of both, and whether they are swapped.",
    ),
    "ledger.check.share": Text(
        "占比 {value} 超过 {most}，不可能。", "A share of {value} is more than {most}; that can't be."
    ),
    "ledger.check.share.remedy": Text(
        "按本列的单位重填：单位为 1 的 85% 填 0.85，单位为 % 的填 85。",
        "Write it in the column's unit: 85 % is 0.85 where the unit is 1, and 85 where it is %.",
    ),
}
