"""What the ledger's commands print when all went well."""

from __future__ import annotations

from zhuanji.basics.texts.entry import Text

LISTS = {
    "ledger.cli.column.id": Text("编号", "ID"),
    "ledger.cli.column.state": Text("状态", "state"),
    "ledger.cli.column.sheet": Text("表", "sheet"),
    "ledger.cli.column.period": Text("时期", "period"),
    "ledger.cli.column.periods": Text("时期", "periods"),
    "ledger.cli.column.department": Text("报送单位", "department"),
    "ledger.cli.column.good": Text("合格", "good"),
    "ledger.cli.column.bad": Text("不合格", "bad"),
    "ledger.cli.column.unchanged": Text("未变", "unchanged"),
    "ledger.cli.column.received": Text("收件时间", "received"),
    "ledger.cli.column.file": Text("文件", "file"),
    "ledger.cli.column.at": Text("时间", "at"),
    "ledger.cli.column.step": Text("步骤", "step"),
    "ledger.cli.column.person": Text("办理人", "person"),
    "ledger.cli.column.reason": Text("理由、签署", "reason, signature"),
    "ledger.cli.column.day": Text("日期", "day"),
    "ledger.cli.column.heading": Text("表头", "heading"),
    "ledger.cli.column.item": Text("项目", "item"),
    "ledger.cli.column.kind": Text("类别", "kind"),
    "ledger.cli.column.text": Text("名称或号码", "name or number"),
    "ledger.cli.column.uscc": Text("统一社会信用代码", "credit code"),
    "ledger.cli.column.days": Text("起止", "days"),
    "ledger.cli.column.share": Text("份额", "share"),
    "ledger.cli.column.rows": Text("行数", "rows"),
    "ledger.cli.files.none": Text("没有报送件。", "There are no submissions."),
    "ledger.cli.files.more": Text(
        "另有 {count} 件，用 --last 多列。", "{count} more; list them with --last."
    ),
    "ledger.cli.state.replaced": Text("已由 #{id} 取代", "replaced by #{id}"),
    "ledger.cli.zero.file": Text("零报告", "nothing to report"),
    "ledger.cli.with_unit": Text("{title}（{unit}）", "{title} ({unit})"),
}

SHOW = {
    "ledger.cli.show.title": Text("报送件 #{id}：{sheet}", "Submission #{id}: {sheet}"),
    "ledger.cli.show.state": Text("状态", "state"),
    "ledger.cli.show.period": Text("时期", "period"),
    "ledger.cli.show.department": Text("报送单位", "department"),
    "ledger.cli.show.file": Text("文件", "file"),
    "ledger.cli.show.file_sheet": Text("{file} ［{sheet}］ {hash}", "{file} [{sheet}] {hash}"),
    "ledger.cli.show.sent": Text("收件", "received"),
    "ledger.cli.show.by_at": Text("{at}，{person}", "{at}, {person}"),
    "ledger.cli.show.counts": Text("行数", "rows"),
    "ledger.cli.show.check_code": Text("校验码", "check code"),
    "ledger.cli.show.corrects": Text("更正", "corrects"),
    "ledger.cli.show.revision": Text("版次", "revision"),
    "ledger.cli.show.report": Text("退件", "workbook"),
    "ledger.cli.show.signed": Text("扫描件", "scan"),
    "ledger.cli.show.note": Text("备注", "note"),
    "ledger.cli.show.problems": Text("不合格的行", "Rows that were refused"),
    "ledger.cli.show.more": Text(
        "另有 {count} 处，见退件或 --json。", "{count} more: see the workbook, or --json."
    ),
    "ledger.cli.show.history": Text("办理经过（{state}）", "History ({state})"),
    "ledger.cli.counts": Text(
        "共 {rows} 行：合格 {good}，不合格 {bad}，与台账相同 {unchanged}，略过 {passed}",
        "{rows} rows: {good} good, {bad} bad, {unchanged} as in the ledger, {passed} passed over",
    ),
}

