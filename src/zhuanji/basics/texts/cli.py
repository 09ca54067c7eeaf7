"""What the command line says of itself: help, wrong usage, files that can't be written."""

from __future__ import annotations

from zhuanji.basics.texts.entry import Text

# The first line of a help text stands in the list of commands, the whole on the command's own page.
HELP = {
    "cli.zhuanji": Text(
        "转机：读方案、收台账、看进度、评亩均，一座城市传统产业转型升级的全年工作。",
        "Zhuanji runs a city's plan for upgrading its traditional industries: the plan, the ledger, progress, grades.",
    ),
    "cli.plan": Text("读取、检查、比较和分解方案文件。", "Read, check, compare and divide plan documents."),
    "cli.plan.read": Text(
        "读取方案：目标、任务、举措，以及文中没有写明的事项。\n"
        "每个目标都带有条款号和原文；文中没有写明的列为问题，绝不猜测。",
        "Read a plan: its targets, tasks and measures, and what the text leaves open.\n"
        "Every target has its clause and its quote; what the text doesn't say is a question, never a guess.",
    ),
    "cli.plan.read.text_out": Text(
        "另把文件读成的纯文本写入此文件；所有字符位置均以它为准。",
        "Also write the plain text that the document was read into; all offsets count its characters.",
    ),
    "cli.plan.lint": Text(
        "检查方案：不可衡量、前后矛盾或没有责任单位之处。\n"
        "有“错误”一级的结果时退出状态为 1；警告、提示和需审查线索不影响退出状态。",
        "Check a plan: what in it can't be measured, contradicts itself or has no owner.\n"
        "Errors make the exit status 1; warnings, notes and leads for review don't.",
    ),
    "cli.plan.diff": Text(
        "比较两份方案：新增、删去、移动、减弱、加强了什么。\n"
        "例如征求意见稿与正式稿，或一份方案与它的后续方案。",
        "Compare two plans: what was added, dropped, moved, weakened or strengthened.\n"
        "A draft against the final text, for example, or a plan against its successor.",
    ),
    "cli.plan.breakdown": Text(
        "生成任务分解表（Excel），一项举措一行。", "Write the table of measures (Excel), one measure a row."
    ),
    "cli.plan.breakdown.out": Text("要写出的 .xlsx 文件。", "The .xlsx file to write."),
    "cli.argument.file": Text("方案文件：.docx、.pdf 或 .txt。", "The plan: a .docx, .pdf or .txt file."),
    "cli.argument.old": Text(
        "较早的一份：.docx、.pdf 或 .txt。", "The earlier plan: a .docx, .pdf or .txt file."
    ),
    "cli.argument.new": Text(
        "较晚的一份：.docx、.pdf 或 .txt。", "The later plan: a .docx, .pdf or .txt file."
    ),
    "cli.argument.pack": Text(
        "城市规则包：一个文件夹，或随程序附带的名称（如 huzhou）。",
        "The city pack: a folder, or the name of one that comes with the program (huzhou).",
    ),
    "cli.argument.scheme": Text(
        "评价办法：一个 .yaml 文件，或随程序附带的名称。",
        "The scheme: a .yaml file, or the name of one that comes with the program.",
    ),
    "cli.argument.files": Text(
        "部门报来的文件：.xlsx、.xls、.et、.csv。",
        "The files that a department sent: .xlsx, .xls, .et, .csv.",
    ),
    "cli.argument.sheet": Text(
        "哪张表：代码或名称，如 tax、税收。", "The sheet: its id or title, such as tax."
    ),
    "cli.argument.numbers": Text("报送件编号。", "Numbers of submissions."),
    "cli.argument.submission": Text("报送件编号。", "The number of a submission."),
    "cli.argument.columns": Text("表头=项目，可有多个。", "HEADING=item, any number of them."),
    "cli.argument.text": Text(
        "名称、户号或证号；省略时列出现有认定。", "A name or number; without one, decisions are listed."
    ),
    "cli.argument.number": Text("批次编号。", "The number of the run."),
    "cli.argument.area": Text(
        "区县或功能区：名称或代码。", "The county or functional area: its name or code."
    ),
    "cli.argument.given": Text(
        "答复：confirmed、corrected 或 silent。", "The answer: confirmed, corrected or silent."
    ),
    "cli.argument.action": Text("动作，见 docs/lifecycles.md。", "The action; see docs/lifecycles.md."),
    "cli.argument.objection": Text("异议编号。", "The number of the objection."),
    "cli.argument.outcome": Text("upheld 属实，rejected 不属实。", "upheld or rejected."),
    "cli.argument.uscc": Text("统一社会信用代码。", "The credit code."),
    "cli.argument.username": Text("账号名。", "The username."),
    "cli.argument.target": Text(
        "新的 .zip 文件，或新的、空的目录。", "A new file that ends in .zip, or a new or empty folder."
    ),
    "cli.argument.backup": Text("备份文件或目录。", "The backup, a file or a folder."),
    "cli.option.lang": Text(
        "输出语言：zh 中文，en 英文。默认随系统语言，否则中文。",
        "Language of the output; by default that of the locale, else Chinese.",
    ),
    "cli.option.json": Text(
        "只向标准输出写一份 UTF-8 编码的 JSON。",
        "Print one JSON document (UTF-8) on the standard output and nothing else.",
    ),
    "cli.option.home": Text(
        "主目录；默认为环境变量 ZHUANJI_HOME 所指，否则用户目录下的 zhuanji-home。",
        "The folder that holds the data; by default what ZHUANJI_HOME names, else zhuanji-home in your own folder.",
    ),
    "cli.option.as": Text("办理人姓名；默认为登录名。", "Who acts; by default the login name."),
    "cli.home": Text(
        "主目录：数据库、来件、退件、快照。", "The folder of data: database, uploads, returns, snapshots."
    ),
    "cli.home.create": Text(
        "新建主目录：建好数据库和防改动的触发器。\n"
        "真实数据和演示数据各用各的文件夹；演示数据的文件夹由 zhuanji demo 建立。",
        "Make a folder of data: its database, with the triggers that protect it.\n"
        "Real and demo data never share one; that of the demo is made by zhuanji demo.",
    ),
    "cli.home.create.city": Text(
        "城市规则包：随程序附带的名称，或一个文件夹。",
        "The city pack: the name of one that comes with the program, or a folder.",
    ),
    "cli.option.help": Text("显示本说明。", "Show this page."),
    "cli.option.version": Text("显示版本。", "Show the version."),
    "cli.help.usage": Text("用法：{line}", "Usage: {line}"),
    "cli.help.options_mark": Text("[选项]", "[OPTIONS]"),
    "cli.help.command_mark": Text("命令 …", "COMMAND …"),
    "cli.help.arguments": Text("参数：", "Arguments:"),
    "cli.help.options": Text("选项：", "Options:"),
    "cli.help.commands": Text("命令：", "Commands:"),
}

