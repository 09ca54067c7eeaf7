"""The words of the 任务分解表: sheets, headings of columns, remarks."""

from __future__ import annotations

from zhuanji.basics.texts.entry import Text

TEXTS = {
    "breakdown.untitled": Text("未读到标题的方案", "Plan without a title"),
    "breakdown.sheet.measures": Text("任务分解表", "Table of measures"),
    "breakdown.sheet.targets": Text("目标", "Targets"),
    "breakdown.sheet.ownerless": Text("未明确责任", "No owner"),
    "breakdown.title.measures": Text("{title}任务分解表", "{title}: Table of measures"),
    "breakdown.title.targets": Text("{title}目标清单", "{title}: targets"),
    "breakdown.title.ownerless": Text("{title}未明确责任单位的举措", "{title}: measures without an owner"),
    "breakdown.note.measures": Text(
        "文稿状态：{status}。共 {measures} 项举措，其中 {ownerless} 项未明确责任单位（见“未明确责任”表）。\n"
        "条款号按文件自身层次：3.1.1＝三（一）1，u＝无编号的段。\n"
        "{plans}来源：责任单位在何处写明。\n"
        "年份带“*”的，本条款未写明，取上级条款所写或方案末年。",
        "Status: {status}. {measures} measures, {ownerless} of them without an owner (sheet “No owner”).\n"
        "Clauses are numbered by the document's own levels: 3.1.1 = 三（一）1, u = a paragraph without number.\n"
        "{plans}Source: where the owners are named.\n"
        "* = the clause writes no year; it is that of a clause above or the plan's last.",
    ),
    "breakdown.note.empty": Text(
        "文稿状态：{status}。没有读到举措（0 项）。", "Status: {status}. No measure was found (0 measures)."
    ),
    "breakdown.note.targets": Text(
        "共 {targets} 项目标。“对应举措”为任务分解表序号，空白的不在任何举措条款内（如总体目标）。下降以负值表示。\n"
        "年份带“*”的，本条款未写明，取上级条款所写或方案末年。",
        "{targets} targets. “Rows” are numbers of the sheet of measures; empty where a target stands in no "
        "clause with measures (overall goals). A fall is a negative value.\n"
        "* = the clause writes no year; it is that of a clause above or the plan's last.",
    ),
    "breakdown.note.ownerless": Text(
        "共 {ownerless} 项：本条及上级条款均未写明责任单位，请明确。“表内序号”为任务分解表序号。",
        "{ownerless} measures for which neither the clause nor one above it names an owner. "
        "“Row” is the number in the sheet of measures.",
    ),
    "breakdown.note.plan": Text("{letter}＝{title}。", "{letter} = {title}. "),
    "breakdown.note.all_owned": Text(
        "全部 {measures} 项举措均有责任单位。", "All {measures} measures have an owner."
    ),
    "breakdown.note.no_measures": Text("没有读到举措。", "No measure was found."),
    "breakdown.column.number": Text("序号", "No."),
    "breakdown.column.clause": Text("条款", "Clause"),
    "breakdown.column.task": Text("任务", "Task"),
    "breakdown.column.measure": Text("举措", "Measure"),
    "breakdown.column.targets": Text("涉及指标", "Targets in it"),
    "breakdown.column.lead": Text("牵头单位", "Lead"),
    "breakdown.column.with": Text("配合单位", "With"),
    "breakdown.column.areas": Text("区域", "Areas"),
    "breakdown.column.due": Text("完成时限", "Due"),
    "breakdown.column.source": Text("来源", "Source"),
    "breakdown.column.remarks": Text("备注", "Remarks"),
    "breakdown.column.subject": Text("指标", "Indicator"),
    "breakdown.column.asked": Text("目标要求", "Required"),
    "breakdown.column.value": Text("数值", "Value"),
    "breakdown.column.unit": Text("单位", "Unit"),
    "breakdown.column.by": Text("期限", "By"),
    "breakdown.column.kind": Text("类型", "Kind"),
    "breakdown.column.basis": Text("比较对象", "Compared with"),
    "breakdown.column.hedge": Text("限定词", "Hedge"),
    "breakdown.column.quote": Text("原文", "Quote"),
    "breakdown.column.rows": Text("对应举措", "Rows"),
    "breakdown.column.open": Text("待明确", "Open questions"),
    "breakdown.column.row": Text("表内序号", "Row"),
    "breakdown.column.proposed_lead": Text("拟明确牵头单位", "Proposed lead"),
    "breakdown.column.proposed_with": Text("拟明确配合单位", "Proposed with"),
    "breakdown.source.clause": Text("本条写明", "in the clause"),
    "breakdown.source.inherited": Text("上级条款写明", "in a clause above"),
    "breakdown.source.none": Text("未写明", "not named"),
    "breakdown.target": Text("{subject}：{asked}（{year}）", "{subject}: {asked} (by {year})"),
    "breakdown.target.undated": Text("{subject}：{asked}", "{subject}: {asked}"),
    "breakdown.due.stated": Text("{year}年", "{year}"),
    "breakdown.due.assumed": Text("{year}年*", "{year}*"),
    "breakdown.due.unknown": Text("未写明", "not stated"),
    "breakdown.remark.inherited": Text("责任单位见条款 {clause}", "owners: see clause {clause}"),
    "breakdown.remark.beside": Text("本条另有目标：", "further targets of the clause:"),
    "breakdown.footer": Text("&C第 &P 页，共 &N 页", "&CPage &P of &N"),
}
