"""Targets: the list, and the page of one."""

from __future__ import annotations

from zhuanji.basics.texts.entry import Text

LIST = {
    "site.targets.as_of": Text("截至 {day}", "as of {day}"),
    "site.targets.over": Text(
        "方案期已满，这是终期评价：", "The plan's years are over; this is its final evaluation: "
    ),
    "site.targets.not_begun": Text("方案还没有开始。", "The plan has not begun."),
    "site.targets.lights": Text("各种灯的目标数", "Targets by light"),
    "site.targets.of_all": Text("{count} 个目标，共 {total} 个", "{count} of {total} targets"),
    "site.targets.none": Text("没有符合条件的目标。", "No target fits."),
    "site.targets.level.city": Text("市级目标", "City targets"),
    "site.targets.level.sector": Text("行业目标", "Sector targets"),
    "site.targets.level.task": Text("任务目标", "Task targets"),
    "site.targets.filter.light": Text("灯", "Light"),
    "site.targets.filter.level": Text("层级", "Level"),
    "site.targets.filter.sector": Text("行业", "Sector"),
    "site.targets.filter.department": Text("报数部门", "Data from"),
    "site.targets.column.light": Text("灯", "Light"),
    "site.targets.column.target": Text("目标", "Target"),
    "site.targets.column.value": Text("数值", "Value"),
    "site.targets.column.required": Text("此时应达", "Required by then"),
    "site.targets.column.progress": Text("进度", "Progress"),
    "site.targets.column.gap": Text("差距", "Gap"),
    "site.targets.column.trend": Text("趋势", "Trend"),
    "site.targets.column.missing": Text("缺数", "Missing"),
    "site.targets.column.next": Text("下一期数据", "Next figure"),
    "site.targets.all_there": Text("方案期内已齐", "all there"),
    "site.targets.coming": Text("还没有发布的数据", "Figures still to come"),
}

