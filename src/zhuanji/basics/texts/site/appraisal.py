"""The pages of the appraisal: all of them, and a run's own."""

from __future__ import annotations

from zhuanji.basics.texts.entry import Text

FRAME = {
    "site.appraisal.home.lead": Text(
        "各区县按自己的办法评价，全市只汇总、不重新评档。",
        "Counties appraise by their own schemes; the city only adds up and regrades nobody.",
    ),
    "site.appraisal.run_title": Text("{area} {year} 年度评价", "{area}: appraisal {year}"),
    "site.appraisal.year": Text("数据年度", "Year of the data"),
    "site.appraisal.area": Text("区域", "Area"),
    "site.appraisal.tabs": Text("本批次的页面", "Pages of this run"),
    "site.appraisal.runs_of": Text("{year} 年度各区县批次", "Runs of {year}"),
    "site.appraisal.no_regrading": Text("合计＝各区县之和", "the sum is that of the counties"),
    "site.appraisal.not_opened": Text("未开立", "not opened"),
    "site.appraisal.open_run": Text("开立批次", "Open the run"),
    "site.appraisal.opened": Text("开立", "opened"),
    "site.appraisal.unfinished": Text(
        "尚未公布、以公布结果为准：", "Not published yet; what is published counts: "
    ),
    "site.appraisal.no_runs": Text("没有可以查看的批次。", "There are no runs for you to see."),
    "site.appraisal.no_chart": Text(
        "有两个以上区域算分以后才有对比图。", "The chart compares two scored areas or more."
    ),
    "site.appraisal.part": Text("（所辖部分）", "(your part)"),
    "site.appraisal.part_note": Text("只列出您可以查看的企业。", "Only the enterprises that you may see."),
    "site.appraisal.sum": Text("合计", "Sum"),
    "site.appraisal.counting": Text("正在计算…", "Being worked out…"),
    "site.appraisal.own": Text("本企业参加的评价", "Appraisals of your enterprise"),
    "site.appraisal.own_result": Text("本企业的结果", "Your result"),
    "site.appraisal.revision": Text("第 {number} 版", "revision {number}"),
    "site.appraisal.stand_in": Text("借用办法", "stand-in scheme"),
    "site.appraisal.not_final": Text("未公布", "not published"),
    "site.appraisal.schemes_of": Text("{year} 年度有效的办法", "Schemes in force for {year}"),
    "site.appraisal.verified": Text("已核", "verified"),
    "site.appraisal.trial": Text("试算", "trial"),
    "site.appraisal.print": Text("打印", "Print"),
    "site.appraisal.find": Text("查找", "Find"),
    "site.appraisal.find.hint": Text("名称或信用代码", "name or credit code"),
    "site.appraisal.nobody": Text("没有符合条件的企业。", "No enterprise fits."),
    "site.appraisal.score": Text("综合得分", "Score"),
    "site.appraisal.score_from": Text("得分（区间起点）", "Score (from)"),
    "site.appraisal.stratum": Text("分组", "Stratum"),
    "site.appraisal.everybody": Text("全部参评企业", "all who are graded"),
    "site.appraisal.paper": Text("材料", "paper"),
    "site.appraisal.object.taken": Text("{person}于 {at} 受理", "taken by {person}, {at}"),
    "site.appraisal.stamped": Text("盖章的异议申请", "Stamped objection"),
    "site.appraisal.paper.help": Text(
        "可用：{kinds}；每个不超过 {most} MB。", "Accepted: {kinds}; {most} MB each at most."
    ),
    "site.appraisal.chart.areas": Text("{year} 年度各区县分档占比", "Shares of the grades by area, {year}"),
    "site.appraisal.chart.grades": Text("各档企业数", "Enterprises by grade"),
    **{
        f"site.appraisal.kind.{name}": Text(zh, en)
        for name, zh, en in (
            ("land_productivity", "亩均效益", "land productivity"),
            ("carbon", "碳效", "carbon"),
            ("voc_tax", "VOCs 与税收", "VOCs and tax"),
            ("other", "其他", "other"),
        )
    },
    **{
        f"site.appraisal.grade.{name}": Text(zh, en)
        for name, zh, en in (
            ("exempt", "不参评", "exempt"),
            ("pending", "待核", "pending"),
            ("not_scorable", "不可评", "not scorable"),
            ("uncut", "未分档", "uncut"),
            ("none", "未评", "none"),
        )
    },
    **{
        f"site.appraisal.tab.{name}": Text(zh, en)
        for name, zh, en in (
            ("run", "进展", "Progress"),
            ("answers", "企业确认", "Answers"),
            ("results", "结果", "Results"),
            ("migration", "升降档", "Moves on the year"),
            ("public", "公示名单", "Public list"),
            ("sheets", "一企一单", "Sheets"),
            ("objections", "异议", "Objections"),
            ("whatif", "假设测算", "What if"),
            ("robustness", "等级稳定性", "Robustness"),
        )
    },
    **{
        f"site.appraisal.column.{name}": Text(zh, en)
        for name, zh, en in (
            ("state", "状态", "State"),
            ("grades", "各档企业数", "Enterprises by grade"),
            ("next", "办理", "To do"),
            ("title", "办法", "Scheme"),
            ("kind", "种类", "Kind"),
            ("area", "区域", "Area"),
            ("years", "年度", "Years"),
            ("source", "依据", "Source"),
            ("verified", "核对", "Checked"),
            ("runs", "采用的批次", "Followed by"),
            ("criterion", "指标", "Criterion"),
            ("formula", "计算公式", "Formula"),
            ("weight", "权重", "Weight"),
            ("benchmark", "基准", "Benchmark"),
            ("limits", "上下限", "Limits"),
            ("absent", "缺数据等", "Data missing"),
            ("grade", "评价等级", "Grade"),
            ("instrument", "政策", "Instrument"),
            ("amount", "数额", "Amount"),
            ("review", "公平竞争审查", "Competition review"),
            ("at", "时间", "At"),
            ("action", "步骤", "Step"),
            ("to", "转为", "To"),
            ("person", "办理人", "By"),
            ("papers", "材料、文号、理由", "Papers, number, reason"),
            ("reason", "理由", "Reason"),
            ("stratum", "分组", "Stratum"),
            ("enterprises", "企业数", "Enterprises"),
            ("lowest", "最低分", "Lowest"),
            ("highest", "最高分", "Highest"),
            ("scheme", "办法", "Scheme"),
            ("scope", "范围", "Scope"),
            ("unit", "单位", "Unit"),
            ("entered", "计入", "Entered"),
            ("left_out", "未计入", "Left out"),
            ("name", "企业", "Enterprise"),
            ("uscc", "统一社会信用代码", "Credit code"),
            ("town", "镇街", "Township"),
            ("score", "得分", "Score"),
            ("rank", "名次", "Rank"),
            ("flags", "说明", "Remarks"),
            ("value", "指标值", "Value"),
            ("points", "得分", "Points"),
            ("before", "原等级", "Before"),
            ("after", "现等级", "After"),
            ("score_before", "原得分", "Score before"),
            ("score_after", "现得分", "Score after"),
            ("why", "原因", "Why"),
            ("answer", "答复", "Answer"),
            ("words", "说明", "Words"),
            ("sheets", "打印和下载", "Print, download"),
            ("kept", "等级不变", "Kept"),
            ("recheck", "标注", "Mark"),
        )
    },
}

