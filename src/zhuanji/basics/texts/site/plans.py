"""Plan documents: the list, a document with what comes from its clauses, uploading, comparing."""

from __future__ import annotations

from zhuanji.basics.texts.entry import Text

LIST = {
    "site.plans.intro": Text(
        "方案原文逐条可读，目标、任务和检查结果都能点到出处。",
        "The documents clause by clause; targets, tasks and findings lead back to their words.",
    ),
    "site.plans.documents": Text("方案文件", "Documents"),
    "site.plans.own": Text("本市方案", "the city's plan"),
    "site.plans.uploaded": Text("上传", "uploaded"),
    "site.plans.unread": Text("尚未解析，打开时解析。", "Not read yet; it is when it is opened."),
    "site.plans.by": Text("{by} 于 {at} 上传", "uploaded by {by} at {at}"),
    "site.plans.nothing": Text("还没有方案文件。", "There is no document yet."),
    "site.plans.count.clauses": Text("条款 {count}", "clauses {count}"),
    "site.plans.count.targets": Text("目标 {count}", "targets {count}"),
    "site.plans.count.tasks": Text("任务 {count}", "tasks {count}"),
    "site.plans.count.measures": Text("举措 {count}", "measures {count}"),
    "site.plans.count.findings": Text("检查结果 {count}", "findings {count}"),
    "site.plans.upload": Text("上传文件", "Upload a document"),
    "site.plans.upload.file": Text("方案文件", "Document"),
    "site.plans.upload.help": Text(
        ".docx、.pdf（有文字层）或 .txt，不超过 {most} MB。上传后所有能看方案的人都能读到，不能删除。",
        ".docx, .pdf with text, or .txt, up to {most} MB. Everybody who may see plans can read it; it can't be deleted.",
    ),
    "site.plans.upload.send": Text("上传并阅读", "Upload and read"),
    "site.plans.compare": Text("比较两份方案", "Compare two plans"),
    "site.plans.compare.old": Text("旧", "Old"),
    "site.plans.compare.new": Text("新", "New"),
    "site.plans.compare.send": Text("比较", "Compare"),
    "site.plans.compare.one": Text(
        "只有一份方案，上传另一份后可以比较。", "There is one document only; upload another to compare them."
    ),
}

DOCUMENT = {
    "site.plans.tabs": Text("方案的各部分", "Parts of the document"),
    "site.plans.tab.document": Text("原文", "Document"),
    "site.plans.tab.targets": Text("目标", "Targets"),
    "site.plans.tab.tasks": Text("任务", "Tasks"),
    "site.plans.tab.findings": Text("检查结果", "Findings"),
    "site.plans.file": Text("下载原件", "Download"),
    "site.plans.paper": Text("打印版", "To print"),
    "site.plans.print": Text("打印", "Print"),
    "site.plans.screen": Text("返回", "Back"),
    "site.plans.show": Text("标注", "Marked"),
    "site.plans.show.all": Text("全部标注", "everything"),
    "site.plans.show.targets": Text("只标目标", "targets"),
    "site.plans.show.tasks": Text("只标任务", "tasks"),
    "site.plans.show.findings": Text("只标检查结果", "findings"),
    "site.plans.show.none": Text("只看原文", "nothing"),
    "site.plans.severity": Text("检查结果的级别", "Severity of findings"),
    "site.plans.severity.error": Text("错误", "error"),
    "site.plans.severity.warning": Text("警告", "warning"),
    "site.plans.severity.info": Text("提示", "note"),
    "site.plans.severity.review": Text("审查", "review"),
    "site.plans.severity.checked": Text("已核", "checked"),
    "site.plans.legend": Text("标注：", "Marks:"),
    "site.plans.legend.more": Text(
        "重叠处都标；后面的小字点开看详情。", "They may overlap; the short words behind them lead further."
    ),
    "site.plans.kind.target": Text("目标", "target"),
    "site.plans.kind.task": Text("任务", "task"),
    "site.plans.kind.finding": Text("检查结果", "finding"),
    "site.plans.contents": Text("目录", "Contents"),
    "site.plans.n_targets": Text("目标 {count}", "T {count}"),
    "site.plans.n_findings": Text("检查 {count}", "F {count}"),
    "site.plans.from_clause": Text("条款 {id} 的目标、任务和检查结果", "What comes from clause {id}"),
    "site.plans.target_of": Text("目标：{title} {light}", "target: {title} {light}"),
    "site.plans.stands": Text("{value}，应达 {required}", "{value}; required {required}"),
    "site.plans.not_quoted": Text("原文中没有找到所引的字句。", "The quoted words aren't in the text."),
    "site.plans.lead": Text("牵头 {names}。", "Led by {names}."),
    "site.plans.with": Text("配合 {names}。", "With {names}."),
    "site.plans.no_clauses": Text("没有读到条款。", "No clause was found."),
    "site.plans.part": Text("第 {number} 部分，共 {parts} 部分", "Part {number} of {parts}"),
    "site.plans.before": Text("上一部分", "Previous part"),
    "site.plans.after": Text("下一部分", "Next part"),
    "site.plans.clause": Text("条款 {id}", "clause {id}"),
    "site.plans.others": Text("另见：", "See also:"),
}

