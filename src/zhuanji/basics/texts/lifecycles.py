"""What the engine of states says: why a move is refused, what is wrong with a definition, how one reads."""

from __future__ import annotations

from zhuanji.basics.texts.entry import Text

DECLARE = Text(
    "在定义里声明“{name}”，或改正写法。", "Declare “{name}” in the definition, or mend the spelling."
)

REFUSALS = {
    "lifecycle.between": Text("、", ", "),
    "lifecycle.refused": Text("不能由“{start}”转为“{end}”。", "Not moved from “{start}” to “{end}”."),
    "lifecycle.who_could": Text("可办理的角色：{roles}。", "Roles that may do it: {roles}."),
    "lifecycle.refused.no_arrow": Text(
        "“{state}”状态下没有“{action}”这一操作。", "There is no action “{action}” in the state “{state}”."
    ),
    "lifecycle.refused.no_arrow.remedy": Text(
        "用 zhuanji run show 或 zhuanji ledger show 查看现在能办什么。",
        "See with zhuanji run show or zhuanji ledger show what can be done now.",
    ),
    "lifecycle.refused.no_arrow.remedy_site": Text(
        "重新打开这一页，看现在能办什么。", "Open the page again to see what can be done now."
    ),
    "lifecycle.refused.role": Text(
        "{person} 不具备所需角色（{roles}）。", "{person} has none of the roles needed ({roles})."
    ),
    "lifecycle.refused.role.remedy": Text("请具备该角色的人员办理。", "Let somebody with such a role do it."),
    "lifecycle.refused.party": Text("只能由{party}（{unit}）办理。", "Only the {party} ({unit}) may do it."),
    "lifecycle.refused.party.remedy": Text("请{unit}的人员办理。", "Let somebody of {unit} do it."),
    "lifecycle.refused.not_party": Text(
        "{unit}是{party}，不能办理这一步。", "{unit} is the {party} and may not do this."
    ),
    "lifecycle.refused.not_party.remedy": Text(
        "请其他单位的人员办理。", "Let somebody of another unit do it."
    ),
    "lifecycle.refused.evidence": Text("缺少材料：{kinds}。", "Papers are missing: {kinds}."),
    "lifecycle.refused.evidence.remedy": Text(
        "补齐材料并注明存放位置：{named}。", "Add them and say where they are kept: {named}."
    ),
    "lifecycle.refused.evidence.remedy_site": Text(
        "在表单里选择文件后再提交：{kinds}。", "Choose the files in the form and send it again: {kinds}."
    ),
    "lifecycle.refused.unknown_evidence": Text(
        "流程没有“{kind}”这种材料。", "The lifecycle has no papers of the kind “{kind}”."
    ),
    "lifecycle.refused.unknown_evidence.remedy": Text(
        "按流程规定的材料种类重新提交。", "Hand it in under a kind that the lifecycle has."
    ),
    "lifecycle.refused.reason": Text("没有写明理由。", "No reason is given."),
    "lifecycle.refused.reason.remedy": Text("写明理由。", "Give the reason."),
    "lifecycle.refused.document_number": Text("没有发文字号。", "There is no document number."),
    "lifecycle.refused.document_number.remedy": Text(
        "填写依据文件的发文字号。", "Enter the number of the document it rests on."
    ),
    "lifecycle.refused.same_person": Text(
        "{person} 办理过“{state}”，不能再由本人办理。",
        "{person} had a hand in “{state}” and may not do this too.",
    ),
    "lifecycle.refused.same_person.remedy": Text("请另一人办理。", "Let another person do it."),
    "lifecycle.refused.same_person_or_paper": Text(
        "{person} 办理过“{state}”，不能再由本人办理；须由另一人办理，或附另一人签署的{paper}。",
        "{person} had a hand in “{state}”; another person must do it, or a {paper} that another signed be added.",
    ),
    "lifecycle.refused.same_person_or_paper.remedy": Text(
        "请另一人办理，或补交另一人签署的{paper}。",
        "Let another person do it, or add a {paper} that another signed.",
    ),
    "lifecycle.refused.guard": Text(
        "还不能办理，须先满足：{guard}。", "Not yet, this has to hold first: {guard}."
    ),
    "lifecycle.refused.guard.remedy": Text("条件满足后再办理。", "Do it once the condition holds."),
    "lifecycle.refused.guard_unknown": Text("条件未知：{guard}。", "A condition isn't known: {guard}."),
    "lifecycle.refused.guard_unknown.remedy": Text("先查明这一条件。", "Find out first whether it holds."),
    "lifecycle.refused.earlier": Text(
        "时间早于最后一条记录（{latest}）。", "The time lies before the last entry ({latest})."
    ),
    "lifecycle.refused.earlier.remedy": Text("检查日期和时间。", "Check the date and the time."),
    "lifecycle.refused.no_extension": Text(
        "“{action}”没有可以延期的时限。", "“{action}” has no time limit that can be put off."
    ),
    "lifecycle.refused.no_extension.remedy": Text(
        "查看流程对延期的规定。", "See what the lifecycle says on putting off."
    ),
    "lifecycle.refused.extension_late": Text(
        "时限（{last}）已过，延期须在到期前批准。",
        "The limit ({last}) is over; it is put off before that or not at all.",
    ),
    "lifecycle.refused.extension_late.remedy": Text("按逾期处理。", "Treat it as overdue."),
    "lifecycle.refused.extension_no_later": Text(
        "新的期限不晚于现在或原时限（{last}）。",
        "The new date is no later than now or the present limit ({last}).",
    ),
    "lifecycle.refused.extension_no_later.remedy": Text("填写更晚的日期。", "Enter a later date."),
    "lifecycle.refused.own_extension": Text(
        "{person} 不能批准自己申请的延期。", "{person} may not approve what they asked for."
    ),
    "lifecycle.refused.own_extension.remedy": Text("请另一人批准。", "Let another person approve it."),
}

