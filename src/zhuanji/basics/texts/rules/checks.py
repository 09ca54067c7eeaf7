"""What the program says where rows of a pack don't go together, or don't answer."""

from __future__ import annotations

from zhuanji.basics.texts.entry import Text

# What a row may name that another must define: the code's last word → its Chinese and English names.
NAMED = {
    "source": Text("出处", "source"),
    "area": Text("区域", "area"),
    "department": Text("部门", "department"),
    "sheet": Text("表", "sheet"),
    "collection": Text("采集依据", "collection"),
    "item": Text("数据项", "item"),
    "parameter": Text("参数", "parameter"),
    "calendar": Text("发布日历", "calendar"),
    "indicator": Text("指标", "indicator"),
    "question": Text("待明确事项", "question"),
    "sector": Text("行业", "sector"),
    "tag": Text("标签", "tag"),
    "option": Text("选项", "option"),
    "choice": Text("可选值", "choice"),
}
REFERENCES = {
    f"rules.reference.{code}": Text(
        f"没有{name.zh}“{{wanted}}”（相近的：{{near}}）。",
        f"There is no {name.en} “{{wanted}}” (near to it: {{near}}).",
    )
    for code, name in NAMED.items()
} | {
    f"rules.reference.{code}.remedy": Text(
        f"改正写法，或在包里补上这个{name.zh}。",
        f"Correct the spelling, or add the {name.en} to the pack.",
    )
    for code, name in NAMED.items()
}

DATES = {
    "rules.dates.reversed": Text(
        "终止日 {last} 早于起始日 {first}。", "The last day {last} is before the first day {first}."
    ),
    "rules.dates.reversed.remedy": Text("改正日期；两天都算在内。", "Correct the days; both are included."),
    "rules.dates.overlap": Text(
        "“{row}”的有效期 {days} 与 {first} 的 {other} 重叠。",
        "“{row}” holds over {days}, which overlaps with {other} in {first}.",
    ),
    "rules.dates.overlap.remedy": Text(
        "给较早的一行写上 valid_to（新值生效的前一天），或删去一行。",
        "Give the earlier row a valid_to, the day before the new value begins, or delete one of them.",
    ),
    "rules.parameter.units": Text(
        "“{row}”的单位是 {unit}，{first} 却是 {other}。",
        "“{row}” is in {unit} here and in {other} in {first}.",
    ),
    "rules.parameter.units.remedy": Text(
        "同一个键只用一个单位：换算，或另起一个键。",
        "A key keeps one unit: convert the value, or use another key.",
    ),
}

NAMES = {
    "rules.id.repeated": Text("“{id}”已在 {first} 用过。", "“{id}” is already used in {first}."),
    "rules.id.repeated.remedy": Text("换一个 id。", "Take another id."),
    "rules.source.unverifiable": Text(
        "出处只有 {source}（记忆或自定），却写作 verified: true。",
        "The source is {source} only, which is memory or own design, yet the row says verified: true.",
    ),
    "rules.source.unverifiable.remedy": Text(
        "写 verified: false；找到原文后补上出处再改。",
        "Write verified: false until somebody has read it in a source, and name that source.",
    ),
    "rules.department.still_valid": Text(
        "部门“{id}”有后继，却没有写终止日。", "The department “{id}” has a successor but no last day."
    ),
    "rules.department.still_valid.remedy": Text(
        "写上 valid_to，或删去 successor。", "Give it a valid_to, or delete its successor."
    ),
    "rules.department.name_shared": Text(
        "“{name}”同时指“{id}”和“{other}”（{first}）。",
        "“{name}” means “{id}” and at the same time “{other}” ({first}).",
    ),
    "rules.department.name_shared.remedy": Text(
        "别名只留给一个部门，或用有效期分开。", "Leave the name to one of them, or part them by dates."
    ),
    "rules.item.name_shared": Text(
        "同一张表里“{name}”同时指“{item}”和“{other}”（{first}）。",
        "On one sheet “{name}” means “{item}” and also “{other}” ({first}).",
    ),
    "rules.item.name_shared.remedy": Text(
        "别名只留给一个数据项，或放到另一张表。", "Leave the name to one of them, or use another sheet."
    ),
    "rules.item.unit_missing": Text("数据项“{item}”是数，却没有单位。", "The item “{item}” has no unit."),
    "rules.item.unit_missing.remedy": Text("写上单位；纯数写 1。", "Write its unit, or 1 for a pure number."),
    "rules.item.choices": Text(
        "数据项“{item}”的类型是 {type}，与 choices 不符。",
        "The item “{item}” is of type {type}, which doesn't go with its choices.",
    ),
    "rules.item.choices.remedy": Text(
        "choice 类型要有 choices，别的类型不能有。", "A choice has choices, and no other type has."
    ),
    "rules.item.cumulative_of": Text(
        "累计项“{item}”（{unit}）与年度项“{yearly}”（{other}）的报送期或单位对不上。",
        "The running total “{item}” ({unit}) and the yearly item “{yearly}” ({other}) don't go together.",
    ),
    "rules.item.cumulative_of.remedy": Text(
        "累计项按月报，所指的项按年报，单位相同。",
        "The running total is monthly, the item that it becomes is yearly, and both have one unit.",
    ),
}

