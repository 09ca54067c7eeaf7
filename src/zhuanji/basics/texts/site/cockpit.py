"""The cockpit."""

from __future__ import annotations

from zhuanji.basics.texts.entry import Text

TEXTS: dict[str, Text] = {
    "site.cockpit.as_of": Text("截至 {day}", "as of {day}"),
    "site.cockpit.snapshot": Text("快照", "snapshot"),
    "site.cockpit.area": Text("区域", "Area"),
    "site.cockpit.wall": Text("大屏", "For a wall"),
    "site.cockpit.page": Text("回到页面", "As a page"),
    "site.cockpit.full": Text("全屏", "Full screen"),
    "site.cockpit.lights": Text("各灯目标数", "Targets by light"),
    "site.cockpit.incomplete": Text(
        "部分数值正在计算，算好前显示为“—”，并非缺数；请稍候刷新。",
        "Some figures are being worked out and read “—” until then; they aren't missing. Please reload in a while.",
    ),
    "site.cockpit.lights_note": Text(
        "市级方案全部 {count} 个目标。", "All {count} targets of the city's plan."
    ),
    "site.cockpit.targets": Text("市级目标", "Targets of the city"),
    "site.cockpit.all_targets": Text("全部目标", "All targets"),
    "site.cockpit.contributions": Text("本地对市级目标的影响", "What this area does to the city's targets"),
    "site.cockpit.contributions_note": Text(
        "与目标页同一套数：本地数值，它使全市数值与应达之差增减多少，按这一影响从好到差的位次。“—”为不分到各地或不公开。",
        "The numbers of each target's page: the area's own value, what it adds to the city's gap, and its place by "
        "that, the best first. “—”: not shared out to areas, or kept back.",
    ),
    "site.cockpit.city_light": Text("全市灯", "City's light"),
    "site.cockpit.city_value": Text("全市最近数值", "City's latest value"),
    "site.cockpit.own_value": Text("本地数值", "Own value"),
    "site.cockpit.own_level": Text("本期数值，不是增速", "the value itself, not its change"),
    "site.cockpit.own_gap": Text("对差距的影响", "Adds to the gap"),
    "site.cockpit.place": Text("位次", "Place"),
    "site.cockpit.place_of": Text("{place} / {count}", "{place} of {count}"),
    "site.cockpit.own": Text("本地指标和缺数", "Own figures, and what is missing"),
    "site.cockpit.own_note": Text(
        "口径为本地全部企业；上表只计各目标范围内的企业，同名指标的数值可能不同。",
        "Of all enterprises of this area; the table above counts those in each target's scope, so that a measure of the "
        "same name may have another value.",
    ),
    "site.cockpit.own_missing": Text(
        "应有 {expected} 家，计入 {entered} 家，缺 {missing} 家",
        "{entered} of {expected} counted, {missing} missing",
    ),
    "site.cockpit.own_entered": Text("计入 {entered} 家", "{entered} counted"),
    "site.cockpit.alert.returned": Text(
        "{department} 有 {count} 张表被退回", "{department}: {count} sheets sent back"
    ),
    "site.cockpit.grade": Text("等级", "Grade"),
    "site.cockpit.firms": Text("家数", "Enterprises"),
    "site.cockpit.share": Text("占比", "Share"),
    "site.cockpit.light": Text("灯", "Light"),
    "site.cockpit.target": Text("目标", "Target"),
    "site.cockpit.value": Text("最近数值", "Latest value"),
    "site.cockpit.required": Text("同期应达", "Required by then"),
    "site.cockpit.progress": Text("进度", "Progress"),
    "site.cockpit.trend": Text("走势", "Trend"),
    "site.cockpit.alerts": Text("预警", "Alerts"),
    "site.cockpit.no_alerts": Text("没有预警。", "No alerts."),
    "site.cockpit.alert.target": Text(
        "{title}：{value}，应达 {required}", "{title}: {value}; {required} required"
    ),
    "site.cockpit.ranking_scope": Text(
        "口径为各地区全部企业，市级目标可能只计其中一部分；目标的数值见目标页。",
        "Of all enterprises of each area; a target of the city may count some of them only: its page has its value.",
    ),
    "site.cockpit.card_scope": Text(
        "各行业在本地区全部企业的数；目标可能只计一个区县或另一指标，其数值见目标页。",
        "All enterprises of the sector in this area; a target may count one county only, or another measure: "
        "its page has its value.",
    ),
    "site.cockpit.alert.parts": Text("{title}：{parts}", "{title}: {parts}"),
    "site.cockpit.alert.late": Text(
        "{department} 有 {count} 张表迟报", "{department}: {count} sheets overdue"
    ),
    "site.cockpit.alert.run": Text(
        "{year} 年评价尚未公布（{state}）：{areas}", "Appraisal {year} not published yet ({state}): {areas}"
    ),
    "site.cockpit.due": Text("近期应办", "Due next"),
    "site.cockpit.duty.run": Text("{year} 年评价 · {area}", "Appraisal {year} · {area}"),
    "site.cockpit.duty.take": Text("待受理异议 {count} 件", "Objections to be taken: {count}"),
    "site.cockpit.duty.answer": Text("待答复异议 {count} 件", "Objections to be answered: {count}"),
    "site.cockpit.no_due": Text("近期没有应报的表。", "Nothing is due."),
    "site.cockpit.by_day": Text("{day} 前", "by {day}"),
    "site.cockpit.ranking": Text("区域排名", "Districts ranked"),
    "site.cockpit.measure": Text("排名指标", "Measure"),
    "site.cockpit.ranked_by": Text(
        "{title}，{unit}；计入企业不足 {fewest} 家、不公开的和功能区不排名。",
        "{title}, {unit}; not ranked: fewer than {fewest} enterprises, kept back, functional areas.",
    ),
    "site.cockpit.rank": Text("名次", "Rank"),
    "site.cockpit.district": Text("区域", "District"),
    "site.cockpit.change": Text("比上年", "On the year"),
    "site.cockpit.entered": Text("计入企业", "Enterprises"),
    "site.cockpit.points": Text("个百分点", "points"),
    "site.cockpit.per_cent": Text("%", "%"),
    "site.cockpit.grades": Text("{year} 年分档分布", "Grades of {year}"),
    "site.cockpit.runs": Text("评价运行", "Appraisal runs"),
    "site.cockpit.no_grade": Text("未定档", "none"),
    "site.cockpit.unfinished": Text(
        "其中 {count} 个区域尚未公布，以公布结果为准。",
        "Districts not published yet: {count}; what is published counts.",
    ),
    "site.cockpit.sectors": Text("八大行业", "The eight sectors"),
    "site.cockpit.against": Text("比上年", "on the year"),
}
