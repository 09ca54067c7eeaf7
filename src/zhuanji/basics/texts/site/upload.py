"""Files on their way in, and the settings' refusals."""

from __future__ import annotations

from zhuanji.basics.texts.entry import Text

TEXTS: dict[str, Text] = {
    "site.upload.files": Text("文件", "Files"),
    "site.upload.files_help": Text(
        "Excel（.xlsx、.xls）、CSV 或网页表格；一次最多 {files} 个，合计不超过 {megabytes} MB。可以拖到这里。",
        "Excel (.xlsx, .xls), CSV or a web table; at most {files} at a time, {megabytes} MB in all. They may be dropped here.",
    ),
    "site.upload.sender_area": Text("报送地区", "Sent by"),
    "site.upload.whose": Text("对口的市级部门", "Whose sheet of the city"),
    "site.upload.whose_help": Text(
        "报送单位是本地区；这里只说明表由哪个市级部门汇总，一般由文件识别。",
        "This area is the sender; this only says which of the city's departments gathers the sheet. Mostly the file tells.",
    ),
    "site.upload.recognise": Text("由文件识别", "found in the file"),
    "site.upload.period_help": Text("如 2024、2024Q1、2024-03。", "Such as 2024, 2024Q1, 2024-03."),
    "site.upload.reason": Text("更正理由", "Why figures are corrected"),
    "site.upload.reason_help": Text("改正已审核的数时填写。", "Where approved figures are corrected."),
    "site.upload.progress": Text("进度", "Progress"),
    "site.upload.sending": Text("正在上传", "Sending"),
    "site.upload.checking": Text("已传完，正在校验…", "Sent; being checked…"),
    "site.upload.go": Text("上报", "Hand in"),
    "site.upload.mine": Text("我的上报", "What I handed in"),
    "site.upload.kept": Text(
        "保留七天；入库的报送件一直在。", "Kept for seven days; what was taken in stays."
    ),
    "site.upload.none": Text("最近没有上报文件。", "Nothing was handed in lately."),
    "site.upload.file": Text("文件", "File"),
    "site.upload.size": Text("大小", "Size"),
    "site.upload.outcome": Text("结果", "Outcome"),
    "site.upload.sums": Text("{sheet}：合格 {good}，不合格 {bad}", "{sheet}: {good} good, {bad} refused"),
    "site.upload.asks": Text("有 {count} 栏要回答", "columns to answer for: {count}"),
    "site.upload.state.waiting": Text("排队", "waiting"),
    "site.upload.state.running": Text("校验中", "being checked"),
    "site.upload.state.asking": Text("待回答", "asks"),
    "site.upload.state.done": Text("已办完", "done"),
    "site.upload.state.refused": Text("未收", "refused"),
    "site.upload.step.waiting": Text("收到，排队", "received, waiting"),
    "site.upload.step.running": Text("读取、校验、入草稿", "read, checked, entered"),
    "site.upload.step.done": Text("完成", "done"),
    "site.upload.seconds": Text("已 {seconds} 秒", "{seconds} s so far"),
    "site.upload.may_leave": Text(
        "文件较大，在后台处理；可以离开本页。", "A long file is dealt with in the background; you may leave."
    ),
    "site.upload.nobody": Text(
        "现在没有后台进程在工作，任务会等到它启动。",
        "No worker is at work now; the job waits until one begins.",
    ),
    "site.upload.again": Text("刷新", "Look again"),
    "site.upload.another": Text("另选文件", "Choose another file"),
    "site.upload.questions": Text("有几栏认不出", "Columns that nobody knows"),
    "site.upload.questions_words": Text(
        "回答一次就记住，本部门以后的这种表不再问。不回答的栏不读。",
        "An answer is remembered for this department's later files. A column without an answer isn't read.",
    ),
    "site.upload.column": Text("第 {number} 栏", "column {number}"),
    "site.upload.samples": Text("前几格：", "First cells:"),
    "site.upload.holds": Text("这一栏是", "It holds"),
    "site.upload.no_answer_yet": Text("（不回答）", "(no answer)"),
    "site.upload.likely": Text("可能是", "Likely"),
    "site.upload.every": Text("本表全部项目", "All items of the sheet"),
    "site.upload.factor": Text("乘以（单位不同时）", "Times (of another unit)"),
    "site.upload.answer": Text("按回答入库", "Answer and take in"),
    "site.upload.leave": Text("其余不读，直接入库", "Leave the rest unread"),
    "site.upload.refused_before": Text(
        "这份文件以前报过，当时整份退回，没有一行收下；内容没有改动，这次也没有收。改正后再报，原因如下。",
        "This file was handed in before and wholly refused. It hasn't changed, and is refused again; mend it first, as said "
        "below.",
    ),
    "site.upload.known": Text(
        "这份文件以前报过，没有重复入库。", "This file is known; nothing was entered twice."
    ),
    "site.upload.nothing_new": Text("各行与台账相同，没有要入库的。", "All rows are in the ledger already."),
    "site.upload.replaced": Text("取代了草稿", "It replaces the drafts"),
    "site.upload.unread": Text("没有读的栏：", "Columns that weren't read:"),
    "site.upload.mend": Text(
        "在退件中改正标红的格，整份再报；已合格的行不受影响。",
        "Mend the marked cells in it and hand the whole in again; good rows aren't affected.",
    ),
    "site.upload.pending": Text("{count} 行待认定企业", "rows that wait for an enterprise: {count}"),
    "site.upload.now_approval": Text(
        "合格行已入草稿，由另一人审核后计入台账。",
        "Good rows are a draft; they count once another person approves.",
    ),
    "site.upload.unknown": Text("没有这份上报文件。", "There is no such file."),
    "site.upload.unknown.remedy": Text(
        "上报记录保留七天；入库的见报送件。", "Records are kept for seven days; see the submissions."
    ),
    "site.upload.lost": Text("上传的文件丢失了。", "The file that was sent is lost."),
    "site.upload.lost.remedy": Text("请再上传一次。", "Hand it in again."),
    "site.upload.not_asked": Text("这份文件没有待回答的栏。", "Nothing is asked about this file."),
    "site.upload.not_asked.remedy": Text("刷新本页看结果。", "Look at the page again."),
    "site.upload.no_answer": Text("一栏也没有回答。", "No column was answered for."),
    "site.upload.no_answer.remedy": Text(
        "回答至少一栏，或选“其余不读”。", "Answer for one, or leave the rest unread."
    ),
    "site.upload.nothing": Text("没有选文件。", "No file was chosen."),
    "site.upload.nothing.remedy": Text("选一个或几个文件。", "Choose one or several."),
    "site.upload.too_many": Text(
        "选了 {count} 个文件，一次最多 {most} 个。", "{count} files were chosen; at most {most} go at a time."
    ),
    "site.upload.too_many.remedy": Text("分几次上报。", "Hand them in in several goes."),
    "site.upload.which_area": Text("没有说是哪个地区的。", "Nobody says of which area it is."),
    "site.upload.which_area.remedy": Text("选地区。", "Choose the area."),
    "site.upload.which_department": Text("没有说是哪个部门的。", "Nobody says of which department it is."),
    "site.upload.which_department.remedy": Text("选部门。", "Choose the department."),
}
