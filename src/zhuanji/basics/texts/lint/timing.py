"""Findings on time."""

from __future__ import annotations

from zhuanji.basics.texts.entry import Text

TEXTS = {
    "lint.T401.title": Text("期限在方案起止年份之外", "A deadline outside the plan's years"),
    "lint.T401": Text(
        "“{subject}”的期限是{year}年，而本方案为{first}—{last}年。",
        "“{subject}” is due in {year}, but the plan runs from {first} to {last}.",
    ),
    "lint.T401.remedy": Text(
        "更正年份；若是远期展望，写明“展望”，并另定本期目标。",
        "Correct the year; if it is an outlook, call it one and set a target for the period.",
    ),
    "lint.T402.title": Text(
        "年均速度对应的是另一个期限", "A yearly rate that fits a change over another period"
    ),
    "lint.T402": Text(
        "年均{rate}%正好对应{window}累计{total}%（(1{sign}{rate}%)^{power} = {factor}），而本方案是{years}（累计{own}%）：可能沿用了{window}规划的指标。",
        "{rate} % a year is exactly {total} % over {window} ((1{sign}{rate}%)^{power} = {factor}), but this plan has {years} (together {own} %): the rate may stem from a plan of {window}.",
    ),
    "lint.T402.remedy": Text(
        "写明基期和计算期；沿用{window}规划的，写明起止年份和本方案期内应完成多少。",
        "Name base year and period; if the rate is that of a plan of {window}, say so and what is due within this one.",
    ),
    "lint.T403.title": Text(
        "题名的年数与起止年份不符", "A title whose number of years isn't that of its period"
    ),
    "lint.T403": Text(
        "题名写“{said}年”，而“{years}”是{counted}年。",
        "The title says “{said}年”, but “{years}” are {counted} years.",
    ),
    "lint.T403.remedy": Text("更正题名或起止年份。", "Correct the title or the years."),
}
