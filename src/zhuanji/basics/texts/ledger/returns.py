"""Workbooks that go back to their sender, prints to be stamped, exports."""

from __future__ import annotations

from zhuanji.basics.texts.entry import Text

RETURN = {
    "ledger.book.result": Text("校验结果", "Result"),
    "ledger.book.problems": Text("问题", "Problems"),
    "ledger.return.column": Text("〔{title}〕", "[{title}] "),
    "ledger.return.sentence": Text("{sign} {column}{text}　→ {remedy}", "{sign} {column}{text} → {remedy}"),
    "ledger.return.result": Text("{sign} {text}", "{sign} {text}"),
    "ledger.return.hidden_row": Text("（隐藏行）", " (hidden row)"),
    "ledger.return.sign.error": Text("✗", "✗"),
    "ledger.return.sign.held": Text("✗", "✗"),
    "ledger.return.sign.warning": Text("△", "△"),
    "ledger.return.sign.good": Text("✓", "✓"),
    "ledger.return.sign.unchanged": Text("＝", "="),
    "ledger.return.sign.passed": Text("－", "–"),
    "ledger.return.sign.unfilled": Text("○", "○"),
    "ledger.return.sign.example": Text("－", "–"),
    "ledger.return.sign.note": Text("○", "○"),
    "ledger.return.state.error": Text("有误", "wrong"),
    "ledger.return.state.held": Text("整表未收", "sheet not taken"),
    "ledger.return.state.warning": Text("请核实", "please verify"),
    "ledger.return.state.good": Text("合格", "good"),
    "ledger.return.state.unchanged": Text("无变化", "unchanged"),
    "ledger.return.state.passed": Text("未读取", "not read"),
    "ledger.return.state.unfilled": Text("未填", "not filled in"),
    "ledger.return.state.example": Text("示例", "example"),
    "ledger.return.footer": Text("&L校验码 {code}&R第 &P 页，共 &N 页", "&LCheck code {code}&RPage &P of &N"),
    "ledger.return.footer_plain": Text("&R第 &P 页，共 &N 页", "&RPage &P of &N"),
}