AREAS = {
    "rules.area.unknown": Text("{day} 没有区域 {area}。", "There is no area {area} on {day}."),
    "rules.area.unknown.remedy": Text("检查代码和日期（areas.csv）。", "Check code and day in areas.csv."),
    "rules.area.parentless": Text(
        "区域 {area} 没有上级（应是 {kinds}）。", "The area {area} has no parent ({kinds})."
    ),
    "rules.area.parentless.remedy": Text("在 parent 一列写上级的代码。", "Write its parent's code."),
    "rules.area.wrong_parent": Text(
        "区域 {area}（{kind}）的上级 {parent} 是 {above}。",
        "The area {area} ({kind}) stands under {parent}, which is a {above}.",
    ),
    "rules.area.wrong_parent.remedy": Text(
        "上级依次为：nation、province、city、county；town 在 county 下，functional 在 city 下。",
        "nation, province, city, county stand one under the other; a town under a county, a functional area under a city.",
    ),
    "rules.membership.twice": Text(
        "{member} 已在 {first} 归入 {other}，日期和口径重叠。",
        "{member} already belongs to {other} in {first}, at the same time and by the same count.",
    ),
    "rules.membership.twice.remedy": Text(
        "一个镇街同一时间、同一口径只算一处：改日期或口径。",
        "A town counts once at a time: change the days or the basis.",
    ),
    "rules.membership.impossible": Text(
        "{member} 不能这样归入 {functional}。", "{member} can't belong to {functional} in this way."
    ),
    "rules.membership.impossible.remedy": Text(
        "whole 只用于镇街，part 用于镇街或区县；功能区和成员要在同一个市。",
        "whole is for towns, part for towns and counties; both lie in the functional area's city.",
    ),
    "rules.sector.code_shared": Text(
        "行业代码 {industry} 同属“{sector}”和“{other}”（{first}），没有标签区分。",
        "The code {industry} belongs to “{sector}” and to “{other}” ({first}) without tags to tell them apart.",
    ),
    "rules.sector.code_shared.remedy": Text(
        "给两边的代码各写一个 tag，或只留一边。", "Give both a tag of its own, or leave the code to one."
    ),
}

