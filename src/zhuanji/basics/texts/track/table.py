"""The words of a row: lights, why there is none, columns, when figures come."""

from __future__ import annotations

from zhuanji.basics.texts.entry import Text

LIGHTS = {
    "track.light.blue": Text("◆ 蓝", "◆ blue"),
    "track.light.green": Text("● 绿", "● green"),
    "track.light.yellow": Text("▲ 黄", "▲ yellow"),
    "track.light.red": Text("■ 红", "■ red"),
    "track.light.grey": Text("○ 灰", "○ grey"),
    "track.verdict.met": Text("达成", "met"),
    "track.verdict.unmet": Text("未达成", "not met"),
    "track.verdict.pending": Text("数据未出", "figure not out"),
    "track.verdict.not_judged": Text("不评", "not judged"),
}

# Why there is no light, in a word or two, and as a sentence.
STATES = {
    "track.state.judged": Text("已判定", "judged"),
    "track.state.not_begun": Text("未开始", "not begun"),
    "track.state.no_data": Text("没有数据", "no data"),
    "track.state.no_base": Text("没有基数", "no base"),
    "track.state.base_open": Text("基期未定", "base open"),
    "track.state.no_comparator": Text("没有比较值", "no comparator"),
    "track.state.incomplete": Text("数据不足", "too little data"),
    "track.state.late": Text("数据迟报", "figure late"),
    "track.state.pending": Text("数据未出", "figure not out"),
    "track.state.about": Text("只列示", "shown only"),
    "track.state.person": Text("由人判断", "for a person"),
    "track.because.not_begun": Text("目标的实施期还没有开始。", "The years of the target have not begun."),
    "track.because.no_data": Text("还没有方案期内的数据。", "There is no figure of the plan's years yet."),
    "track.because.no_base": Text(
        "没有基期的数据，算不出应完成的变化，不亮灯。",
        "There is no figure of the base year, so the change required is unknown: no light.",
    ),
    "track.because.base_open": Text(
        "方案没有写明基期，也没有约定用法：各种基期都列示，不亮灯。",
        "The plan doesn't say the base year and nobody has settled it: every base is shown, none is judged.",
    ),
    "track.because.no_comparator": Text(
        "没有同一年、同口径的比较值，不与别的年份比。",
        "There is no comparator of the same year and scope; other years are not compared.",
    ),
    "track.because.incomplete": Text(
        "缺的数据太多（或有一部分没有数据），不判定。",
        "Too much is missing, or a part has no figure: not judged.",
    ),
    "track.because.late": Text(
        "应当发布的数据没有到，不用旧数亮灯。",
        "A figure that should be out isn't there; no light is read from an old one.",
    ),
    "track.because.pending": Text(
        "期限已过，最后一期数据还没有发布。", "The target's year is over; its figure isn't out yet."
    ),
    "track.because.about": Text(
        "方案写的是“左右”：列示范围，不判定。", "The plan says “about”: the band is shown, not judged."
    ),
    "track.because.person": Text(
        "定性目标，不按数字判定：请责任单位写明进展。",
        "A wish without a number: figures are shown, a person says how it stands.",
    ),
}

