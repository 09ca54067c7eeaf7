"""Findings on sums and on numbers that are said twice."""

from __future__ import annotations

from zhuanji.basics.texts.entry import Text

TEXTS = {
    "lint.S201.title": Text("分项之和等于总数", "Parts that sum to their whole"),
    "lint.S201": Text(
        "已核对：{whole} = {parts}（{named}，单位：{unit}）。",
        "Checked: {whole} = {parts} ({named}; unit: {unit}).",
    ),
    "lint.S201.remedy": Text("无需处理。", "Nothing to do."),
    "lint.S202.title": Text("分项之和不等于总数", "Parts that don't sum to their whole"),
    "lint.S202": Text(
        "“{subject}”总数{whole}{unit}，分项{parts} = {sum}，差{difference}{unit}没有去向（{named}）。",
        "“{subject}”: the whole is {whole} {unit}, the parts {parts} = {sum}; {difference} {unit} are unnamed ({named}).",
    ),
    "lint.S202.remedy": Text(
        "补上遗漏的一项，或更正数字。", "Add the part that is missing, or correct the numbers."
    ),
    "lint.S203.title": Text("总数小于分项", "A total smaller than its parts"),
    "lint.S203": Text(
        "“{subject}”总数{whole}{unit}，小于分项（{named}）合计{sum}{unit}。",
        "“{subject}”: the total of {whole} {unit} is smaller than its parts' {sum} {unit} ({named}).",
    ),
    "lint.S203.remedy": Text(
        "更正其中一个数字；若分项之间有重复计算，写明。",
        "Correct one of the numbers; if the parts overlap, say so.",
    ),
    "lint.S204.title": Text("分项之和只是总数的一部分", "Parts that make up only a share of their whole"),
    "lint.S204": Text(
        "“{subject}”{whole}{unit}，而列出的{count}项（{named}）合计{parts} = {sum}{unit}，占{share}%；其余{rest}{unit}没有分解，方案也没有说明所列各项是否就是全部。{without}{otherwise}",
        "“{subject}” is {whole} {unit}, the {count} parts listed ({named}) sum to {parts} = {sum} {unit}, {share} %; {rest} {unit} are not broken down, and the plan doesn't say whether the parts listed are all.{without}{otherwise}",
    ),
    "lint.S204.remedy": Text(
        "把其余部分分解到具体领域和区县，或说明总数还包含哪些未列出的行业。",
        "Give the rest to sectors or areas, or say which others the whole includes.",
    ),
    "lint.S205.title": Text("各处分项之和等于总数", "Parts elsewhere that sum to their whole"),
    "lint.S205": Text(
        "已核对：“{subject}”{whole}{unit} = {parts}（{named}）。",
        "Checked: “{subject}” {whole} {unit} = {parts} ({named}).",
    ),
    "lint.S205.remedy": Text("无需处理。", "Nothing to do."),
    "lint.S206.title": Text("同一指标有两个数", "One measure with two values"),
    "lint.S206": Text(
        "“{subject}”{later}年的目标在{there}是{first}{unit}，在{here}是{second}{unit}。",
        "“{subject}” for {later} is {first} {unit} in {there} and {second} {unit} in {here}.",
    ),
    "lint.S206.remedy": Text(
        "统一为一个数；若口径或范围不同，把区别写进名称。",
        "Keep one number; if scope or measure differ, put the difference into the name.",
    ),
    "lint.S207.title": Text("保底数与力争数并列", "A floor and a hoped-for value"),
    "lint.S207": Text(
        "“{subject}”有{first}{unit}和{second}{unit}两个数，没有写明考核以哪一个为准。",
        "“{subject}” has two values, {first} {unit} and {second} {unit}; the text doesn't say which one is assessed.",
    ),
    "lint.S207.remedy": Text("写明考核目标和争取目标。", "Say which is the target and which the hope."),
    "lint.S208.title": Text("同一指标的分阶段目标", "Stages of one measure"),
    "lint.S208": Text(
        "已核对：“{subject}”{earlier}年{first}{unit}（{there}），{later}年{second}{unit}（{here}），是分阶段目标，不是矛盾。",
        "Checked: “{subject}” is {first} {unit} for {earlier} ({there}) and {second} {unit} for {later} ({here}): stages.",
    ),
    "lint.S208.remedy": Text("无需处理。", "Nothing to do."),
    "lint.S209.title": Text("增幅与基数、目标数对不上", "A change that base and target contradict"),
    "lint.S209": Text(
        "按{year}年基数{base}{unit}推算，{quoted}应为{due}{unit}，而同处最高的目标是{level}{unit}（为基数的{ratio}%）。",
        "From {base} {unit} in {year}, {quoted} leads to {due} {unit}, but the highest target there is {level} {unit} ({ratio} % of the base).",
    ),
    "lint.S209.remedy": Text("统一增幅、基数和目标数。", "Make the change, the base and the target agree."),
    "lint.S210.title": Text("所说条数与下文一致", "A count that the clauses bear out"),
    "lint.S210": Text(
        "已核对：“{words}”与{chapter}下的{counted}条一致。",
        "Checked: “{words}” agrees with the {counted} clauses of {chapter}.",
    ),
    "lint.S210.remedy": Text("无需处理。", "Nothing to do."),
    "lint.S211.title": Text("所说条数与下文不符", "A count that the clauses don't bear out"),
    "lint.S211": Text(
        "说的是“{words}”（{announced}），而{chapter}下有{counted}条。",
        "The text says “{words}” ({announced}), but {chapter} has {counted} clauses.",
    ),
    "lint.S211.remedy": Text(
        "更正数字，或检查是否漏写、多写了一条。",
        "Correct the number, or look whether a clause is missing or too many.",
    ),
}
