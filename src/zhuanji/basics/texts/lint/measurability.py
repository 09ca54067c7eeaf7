"""Findings on what can't be measured as written."""

from __future__ import annotations

from zhuanji.basics.texts.entry import Text

TEXTS = {
    "lint.M101.title": Text("目标无法衡量", "A goal that can't be measured"),
    "lint.M101": Text(
        "{quoted}没有数值，“{wish}”到什么程度算完成无法判断。",
        "{quoted} has no number: nothing says when “{wish}” is achieved.",
    ),
    "lint.M101.remedy": Text(
        "写明指标、数值、单位、期限和基期；定不下数值的，写成可以核对的成果（如“新增上市企业1家”）。",
        "Give indicator, value, unit, deadline and base year, or a result that can be checked off (one listed company).",
    ),
    "lint.M102.title": Text("只说领先或前列，没有位次", "A place at the front without a rank"),
    "lint.M102": Text(
        "{quoted}没有位次，也没有比较的指标和范围，“{rank}”无法核对。",
        "{quoted} gives no rank, and neither indicator nor field to compare: “{rank}” can't be checked.",
    ),
    "lint.M102.remedy": Text(
        "写明按哪项指标、哪份公布的排名、进入前几名。",
        "Name the indicator, the published ranking and the rank.",
    ),
    "lint.M103.title": Text("目标数量写作“若干”", "A goal that counts with “several”"),
    "lint.M103": Text(
        "{quoted}用“{count}”代替数量，完成多少算达到不清楚。",
        "{quoted} says “{count}” where a count belongs: it is open how many are enough.",
    ),
    "lint.M103.remedy": Text(
        "写明数量或区间（如“3个以上”）。", "Give a number or a range, such as three or more."
    ),
    "lint.M104.title": Text("数值没有单位", "A number without unit"),
    "lint.M104": Text(
        "“{subject}”的目标值{number}没有单位。", "The target {number} of “{subject}” has no unit."
    ),
    "lint.M104.remedy": Text(
        "补上单位；若是指数或评分，在名称里写明。",
        "Add the unit; if it is an index or a score, say so in its name.",
    ),
    "lint.M105.title": Text("目标没有期限", "A target without deadline"),
    "lint.M105": Text(
        "{quoted}没有写明到哪一年完成（全文这样的目标共{count}个）。",
        "{quoted} doesn't say by which year (targets of this kind in the text: {count}).",
    ),
    "lint.M105.remedy": Text(
        "在目标前写明年份，或在标题、总目标里写明本方案的起止年份。",
        "Put the year before the target, or the plan's first and last year into its title or goals.",
    ),
    "lint.M106.title": Text("增长或下降没有基期", "A growth or fall without base year"),
    "lint.M106": Text(
        "“{subject}”的{change}未写明基期，完成情况无法核算。",
        "The {change} of “{subject}” names no base year, so that progress can't be worked out.",
    ),
    "lint.M106.remedy": Text(
        "写明基期，如“以{base}年为基数”或“较{base}年”，并附基期数值和口径。",
        "Name the base year, such as {base}, and give its value and how it is measured.",
    ),
    "lint.M107.title": Text("比较对象的范围不明", "A comparator without population"),
    "lint.M107": Text(
        "“{subjects}”要与“{basis}”比较，但没有写明是全部企业、全部行业，还是与本地同一范围的平均。",
        "“{subjects}” is compared with “{basis}”, but the text doesn't say whose average: all, or the same group only.",
    ),
    "lint.M107.remedy": Text(
        "写明比较对象的行业和企业范围、年份和数据来源（如“全省规上传统制造业同年平均”）。",
        "Name sectors, firms, year and source of the average, such as the province's traditional industry above scale.",
    ),
    "lint.M108.title": Text("“规模”口径不明", "“Scale” without saying of what"),
    "lint.M108": Text(
        "{quoted}没有写明是总产值、营业收入还是增加值（全文{count}处以“规模”计的金额目标）。",
        "{quoted} doesn't say whether output, revenue or value added is meant (targets of this kind: {count}).",
    ),
    "lint.M108.remedy": Text(
        "写明统计指标、企业范围（规上或全部）和数据来源，全文用同一口径。",
        "Name the statistical indicator, the firms counted and the source, and keep to them throughout.",
    ),
    "lint.M109.title": Text("目标里没有一个可衡量的数", "A goal without any measurable target"),
    "lint.M109": Text(
        "{quoted}这一项目标里没有数值、位次或可核对的成果。",
        "The goal {quoted} holds no number, no rank and no result that could be checked off.",
    ),
    "lint.M109.remedy": Text(
        "至少写一个能核对的指标或成果，否则移到总体思路。",
        "Give at least one indicator or result that can be checked, or move it to the general ideas.",
    ),
    "lint.M110.title": Text("用来下任务的提法没有定义", "A term that carries an order but is never defined"),
    "lint.M110": Text(
        "“{term}”是任务或目标的内容，但全文没有写明具体指哪几项。",
        "“{term}” is what a task or target asks for, but the text never says what its items are.",
    ),
    "lint.M110.remedy": Text(
        "在第一次出现处写明各项内容和完成一项的标准，或注明出自哪份文件。",
        "Spell out its items where it first stands, and when one counts as done, or name the document that does.",
    ),
}
