"""The words in which a plan is shown: kinds, requirements, headings of tables."""

from __future__ import annotations

from zhuanji.basics.texts.entry import Text

KINDS = {
    "plan.kind.level": Text("水平值", "level"),
    "plan.kind.cumulative": Text("累计值", "cumulative"),
    "plan.kind.addition": Text("新增量", "addition"),
    "plan.kind.average_change": Text("年均变化", "average change"),
    "plan.kind.total_change": Text("累计变化", "total change"),
    "plan.kind.coverage": Text("覆盖率", "coverage"),
    "plan.kind.relative": Text("相对目标", "relative"),
    "plan.kind.structure": Text("结构目标", "structure"),
    "plan.kind.limit": Text("限值", "limit"),
    "plan.kind.qualitative": Text("定性目标", "qualitative"),
    "plan.status.draft": Text("征求意见稿", "draft"),
    "plan.status.final": Text("正式文件", "final text"),
}

REQUIREMENTS = {
    "plan.requirement.average_rise": Text("年均增长 {amount}", "up {amount} a year"),
    "plan.requirement.average_fall": Text("年均下降 {amount}", "down {amount} a year"),
    "plan.requirement.total_rise": Text("累计增长 {amount}", "up {amount} cumulatively"),
    "plan.requirement.total_fall": Text("累计下降 {amount}", "down {amount} cumulatively"),
    "plan.requirement.full": Text("全覆盖", "full coverage"),
    "plan.requirement.coverage": Text("覆盖 {amount}", "cover {amount}"),
    "plan.requirement.addition": Text("新增 {amount}", "add {amount}"),
    "plan.requirement.cumulative": Text("累计 {amount}", "{amount} cumulative"),
    "plan.requirement.relative": Text("{op} {basis}", "{op} {basis}"),
    "plan.requirement.ahead": Text("比{basis}高 {amount}", "above {basis} by {amount}"),
    "plan.requirement.behind": Text("比{basis}低 {amount}", "below {basis} by {amount}"),
    "plan.requirement.rank": Text("{basis}前 {place}", "top {place} of {basis}"),
    "plan.requirement.structure": Text("{whole}：{parts}", "{whole}: {parts}"),
    "plan.requirement.part": Text("{label} {value}", "{label} {value}"),
    "plan.requirement.hedged": Text("{requirement}（{hedge}）", "{requirement} ({hedge})"),
    "plan.requirement.qualitative": Text("「{quote}」", "「{quote}」"),
}

VIEW = {
    "plan.head.issuer": Text("发文机关", "issuer"),
    "plan.head.status": Text("状态", "status"),
    "plan.head.period": Text("实施期", "period"),
    "plan.head.counts": Text("内容", "contents"),
    "plan.head.unknown": Text("未写明", "not stated"),
    "plan.head.years": Text("{first}—{last}年", "{first}–{last}"),
    "plan.head.until": Text("至{last}年", "until {last}"),
    "plan.head.since": Text("{first}年起", "from {first}"),
    "plan.count.clauses": Text("条款 {count}", "{count} clauses"),
    "plan.count.clauses.one": Text("条款 {count}", "{count} clause"),
    "plan.count.targets": Text("目标 {count}", "{count} targets"),
    "plan.count.targets.one": Text("目标 {count}", "{count} target"),
    "plan.count.tasks": Text("任务 {count}", "{count} tasks"),
    "plan.count.tasks.one": Text("任务 {count}", "{count} task"),
    "plan.count.measures": Text("举措 {count}", "{count} measures"),
    "plan.count.measures.one": Text("举措 {count}", "{count} measure"),
    "plan.count.questions": Text("待明确 {count}", "{count} open questions"),
    "plan.count.questions.one": Text("待明确 {count}", "{count} open question"),
    "plan.title.targets": Text("目标（{count}）", "Targets ({count})"),
    "plan.title.questions": Text("待明确事项（{count}）", "Open questions ({count})"),
    "plan.title.tasks": Text("任务（{count}）", "Tasks ({count})"),
    "plan.title.measures": Text("举措（{count}）", "Measures ({count})"),
    "plan.none.targets": Text("没有读到目标。", "No target was found."),
    "plan.none.tasks": Text("没有自带责任单位的条款。", "No clause names owners of its own."),
    "plan.none.measures": Text("没有读到举措。", "No measure was found."),
    "plan.column.clause": Text("条款", "clause"),
    "plan.column.indicator": Text("指标", "indicator"),
    "plan.column.requirement": Text("要求", "required"),
    "plan.column.kind": Text("类型", "kind"),
    "plan.column.by": Text("期限", "by"),
    "plan.column.questions": Text("待明确", "open"),
    "plan.column.count": Text("待明确", "open"),
    "plan.column.task": Text("任务", "task"),
    "plan.column.lead": Text("牵头", "lead"),
    "plan.column.with": Text("配合", "with"),
    "plan.column.measures": Text("举措", "measures"),
    "plan.column.own": Text("本条写明责任单位", "owner in the clause"),
    "plan.column.inherited": Text("承继上级条款", "inherited owner"),
    "plan.column.ownerless": Text("没有责任单位", "no owner"),
    "plan.count.open": Text("{count}项", "{count} open"),
    "plan.ids.numbered": Text("2.1.3 即 二、（一）3", "2.1.3 is 二、（一）3"),
    "plan.ids.unnumbered": Text("1.2.u1 为无序号段落", "1.2.u1 a paragraph without a number"),
    "plan.ids.annex": Text("annex1 为附件", "annex1 an annex"),
    "plan.ids": Text("条款编号：{told}。", "Clause ids: {told}."),
    "plan.labelled": Text("{label}：{words}", "{label}: {words}"),
    "plan.by": Text("{year}年", "{year}"),
    "plan.all": Text("合计", "total"),
    "plan.measures.how": Text(
        "逐项列出举措：zhuanji plan breakdown，或 plan read --json。",
        "To list every measure: zhuanji plan breakdown, or plan read --json.",
    ),
}

