"""The page of data: heads of columns, decisions on names and columns, refusals."""

from __future__ import annotations

from zhuanji.basics.texts.entry import Text

COLUMNS = {
    "site.data.column.tick": Text("选", "Tick"),
    "site.data.column.id": Text("编号", "No."),
    "site.data.column.sheet": Text("表", "Sheet"),
    "site.data.column.sheets": Text("表和状态", "Sheets"),
    "site.data.column.period": Text("时期", "Period"),
    "site.data.column.sender": Text("报送单位", "From"),
    "site.data.column.state": Text("状态", "State"),
    "site.data.column.rows": Text("总行数", "rows"),
    "site.data.column.good": Text("合格", "good"),
    "site.data.column.bad": Text("不合格", "refused"),
    "site.data.column.unchanged": Text("与台账相同", "as in the ledger"),
    "site.data.column.passed": Text("略过", "passed over"),
    "site.data.column.warnings": Text("提醒", "warnings"),
    "site.data.column.by": Text("经办人", "By"),
    "site.data.column.at": Text("时间", "When"),
    "site.data.column.step": Text("步骤", "Step"),
    "site.data.column.person": Text("办理人", "Person"),
    "site.data.column.reason": Text("理由", "Reason"),
    "site.data.column.file": Text("文件", "File"),
    "site.data.column.sha256": Text("SHA-256", "SHA-256"),
    "site.data.column.get": Text("原件", "As sent"),
    "site.data.column.row": Text("行", "Row"),
    "site.data.column.key": Text("行的主键", "Key"),
    "site.data.column.name": Text("企业名称", "Enterprise"),
    "site.data.column.found": Text("校验结果和改法", "What is wrong, what to do"),
    "site.data.column.severity": Text("轻重", "Weight"),
    "site.data.column.count": Text("次数", "Times"),
    "site.data.column.heading": Text("栏目", "Column"),
    "site.data.column.item": Text("项目", "Item"),
    "site.data.column.values": Text("填报行", "rows with it"),
    "site.data.column.sum": Text("本次合计", "sum here"),
    "site.data.column.known": Text("台账已有", "in the ledger"),
    "site.data.column.ledger_sum": Text("台账合计", "sum there"),
    "site.data.column.change": Text("变动", "change"),
    "site.data.column.before": Text("台账", "Ledger"),
    "site.data.column.after": Text("本次", "Here"),
    "site.data.column.size": Text("变动幅度", "By"),
    "site.data.column.waiting": Text("待认定行", "rows that wait"),
    "site.data.column.next": Text("下一步", "Next"),
    "site.data.column.kind": Text("类别", "Kind"),
    "site.data.column.text": Text("名称或号码", "Name or number"),
    "site.data.column.uscc": Text("统一社会信用代码", "Credit code"),
    "site.data.column.days": Text("起止", "Days"),
    "site.data.column.share": Text("份额", "Share"),
    "site.data.column.number": Text("序号", "No."),
    "site.data.column.department": Text("部门", "Department"),
    "site.data.column.factor": Text("倍数", "Factor"),
    "site.data.column.as_of": Text("截至", "As of"),
    "site.data.column.snapshot": Text("快照", "Snapshot"),
    "site.data.column.note": Text("用途", "What for"),
}