DETAIL = {
    "site.targets.before": Text("上一个", "Previous"),
    "site.targets.after": Text("下一个", "Next"),
    "site.targets.print": Text("打印", "Print"),
    "site.targets.plan": Text("方案怎么写", "What the plan says"),
    "site.targets.in_plan": Text("在方案原文中查看条款 {clause}", "Read clause {clause} in the document"),
    "site.targets.clause": Text("方案条款 {clause}", "Clause {clause} of the plan"),
    "site.targets.stands": Text("现在怎样", "Where it stands"),
    "site.targets.light_means": Text("灯的含义", "What the lights mean"),
    "site.targets.figure": Text("指标值（点开看逐户、文件和行）", "Figure (opens down to files and rows)"),
    "site.targets.figure.plain": Text("指标值", "Figure"),
    "site.targets.rows.not": Text(
        "明细在全市，只向有权查看全市的人打开；本区县的数值可以点开。",
        "Its rows are the whole city's and open only to who may see all of it; figures of your own area open.",
    ),
    "site.targets.closed": Text(
        "涉及企业太少，数值只向有权查看明细的人显示。",
        "So few enterprises make it up that its numbers are shown only to those who may see its rows.",
    ),
    "site.targets.closed_past": Text(
        "涉及企业少，往期、基数和由此推算的数只向有权查看明细的人显示。",
        "Few enterprises make it up: earlier periods, the base and what is reckoned from them are shown only to those "
        "who may see its rows.",
    ),
    "site.targets.history": Text("历史与应达进程", "History and required path"),
    "site.targets.growth_told": Text(
        "公布增速是统计部门公布的同口径增速；名义增速是两期数值之比，企业范围不同，只作参照。",
        "Published growth is of the same scope, as the statistics have it; nominal growth is the ratio of two figures, "
        "of which the set of enterprises differs.",
    ),
    "site.targets.chart": Text("数值与应达进程（{unit}）", "Figures and required path ({unit})"),
    "site.targets.line.actual": Text("实际", "actual"),
    "site.targets.line.required": Text("应达", "required"),
    "site.targets.finer": Text("年内各期（{count}）", "Within the years ({count})"),
    "site.targets.no_history": Text("还没有数据。", "There is no figure yet."),
    "site.targets.shares": Text("差距出在哪里", "What makes the gap"),
    "site.targets.shares.area": Text("各区县对差距的影响（{unit}）", "Districts and the gap ({unit})"),
    "site.targets.shares.sector": Text("各行业对差距的影响（{unit}）", "Sectors and the gap ({unit})"),
    "site.targets.comparators": Text(
        "与全省、各市比较（{period}）", "Beside the province and its cities ({period})"
    ),
    "site.targets.comparators.how": Text(
        "公布值取自台账“公布数据”，不带企业范围的条件，与本市目标的口径不一定相同。",
        "As published, from the ledger's register; its scope needn't be that of the target.",
    ),
    "site.targets.column.place": Text("地区", "Area"),
    "site.targets.column.growth": Text("公布增速", "Published growth"),
    "site.targets.column.rank": Text("全省位次", "Rank"),
    "site.targets.column.when": Text("发布", "When"),
    "site.targets.comparator.not_out": Text("未发布", "not out yet"),
    "site.targets.comparator.missing": Text("未登记", "not registered"),
    "site.targets.comparator.published": Text("已发布", "published"),
    "site.targets.by_ledger": Text("台账口径", "by the ledger"),
    "site.targets.questions": Text("方案没写明的问题", "What the text leaves open"),
    "site.targets.options": Text("可选：", "Ways to settle it: "),
    "site.targets.no_questions": Text("没有。", "Nothing."),
    "site.targets.unverified": Text("没有人核实过的依据（参数待核）", "Not verified by anybody"),
    "site.targets.unverified.name": Text("名称", "What"),
    "site.targets.unverified.value": Text("取值", "Value"),
    "site.targets.unverified.source": Text("来源", "Source"),
    "site.targets.unverified.target": Text(
        "目标“{title}”与指标的对应", "how “{title}” is bound to its indicator"
    ),
    "site.targets.unverified.indicator": Text("指标“{title}”的定义", "definition of “{title}”"),
    "site.targets.all_verified": Text("所用依据都已核实。", "Everything it rests on is verified."),
    "site.targets.releases": Text("还没有发布的数据", "Figures still to come"),
    "site.targets.all_out": Text("方案期内的数据都已发布。", "All figures of the plan's years are out."),
    "site.targets.expected": Text("预计 {day}", "expected {day}"),
    "site.targets.sources": Text("快照与来源", "Snapshot and sources"),
    "site.targets.snapshot": Text("快照", "Snapshot"),
    "site.targets.frozen": Text("冻结于", "Frozen"),
    "site.targets.cited": Text("依据", "Cited"),
    "site.targets.rows": Text("逐行来源", "Down to the rows"),
    "site.targets.rows.how": Text(
        "点上面的指标值或历史中的任一数值，可看到计入的企业、文件和行。",
        "Any figure above opens with the enterprises, files and rows that entered it.",
    ),
}

PARAMETERS = {
    "site.targets.parameter.progress.light.green_min": Text("绿灯的下限", "where green begins"),
    "site.targets.parameter.progress.light.yellow_min": Text("黄灯的下限", "where yellow begins"),
    "site.targets.parameter.progress.light.due_days": Text(
        "到期前几日转黄", "days before the due day that turn it yellow"
    ),
    "site.targets.parameter.progress.missing_max": Text(
        "缺数超过多少不判定", "missing share above which nothing is judged"
    ),
    "site.targets.parameter.progress.about_band": Text("“左右”的带宽", "width of “about”"),
    "site.targets.parameter.progress.batch.titles": Text(
        "称号按批次应完成的比例", "share of titles due by batch"
    ),
    "site.targets.parameter.calendar.report.grace_days": Text(
        "发布日后几日算迟报", "days of grace before a figure is late"
    ),
    "site.targets.parameter.lag": Text(
        "{title}：期末到发布的日数", "{title}: days from a period's end to its figure"
    ),
}

PROBLEMS = {
    "site.targets.missing": Text("没有目标“{id}”。", "There is no target “{id}”."),
    "site.targets.missing.remedy": Text("请从目标列表打开。", "Please open it from the list of targets."),
}

TEXTS: dict[str, Text] = LIST | DETAIL | PARAMETERS | PROBLEMS