# What a question is about, in a word or two; the question itself is `question.<code>`.
QUESTIONS = {
    "plan.question.base_year": Text("基期", "base year"),
    "plan.question.price_basis": Text("价格口径", "prices"),
    "plan.question.scope": Text("统计范围", "scope"),
    "plan.question.comparator": Text("比较口径", "comparator"),
    "plan.question.measure": Text("规模指什么", "scale of what"),
    "plan.question.definition": Text("用语含义", "meaning of a term"),
    "plan.question.register": Text("名单", "register"),
    "plan.question.deadline": Text("期限", "deadline"),
    "plan.question.unit": Text("单位", "unit"),
    "plan.question.window": Text("累计起止", "years summed"),
    "plan.question.stock_or_new": Text("总数或新增", "stock or new"),
}

LINT = {
    "plan.severity.error": Text("错误", "Errors"),
    "plan.severity.warning": Text("警告", "Warnings"),
    "plan.severity.info": Text("提示", "Notes"),
    "plan.severity.review": Text("需审查", "For review"),
    "plan.severity.checked": Text("已核对", "Checked"),
    "plan.lint.title": Text("检查结果", "Findings"),
    "plan.lint.clean": Text("没有检查结果。", "There is nothing to report."),
    "plan.lint.heading": Text("{severity}（{count}）", "{severity} ({count})"),
    "plan.lint.review": Text(
        "以下只是公平竞争审查和合法性审核应当查看的线索，不是结论。",
        "Leads for the fair-competition and legality review to look at, not verdicts.",
    ),
    "plan.lint.remedy": Text("怎么办：{remedy}", "What to do: {remedy}"),
    "plan.lint.related": Text("另见 {places}", "See also {places}"),
    "plan.lint.between": Text("；", "; "),
    # Corner brackets, since the document's own words are full of quotation marks.
    "plan.lint.quoted": Text("「{quote}」", "「{quote}」"),
    "plan.lint.whole": Text("全文", "whole text"),
}

DIFF = {
    "plan.diff.old": Text("旧", "old"),
    "plan.diff.new": Text("新", "new"),
    "plan.diff.title": Text("比较结果", "Changes"),
    "plan.diff.same": Text("两份方案没有差别。", "The two plans say the same."),
    "plan.diff.weakened": Text("减弱", "Weakened"),
    "plan.diff.strengthened": Text("加强", "Strengthened"),
    "plan.diff.dropped": Text("删去", "Dropped"),
    "plan.diff.added": Text("新增", "Added"),
    "plan.diff.moved": Text("移动", "Moved"),
    "plan.diff.changed": Text("其他改动", "Otherwise changed"),
}

TEXTS = KINDS | REQUIREMENTS | VIEW | QUESTIONS | LINT | DIFF