SUMMARY = {
    "ledger.summary.title": Text("报送件校验汇总", "Check of a file sent in"),
    "ledger.summary.file_title": Text("校验结果：{file}", "Check: {file}"),
    "ledger.summary.file": Text("文件", "File"),
    "ledger.summary.received": Text("收到", "Received"),
    "ledger.summary.todo": Text("请您", "Please"),
    "ledger.summary.todo.errors": Text(
        "✗ 有 {count} 行有误，没有收入草稿：在本文件中按“问题”栏逐条改正（✗ 的必须改）。",
        "✗ {count} rows are wrong and not in the draft: mend them in this file as the column “Problems” says.",
    ),
    "ledger.summary.todo.whole": Text(
        "✗ 文件或整张表有问题：先按下面写的改。",
        "✗ The file or a whole sheet has problems: mend them first, as said below.",
    ),
    "ledger.summary.todo.confirm": Text(
        "✗ 有 {count} 行认不出是哪家企业：在“待确认企业”表里从下拉框选定。",
        "✗ {count} rows name no known firm: choose it on the sheet “Firms to confirm”.",
    ),
    "ledger.summary.todo.columns": Text(
        "✗ 有 {count} 栏认不出是什么：在“待确认栏目”表里从下拉框选定。",
        "✗ {count} columns aren't known: choose what they hold on the sheet “Columns to confirm”.",
    ),
    "ledger.summary.todo.warnings": Text(
        "△ 有 {count} 行已收入草稿，但数字可疑：请核实，属实的不用改。",
        "△ {count} rows are in the draft but look doubtful: verify them; what is true may stay.",
    ),
    "ledger.summary.todo.again": Text(
        "改好后存盘，把本文件原样送回；已合格的行不用删，重复报送不会重复计数。右侧“校验结果”“问题”两栏不用管。",
        "Then save this file and send it back whole; good rows may stay, nothing is counted twice.",
    ),
    "ledger.summary.todo.nothing": Text(
        "✓ 全部合格，不用改。请打印签字盖章，校验码随页脚打出。",
        "✓ All good, nothing to mend. Print, sign and stamp; the check code is at the foot of each page.",
    ),
    "ledger.summary.send_to": Text("送回", "Send to"),
    "ledger.summary.file_problems": Text("文件问题", "The file"),
    "ledger.summary.unread": Text("未读的表", "Not read"),
    "ledger.summary.unread_text": Text(
        "{names}：没有从这些工作表读取数据，原样附在后面。",
        "{names}: nothing was read from these sheets; they follow as sent.",
    ),
    "ledger.summary.part": Text("工作表“{name}”——按“{sheet}”读取", "Sheet “{name}”, read as “{sheet}”"),
    "ledger.summary.period": Text("时期", "Period"),
    "ledger.summary.sender": Text("报送单位", "Sender"),
    "ledger.summary.rows": Text("行数", "Rows"),
    "ledger.summary.hidden": Text("隐藏的", "Hidden"),
    "ledger.summary.hidden_rows": Text(
        "发来时隐藏的第 {rows} 行已读取，并在此显示。",
        "Rows {rows} were hidden; they are read, and shown here. ",
    ),
    "ledger.summary.hidden_columns": Text(
        "发来时隐藏的 {columns} 列在此显示。", "Columns {columns} were hidden; they are shown here."
    ),
    "ledger.summary.code": Text("校验码", "Check code"),
    "ledger.summary.total": Text("读取 {count} 行数据。", "{count} rows of data. "),
    "ledger.summary.count": Text("{sign} {text} {count}", "{sign} {text} {count}"),
    "ledger.summary.head.severity": Text("级别", "Severity"),
    "ledger.summary.head.problem": Text("问题", "Problem"),
    "ledger.summary.head.rows": Text("行数", "Rows"),
    "ledger.summary.head.where": Text("所在行", "Where"),
    "ledger.summary.head.remedy": Text("怎么改", "What to do"),
    "ledger.summary.severity.error": Text(" 错误", " error"),
    "ledger.summary.severity.warning": Text(" 提醒", " warning"),
    "ledger.summary.severity.note": Text(" 说明", " note"),
    "ledger.summary.whole_sheet": Text("整表", "sheet"),
    "ledger.summary.example": Text("{text}（首例）", "{text} (first of them)"),
    "ledger.summary.more": Text("……", " …"),
    "ledger.summary.legend": Text("{sign} {text}", "{sign} {text}"),
    "ledger.summary.means.error": Text("有误，没有收入草稿", "wrong, not in the draft"),
    "ledger.summary.means.warning": Text("已收入草稿，请核实", "in the draft, please verify"),
    "ledger.summary.means.good": Text("合格，已收入草稿", "good, in the draft"),
    "ledger.summary.means.unchanged": Text("与台账相同", "as in the ledger"),
    "ledger.summary.means.passed": Text("未作为数据读取（合计、说明等）", "not read as data (totals, notes)"),
    "ledger.summary.means.unfilled": Text(
        "未填：没有填数，不计入行数，不当作零", "not filled in: no figure, not counted, not taken for zero"
    ),
}

