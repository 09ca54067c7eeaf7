"""The demonstration city: what `zhuanji demo` says while it works and when it is done."""

from __future__ import annotations

from zhuanji.basics.texts.entry import Text

HELP = {
    "demo.help": Text(
        "用合成的湖州走完全年工作：报表导入、校验、审核、冻结、目标进度、企业评价。\n"
        "约 1.5 万家企业、2022—2025 年，全部是演示数据，合计与公布数相差不到 2%；数据留在一个演示主目录里。",
        "Run the year's work on a synthetic Huzhou: intake, checks, approval, snapshot, targets, grades.\n"
        "Some 15,000 enterprises, 2022–2025, all of it made up and marked so, with totals within 2 % of the published ones;\n"
        "it stays in a home of its own.",
    ),
    "demo.option.size": Text(
        "企业数，至少 100；默认 15000。目标值不随之缩小。",
        "How many enterprises, at least 100; 15000 by default. The plan's targets don't shrink with it.",
    ),
    "demo.option.seed": Text(
        "随机种子；同一种子得到同一城市。", "The seed; the same one gives the same city."
    ),
    "demo.option.home": Text(
        "演示主目录，须是新的或空的文件夹；默认在临时文件夹里新建。",
        "The demo's home, a new or empty folder; by default a new one among the temporary files.",
    ),
    "demo.option.no_serve": Text("做完即退出，不打开网站。", "End when done, without the site."),
    "demo.option.keep_files": Text(
        "保留部门报送的原文件；默认只留差错清单。",
        "Keep the departments' files; else only the list of faults stays.",
    ),
}

STAGES = {
    "demo.stage.plan": Text("读取方案", "Reading the plan"),
    "demo.stage.city": Text("合成城市", "Making the city"),
    "demo.stage.files": Text("写出部门报表", "Writing the departments' files"),
    "demo.stage.take_in": Text("导入、校验、审核", "Taking in, checking, approving"),
    "demo.stage.freeze": Text("冻结快照", "Freezing the ledger"),
    "demo.stage.track": Text("计算目标进度", "Tracking the targets"),
    "demo.stage.grade": Text("企业评价", "Grading"),
    "demo.stage.site": Text("准备网站", "Preparing the site"),
    "demo.step": Text("{stage} {done}/{every}", "{stage} {done}/{every}"),
}

SUMMARY = {
    "demo.title": Text("湖州市演示城市（演示数据）", "Demo city of Huzhou (all of it is made up)"),
    "demo.plan": Text(
        "方案：读出 {targets} 个目标、{tasks} 项任务、{measures} 项举措；逐条见 zhuanji plan read。",
        "The plan: {targets} targets, {tasks} tasks and {measures} measures read; zhuanji plan read lists them.",
    ),
    "demo.city": Text(
        "城市：{size} 家企业，种子 {seed}；真实名称 {real} 个，只作公开事实，旁边的数字全是合成的，不参评。",
        "The city: {size} enterprises, seed {seed}; {real} real names, as public facts only: every figure beside them "
        "is made up, and they aren't graded.",
    ),
    "demo.intake": Text(
        "报表：{files} 件、{rows} 行；进入台账 {good} 行，退回 {bad} 行，提示 {warnings} 条；注入差错 {faults} 处。",
        "Files: {files} with {rows} rows; {good} entered, {bad} refused, {warnings} warnings; {faults} faults had been "
        "put in.",
    ),
    "demo.corrected": Text(
        "更正：{files} 件更正表，{good} 行进入台账；其余的差错行仍待部门重报。",
        "Corrections: {files} files, {good} rows entered; the other faulty rows are still owed.",
    ),
    "demo.took": Text(
        "用时：导入到评价 {loop} 秒（{stages}）。", "Time: {loop} s from intake to grades ({stages})."
    ),
    "demo.took.stage": Text("{stage} {seconds} 秒", "{stage} {seconds} s"),
    "demo.found": Text("导入时发现的问题（按种类）", "Problems found on intake, by kind"),
    "demo.found.code": Text("代码", "code"),
    "demo.found.count": Text("处数", "count"),
    "demo.found.what": Text("是什么", "what it is"),
    "demo.found.rest": Text("另有 {kinds} 种，共 {count} 处。", "{kinds} more kinds, {count} in all."),
    "demo.grades": Text("{year} 年评价等级分布（家）", "Grades of {year} by district (enterprises)"),
    "demo.grades.area": Text("区县", "district"),
    "demo.grades.size": Text("规模", "size"),
    "demo.grades.above": Text("规上", "above scale"),
    "demo.grades.below": Text("规下", "below scale"),
    "demo.grades.all": Text("合计", "all"),
    "demo.grades.city": Text("全市（汇总，不重新评）", "city (a sum, not graded anew)"),
    "demo.grades.note": Text(
        "各区县的评分办法没有公开，这里用演示办法：黄岩区的指标和权重，基准为本区县平均。T 不参评。",
        "No county has published its rules; these grades follow a demo scheme: the criteria and weights of Huangyan, "
        "the county's averages as benchmarks. T isn't graded.",
    ),
    "demo.grades.PUBLIC_NOTICE": Text(
        "公示中：{areas}，企业能看到自己的等级，可提出异议。",
        "On public notice: {areas}; enterprises see their grades there and may object.",
    ),
    "demo.grades.FINAL": Text("已公布：{areas}。", "Published: {areas}."),
    "demo.grades.SCORED": Text(
        "已试算、尚未公示：{areas}，企业看不到，有“查看评价结果”权限的部门能看。",
        "Scored and not put up yet: {areas}; no enterprise sees these, only offices that may see results of runs.",
    ),
    "demo.small": Text(
        "城市缩小到 {size} 家，方案的目标值没有缩小，多数灯会是红的。",
        "The city is down to {size} enterprises and the plan's targets aren't: most lights will be red.",
    ),
    "demo.next": Text("接下来可以看", "Where to look next"),
    "demo.next.target": Text("一个目标的来龙去脉", "the story of one target"),
    "demo.next.files": Text("收到的报表和各自的状态", "the files that came, and how each stands"),
    "demo.next.enterprise": Text("一企一档", "everything about one enterprise"),
    "demo.next.runs": Text("各区县的评价批次", "the counties' runs of the appraisal"),
    "demo.next.export": Text("导出一张表", "a table of the ledger"),
    "demo.next.faults": Text("注入的差错清单", "the list of faults that were put in"),
    "demo.next.returns": Text("退回部门的工作簿", "the workbooks that went back"),
    "demo.next.plan": Text(
        "检查一份方案（.docx、.pdf 或 .txt）", "what the lint finds in a plan (.docx, .pdf or .txt)"
    ),
    "demo.next.file": Text("方案.docx", "plan.docx"),
}

PAPERS = {
    "demo.notice": Text(
        "{area}{year}年度企业亩均效益评价结果公示（演示数据）",
        "Public notice of the appraisal of {year}, {area} (made up)",
    ),
    "demo.document": Text("演示〔{year}〕{number}号", "演示〔{year}〕{number}号"),
}

PROBLEMS = {
    "demo.too_small": Text("{size} 家企业不够合成一个城市。", "{size} enterprises are too few for a city."),
    "demo.too_small.remedy": Text("至少 {least} 家。", "Give at least {least}."),
}

TEXTS = HELP | STAGES | SUMMARY | PAPERS | PROBLEMS
