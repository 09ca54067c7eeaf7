"""What came of a command on runs."""

from __future__ import annotations

from zhuanji.basics.texts.entry import Text

TEXTS = {
    "run.action.rerun": Text("按更正后的数据重新算分", "score again on corrected data"),
    "run.title": Text("{area}{year}年度企业综合评价", "{area}: appraisal of enterprises, {year}"),
    "run.mark.demo": Text("【演示数据】", "[演示数据: synthetic data]"),
    "run.mark.stand_in": Text("【借用办法】", "[stand-in scheme]"),
    "run.mark.draft": Text("【未公布】", "[not published]"),
    "run.scheme.own": Text("依据：{title}（{id}）", "By: {title} ({id})"),
    "run.scheme.above": Text(
        "依据上级办法：{title}（{id}）", "By the scheme of an area above: {title} ({id})"
    ),
    "run.scheme.stand_in": Text(
        "借用：{title}（{id}）。本地没有自己的办法，结果只供试算。",
        "Stand-in: {title} ({id}). The area has no scheme of its own; the result is a trial.",
    ),
    "run.ungraded": Text("未评", "ungraded"),
    "run.cli.opened": Text("已开立第 {id} 号批次：{area} {year} 年度。", "Run {id} is open: {area}, {year}."),
    "run.cli.list.none": Text("还没有评价批次。", "There are no runs yet."),
    "run.cli.land.done": Text(
        "用地公示：{start} 至 {last}，次日起可核实用地。",
        "Land notice: {start} to {last}; from the next day on the land can be checked.",
    ),
    "run.cli.ask.done": Text(
        "一企一单：{start} 发出，{last} 前答复，逾期记为未回应。",
        "Sent on {start}; answers until {last}, later ones count as silence.",
    ),
    "run.cli.unverified": Text("（天数：参数待核）", " (the number of days isn't verified: 参数待核)"),
    "run.cli.answered": Text("{uscc}：{answer}，已登记。", "{uscc}: {answer}, recorded."),
    "run.answer.title.confirmed": Text("确认", "confirmed"),
    "run.answer.title.corrected": Text("更正", "corrected"),
    "run.answer.title.silent": Text("未回应", "silent"),
    "run.cli.silent": Text("{count} 家企业记为未回应。", "The silence of {count} enterprises is recorded."),
    "run.cli.silent.one": Text(
        "{count} 家企业记为未回应。", "The silence of {count} enterprise is recorded."
    ),
    "run.cli.moved_to": Text("第 {id} 号批次现为“{state}”。", "Run {id} is now “{state}”."),
    "run.cli.objected": Text("已受理第 {id} 号异议：{uscc}。", "Objection {id} is taken: {uscc}."),
    "run.cli.resolved": Text(
        "第 {id} 号异议已答复；批次现为“{state}”。", "Objection {id} is answered; the run: {state}."
    ),
    "run.outcome.upheld": Text("属实", "upheld"),
    "run.outcome.rejected": Text("不属实", "rejected"),
    "run.outcome.open": Text("未答复", "open"),
    "run.cli.written": Text("已写入 {name}。", "Written to {name}."),
    "run.cli.left_out": Text(
        "名录中另有 {count} 家企业不在任何办法的范围内。",
        "{count} further enterprises of the list are outside every scheme.",
    ),
    "run.cli.left_out.one": Text(
        "名录中另有 {count} 家企业不在任何办法的范围内。",
        "{count} further enterprise of the list is outside every scheme.",
    ),
    "run.cli.show.state": Text(
        "第 {id} 号批次，{state}，第 {revision} 版", "Run {id}, {state}, revision {revision}"
    ),
    "run.cli.show.history": Text("经过", "History"),
    "run.cli.show.answers": Text(
        "一企一单：共 {enterprises} 家；确认 {confirmed}，更正 {corrected}，未回应 {silent}，未登记 {open}。",
        "Answers: {enterprises} enterprises; confirmed {confirmed}, corrected {corrected}, silent {silent}, open {open}.",
    ),
    "run.cli.show.snapshot": Text("快照：{id}", "Snapshot: {id}"),
    "run.cli.show.scoring": Text(
        "第 {number} 次算分：{at}，{by}，快照 {snapshot}", "Scoring {number}: {at}, {by}, snapshot {snapshot}"
    ),
    "run.cli.show.grades": Text("等级：{counts}", "Grades: {counts}"),
    "run.cli.show.released": Text(
        "仅供办公室的内容已决定公开。", "What is for the office has been released."
    ),
    "run.cli.show.next": Text("下一步：{title}（{who}）\n  {line}", "Next: {title} ({who})\n  {line}"),
    "run.cli.show.opened": Text("开立", "open"),
    "run.cli.show.file": Text("文件", "FILE"),
    "run.cli.next": Text("下一步见 zhuanji run show {id}。", "zhuanji run show {id} says what comes next."),
    "run.notice.land_notice": Text("用地公示：{start} 至 {last}", "Land notice: {start} to {last}"),
    "run.notice.asked": Text(
        "一企一单：{start} 发出，{last} 前答复", "Figures sent on {start}, answers until {last}"
    ),
    "run.notice.public_notice": Text("结果公示：{start} 至 {last}", "Public notice: {start} to {last}"),
    "run.cli.moved.title": Text(
        "第 {before} 次与第 {after} 次算分之间", "Between scorings {before} and {after}"
    ),
    "run.cli.moved.nobody": Text("没有变化。", "Nobody moved."),
    "run.cli.moved.count": Text(
        "得分变化 {scores} 家，其中等级变化 {grades} 家。",
        "{scores} scores changed, {grades} of them with the grade.",
    ),
    "run.cli.migration.title": Text("{before} 年度 → {year} 年度", "{before} → {year}"),
    "run.cli.migration.from": Text("上年", "last year"),
    "run.cli.migration.run": Text(
        "上年等级取自已公布的批次。", "Last year's grades are those of the published run."
    ),
    "run.cli.migration.ledger": Text(
        "上年等级取自台账“等级”表。", "Last year's grades are those of the ledger's sheet of grades."
    ),
    "run.cli.migration.nowhere": Text("没有上年等级。", "There are no grades of last year."),
    "run.cli.policies.none": Text(
        "没有政策工具涉及本批次的等级。", "No instrument touches a grade of this run."
    ),
    "run.policy.no_review": Text(
        "未附公平竞争审查，不得执行", "no fair-competition review: not to be applied"
    ),
    "run.policy.unknown": Text("数额未定", "no amount is set"),
    "run.policy.without": Text("（另 {count} 家缺数）", " ({count} more lack figures)"),
    "run.cli.public.done": Text("名单共 {count} 家。", "The list has {count} enterprises."),
    "run.cli.public.draft": Text(
        "名单共 {count} 家；批次尚未公布，此件不得作为公布稿。",
        "The list has {count} enterprises; the run isn't published, so this is no list to publish.",
    ),
    "run.cli.sheets.done": Text(
        "{count} 家企业，{files} 个工作簿，在 {folder}。",
        "{count} enterprises in {files} workbooks, in {folder}.",
    ),
    "run.cli.sheets.done.one": Text(
        "{count} 家企业，{files} 个工作簿，在 {folder}。",
        "{count} enterprise in {files} workbooks, in {folder}.",
    ),
    "run.cli.office_only": Text(
        "仅供办公室，未经决定不公开。", "For the office only, unless it is released."
    ),
    "run.cli.office_released": Text(
        "经区县领导小组决定，可以公开。", "Released by decision of the leading group."
    ),
    "run.cli.robustness.count": Text(
        "{draws} 次抽取，{all} 家企业：{count} 家 D 档站不住，建议复核。",
        "{draws} draws, {all} enterprises: {count} last grades don't survive and should be looked at again.",
    ),
    "run.cli.robustness.count.one": Text(
        "{draws} 次抽取，{all} 家企业：{count} 家 D 档站不住，建议复核。",
        "{draws} draws, {all} enterprises: {count} last grade doesn't survive and should be looked at again.",
    ),
    "run.cli.robustness.without": Text(
        "不按得分比例分档、不能这样检验的办法：{schemes}。",
        "Schemes that can't be asked, since no quota of a score grades: {schemes}.",
    ),
    "run.cli.ways.title": Text("{uscc}：提升路径", "{uscc}: ways to the next better grade"),
    "run.cli.ways.still": Text("假定其他企业不变。", "If the others stand still."),
    "run.cli.ways.improving": Text(
        "假定其他企业照近三年继续改进。", "If the others go on improving as in the last three years."
    ),
    "run.cli.ways.none": Text("单改一项或两项都达不到。", "No change of one or two figures suffices."),
    "run.cli.ways.aim": Text(
        "目标 {grade} 档，须 {needed} 分。", "To reach {grade}, {needed} points are needed."
    ),
    "run.cli.ways.held": Text(
        "但按现有的加减档事项和该档的条件，得分够了仍为 {grade} 档；先处理这些事项。",
        "But by what else counts now (events, limits, what the grade asks for besides) the grade would still be {grade}; "
        "deal with that first.",
    ),
    "run.cli.ways.no_cost": Text("未定", "not set"),
    "run.cli.released": Text("第 {id} 号批次：已登记公开决定。", "Run {id}: the release is recorded."),
    "run.cli.withdrawn": Text("第 {id} 号批次：已收回公开决定。", "Run {id}: the release is taken back."),
    "run.cli.city.title": Text("{city}{year}年度各区县评价", "{city}: the counties' appraisals, {year}"),
    "run.cli.city.sum": Text("合计", "sum"),
    "run.cli.city.none": Text("未开立", "no run"),
    "run.cli.city.summed": Text(
        "全市只汇总各区县结果，不重新评档。", "The city only sums the counties' results; nobody is regraded."
    ),
    "run.cli.city.missing": Text("没有结果：{areas}。", "Without results: {areas}."),
    "run.cli.city.unfinished": Text("尚未公布：{areas}。", "Not published yet: {areas}."),
    "run.cli.city.stand_in": Text("借用别处办法：{areas}。", "By a stand-in scheme: {areas}."),
    **{
        f"run.column.{name}": Text(zh, en)
        for name, zh, en in (
            ("id", "编号", "id"),
            ("area", "区县", "area"),
            ("year", "年度", "year"),
            ("state", "状态", "state"),
            ("grades", "评价等级", "grades"),
            ("marks", "标注", "marks"),
            ("at", "时间", "at"),
            ("to", "转为", "to"),
            ("person", "办理人", "person"),
            ("action", "步骤", "step"),
            ("uscc", "信用代码", "credit code"),
            ("taken_by", "受理人", "taken by"),
            ("outcome", "结果", "outcome"),
            ("reason", "理由", "reason"),
            ("name", "企业", "enterprise"),
            ("grade", "评价等级", "grade"),
            ("score", "得分", "score"),
            ("why", "原因", "why"),
            ("instrument", "政策", "instrument"),
            ("enterprises", "企业数", "enterprises"),
            ("amount", "数额", "amount"),
            ("review", "公平竞争审查", "fair-competition review"),
            ("kept", "保持率", "kept"),
            ("recheck", "标注", "mark"),
            ("way", "改变", "change"),
            ("change", "从 → 到", "from → to"),
            ("cost", "成本（万元）", "cost (×10⁴ yuan)"),
        )
    },
    "run.public.name": Text("企业名称", "enterprise"),
    "run.public.uscc": Text("统一社会信用代码", "credit code"),
    "run.public.grade": Text("评价结果", "grade"),
    "run.public.score": Text("综合得分", "score"),
    "run.public.rank": Text("排名", "rank"),
    "run.public.stratum": Text("组别", "stratum"),
    "run.public.grade_before_adjustment": Text("初评等级", "grade before adjustment"),
    "run.public.flags": Text("标注", "remarks"),
    "run.public.scheme": Text("依据办法", "scheme"),
    "run.public.term": Text("{title}·{term}", "{title}: {term}"),
    "run.public.notice": Text("公示期：{start} 至 {last}", "public notice: {start} to {last}"),
    "run.public.number": Text("公示文号：{number}", "document number of the notice: {number}"),
    "run.public.final": Text("公布文号：{number}", "document number of the result: {number}"),
    "run.public.between": Text("；", "; "),
    "run.public.told": Text("{title}：{words}", "{title}: {words}"),
    "run.sheet.moved": Text("变化", "moved"),
    "run.sheet.policies": Text("差别化政策", "policies"),
    "run.sheet.policies_each": Text("各企业", "enterprises"),
    "run.sheet.robustness": Text("等级稳定性", "robustness"),
}