DUE = {
    "ledger.cli.due.title": Text("缺报看板（{day}）", "What is owed ({day})"),
    "ledger.cli.due.none": Text("没有应报的数据。", "Nothing is owed."),
    "ledger.cli.due.not_out": Text("未到发布日", "not out yet"),
    "ledger.cli.due.due": Text("待报", "due"),
    "ledger.cli.due.late": Text("迟报", "late"),
    "ledger.cli.due.in_review": Text("已报待审", "in review"),
    "ledger.cli.due.reported": Text("已报", "reported"),
    "ledger.cli.due.partial": Text("部分已报", "reported in part"),
    "ledger.cli.due.lacking": Text("{state}，缺 {count} 家", "{state}, {count} enterprises lacking"),
    "ledger.cli.due.zero": Text("零报告", "nothing to report"),
    "ledger.cli.due.periods": Text("{state}（{count} 期）", "{state} ({count} periods)"),
    "ledger.cli.due.periods.one": Text("{state}（{count} 期）", "{state} ({count} period)"),
    "ledger.cli.due.out": Text("{day} 发布", "out on {day}"),
    "ledger.cli.due.until": Text("限 {day}", "by {day}"),
    "ledger.cli.due.no_day": Text("发布日未定", "no day is known"),
    "ledger.cli.due.unverified": Text(
        "参数待核：发布日历的天数未经统计部门确认。",
        "Unverified: nobody has confirmed the days of the release calendar.",
    ),
}

DONE = {
    "ledger.cli.approving": Text("正在审核", "Approving"),
    "ledger.cli.approved": Text(
        "已审核 {ids}，{count} 行计入台账（审核人：{person}）。",
        "{ids} approved by {person}: {count} rows entered the ledger.",
    ),
    "ledger.cli.approved.one": Text(
        "已审核 {ids}，{count} 行计入台账（审核人：{person}）。",
        "{ids} approved by {person}: {count} row entered the ledger.",
    ),
    "ledger.cli.approved.zero": Text(
        "零报告 {ids} 已审核（审核人：{person}）。", "{ids} approved by {person}: nothing to report."
    ),
    "ledger.cli.approve.both": Text(
        "--signed 和 --check-code 要一起用。", "--signed and --check-code go together."
    ),
    "ledger.cli.returned": Text("已退回 {ids}：{reason}", "{ids} returned: {reason}"),
    "ledger.cli.withdrawn": Text("已撤回 {ids}：{reason}", "{ids} withdrawn: {reason}"),
    "ledger.cli.zero.taken": Text(
        "已登记零报告 #{id}：{department} {sheet} {period}（校验码 {code}）。请另一人审核：zhuanji ledger approve {id}",
        "#{id}: {department} has nothing to report on {sheet} {period} (check code {code}). Another person approves "
        "it: zhuanji ledger approve {id}",
    ),
    "ledger.cli.zero.known": Text(
        "零报告早已登记为 #{id}：{department} {sheet} {period}（校验码 {code}）。没有改动。",
        "It is registered already as #{id}: {department} {sheet} {period} (check code {code}). Nothing has changed.",
    ),
    "ledger.cli.not_a_number": Text(
        "“{value}”不是报送件编号。", "“{value}” isn't the number of a submission."
    ),
    "ledger.cli.not_a_count": Text("“{value}”不是个数。", "“{value}” isn't a count."),
    "ledger.cli.not_a_day": Text(
        "“{value}”不是日期，写成 2024-03-31。", "“{value}” isn't a day such as 2024-03-31."
    ),
    "ledger.cli.not_an_instant": Text(
        "“{value}”不是时刻，写成 2024-03-31 或 2024-03-31T09:00。",
        "“{value}” isn't an instant such as 2024-03-31 or 2024-03-31T09:00.",
    ),
}