USAGE = {
    "cli.usage.wrong": Text("用法不对：{sentence}", "Wrong usage: {sentence}"),
    "cli.usage.help": Text("查看说明：{command} --help", "For help: {command} --help"),
    "cli.usage.too_many": Text("多出的参数：{words}", "Too many arguments: {words}"),
    "cli.usage.no_such_command": Text(
        "没有命令“{word}”；可用的有：{known}", "There is no command “{word}”; there are: {known}"
    ),
    "cli.usage.no_such_command_but": Text(
        "没有命令“{word}”；是否指 {near}？可用的有：{known}",
        "There is no command “{word}”; perhaps you mean {near}. There are: {known}",
    ),
    "cli.usage.unnamed": Text("是空的，没有写文件名。", "it is blank; no file was named."),
    "cli.usage.no_such_option": Text("没有选项 {word}。", "There is no option {word}."),
    "cli.usage.no_such_option_but": Text(
        "没有选项 {word}；是否指 {near}？", "There is no option {word}; perhaps you mean {near}."
    ),
    "cli.usage.needs_value": Text("选项 {word} 后面要有值。", "The option {word} needs a value."),
    "cli.usage.needs_no_value": Text("选项 {word} 不带值。", "The option {word} takes no value."),
    "cli.usage.missing": Text("缺少 {word}。", "{word} is missing."),
    "cli.usage.bad_value": Text("{word} 的值不对：{sentence}", "Wrong value for {word}: {sentence}"),
    "cli.usage.not_one_of": Text("“{value}”不在可选值之内（{known}）。", "“{value}” is none of {known}."),
    "cli.usage.not_xlsx": Text("文件名要以 .xlsx 结尾。", "The name must end with .xlsx."),
}