MATCHES = {
    "site.data.match.title": Text("是哪家企业", "Which enterprise is meant"),
    "site.data.match.words": Text(
        "没有信用代码、名称又对不上的行，由人认定；认定有起止日期和理由，后来的认定取代先前的。",
        "Rows without a credit code whose name fits nobody are decided by a person, with days and grounds; a later decision takes "
        "an earlier one back.",
    ),
    "site.data.match.waiting": Text("有待认定行的报送件", "Submissions with rows that wait"),
    "site.data.match.more_files": Text("另有 {count} 份，行数较少。", "{count} more, with fewer rows."),
    "site.data.match.none": Text("没有待认定的行。", "No row waits."),
    "site.data.match.go": Text("认定企业", "Say which enterprise"),
    "site.data.match.decisions": Text("有效的认定", "Decisions that hold"),
    "site.data.match.no_decisions": Text("没有认定。", "Nothing was decided."),
    "site.data.match.search_hint": Text("名称、号码、信用代码", "name, number, code"),
    "site.data.match.rows": Text("{count} 行，首见第 {row} 行", "{count} rows, the first is {row}"),
    "site.data.match.score": Text("相近", "like by"),
    "site.data.match.no_candidates": Text("没有相近的企业。", "No enterprise is like it."),
    "site.data.match.other": Text("其他企业，代码：", "Another one, code:"),
    "site.data.match.code": Text("“{text}”的统一社会信用代码", "Credit code of “{text}”"),
    "site.data.match.share": Text("份额（%）", "Share (%)"),
    "site.data.match.from": Text("自（空为一直）", "From (empty: ever)"),
    "site.data.match.to": Text("至（空为一直）", "To (empty: for ever)"),
    "site.data.match.reason": Text("依据", "Grounds"),
    "site.data.match.dated": Text(
        "没有选的名称留待以后；起止日期和依据对本页选中的都适用。",
        "Names that aren't chosen wait on; days and grounds hold for all that are chosen on this page.",
    ),
    "site.data.match.save": Text("保存认定", "Keep the decisions"),
    "site.data.match.decided": Text(
        "已认定 {count} 个名称。重新校验后，相应的行进入草稿。",
        "Names decided: {count}. Check again, and their rows enter the draft.",
    ),
    "site.data.match.more": Text(
        "还有 {count} 个名称，保存后继续。", "{count} more names follow after these."
    ),
    "site.data.match.all_done": Text(
        "没有待认定的名称；有认定的行请重新校验。", "No name waits; check again for rows that were decided."
    ),
    "site.data.match.undo": Text("撤销认定", "Take a decision back"),
    "site.data.match.which": Text("认定", "Decision"),
    "site.data.match.nothing": Text("没有选任何企业。", "No enterprise was chosen."),
    "site.data.match.nothing.remedy": Text(
        "选一个候选，或填信用代码。", "Choose a candidate, or type a credit code."
    ),
    "site.data.match.no_reason": Text("没有写依据。", "There are no grounds."),
    "site.data.match.no_reason.remedy": Text(
        "写明依据，如营业执照、变更通知。", "Say on what grounds, such as a licence."
    ),
    "site.data.match.no_decision": Text("没有这条认定。", "There is no such decision."),
    "site.data.match.no_decision.remedy": Text("在列表中另选一条。", "Choose another one of the list."),
    "site.data.columns.words": Text(
        "各部门的栏目是什么，问过一次就记住。", "What senders' columns hold is asked once and remembered."
    ),
    "site.data.columns.none": Text("没有记住的栏目。", "No column is remembered."),
    "site.data.columns.unwanted": Text("不要这一栏", "this column isn't wanted"),
    "site.data.columns.set": Text("设定一栏", "Set a column"),
    "site.data.columns.item_help": Text(
        "项目名称；填 - 表示不要这一栏。", "The item's Chinese title or id; - where it isn't wanted."
    ),
    "site.data.columns.save": Text("保存", "Keep"),
}