CONFIRM = {
    "ledger.book.confirm.code": Text("确认代码", "Confirmed code"),
    "ledger.book.confirm.item": Text("确认栏目", "Confirmed item"),
    "ledger.book.confirm.none": Text("都不是", "none of them"),
    "ledger.book.confirm.not_wanted": Text("不需要", "not wanted"),
    "ledger.book.confirm.firms_how": Text(
        "这些行没有写统一社会信用代码，或写的代码认不出来。请在“确认代码”栏从下拉框选定是哪一家；都不对的选“都不是”，知道代码的直接填 18 位代码。选好后把本文件送回，以后同样的写法不再问。",
        "These rows have no credit code that is known. Choose the firm in “Confirmed code”; where none fits choose “none "
        "of them” or type the code. Send the file back; the same wording won't be asked again.",
    ),
    "ledger.book.confirm.columns_how": Text(
        "这些栏认不出是字典里的哪一项，暂未读取。请在“确认栏目”栏从下拉框选定；不用报的选“不需要”。选好后把本文件送回，以后同样的栏名不再问。",
        "Nobody knows yet what these columns hold; they weren't read. Choose the item in “Confirmed item”, or “not wanted”. "
        "Send the file back; the same heading won't be asked again.",
    ),
    "ledger.book.confirm.refuse": Text(
        "请从下拉框里选，或填 18 位代码。", "Choose from the list, or type a code."
    ),
    "ledger.book.confirm.number": Text("序号", "No."),
    "ledger.book.confirm.sheet": Text("工作表", "Sheet"),
    "ledger.book.confirm.row": Text("行", "Row"),
    "ledger.book.confirm.kind": Text("按什么找", "Looked up by"),
    "ledger.book.confirm.text": Text("报来的写法", "As sent"),
    "ledger.book.confirm.candidate": Text("候选 {number}", "Candidate {number}"),
    "ledger.book.confirm.beside": Text("（{notes}）", " ({notes})"),
    "ledger.book.confirm.column": Text("列", "Column"),
    "ledger.book.confirm.heading": Text("栏名", "Heading"),
    "ledger.book.confirm.maybe": Text("可能是", "Maybe"),
    "ledger.book.confirm.samples": Text("内容举例", "Samples"),
    "ledger.book.kind.name": Text("企业名称", "name"),
    "ledger.book.kind.power_account": Text("用电户号", "power account"),
    "ledger.book.kind.gas_account": Text("用气户号", "gas account"),
    "ledger.book.kind.water_account": Text("用水户号", "water account"),
    "ledger.book.kind.property_certificate": Text("不动产权证号", "property certificate"),
    "ledger.book.kind.permit": Text("排污许可证号", "discharge permit"),
    "ledger.book.kind.mn": Text("设备编号（MN）", "device number (MN)"),
    "ledger.book.kind.tax_number": Text("纳税人识别号", "taxpayer number"),
    "ledger.book.kind.registration_number": Text("工商注册号", "registration number"),
}

PRINT = {
    "ledger.print.title": Text("{place}{period}{sheet}报送表", "{place} {period}: {sheet} as sent"),
    "ledger.print.code": Text("校验码：{code}", "Check code: {code}"),
    "ledger.print.facts": Text(
        "报送单位：{sender}　　所属时期：{period}　　共 {count} 行",
        "Sender: {sender}    Period: {period}    {count} rows",
    ),
    "ledger.print.no_period": Text("见各行", "as in each row"),
    "ledger.print.zero": Text(
        "本期没有可报的数据（零报告）。", "There is nothing to report for this period (zero report)."
    ),
    "ledger.print.why": Text(
        "校验码由表内数据算出，数据有任何改动，校验码即不同。签字盖章后，请连同扫描件报送。",
        "The check code is computed from the rows: any change of a value changes it. Sign, stamp, and send a scan.",
    ),
    "ledger.print.total": Text("合计", "Total"),
    "ledger.print.lacking": Text("空缺行数", "Rows without"),
    "ledger.print.footer": Text(
        "&L校验码 {code}&C第 &P 页，共 &N 页&R{title}", "&LCheck code {code}&CPage &P of &N&R{title}"
    ),
}

EXPORT = {
    "ledger.export.title": Text("{place}{sheet}台账", "{place}: ledger of {sheet}"),
    "ledger.export.facts": Text(
        "共 {count} 行。数值为台账现行值；“来源”为文件号和行号。",
        "{count} rows, current values; “Source” is file and row.",
    ),
    "ledger.export.period": Text("时期", "Period"),
    "ledger.export.source": Text("来源", "Source"),
    "ledger.export.revision": Text("版次", "Revision"),
    "ledger.export.code": Text("{title}代码", "{title} code"),
    "ledger.export.nature": Text("数据性质", "Nature of data"),
    "ledger.export.footer": Text("&R第 &P 页，共 &N 页", "&RPage &P of &N"),
}

RETURN_TEXTS: dict[str, Text] = RETURN | SUMMARY | CONFIRM | PRINT | EXPORT