PROBLEMS = {
    f"site.appraisal.{name}{tail}": text
    for name, told, remedy in (
        (
            "scheme.unknown",
            Text("没有办法“{id}”。", "There is no scheme “{id}”."),
            Text("从评价首页打开。", "Open it from the first page of the appraisal."),
        ),
        (
            "action.unknown",
            Text("没有“{action}”这一步。", "There is no step “{action}”."),
            Text("从批次页面办理。", "Use the page of the run."),
        ),
        (
            "field.long",
            Text("填写的内容超过 {most} 字。", "What was typed is longer than {most} characters."),
            Text("写要点，详情放在附件里。", "Give the main points; the rest as a paper."),
        ),
        (
            "field.days",
            Text("天数应是 1 到 {most} 的整数。", "Days are a whole number from 1 to {most}."),
            Text("改正后再提交，不填则按参数。", "Correct it, or leave it empty for the parameter."),
        ),
        (
            "field.day",
            Text("“{got}”不是日期。", "“{got}” is no day."),
            Text("写成 2026-06-01 的样子。", "Write it like 2026-06-01."),
        ),
        (
            "field.year",
            Text("年度应是四位数字。", "A year has four digits."),
            Text("从评价首页开立。", "Open runs from the first page of the appraisal."),
        ),
        (
            "file.kind",
            Text("只能下载 {kinds}。", "Files come as {kinds} only."),
            Text("从页面上的按钮下载。", "Use the buttons of the page."),
        ),
        (
            "town.unknown",
            Text("本批次没有镇街“{town}”的企业。", "The run has no enterprises in “{town}”."),
            Text("从一企一单页面打开。", "Open it from the page of the sheets."),
        ),
        (
            "files.many",
            Text("最多 {most} 个文件。", "{most} files at most."),
            Text("合并成一个 PDF。", "Put them into one PDF."),
        ),
        (
            "answer.outcome",
            Text("没有选核实结果。", "No outcome is chosen."),
            Text("选“属实”或“不属实”。", "Choose upheld or rejected."),
        ),
        (
            "answer.reason",
            Text("没有写理由。", "No reason is given."),
            Text("写明核实了什么、依据是什么。", "Say what was looked at and on which ground."),
        ),
        (
            "answer.number",
            Text("没有写发文字号。", "The document number is lacking."),
            Text("填写答复文件的字号。", "Give the number of the written answer."),
        ),
        (
            "answer.paper",
            Text("没有上传书面答复。", "The written answer is lacking."),
            Text("上传盖章的答复扫描件。", "Send a scan of the stamped answer."),
        ),
        (
            "whatif.number",
            Text(
                "{title}：“{got}”不是 0 到 {most} 的数。", "{title}: “{got}” is no number from 0 to {most}."
            ),
            Text("改成数字。", "Write a number."),
        ),
        (
            "whatif.quota_sum",
            Text("各档比例合计为 {total}%，应为 100%。", "The shares make up {total}%, not 100%."),
            Text("调整其中一档。", "Change one of them."),
        ),
        (
            "whatif.weight_sum",
            Text(
                "“{title}”的权重合计为 {total}，办法规定的合计为 {usual}，没有计算。",
                "{title}: the weights make up {total}, those of the scheme {usual}; nothing was computed.",
            ),
            Text(
                "加减其中几项，或按“折算”使合计为 {usual}。",
                "Change some of them, or let “scale” bring the sum to {usual}.",
            ),
        ),
        (
            "whatif.no_weight",
            Text("所有权重都是 0。", "All weights are 0."),
            Text("至少一项指标要有权重。", "At least one criterion needs a weight."),
        ),
    )
    for tail, text in (("", told), (".remedy", remedy))
}

TEXTS: dict[str, Text] = FRAME | PROBLEMS
