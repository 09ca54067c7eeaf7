"""What `ledger import`, `check` and `recheck` print."""

from __future__ import annotations

from zhuanji.basics.texts.entry import Text

TEXTS: dict[str, Text] = {
    "ledger.cli.importing": Text("正在导入 {name}（{number}/{all}）", "Importing {name} ({number} of {all})"),
    "ledger.cli.checking": Text("正在校验 {name}（{number}/{all}）", "Checking {name} ({number} of {all})"),
    "ledger.cli.rechecking": Text("正在重新校验 #{id}", "Checking #{id} again"),
    "ledger.cli.recheck.same": Text(
        "#{id} 没有新合格的行，没有改动。", "No further row of #{id} is good; nothing has changed."
    ),
    "ledger.cli.totals": Text("合计 {files} 个文件，", "{files} files: "),
    "ledger.cli.known": Text(
        "这个文件早已导入，没有改动。", "The file was imported before; nothing has changed."
    ),
    "ledger.cli.refused_before": Text(
        "这个文件早先报过（#{id}），当时整份退回，没有一行收下；内容没有改动，这次也没有收。原因：",
        "The file was handed in before (#{id}) and wholly refused. It hasn't changed, and is refused again, because:",
    ),
    "ledger.cli.report": Text("退件：{path}", "Workbook to send back: {path}"),
    "ledger.cli.replaces": Text(
        "取代草稿 {ids}：其中的行这次全部再报了。", "Replaces the drafts {ids}: all of their rows are in it."
    ),
    "ledger.cli.severity.error": Text("不合格", "error"),
    "ledger.cli.severity.warning": Text("提醒", "warning"),
    "ledger.cli.severity.note": Text("说明", "note"),
    "ledger.cli.found.more": Text("另有 {count} 类，见退件。", "{count} more kinds: see the workbook."),
    "ledger.cli.found.column": Text("“{heading}”：{told}", "{heading}: {told}"),
    "ledger.cli.found.first": Text("{told}（首见第 {row} 行）", "{told} (first in row {row})"),
    "ledger.cli.found.row": Text("{told}（第 {row} 行）", "{told} (row {row})"),
    "ledger.cli.next": Text("→ {told}", "→ {told}"),
    "ledger.cli.next.columns": Text(
        "{count} 栏认不出（{headings}），没有读入：用 --map 表头=项目 说明一次，或在退件“待确认栏目”表中选定。",
        "{count} columns aren't known ({headings}) and weren't read: say once with --map HEADING=item what they hold, or "
        "choose it on the workbook's sheet of columns.",
    ),
    "ledger.cli.next.columns.one": Text(
        "{count} 栏认不出（{headings}），没有读入：用 --map 表头=项目 说明一次，或在退件“待确认栏目”表中选定。",
        "{count} column isn't known ({headings}) and wasn't read: say once with --map HEADING=item what it holds, or "
        "choose it on the workbook's sheet of columns.",
    ),
    "ledger.cli.next.match": Text(
        "{count} 行待认定企业：在退件“待确认企业”表中勾选后再导入；或 zhuanji ledger match 名称 --uscc 代码，再 zhuanji ledger recheck {id}",
        "The enterprise of {count} rows is to be confirmed: tick it on the workbook and import that, or zhuanji ledger "
        "match NAME --uscc CODE and then zhuanji ledger recheck {id}",
    ),
    "ledger.cli.next.match.one": Text(
        "{count} 行待认定企业：在退件“待确认企业”表中勾选后再导入；或 zhuanji ledger match 名称 --uscc 代码，再 zhuanji ledger recheck {id}",
        "The enterprise of {count} row is to be confirmed: tick it on the workbook and import that, or zhuanji ledger "
        "match NAME --uscc CODE and then zhuanji ledger recheck {id}",
    ),
    "ledger.cli.next.match_checked": Text(
        "{count} 行待认定企业。", "The enterprise of {count} rows is to be confirmed."
    ),
    "ledger.cli.next.match_checked.one": Text(
        "{count} 行待认定企业。", "The enterprise of {count} row is to be confirmed."
    ),
    "ledger.cli.next.bad": Text(
        "{count} 行退回：在退件中改正，整份再导入；已合格的行不受影响。",
        "{count} rows go back: mend them in the workbook and import the whole of it; good rows aren't touched.",
    ),
    "ledger.cli.next.bad.one": Text(
        "{count} 行退回：在退件中改正，整份再导入；已合格的行不受影响。",
        "{count} row goes back: mend it in the workbook and import the whole of it; good rows aren't touched.",
    ),
    "ledger.cli.next.nothing": Text(
        "全部与台账相同，不必审核。", "Everything is in the ledger already; there is nothing to approve."
    ),
    "ledger.cli.next.empty": Text(
        "没有读到数：先核对表头和填报的栏；本期确实没有可报的，才用 zhuanji ledger zero 登记零报告。",
        "No figures were read: check headings and columns first. Only with nothing to report use zhuanji ledger zero.",
    ),
    "ledger.cli.next.approve": Text(
        "草稿要由另一人审核后才计入台账：zhuanji ledger approve {ids}",
        "Drafts count once another person approves them: zhuanji ledger approve {ids}",
    ),
    "ledger.cli.ask": Text(
        "“{heading}”栏是什么？（如：{samples}）", "What does the column “{heading}” hold? (such as {samples})"
    ),
    "ledger.cli.ask.empty": Text("“{heading}”栏是什么？", "What does the column “{heading}” hold?"),
    "ledger.cli.ask.candidate": Text("  {number}. {title}（{id}）", "  {number}. {title} ({id})"),
    "ledger.cli.ask.prompt": Text(
        "序号或项目；- 表示不要；直接回车跳过", "Number or item; - if it isn't wanted; Enter to leave it"
    ),
}