DEFINITIONS = {
    "lifecycle.definition.yaml": Text("不是有效的 YAML：{detail}。", "It is no valid YAML: {detail}."),
    "lifecycle.definition.yaml.remedy": Text(
        "检查缩进、引号和重复的键。", "Check indents, quotes and keys that stand twice."
    ),
    "lifecycle.definition.encoding": Text("文件不是 UTF-8 编码。", "The file isn't in UTF-8."),
    "lifecycle.definition.encoding.remedy": Text("另存为 UTF-8 编码。", "Save it in UTF-8."),
    "lifecycle.definition.no_mapping": Text(
        "定义应是键和值的映射。", "A definition is a mapping of keys to values."
    ),
    "lifecycle.definition.no_mapping.remedy": Text(
        "从 id、title、states 等键写起。", "Begin with keys such as id, title and states."
    ),
    "lifecycle.definition.missing_key": Text("缺少“{field}”。", "“{field}” is missing."),
    "lifecycle.definition.missing_key.remedy": Text("补上“{field}”。", "Add “{field}”."),
    "lifecycle.definition.unknown_key": Text("没有“{field}”这个键。", "There is no key “{field}”."),
    "lifecycle.definition.unknown_key.remedy": Text("改正或删去“{field}”。", "Mend or drop “{field}”."),
    "lifecycle.definition.wrong_value": Text(
        "“{field}”的值应是 {wanted} 的形式。", "“{field}” should have the form {wanted}."
    ),
    "lifecycle.definition.wrong_value.remedy": Text("改成 {wanted} 的形式。", "Write it as {wanted}."),
    "lifecycle.definition.limit_unit": Text(
        "“{field}”须且只能用 hours、days、working_days、months、given 之一。",
        "“{field}” needs exactly one of hours, days, working_days, months, given.",
    ),
    "lifecycle.definition.limit_unit.remedy": Text("只保留一种时限。", "Keep one of them."),
    "lifecycle.definition.unknown_state": Text(
        "没有声明状态“{name}”。", "The state “{name}” isn't declared."
    ),
    "lifecycle.definition.unknown_state.remedy": DECLARE,
    "lifecycle.definition.unknown_role": Text("没有声明角色“{name}”。", "The role “{name}” isn't declared."),
    "lifecycle.definition.unknown_role.remedy": DECLARE,
    "lifecycle.definition.unknown_evidence": Text(
        "没有声明材料“{name}”。", "The evidence “{name}” isn't declared."
    ),
    "lifecycle.definition.unknown_evidence.remedy": DECLARE,
    "lifecycle.definition.unknown_guard": Text(
        "没有声明条件“{name}”。", "The guard “{name}” isn't declared."
    ),
    "lifecycle.definition.unknown_guard.remedy": DECLARE,
    "lifecycle.definition.unknown_party": Text(
        "没有声明当事单位“{name}”。", "The party “{name}” isn't declared."
    ),
    "lifecycle.definition.unknown_party.remedy": DECLARE,
    "lifecycle.definition.unknown_date": Text("没有声明日期“{name}”。", "The date “{name}” isn't declared."),
    "lifecycle.definition.unknown_date.remedy": DECLARE,
    "lifecycle.definition.duplicate_arrow": Text(
        "“{start}”状态下“{action}”出现两次，去向不明。",
        "“{action}” leaves the state “{start}” twice, so that it isn't clear where to.",
    ),
    "lifecycle.definition.duplicate_arrow.remedy": Text(
        "删去一条，或给它另一个 action。", "Drop one, or give it another action."
    ),
    "lifecycle.definition.unreachable": Text(
        "状态“{state}”从起点到达不了。", "The state “{state}” can't be reached from the first."
    ),
    "lifecycle.definition.unreachable.remedy": Text(
        "加一条通向它的箭头，或删去该状态。", "Add an arrow that leads there, or drop the state."
    ),
    "lifecycle.definition.no_way_out": Text(
        "从状态“{state}”到不了任何终点。", "No end can be reached from the state “{state}”."
    ),
    "lifecycle.definition.no_way_out.remedy": Text(
        "加一条离开的箭头，或把它列入 final。", "Add an arrow that leaves it, or name it in final."
    ),
    "lifecycle.definition.end_left": Text(
        "“{state}”是终点，却有离开它的箭头。", "“{state}” is an end, yet an arrow leaves it."
    ),
    "lifecycle.definition.end_left.remedy": Text(
        "删去箭头；若是更正，写 new_revision: true。",
        "Drop the arrow; if it is a correction, write new_revision: true.",
    ),
    "lifecycle.definition.extension_limit": Text(
        "可延期的“{action}”应恰有一条带时限的箭头，现有 {count} 条。",
        "“{action}” may be put off, so exactly one of its arrows needs a limit; {count} have one.",
    ),
    "lifecycle.definition.extension_limit.remedy": Text("给一条箭头写 limit。", "Give one arrow a limit."),
    "lifecycle.definition.unused": Text("{field} 中的“{name}”没有用到。", "“{name}” of {field} isn't used."),
    "lifecycle.definition.unused.remedy": Text(
        "删去，或改正用到它的地方。", "Drop it, or mend where it should be used."
    ),
    "lifecycle.definition.duplicate_id": Text(
        "另一个文件已用了 id“{name}”。", "Another file has the id “{name}” already."
    ),
    "lifecycle.definition.duplicate_id.remedy": Text("换一个 id。", "Take another id."),
}