PLAN = {
    "rules.plan.missing": Text("没有方案文件 {document}。", "The plan's file {document} isn't there."),
    "rules.plan.missing.remedy": Text("放入文件，或改正路径。", "Put it there, or correct the path."),
    "rules.indicator.formula": Text(
        "公式“{formula}”在第 {position} 字处读不懂（{found}）。",
        "The formula “{formula}” can't be read at character {position} ({found}).",
    ),
    "rules.indicator.formula.remedy": Text(
        "公式由数据项的 id、数、+ - * / 和括号组成。",
        "A formula is made of item ids, numbers, + - * / and brackets.",
    ),
    "rules.target.planless": Text("有目标，却没有方案。", "There are targets, but no plan."),
    "rules.target.planless.remedy": Text("在 pack.yaml 写 plan。", "Write `plan` in pack.yaml."),
    "rules.target.quote": Text(
        "目标 {target} 的原文“{quote}”不在方案里。",
        "The quote “{quote}” of the target {target} isn't in the plan.",
    ),
    "rules.target.quote.remedy": Text(
        "从方案正文逐字复制（zhuanji plan read 会列出）。",
        "Copy it from the plan letter by letter; zhuanji plan read lists the quotes.",
    ),
    "rules.target.unit": Text(
        "目标 {target} 的单位是 {unit}，指标“{indicator}”却是 {other}。",
        "The target {target} is in {unit}, its indicator “{indicator}” in {other}.",
    ),
    "rules.target.unit.remedy": Text(
        "换一个指标，或在指标的公式里换算。", "Take another indicator, or convert in its formula."
    ),
    "rules.target.base": Text(
        "目标 {target} 是变化目标，却没有基期。", "The target {target} is a change without a base."
    ),
    "rules.target.base.remedy": Text("写年份；方案没写的写 open。", "Write the year, or open."),
    "rules.target.unasked": Text(
        "目标 {target} 的基期待定，却没有列出待明确事项。",
        "The base of the target {target} is open, but no question asks for it.",
    ),
    "rules.target.unasked.remedy": Text(
        "在 questions 一列写上事项的 id。", "Name the question in the column `questions`."
    ),
    "rules.target.valueless": Text(
        "目标 {target}（{kind}）没有值。", "The target {target} ({kind}) has no value."
    ),
    "rules.target.valueless.remedy": Text(
        "写上值；没有数的目标用 qualitative 或 relative。",
        "Write its value; a target without a number is qualitative or relative.",
    ),
    "rules.target.parts": Text(
        "目标 {target} 各部分之和 {sum} 不等于 {value}。",
        "The parts of the target {target} sum to {sum}, not to {value}.",
    ),
    "rules.target.parts.remedy": Text("对照原文改正。", "Correct them by the quote."),
}

ANSWERS = {
    "rules.pack.not_found": Text(
        "“{pack}”既不是含有 pack.yaml 的文件夹，也不是随程序附带的城市规则包（{known}）。",
        "“{pack}” is neither a folder with a pack.yaml nor a pack that comes with the program ({known}).",
    ),
    "rules.pack.not_found.remedy": Text("检查路径或名字。", "Check the path or the name."),
    "rules.answer.unknown_key": Text(
        "没有参数“{wanted}”（相近的：{near}）。", "There is no parameter “{wanted}” (near to it: {near})."
    ),
    "rules.answer.unknown_key.remedy": Text(
        "改正写法，或在 parameters 里补上。", "Correct the spelling, or add it under parameters."
    ),
    "rules.area.unknown.remedy_site": Text("检查区域代码和日期。", "Check the code of the area and the day."),
    "rules.answer.unknown_area": Text("包里没有区域 {wanted}。", "The pack has no area {wanted}."),
    "rules.answer.unknown_area.remedy": Text(
        "检查代码，或在 areas.csv 里补上。", "Check the code, or add it to areas.csv."
    ),
    "rules.answer.unknown_area.remedy_site": Text(
        "检查区域代码；缺少的区域请规则维护人补上。",
        "Check the code; the rule keepers add an area that is lacking.",
    ),
    "rules.answer.no_row": Text(
        "参数“{wanted}”在 {day}、{area} 没有值；现有：{rows}。",
        "The parameter “{wanted}” has no value on {day} in {area}; there is: {rows}.",
    ),
    "rules.answer.no_row.remedy": Text(
        "补一行该日期的值和出处，或换一个日期；程序不会用别的日期代替。",
        "Add a row for that day with its source, or ask for another day; none is taken in its place.",
    ),
    "rules.answer.ambiguous": Text(
        "参数“{wanted}”在 {day}、{area} 有几个值：{rows}。",
        "The parameter “{wanted}” has several values on {day} in {area}: {rows}.",
    ),
    "rules.answer.ambiguous.remedy": Text(
        "跨区县的功能区要么写自己的一行，要么按企业所在区县查。",
        "Give the functional area a row of its own, or ask for the county that the enterprise lies in.",
    ),
}

TEXTS = REFERENCES | DATES | NAMES | AREAS | PLAN | ANSWERS