ZERO = {
    "site.data.zero.title": Text("零报告", "Nothing to report"),
    "site.data.zero.words": Text(
        "说明本期没有应报的数。零报告须另一人审核；与没有报不是一回事。",
        "States that there is nothing to report for a period. Another person approves it; it isn't the same as not reporting.",
    ),
    "site.data.zero.words_area": Text(
        "本地区的零报告只说明本地区没有应报的数，不代表全市这张表。",
        "An area's statement speaks for that area alone, not for the city's whole sheet.",
    ),
    "site.data.zero.whole": Text("整张表", "The whole sheet"),
    "site.data.zero.note": Text("说明", "Note"),
    "site.data.zero.go": Text("报零", "State it"),
    "site.data.zero.nobody": Text(
        "您的账号没有可以报零的部门或地区。", "Your account has no department or area to speak for."
    ),
    "site.data.zero.not_theirs": Text(
        "“{sheet}”不由{department}报送。", "“{sheet}” isn't sent by {department}."
    ),
    "site.data.zero.not_theirs.remedy": Text("另选表或部门。", "Choose another sheet or department."),
    "site.data.zero.period": Text(
        "“{sheet}”按{kinds}报送，不报“{period}”。", "“{sheet}” is sent by the {kinds}, not for “{period}”."
    ),
    "site.data.zero.period.remedy": Text(
        "在“时期”中选{kinds}，如“{example}”。", "Choose a {kinds} under Period, such as “{example}”."
    ),
    "site.data.kind.year": Text("年", "year"),
    "site.data.kind.quarter": Text("季度", "quarter"),
    "site.data.kind.month": Text("月", "month"),
    "site.data.kind.or": Text("或", " or "),
    "site.data.zero.whole_sheet": Text(
        "部门就整张表零报告，不单为{area}声明。",
        "A department states that its whole sheet has nothing to report, not {area}'s part alone.",
    ),
    "site.data.zero.whole_sheet.remedy": Text(
        "去掉地区；由该地区自己声明。", "Leave the area out; the area states it for itself."
    ),
}

REFUSALS = {
    "site.data.nothing_ticked": Text("没有选中任何报送件。", "Nothing was ticked."),
    "site.data.nothing_ticked.remedy": Text("先在左边打勾。", "Tick what is meant first."),
    "site.data.too_many_ticked": Text("一次最多 {most} 份。", "At most {most} at a time."),
    "site.data.too_many_ticked.remedy": Text("分几次办。", "Take them in several steps."),
    "site.data.no_reason": Text("没有写理由。", "There is no reason."),
    "site.data.no_reason.remedy": Text(
        "写明理由，报送单位会看到。", "Write a reason; the sender will read it."
    ),
    "site.data.not_own": Text("只有报送人能撤回。", "Only the sender withdraws it."),
    "site.data.not_own.remedy": Text("请审核人退回。", "Whoever approves can send it back."),
    "site.data.not_a_day": Text("“{text}”不是日期。", "“{text}” is no day."),
    "site.data.not_a_day.remedy": Text("写成 2024-03-31。", "Write it like 2024-03-31."),
    "site.data.scan.title": Text("凭签章扫描件审核", "Approve by a signed scan"),
    "site.data.scan.words": Text(
        "一人办公室用：打印本件，由他人签字或盖章，扫描后连同页上的校验码上传。",
        "For an office of one person: print it, have it signed or stamped, and upload the scan with the code that is on it.",
    ),
    "site.data.scan.file": Text("扫描件（PDF、JPG、PNG、TIFF）", "Scan (PDF, JPG, PNG, TIFF)"),
    "site.data.scan.signed_by": Text("签字人", "Signed by"),
    "site.data.scan.signed_help": Text(
        "只有单位印章时留空。", "Empty where there is only the department's stamp."
    ),
    "site.data.scan.go": Text("上传并审核", "Upload and approve"),
    "site.data.scan.both": Text(
        "扫描件和校验码缺一不可。", "A scan needs its check code, and the code its scan."
    ),
    "site.data.scan.both.remedy": Text(
        "选文件，并照打印稿填校验码。", "Choose the file and type the code off the print."
    ),
    "site.data.scan.too_large": Text("扫描件超过 {most} MB。", "The scan is larger than {most} MB."),
    "site.data.scan.too_large.remedy": Text("降低分辨率再扫描。", "Scan it with fewer dots."),
    "site.data.scan.kind": Text("这不是扫描件。", "This is no scan."),
    "site.data.scan.kind.remedy": Text("用 PDF、JPG、PNG 或 TIFF。", "Use PDF, JPG, PNG or TIFF."),
}

TEXTS: dict[str, Text] = COLUMNS | MATCHES | ZERO | REFUSALS