SENTENCES = {
    "lifecycle.sentence.ends": Text(
        "起点为“{initial}”，终点为“{final}”。", "It begins as “{initial}” and ends as “{final}”."
    ),
    "lifecycle.sentence.arrow": Text(
        "“{action}”：{who}把“{start}”转为“{end}”", "“{action}”: {who} moves “{start}” to “{end}”"
    ),
    "lifecycle.sentence.revision": Text(
        "“{action}”：{who}把“{start}”转为新一版的“{end}”",
        "“{action}”: {who} moves “{start}” to “{end}” of a new revision",
    ),
    "lifecycle.sentence.then": Text("；", "; "),
    "lifecycle.sentence.stop": Text("。", "."),
    "lifecycle.sentence.reason": Text("理由", "a reason"),
    "lifecycle.sentence.document_number": Text("发文字号", "a document number"),
    "lifecycle.sentence.papers": Text("须有{papers}", "needs {papers}"),
    "lifecycle.sentence.guards": Text("条件：{guards}", "if {guards}"),
    "lifecycle.sentence.party": Text("须由本件的{party}办理", "by the case's {party}"),
    "lifecycle.sentence.not_party": Text("不得由本件的{party}办理", "not by the case's {party}"),
    "lifecycle.sentence.other_person": Text(
        "不得由办理过“{states}”的人员办理", "not by who had a hand in “{states}”"
    ),
    "lifecycle.sentence.other_person_or_paper": Text(
        "不得由办理过“{states}”的人员办理，或附另一人签署的{paper}",
        "not by who had a hand in “{states}”, or with a {paper} that another signed",
    ),
    "lifecycle.sentence.hours": Text(
        "时限：进入“{after}”后{amount}小时内", "within {amount} hour(s) of “{after}”"
    ),
    "lifecycle.sentence.days": Text(
        "时限：进入“{after}”后{amount}日内", "within {amount} day(s) of “{after}”"
    ),
    "lifecycle.sentence.working_days": Text(
        "时限：进入“{after}”后{amount}个工作日内", "within {amount} working day(s) of “{after}”"
    ),
    "lifecycle.sentence.months": Text(
        "时限：进入“{after}”后{amount}个月内", "within {amount} month(s) of “{after}”"
    ),
    "lifecycle.sentence.given": Text("时限：{date}", "by the {date}"),
    "lifecycle.sentence.unverified": Text("（参数待核）", " (to be verified)"),
    "lifecycle.sentence.extension": Text(
        "“{actions}”的时限可以延期：到期前由{who}批准，申请人不得自批",
        "The limit of “{actions}” can be put off: approved by {who} before it is over, not by who asks",
    ),
    "lifecycle.diagram.arrow": Text("{action}（{who}）", "{action} ({who})"),
}

TEXTS: dict[str, Text] = {**REFUSALS, **DEFINITIONS, **SENTENCES}
