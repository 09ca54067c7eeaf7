"""Snapshots."""

from __future__ import annotations

from zhuanji.basics.texts.entry import Text

TEXTS: dict[str, Text] = {
    "snapshot.not_finite": Text(
        "“{sheet}”的 {column} 有 {count} 个值不是有限的数（如 {value}）。",
        "{column} of “{sheet}” has values that are no finite numbers (count: {count}, such as {value}).",
    ),
    "snapshot.not_finite.remedy": Text(
        "改正这些值，或作为缺失并写明原因。", "Correct them, or leave them missing with a reason."
    ),
    "snapshot.column.unknown": Text(
        "数据字典的“{sheet}”没有这些列：{columns}。",
        "The dictionary's “{sheet}” has no such columns: {columns}.",
    ),
    "snapshot.column.unknown.remedy": Text(
        "改正列名，或在城市包的数据字典里补上。",
        "Correct their names, or add them to the city pack's dictionary.",
    ),
    "snapshot.column.type": Text(
        "“{sheet}”的 {column} 有值不是 {type} 类型。", "{column} of “{sheet}” has values that are not {type}."
    ),
    "snapshot.column.type.remedy": Text(
        "按数据字典的类型改正。", "Give them the type that the dictionary says."
    ),
    "snapshot.values": Text(
        "台账“{sheet}”中有值与数据字典的类型不符：{detail}。",
        "Values of “{sheet}” in the ledger aren't of the dictionary's types: {detail}.",
    ),
    "snapshot.values.remedy": Text(
        "把数据项的类型改回来，或用新的数据项代替它。",
        "Give the item its old type back, or put a new item in its place.",
    ),
    "snapshot.unreadable": Text(
        "{folder} 不是快照，或已损坏（{detail}）。", "{folder} is no snapshot, or is broken ({detail})."
    ),
    "snapshot.unreadable.remedy": Text(
        "检查编号；从备份恢复，或重新冻结。", "Check the id; restore it from a backup, or freeze again."
    ),
    "snapshot.newer": Text(
        "{folder} 由更新版本的转机冻结（{detail}）。",
        "{folder} was frozen by a newer version of Zhuanji ({detail}).",
    ),
    "snapshot.newer.remedy": Text("升级转机后再打开。", "Upgrade Zhuanji, then open it."),
    "snapshot.altered": Text(
        "{folder} 的“{sheet}”与冻结时不一致。", "“{sheet}” of {folder} isn't what was frozen."
    ),
    "snapshot.altered.remedy": Text(
        "不要使用；从备份恢复，或重新冻结并核对编号。",
        "Don't use it; restore it from a backup, or freeze again and compare the ids.",
    ),
    "snapshot.as_of.future": Text(
        "{as_of} 还没有到：之后的审核还会改变结果。",
        "{as_of} is still to come: approvals until then would change the result.",
    ),
    "snapshot.as_of.future.remedy": Text(
        "不写时点以冻结现状，或写已过去的时点。",
        "Leave it out to freeze the present, or name an instant that is past.",
    ),
    "snapshot.nothing_approved": Text(
        "截至 {as_of} 台账里没有已审核的数据，没有冻结。",
        "Nothing in the ledger was approved by {as_of}; nothing was frozen.",
    ),
    "snapshot.nothing_approved.remedy": Text(
        "先用 zhuanji ledger files 看有哪些待审，由另一人 zhuanji ledger approve 审核后再冻结；写了 --as-of 的，核对时点。",
        "See with zhuanji ledger files what waits, let another person approve it with zhuanji ledger approve, then freeze; "
        "if you named --as-of, check the instant.",
    ),
    "snapshot.nothing_approved.remedy_site": Text(
        "先在“数据”页审核报送，再冻结。", "Approve what was handed in on the page Data, then freeze."
    ),
    "snapshot.missing": Text("没有编号以 {id} 开头的快照。", "No snapshot has an id that begins with {id}."),
    "snapshot.missing.remedy": Text(
        "用 zhuanji ledger freeze 冻结；检查编号。", "Freeze one with zhuanji ledger freeze; check the id."
    ),
    "snapshot.missing.remedy_site": Text(
        "检查编号；已有的快照列在“数据”的“冻结”页。",
        "Check the id; the page of freezing lists the snapshots there are.",
    ),
    "snapshot.ambiguous": Text(
        "有多个快照的编号以 {id} 开头：{found}。", "Several snapshots have ids that begin with {id}: {found}."
    ),
    "snapshot.ambiguous.remedy": Text("写出更多位。", "Write more of its figures."),
}