TABLE = {
    "track.head": Text("{title}", "{title}"),
    "track.head.as_of": Text("截至 {day}", "as of {day}"),
    "track.head.snapshot": Text("快照 {id}（{day}）", "snapshot {id} ({day})"),
    "track.head.demo": Text("演示数据", "演示数据 (synthetic data)"),
    "track.head.not_begun": Text("方案还没有开始", "the plan has not begun"),
    "track.head.over": Text("方案期已满：终期评价", "the plan is over: final evaluation"),
    "track.level.city": Text("市级目标（{count}）", "City targets ({count})"),
    "track.level.sector": Text("行业目标（{count}）", "Sector targets ({count})"),
    "track.level.task": Text("任务目标（{count}）", "Task targets ({count})"),
    "track.column.target": Text("目标", "target"),
    "track.column.value": Text("数值", "value"),
    "track.column.required": Text("此时应达", "required by then"),
    "track.column.progress": Text("进度", "progress"),
    "track.column.light": Text("灯", "light"),
    "track.column.gap": Text("差距", "gap"),
    "track.column.who": Text("差在哪里", "who makes the gap"),
    "track.column.missing": Text("缺数", "missing"),
    "track.line.required": Text("此时应达 {required}", "required by then {required}"),
    "track.line.who": Text("差在 {who}", "gap made by {who}"),
    "track.line.missing": Text("缺数 {missing}", "{missing} missing"),
    "track.line.gap": Text("差距 {gap}", "gap {gap}"),
    "track.of_period": Text("{value}（{period}）", "{value} ({period})"),
    "track.of_period_for_now": Text("{value}（{period}，暂）", "{value} ({period}, provisional)"),
    "track.under_value": Text("{value}\n{period}", "{value}\n{period}"),
    "track.under_value_for_now": Text("{value}\n{period}，暂", "{value}\n{period}, provisional"),
    "track.from_base": Text("{base}年起 {rate}", "from {base} {rate}"),
    "track.yearly": Text("年均 {rate}", "{rate} a year"),
    "track.in_all": Text("累计 {rate}", "{rate} in all"),
    "track.points": Text("{value} 个百分点", "{value} points"),
    "track.yes": Text("是", "yes"),
    "track.no": Text("否", "no"),
    "track.reached": Text("已达到", "reached"),
    "track.not_reached": Text("未达到", "not reached"),
    "track.parts.each": Text("逐行业比较", "each sector by itself"),
    "track.parts.behind": Text("{behind} 个行业未达到", "sectors not met: {behind}"),
    "track.parts.counted": Text("共 {count} 项，达到 {met} 项", "{met} of {count} met"),
    "track.closed": Text("不公开", "closed"),
    "track.closed.why": Text(
        "不公开：企业太少，列出来会看出单户的数。",
        "closed: so few enterprises that the figure would give one of them away.",
    ),
    "track.legend.lights": Text(
        "◆ 蓝 期满达成　● 绿 ≥{green}%　▲ 黄 {yellow}%—{green}%、{days} 天内到期未完成或尚未做到　■ 红 <{yellow}% 或期满未达成　○ 灰 不判定",
        "◆ blue: over and met; ● green: ≥ {green} %; ▲ yellow: {yellow}–{green} %, or {days} days or less to go, or not there yet; "
        "■ red: < {yellow} %, or over and not met; ○ grey: not judged",
    ),
    "track.legend.unverified": Text(
        "* 参数待核：灯所依据的参数或绑定没有人核实过；--target 逐项列出。",
        "* 参数待核: parameters or bindings behind the light that nobody has verified; --target lists them.",
    ),
    "track.legend.gap": Text(
        "差距：数值与同一时点应达到的数之差，负数为落后；越低越好的目标差距也以负数为落后。两个数都截至数值所属的时期。",
        "Gap: how far the value is from what is required at the same time; negative is behind, also where less is better. "
        "Both are of the period that the value is of.",
    ),
    "track.legend.more": Text(
        "一个目标的全部情况：zhuanji track --target {target}",
        "All about one target: zhuanji track --target {target}",
    ),
    "track.legend.coming": Text("还没有发布的数据（{count}）", "Figures still to come ({count})"),
    "track.coming": Text("{title}：{period}，{when}", "{title}: {period}, {when}"),
}

WHEN = {
    "track.when.not_out": Text("未发布，预计 {day}", "not out yet, expected {day}"),
    "track.when.due": Text("近日应发布（{day}）", "due these days ({day})"),
    "track.when.late": Text("迟报，应于 {day} 发布", "late, was expected {day}"),
    "track.when.missing": Text("已到期但缺数，应于 {day} 发布", "missing, was expected {day}"),
    "track.when.unknown": Text("发布日不明", "day of publication unknown"),
}

TEXTS = LIGHTS | STATES | TABLE | WHEN