REST = {
    "ledger.report_name": Text("{stem}-校验结果", "{stem}-checked"),
    "ledger.report_again": Text("{stem}-校验结果-第{revision}版", "{stem}-checked-{revision}"),
    "ledger.replaced": Text(
        "由报送件 #{id} 取代：其中的行全部在后件中", "replaced by #{id}, which has all of its rows"
    ),
    "ledger.decision.ticked": Text("报送人在退件中确认", "confirmed by the sender on the workbook sent back"),
    "ledger.cli.template.making": Text("正在制表", "Making the template"),
    "ledger.cli.template.written": Text(
        "模板已写入 {name}。填好后：zhuanji ledger import {name}",
        "The template is in {name}. Once it is filled in: zhuanji ledger import {name}",
    ),
    "ledger.cli.map.both": Text(
        "写下表头时要用 --sheet 和 --department 指明是谁的哪张表。",
        "To set columns, name whose and of which sheet with --department and --sheet.",
    ),
    "ledger.cli.map.kept": Text("记下 {count} 栏。", "{count} columns kept."),
    "ledger.cli.map.kept.one": Text("记下 {count} 栏。", "{count} column kept."),
    "ledger.cli.map.none": Text("还没有记下的表头。", "No columns are remembered."),
    "ledger.cli.map.unwanted": Text("不要", "not wanted"),
    "ledger.cli.map.times": Text("{item} ×{factor}", "{item} ×{factor}"),
    "ledger.cli.exporting": Text("正在导出", "Exporting"),
    "ledger.cli.exported": Text("{count} 行已写入 {name}。", "{count} rows are in {name}."),
    "ledger.cli.exported.one": Text("{count} 行已写入 {name}。", "{count} row is in {name}."),
    "ledger.cli.export.kind": Text(
        "文件名要以 .xlsx 或 .csv 结尾。", "The name must end with .xlsx or .csv."
    ),
    "ledger.cli.printed": Text(
        "打印件已写入 {name}（校验码 {code}）。签字盖章后扫描：zhuanji ledger approve {id} --signed 扫描件 --check-code {code}",
        "The print is in {name} (check code {code}). Signed, stamped and scanned: zhuanji ledger approve {id} --signed SCAN "
        "--check-code {code}",
    ),
    "ledger.cli.match.no_code": Text("要用 --uscc 写明是哪家企业。", "Name the enterprise with --uscc."),
    "ledger.cli.match.no_share": Text(
        "“{share}”不是份额，如 0.4、40%、2/5。", "“{share}” is no share such as 0.4, 40% or 2/5."
    ),
    "ledger.cli.match.known": Text(
        "“{text}”是 {uscc}，早已认定，没有改动。", "That “{text}” means {uscc} is decided already."
    ),
    "ledger.cli.match.decided": Text(
        "已认定“{text}”是 {uscc}（{days}，份额 {share}）。", "“{text}” means {uscc} ({days}, share {share})."
    ),
    "ledger.cli.match.undone": Text(
        "已撤销：“{text}”是 {uscc}（{days}，份额 {share}）。",
        "Taken back: “{text}” means {uscc} ({days}, share {share}).",
    ),
    "ledger.cli.match.always": Text("不限期", "always"),
    "ledger.cli.match.days": Text("{first} 至 {last}", "{first} to {last}"),
    "ledger.cli.match.nothing": Text("还没有认定。", "Nothing is decided yet."),
    "ledger.cli.match.recheck": Text(
        "{ids} 有退回的行含此名称或号码；重新校验：zhuanji ledger recheck {id}",
        "Refused rows of {ids} have it; check them again: zhuanji ledger recheck {id}",
    ),
    "ledger.cli.freezing": Text("正在冻结", "Freezing"),
    "ledger.cli.frozen": Text("快照 {id}", "Snapshot {id}"),
    "ledger.cli.frozen.as_of": Text(
        "截至 {at} 审核的数据，存于 {folder}", "What was approved by {at}, in {folder}"
    ),
    "ledger.cli.frozen.next": Text(
        "下一步：zhuanji track 看目标进度；zhuanji run open 开立评价批次。",
        "Next: zhuanji track shows the targets; zhuanji run open begins an appraisal.",
    ),
    "ledger.cli.frozen.empty": Text("还没有已审核的数据。", "Nothing is approved yet."),
    "ledger.cli.enterprise.last": Text(
        "{title}（列最近 {count} 期，共 {all} 期）", "{title} (last {count} of {all} periods)"
    ),
    "ledger.cli.enterprise.corrected": Text("（更正）", " (corrected)"),
    "ledger.cli.enterprise.source": Text(
        "{period}：{file} 第 {row} 行，#{id} 第 {revision} 版，{sender} 报，{approver} {at} 审",
        "{period}: {file} row {row}, #{id} revision {revision}, sent by {sender}, approved by {approver} {at}",
    ),
}

TEXTS: dict[str, Text] = LISTS | SHOW | DUE | DONE | REST