TABLES = {
    "site.plans.targets": Text("方案的目标", "Targets of the plan"),
    "site.plans.targets.read": Text(
        "由程序从原文读出，没有人逐条复核，也没有对应到指标。",
        "Read out of the text by the program: nobody has reviewed them or bound them to indicators.",
    ),
    "site.plans.tasks": Text("任务", "Tasks"),
    "site.plans.tasks.how": Text(
        "自带责任单位的条款。期限取其各项举措中最晚的。",
        "Clauses with owners of their own; due with the last of their measures.",
    ),
    "site.plans.measures": Text("举措（任务分解表）", "Measures"),
    "site.plans.measures.how": Text(
        "最小的行动，一行一项；责任单位在本条或承继上级条款。",
        "The smallest actions, one a row, with the owners they have or inherit.",
    ),
    "site.plans.breakdown": Text("任务分解表", "measures"),
    "site.plans.breakdown.get": Text("下载任务分解表", "Table of measures (.xlsx)"),
    "site.plans.unit": Text("责任单位", "Owner"),
    "site.plans.inherited": Text("承继条款 {clause}", "inherited from clause {clause}"),
    "site.plans.not_stated": Text("未写明，按方案期末", "not written: the plan's end"),
    "site.plans.column.id": Text("编号", "Id"),
    "site.plans.column.number": Text("序号", "No."),
    "site.plans.column.light": Text("灯", "Light"),
    "site.plans.column.clause": Text("条款", "Clause"),
    "site.plans.column.target": Text("目标", "Target"),
    "site.plans.column.asks": Text("要求", "Asks for"),
    "site.plans.column.kind": Text("类型", "Kind"),
    "site.plans.column.by": Text("期限", "By"),
    "site.plans.column.stands": Text("进展", "Stands at"),
    "site.plans.column.questions": Text("待明确", "Open"),
    "site.plans.column.task": Text("任务", "Task"),
    "site.plans.column.measure": Text("举措", "Measure"),
    "site.plans.column.lead": Text("牵头", "Lead"),
    "site.plans.column.with": Text("配合", "With"),
    "site.plans.column.areas": Text("区域", "Areas"),
    "site.plans.column.due": Text("期限", "Due"),
    "site.plans.column.measures": Text("举措数", "Measures"),
    "site.plans.column.targets": Text("目标", "Targets"),
}

PROBLEMS = {
    "site.plans.missing": Text("没有编号为“{id}”的方案文件。", "There is no document “{id}”."),
    "site.plans.missing.remedy": Text("请从方案列表打开。", "Please open it from the list of plans."),
    "site.plans.no_file": Text("没有收到文件，或一次选了几份。", "No document was sent, or several at once."),
    "site.plans.no_file.remedy": Text("请选择一份文件再上传。", "Please choose one document and send it."),
    "site.plans.too_large": Text("“{name}”超过 {most} MB。", "“{name}” is larger than {most} MB."),
    "site.plans.too_large.remedy": Text(
        "请压缩或删去文件里的图片，或另存为 .txt。",
        "Please compress or remove its pictures, or save it as .txt.",
    ),
    "site.plans.kind": Text(
        "“{name}”不是可以读的类型（{kinds}）。", "“{name}” is of no kind that is read here ({kinds})."
    ),
    "site.plans.kind.remedy": Text(
        "请在 Word 或 WPS 里另存为 .docx，或导出 .pdf。", "Please save it as .docx or export it as .pdf."
    ),
    "site.plans.too_slow": Text(
        "“{name}”在 {seconds} 秒内没有读完。", "“{name}” couldn't be read within {seconds} seconds."
    ),
    "site.plans.too_slow.remedy": Text(
        "请只保留方案正文，去掉附表和附件后再上传。",
        "Please keep the plan alone, without long annexes, and send it again.",
    ),
    "site.plans.unreadable": Text("“{name}”读到一半出错。", "Reading “{name}” broke off."),
    "site.plans.unreadable.remedy": Text(
        "请另存为 .txt 再上传；还不行时，把文件发给系统管理员。",
        "Please save it as .txt and send that; if it fails again, give the document to the system administrator.",
    ),
}

TEXTS: dict[str, Text] = LIST | DOCUMENT | TABLES | PROBLEMS