PROBLEMS = {
    "cli.problem.at": Text("{where}：{sentence}", "{where}: {sentence}"),
    "cli.problem.line": Text("{told}〔{code}〕", "{told} [{code}]"),
    "cli.problem.remedy": Text("    怎么办：{remedy}", "    What to do: {remedy}"),
    "cli.place.file": Text("{part}", "{part}"),
    "cli.place.sheet": Text("工作表“{part}”", "sheet “{part}”"),
    "cli.place.row": Text("第 {part} 行", "row {part}"),
    "cli.place.column": Text("“{part}”列", "column {part}"),
    "cli.place.column_number": Text("第 {part} 列", "column {part}"),
    "cli.place.spot": Text("{row}{column}", "{row}, {column}"),
    "cli.place.line": Text("第 {part} 行", "line {part}"),
    "cli.place.page": Text("第 {part} 页", "page {part}"),
    "cli.place.between": Text("，", ", "),
    "cli.out_folder": Text("这是文件夹，不能写成文件。", "This is a folder and can't be written as a file."),
    "cli.out_folder.remedy": Text("给出文件夹里的一个文件名。", "Name a file inside it."),
    "cli.out_file": Text("这是文件，不是文件夹。", "This is a file, not a folder."),
    "cli.out_file.remedy": Text("给出一个文件夹的名字。", "Name a folder."),
    "cli.out_nowhere": Text("文件夹 {folder} 不存在。", "There is no folder {folder}."),
    "cli.out_nowhere.remedy": Text(
        "先建好文件夹，或写到别处。", "Make the folder first, or write elsewhere."
    ),
    "cli.out_input": Text(
        "这正是要读的文件，不会覆盖它。", "This is the very file to read; it won't be overwritten."
    ),
    "cli.out_input.remedy": Text("另给一个文件名。", "Give another name."),
    "cli.out_denied": Text(
        "没有权限写这个文件，或它正被占用。", "The file can't be written: no permission, or it is in use."
    ),
    "cli.out_denied.remedy": Text(
        "关闭正打开它的程序（如 Excel），或写到别处。",
        "Close programs that hold it (Excel, for example), or write elsewhere.",
    ),
    "cli.out_failed": Text("文件写不进去（{detail}）。", "The file can't be written ({detail})."),
    "cli.out_failed.remedy": Text(
        "检查磁盘空间和路径，或写到别处。", "Check the disk and the path, or write elsewhere."
    ),
    "cli.nobody": Text(
        "不知道是谁在办理：系统没有登录名。", "Nobody is known to act: the system has no login name."
    ),
    "cli.nobody.remedy": Text("用 --as 写明办理人姓名。", "Name who acts with --as."),
    "cli.stdout_failed": Text("结果写不出去（{detail}）。", "The output can't be written ({detail})."),
    "cli.stdout_failed.remedy": Text(
        "检查输出所到之处的磁盘空间。", "Check the space on the disk that the output goes to."
    ),
}

NOTES = {
    "cli.home.creating": Text("正在建立 {folder}", "Making {folder}"),
    "cli.home.created": Text(
        "已建立主目录 {folder}（{city}）。\n"
        "以后用 --home 或环境变量 ZHUANJI_HOME 指明它；先导入企业名册，模板：zhuanji ledger template enterprises",
        "The folder {folder} is made ({city}).\n"
        "Name it with --home or ZHUANJI_HOME; begin with the list of enterprises: zhuanji ledger template enterprises",
    ),
    "cli.home.created_on_the_way": Text(
        "{folder} 还不存在，已新建。", "{folder} wasn't there yet; it has been made."
    ),
    "cli.interrupted": Text("已中断。", "Interrupted."),
    "cli.reading": Text("正在读取 {name}", "Reading {name}"),
    "cli.comparing": Text("正在比较", "Comparing"),
    "cli.notice": Text("注意：{told}", "Note: {told}"),
    "cli.plan.read.text_written": Text(
        "纯文本已写入 {name}（{characters} 字符）。", "The plain text is in {name} ({characters} characters)."
    ),
    "cli.plan.breakdown.written": Text(
        "任务分解表已写入 {name}（{count} 项举措）。",
        "The table of measures is in {name} ({count} measures).",
    ),
    "cli.plan.breakdown.written.one": Text(
        "任务分解表已写入 {name}（{count} 项举措）。", "The table of measures is in {name} ({count} measure)."
    ),
}

TEXTS = HELP | USAGE | PROBLEMS | NOTES
