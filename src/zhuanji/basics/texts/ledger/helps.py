"""What `--help` says of the ledger's commands; the first line stands in the list of commands."""

from __future__ import annotations

from zhuanji.basics.texts.entry import Text

TEXTS: dict[str, Text] = {
    "ledger.cli": Text(
        "企业台账：收表、校验、审核、导出、冻结。", "The ledger: intake, checks, approval, export, freeze."
    ),
    "ledger.cli.template": Text(
        "生成报送模板（Excel）：按数据字典制表，预填该单位的企业名单和上期值。",
        "Write a department's template (Excel) from the dictionary, with its roster and last values.",
    ),
    "ledger.cli.template.out": Text("要写出的 .xlsx 文件。", "The .xlsx file to write."),
    "ledger.cli.template.area": Text("只含这个区县：代码或名称。", "Only this county: its code or name."),
    "ledger.cli.import": Text(
        "导入部门报来的表格：逐行校验，合格行进草稿，其余退回改正。\n"
        "可读 .xlsx、.xls、.et、.csv（UTF-8、GB18030）和存成 .xls 的网页。草稿要由另一人审核后才计入台账；同一文件再导入不起作用。",
        "Take in files as departments send them: each row is checked, good ones become a draft, others go back.\n"
        "Reads .xlsx, .xls, .et, .csv (UTF-8, GB18030) and web pages named .xls. A draft counts once another person "
        "has approved it; importing the same file again changes nothing.",
    ),
    "ledger.cli.import.area": Text(
        "报送单位所在区县、镇街：代码或名称；其管理部门据此看到这份报送件。",
        "Where the sender is, a county or town: code or name; its office sees the submission by it.",
    ),
    "ledger.cli.import.sheet": Text(
        "表（代码或名称）；省略时由文件判断。", "The sheet (id or title); by default the file tells."
    ),
    "ledger.cli.import.period": Text(
        "时期，如 2024、2024Q1、2024-03；省略时由文件判断。",
        "The period, such as 2024, 2024Q1, 2024-03; by default the file tells.",
    ),
    "ledger.cli.import.department": Text(
        "报送单位（代码、名称或简称）；省略时为该表的责任单位。",
        "Who sends it (id, title or alias); by default the department that owes the sheet.",
    ),
    "ledger.cli.import.returns": Text(
        "退件另存到此文件夹。", "Also put the workbooks that go back into this folder."
    ),
    "ledger.cli.import.map": Text(
        "说明某栏是哪一项：表头=项目，如 “缴税额=tax_paid”；换算写 “缴税额=tax_paid*10000”，不要的栏写 “备注=-”。记住后不再问。可多次使用。",
        "What a column holds: HEADING=item, such as Paid=tax_paid; with a factor Paid=tax_paid*10000, a column that "
        "isn't wanted Remarks=-. It is remembered. May be given several times.",
    ),
    "ledger.cli.import.reason": Text(
        "更正已审核数据的理由。", "Why figures that were approved are corrected."
    ),
    "ledger.cli.check": Text(
        "校验表格，不写入台账。\n与导入相同的检查；加 --returns 时写出退件。",
        "Check files without taking them in.\nThe same checks as the import; with --returns the workbooks are written.",
    ),
    "ledger.cli.files": Text("列出报送件，最新的在前。", "List what was handed in, newest first."),
    "ledger.cli.files.state": Text(
        "只列：open 待办，approved 已审核，returned 已退回。", "Only these: open, approved or returned."
    ),
    "ledger.cli.files.sheet": Text("只列这张表。", "Only this sheet."),
    "ledger.cli.files.period": Text("只列这个时期。", "Only this period."),
    "ledger.cli.files.department": Text("只列这个单位。", "Only this department."),
    "ledger.cli.files.last": Text("最多列几件（默认 40）。", "How many at most (40)."),
    "ledger.cli.show": Text(
        "查看一个报送件：行数、问题、办理经过。", "Show one submission: its counts, problems and history."
    ),
    "ledger.cli.approve": Text(
        "审核通过：草稿计入台账。\n须由经办人以外的另一人办理；只有一人的单位，附签字盖章的扫描件和其上的校验码。几件同时审核时，要么全部通过，要么都不通过。",
        "Let drafts enter the ledger.\nBy another person than who handed them in; an office of one person adds a signed "
        "and stamped scan with its check code. Of several, all are approved or none.",
    ),
    "ledger.cli.approve.signed": Text("签字盖章的扫描件。", "The signed and stamped scan."),
    "ledger.cli.approve.check_code": Text("扫描件上的校验码。", "The check code on the scan."),
    "ledger.cli.approve.signed_by": Text(
        "扫描件上签字的人；省略时记为单位印章。", "Who signed the scan; by default the department's stamp."
    ),
    "ledger.cli.print": Text(
        "打印草稿的行，带校验码，供签字盖章。\n扫描后用 approve --signed 代替第二人审核。",
        "Write a draft's rows with their check code, to be printed, signed and stamped.\nThe scan takes the place of a "
        "second person with approve --signed.",
    ),
    "ledger.cli.return": Text(
        "退回草稿，写明理由。\n须由经办人以外的另一人办理；报送人自己撤回用 --withdraw。",
        "Send drafts back with a reason.\nBy another person than who handed them in; senders take theirs back with "
        "--withdraw.",
    ),
    "ledger.cli.return.reason": Text("理由。", "The reason."),
    "ledger.cli.return.withdraw": Text("报送人自己撤回。", "The sender takes it back."),
    "ledger.cli.zero": Text(
        "登记零报告：这个单位本期没有可报的。\n与未报不同；由另一人审核后生效。",
        "Register that a department has nothing to report.\nThat differs from not reporting; it counts once another "
        "person has approved it.",
    ),
    "ledger.cli.zero.area": Text(
        "只为这个区县（镇街）报零：代码或名称；不写是单位的整张表。",
        "Only for this county or town: its code or name; otherwise the department's whole sheet.",
    ),
    "ledger.cli.zero.note": Text("报送人的说明。", "What the sender wrote."),
    "ledger.cli.map": Text(
        "列出或写下各单位表头对应的项目。\n不带“表头=项目”时列出；写下的以后导入时自动使用。",
        "List or set what the columns of a sender hold.\nWithout HEADING=item they are listed; what is set is used by "
        "later imports.",
    ),
    "ledger.cli.map.sheet": Text("哪张表：代码或名称。", "The sheet: its id or title."),
    "ledger.cli.match": Text(
        "认定某个名称或户号是哪家企业，并记入对照表。\n认定有起止日期；一个户号可按份额对应几家企业。随后用 recheck 重新校验相关报送件。",
        "Decide which enterprise a name or number means, and keep it.\nA decision has its days; one number may mean "
        "several enterprises with a share each. Then let recheck look at the submissions again.",
    ),
    "ledger.cli.match.uscc": Text("统一社会信用代码。", "The credit code."),
    "ledger.cli.match.kind": Text(
        "是什么：name 企业名称（默认），power_account 用电户号，gas_account 用气户号，water_account 用水户号，"
        "property_certificate 不动产权证号，permit 排污许可证号，mn 监测设备编号，tax_number 旧纳税人识别号，"
        "registration_number 旧工商注册号。",
        "What it is: name (by default), power_account, gas_account, water_account, property_certificate, permit, mn, "
        "tax_number, registration_number.",
    ),
    "ledger.cli.match.from": Text("从哪天起。", "From which day."),
    "ledger.cli.match.to": Text("到哪天止。", "Until which day."),
    "ledger.cli.match.share": Text("份额（默认 1）。", "The share (1)."),
    "ledger.cli.match.reason": Text("依据。", "On what grounds."),
    "ledger.cli.match.withdraw": Text("撤销先前的认定。", "Take an earlier decision back."),
    "ledger.cli.recheck": Text(
        "用现在的对照表和表头重新校验已收的文件，不必重报。\n新合格的行成为下一版草稿，原报送件保留。",
        "Check a file that was handed in once more, with what has been decided since.\nRows that are good now become the "
        "draft of its next revision; what was handed in stays.",
    ),
    "ledger.cli.due": Text(
        "缺报看板：哪个单位欠哪张表、哪一期。\n按发布日历区分未到发布日、待报、迟报、待审核、已报和零报告。",
        "The board of missing data: which department owes which sheet for which period.\nBy the release calendar: not "
        "out yet, due, late, in review, reported, nothing to report.",
    ),
    "ledger.cli.due.period": Text("只看这个时期。", "Only this period."),
    "ledger.cli.due.as_of": Text("看哪一天的情况（默认今天）。", "On which day it is looked at (today)."),
    "ledger.cli.enterprise": Text(
        "一企一档：一家企业历年各项数据，及每个数的来源。",
        "One enterprise: its figures by period, each with the file and row that it came from.",
    ),
    "ledger.cli.enterprise.as_of": Text(
        "只看此刻以前审核的（如 2024-12-31）。", "Only what was approved by then (such as 2024-12-31)."
    ),
    "ledger.cli.export": Text(
        "导出台账中的一张表（Excel 或 CSV）。", "Write a sheet of the ledger (Excel or CSV)."
    ),
    "ledger.cli.export.out": Text("要写出的 .xlsx 或 .csv 文件。", "The .xlsx or .csv file to write."),
    "ledger.cli.export.period": Text("只导出这个时期。", "Only this period."),
    "ledger.cli.freeze": Text(
        "冻结：把已审核的数据存为快照，供指标和评价使用。\n内容相同，快照编号就相同。",
        "Freeze what is approved into a snapshot, for indicators and appraisal.\nThe same content has the same id.",
    ),
    "ledger.cli.freeze.as_of": Text(
        "截至何时审核的数据（默认现在）。", "What was approved by when (now by default)."
    ),
    "ledger.cli.freeze.note": Text("备注。", "A note."),
    "ledger.cli.option.period": Text(
        "时期，如 2024、2024Q1、2024-03。", "The period, such as 2024, 2024Q1, 2024-03."
    ),
    "ledger.cli.option.department": Text(
        "报送单位：代码、名称或简称。", "The department: its id, title or an alias."
    ),
}
