"""What the help of `zhuanji run` says."""

from __future__ import annotations

from zhuanji.basics.texts.entry import Text

TEXTS = {
    "run.cli": Text(
        "评价批次：从开立到公布，每一步都有人、有材料、有依据。",
        "Runs of the appraisal: from the opening to the published list, each step with its person and papers.",
    ),
    "run.cli.open": Text(
        "开立一个区县（功能区）一个年度的评价批次。",
        "Open the run of a county or functional area for a year.",
    ),
    "run.cli.open.year": Text("数据所属年份。", "The year of the data."),
    "run.cli.open.scheme": Text(
        "借用的评价办法（代码或文件），可多次；不写时用本地自己的。",
        "A stand-in scheme (id or file), several times if need be; by default the area's own.",
    ),
    "run.cli.open.snapshot": Text(
        "预定使用的快照（编号开头即可）。", "The snapshot to use; the beginning of its id will do."
    ),
    "run.cli.open.note": Text("备注。", "A note."),
    "run.cli.list": Text("列出评价批次。", "List the runs."),
    "run.cli.list.year": Text("只列这一年度的。", "Only those of this year."),
    "run.cli.show": Text(
        "一个批次的全部记录，和下一步由谁办什么。", "Everything recorded of a run, and who does what next."
    ),
    "run.cli.land": Text(
        "登记用地面积从哪天起公示。", "Record from which day the land areas are put up for everybody to see."
    ),
    "run.cli.land.from": Text("公示首日。", "The first day of the notice."),
    "run.cli.ask": Text(
        "登记一企一单从哪天起发出。", "Record on which day the enterprises were sent their figures."
    ),
    "run.cli.ask.from": Text("发出的日期。", "The day on which they were sent."),
    "run.cli.answer": Text(
        "登记企业的答复：confirmed 确认、corrected 更正、silent 未回应。\n"
        "更正的数据另按通常办法报送（ledger import），审核后进入快照。",
        "Record an enterprise's answer: confirmed, corrected or silent.\n"
        "Corrected figures come through the ordinary intake (ledger import) and enter the snapshot once approved.",
    ),
    "run.cli.answer.words": Text("企业说明；更正时必写。", "What it says; needed for a correction."),
    "run.cli.answer.paper": Text("盖章的确认单。", "Its stamped answer."),
    "run.cli.answer.silent_rest": Text(
        "期限过后，把尚未答复的企业都记为未回应。",
        "After the deadline, record the silence of all who haven't answered.",
    ),
    "run.cli.answer.which": Text(
        "要么写企业和答复，要么用 --silent-rest。", "Give an enterprise and its answer, or --silent-rest."
    ),
    "run.cli.move": Text(
        "办理批次的一步：check_land、confirm、lock_data、submit、send_back、publish、finalise、apply、correct、cancel；run show 会说下一步是什么。",
        "Take a run one step further: check_land, confirm, lock_data, submit, send_back, publish, finalise, apply, correct, cancel.",
    ),
    "run.cli.move.evidence": Text(
        "材料，可多次，如 land_notice=公示.pdf。",
        "A paper, several times if need be, such as land_notice=notice.pdf.",
    ),
    "run.cli.move.reason": Text("理由。", "The reason."),
    "run.cli.move.document_number": Text("发文字号。", "The document number."),
    "run.cli.move.snapshot": Text(
        "lock_data 时锁定的快照；不写时为最近冻结的。", "For lock_data: the snapshot; by default the latest."
    ),
    "run.cli.score": Text(
        "按锁定的快照算分，保存结果。", "Score a run on its locked snapshot and store the results."
    ),
    "run.cli.rerun": Text(
        "受理异议以后，按更正后的快照重新算分。", "After an objection, score again on the corrected snapshot."
    ),
    "run.cli.rerun.snapshot": Text(
        "新的快照；不写时为最近冻结的。", "The new snapshot; by default the latest."
    ),
    "run.cli.object": Text(
        "镇街（园区）受理企业的异议。", "Take an enterprise's objection, at the township or park."
    ),
    "run.cli.object.paper": Text("盖章的异议申请。", "The stamped objection."),
    "run.cli.object.words": Text("异议内容。", "What is objected to."),
    "run.cli.resolve": Text(
        "答复异议：upheld 属实、rejected 不属实；由另一人办理。",
        "Answer an objection: upheld or rejected; another person than who took it.",
    ),
    "run.cli.resolve.paper": Text("书面答复。", "The written answer."),
    "run.cli.resolve.reason": Text("理由。", "Why."),
    "run.cli.resolve.document_number": Text(
        "书面答复的文号，可以不写。", "The written answer's document number, if it has one."
    ),
    "run.cli.results": Text(
        "已保存的结果：各档企业数；--out 写出全表。",
        "The stored results: enterprises by grade; --out writes the tables.",
    ),
    "run.cli.results.scoring": Text("第几次算分；不写时为最近一次。", "Which scoring; by default the last."),
    "run.cli.moved": Text("两次算分之间谁变了、为什么。", "Who moved between two scorings, and why."),
    "run.cli.moved.since": Text(
        "与第几次比；不写时为前一次。", "The earlier scoring; by default the one before."
    ),
    "run.cli.migration": Text(
        "从上年各档到本年各档的企业数。", "How many went from which grade last year to which this year."
    ),
    "run.cli.public": Text(
        "写出评价办法允许公示的名单。", "Write the list that the scheme lets the public see."
    ),
    "run.cli.sheets": Text(
        "写出一企一单：每家企业一页，每个镇街一个工作簿。",
        "Write a sheet for every enterprise, a workbook for each township.",
    ),
    "run.cli.sheets.out": Text("写入的文件夹。", "The folder to write into."),
    "run.cli.sheets.snapshot": Text(
        "尚未算分时所用的快照；不写时为最近冻结的。",
        "The snapshot for a run that isn't scored; by default the latest.",
    ),
    "run.cli.policies": Text(
        "各档的差别化政策；--out 写出每家企业。", "What each grade costs or gains; --out has each enterprise."
    ),
    "run.cli.policies.on": Text(
        "政策有效的日期；不写时为今天。", "The day on which policies hold; by default today."
    ),
    "run.cli.robustness": Text(
        "换权重和缺失值取法重抽，看等级是否站得住；站不住的 D 档标“建议复核”。仅供办公室。",
        "Draw other weights and missing-value choices; D grades that don't survive are marked. For the office only.",
    ),
    "run.cli.robustness.draws": Text("抽取次数。", "How many draws."),
    "run.cli.ways": Text(
        "企业的提升路径：升到上一等级的最小合法改变。仅供办公室。",
        "The smallest lawful changes that lift an enterprise's grade. For the office only.",
    ),
    "run.cli.ways.others": Text(
        "别的企业不变（still），或照近三年继续改进（improving）。",
        "That the others stand still, or go on improving as in the last three years.",
    ),
    "run.cli.release": Text(
        "登记领导小组的决定：仅供办公室的内容可以公开。",
        "Record the leading group's decision that what is for the office may be shown.",
    ),
    "run.cli.release.reason": Text("理由。", "Why."),
    "run.cli.release.withdraw": Text("收回这一决定。", "Take the decision back."),
    "run.cli.city": Text(
        "全市各区县的批次和合计；不重新评档。",
        "The counties' runs of a year and their sum; nobody is regraded.",
    ),
    "run.cli.city.kind": Text("评价的种类。", "The kind of the appraisal."),
    "run.cli.option.role": Text(
        "以什么身份办理：township 镇街、county_office 区县亩均办、leading_group 领导小组。",
        "In which role: township, county_office or leading_group.",
    ),
    "run.cli.role_needed": Text(
        "没有写明身份；办理这一步的可以是 --role {roles}。",
        "No role is given; this step is taken with --role {roles}.",
    ),
    "run.cli.option.days": Text("天数；不写时按参数。", "How many days; by default as the parameter says."),
    "run.cli.option.out": Text(
        "要写出的文件：.xlsx、.csv 或 .parquet。", "The file to write: .xlsx, .csv or .parquet."
    ),
    "run.cli.out_kind": Text(
        "文件名应以 .xlsx、.csv 或 .parquet 结尾。", "The file's name should end in .xlsx, .csv or .parquet."
    ),
    "run.cli.scoring": Text("正在算分", "Scoring"),
    "run.cli.comparing": Text("正在比较", "Comparing"),
    "run.cli.computing": Text("正在计算", "Computing"),
    "run.cli.drawing": Text("正在抽取", "Drawing"),
    "run.cli.writing": Text("正在写出", "Writing"),
}
