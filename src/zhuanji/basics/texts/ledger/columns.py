"""Headers: which column holds which item."""

from __future__ import annotations

from zhuanji.basics.texts.entry import Text

NAME_IT = Text(
    "用 --period 指明时期，如 2024、2024Q1、2024-03；或在标题中只写一个时期。",
    "Name it with --period, such as 2024, 2024Q1 or 2024-03; or write one period in the title.",
)

SHEETS = {
    "ledger.sheet.no_header": Text(
        "工作表“{sheet}”中找不到表头。", "No header was found on the sheet “{sheet}”."
    ),
    "ledger.sheet.no_header.remedy": Text(
        "表头应有统一社会信用代码（或企业名称）和数据项的名称；可用 zhuanji ledger template 生成模板。",
        "A header names the credit code (or enterprise) and items of data; zhuanji ledger template writes one.",
    ),
    "ledger.sheet.unknown": Text(
        "认不出工作表“{sheet}”是哪张报表，可能是：{candidates}。",
        "Nobody can tell which sheet of the dictionary “{sheet}” is; possibly: {candidates}.",
    ),
    "ledger.sheet.figures": Text(
        "工作表“{sheet}”除企业代码、名称外，各列（{headings}）都认不出，不知道是哪张报表。",
        "Nothing on the sheet “{sheet}” is known but codes and names of enterprises ({headings} isn't): nobody can "
        "tell which sheet of the dictionary it is.",
    ),
    "ledger.sheet.figures.remedy": Text(
        "用 --sheet 指明报表，认不出的列用 --map 指明一次；确是企业名册的，写 --sheet enterprises。",
        "Name it with --sheet, and the columns once with --map; a roster of enterprises is --sheet enterprises.",
    ),
    "ledger.sheet.unknown.remedy": Text("用 --sheet 指明。", "Name it with --sheet."),
    "ledger.sheet.not_in_pack": Text("没有报表“{named}”。", "The city pack has no sheet “{named}”."),
    "ledger.sheet.not_in_pack.remedy": Text("可用：{known}。", "It has: {known}."),
    "ledger.sheet.no_rows": Text(
        "工作表“{sheet}”只有表头，没有数据行。", "The sheet “{sheet}” has a header but no rows."
    ),
    "ledger.sheet.no_rows.remedy": Text(
        "补上数据行；确实没有可报的，用 zhuanji ledger zero 登记零报告。",
        "Add the rows; where there is nothing to report, use zhuanji ledger zero.",
    ),
    "ledger.sheet.passed": Text(
        "工作表“{sheet}”是隐藏的，没有读。", "The sheet “{sheet}” is hidden and wasn't read."
    ),
    "ledger.sheet.passed.remedy": Text(
        "其中若有要报的数据，取消隐藏后再导入。",
        "If it holds data to be sent, unhide it and import it again.",
    ),
    "ledger.row.unfilled": Text(
        "未填 {count} 行：只有企业代码、名称等，没有填数。不计入行数，也不记任何值；空着不是零，台账还没有其本期数的企业仍算缺报。",
        "{count} rows not filled in: only a code or name, no figure. They aren't counted and record no value; blank isn't "
        "zero, and those enterprises of which the ledger has nothing for this period are still missing.",
    ),
    "ledger.row.unfilled.remedy": Text(
        "有数的补填后再报；没有数的写未报、不适用或待核；确实为零的填 0。",
        "Fill in what there is and send it again; where there is no figure write 未报, 不适用 or 待核; write 0 only for zero.",
    ),
    "ledger.row.other_header": Text(
        "这一行在第 {above} 行的另一个表头下面，不能按本表的列读入。",
        "The row stands under another header in row {above} and can't be read by this table's columns.",
    ),
    "ledger.row.other_header.remedy": Text(
        "把另一张表放到单独的工作表，再报一次。",
        "Put the other table on a sheet of its own and send it again.",
    ),
    "ledger.row.other_period": Text(
        "这一行在第 {above} 行的标题下面，那里说的是别的时期。",
        "The row stands under the title in row {above}, which speaks of another period.",
    ),
    "ledger.row.other_period.remedy": Text(
        "每个时期一张工作表，或加一列写明时期。",
        "Give each period a sheet of its own, or a column that tells it.",
    ),
    "ledger.row.other_unit": Text(
        "这一行在第 {above} 行的标题下面，那里写的是别的单位。",
        "The row stands under the title in row {above}, which gives another unit.",
    ),
    "ledger.row.other_unit.remedy": Text(
        "换算成同一单位，或放到单独的工作表。", "Convert it, or put it on a sheet of its own."
    ),
    "ledger.row.unit": Text(
        "这一行的单位“{unit}”与列“{heading}”读入时用的单位不同。",
        "The row's unit “{unit}” isn't the one by which the column “{heading}” was read.",
    ),
    "ledger.row.unit.remedy": Text(
        "把单位写在表头，所有行用同一单位。", "Write the unit into the header and use it in all rows."
    ),
    "ledger.sheet.hidden_row": Text(
        "这一行在表中是隐藏的，仍按数据读入。", "The row is hidden in the sheet; it was read like any other."
    ),
    "ledger.sheet.hidden_row.remedy": Text(
        "确认是否要报；不报的，删去这一行。", "Check whether it is meant to be sent; if not, drop it."
    ),
    "ledger.sheet.hidden_column": Text(
        "列“{heading}”在表中是隐藏的，仍按数据读入。",
        "The column “{heading}” is hidden in the sheet; it was read like any other.",
    ),
    "ledger.sheet.hidden_column.remedy": Text(
        "确认是否要报；不报的，删去这一列。", "Check whether it is meant to be sent; if not, drop it."
    ),
}

COLUMNS = {
    "ledger.column.unknown": Text(
        "认不出列“{heading}”，没有读入；可能是：{candidates}。",
        "Nobody knows the column “{heading}”, and it wasn't read; possibly: {candidates}.",
    ),
    "ledger.column.unknown.none": Text(
        "认不出列“{heading}”，没有读入；没有名称相近的数据项。",
        "Nobody knows the column “{heading}”, and it wasn't read; no item has a name like it.",
    ),
    "ledger.column.unknown.remedy": Text(
        "用 --map {heading}=数据项 指明一次；不要这一列的，写 --map {heading}=。",
        "Say once what it is with --map {heading}=ITEM, or --map {heading}= if it isn't wanted.",
    ),
    "ledger.column.months": Text(
        "从“{heading}”起有 {count} 列只写了月份或季度，看不出是哪个数据项，没有读入；可能是：{candidates}。",
        "From “{heading}” on, {count} columns only tell months or quarters; nobody knows what they hold, and they "
        "weren't read; possibly: {candidates}.",
    ),
    "ledger.column.months.none": Text(
        "从“{heading}”起有 {count} 列只写了月份或季度，看不出是哪个数据项，没有读入。",
        "From “{heading}” on, {count} columns only tell months or quarters; nobody knows what they hold, and they "
        "weren't read.",
    ),
    "ledger.column.months.remedy": Text(
        "在标题中写明数据项（如“2024年用电量”）；或用 --map {heading}=数据项 指明一次，其余各月相同。",
        "Name the figure in the title (2024年用电量), or say it once with --map {heading}=ITEM for all of them.",
    ),
    "ledger.column.elsewhere": Text(
        "列“{heading}”属于报表“{belongs}”，没有从这里读入。",
        "The column “{heading}” belongs to the sheet “{belongs}” and wasn't read from here.",
    ),
    "ledger.column.elsewhere.remedy": Text(
        "要报这一项的，另用那张报表。", "Send it with that sheet if it is meant to be sent."
    ),
    "ledger.column.twice": Text(
        "数据项 {item} 有两列：“{first}”和“{second}”，内容不同。",
        "Two columns hold {item}, “{first}” and “{second}”, and differ.",
    ),
    "ledger.column.twice.remedy": Text(
        "只留一列；或用 --map {second}= 不要其中一列。", "Keep one, or leave one out with --map {second}=."
    ),
    "ledger.column.same": Text(
        "列“{second}”与“{first}”相同，只读一次。",
        "The column “{second}” repeats “{first}” and was read once.",
    ),
    "ledger.column.same.remedy": Text("删去一列。", "Drop one of them."),
    "ledger.column.unit": Text(
        "列“{heading}”的单位“{unit}”不能换算成“{wanted}”。",
        "The unit “{unit}” of the column “{heading}” can't be converted into {wanted}.",
    ),
    "ledger.column.unit.remedy": Text(
        "按 {wanted} 填报，并在表头写明单位。", "Send it in {wanted} and write that unit in the header."
    ),
    "ledger.column.units": Text(
        "列“{heading}”有几个单位：{units}。", "Several units are given for the column “{heading}”: {units}."
    ),
    "ledger.column.units.remedy": Text(
        "在这一列的表头写明一个单位。", "Write one unit into the heading of this column."
    ),
    "ledger.column.no_unit": Text(
        "没有写单位的列，按数据字典的单位读入，请核对：{columns}。",
        "Columns without a unit were read in the dictionary's; check them: {columns}.",
    ),
    "ledger.column.no_unit.remedy": Text(
        "核对数量级；在表头、表头下一行或标题“单位：”处写明单位。",
        "Check the size of the numbers; write the unit into the heading, the row under it, or a title (单位：).",
    ),
    "ledger.column.bracket": Text(
        "列“{heading}”按“{title}”读入；括号里写着“{bracket}”。",
        "The column “{heading}” was read as {title}, though its bracket says “{bracket}”.",
    ),
    "ledger.column.bracket.remedy": Text(
        "核对口径是否与数据字典一致；不一致的不要报这一列。",
        "Check that it means what the dictionary means; leave the column out if it doesn't.",
    ),
    "ledger.column.no_key": Text(
        "没有能认出是哪家企业的列（统一社会信用代码、企业名称、户号、证号）。",
        "No column tells which enterprise a row is about: credit code, name, account or certificate.",
    ),
    "ledger.column.no_key.remedy": Text(
        "补上统一社会信用代码列，至少有企业名称。", "Add the credit code, or at least the enterprise's name."
    ),
    "ledger.column.missing_key": Text(
        "缺少列“{title}”，分不清同一单位的各行。",
        "The column “{title}” is missing; rows can't be told apart without it.",
    ),
    "ledger.column.missing_key.remedy": Text("补上这一列。", "Add it."),
    "ledger.column.no_part": Text(
        "没有列“{title}”，每家企业只能有一行。",
        "There is no column “{title}”: an enterprise can have one row only.",
    ),
    "ledger.column.no_part.remedy": Text(
        "一家企业有几行的，补上这一列。", "Add it where an enterprise has several rows."
    ),
    "ledger.column.no_data": Text(
        "没有一列是报表“{title}”（时期 {period}）的数据项，一行也没有读入；要找的如：{wanted}。",
        "No column holds an item of the sheet “{title}” (period {period}), so no row was read; wanted are such as "
        "{wanted}.",
    ),
    "ledger.column.no_data.remedy": Text(
        "检查是否选对了报表（--sheet）和时期（--period）；列名对照模板，或用 --map 表头=项目 说明一次。",
        "Check whether it is the right sheet (--sheet) and period (--period); compare the headings with its template, "
        "or say once with --map HEADING=ITEM what they are.",
    ),
    "ledger.column.other_period": Text(
        "列“{heading}”是别的时期的数，或是对比、计划的数，没有读入。",
        "The column “{heading}” is of another period, a comparison or a plan, and wasn't read.",
    ),
    "ledger.column.other_period.remedy": Text(
        "要报那个时期的，另报一次。", "Send that period by itself if it is meant to be sent."
    ),
}

PERIODS = {
    "ledger.period.missing": Text(
        "不知道数据是哪个时期的。", "Nobody can tell which period the figures are of."
    ),
    "ledger.period.missing.remedy": NAME_IT,
    "ledger.period.no_year": Text(
        "各列只写了月份或季度，不知道是哪一年的。",
        "The columns tell months or quarters, but nobody knows of which year.",
    ),
    "ledger.period.no_year.remedy": Text(
        "用 --period 指明年份，如 2024；或在标题中写明。",
        "Name it with --period, such as 2024, or in the title.",
    ),
    "ledger.period.months_and_rows": Text(
        "月份既按列并列，又有年份、月份等列，分不清每个数是哪个时期的。",
        "Months stand side by side, and columns of years or months beside them: nobody can tell a figure's period.",
    ),
    "ledger.period.months_and_rows.remedy": Text(
        "只留一种写法：月份按列并列的，删去年份、月份等列，每年一张表。",
        "Keep one of them: with months side by side, drop the columns of years or months, and send a sheet a year.",
    ),
    "ledger.period.reasons": Text(
        "“{title}”各月缺失的原因不同，一行只能写一种。",
        "Values of “{title}” are missing in several months for different reasons; a row can give one.",
    ),
    "ledger.period.reasons.remedy": Text(
        "这一行改为每月一行，分别写明原因。", "Send this enterprise with a row a month, each with its reason."
    ),
    "ledger.period.ambiguous": Text(
        "标题、工作表名和文件名说的时期不一致：{candidates}。",
        "Title, sheet and file speak of different periods: {candidates}.",
    ),
    "ledger.period.ambiguous.remedy": NAME_IT,
    "ledger.period.unfit": Text("“{named}”不是这张报表的时期。", "“{named}” is no period of this sheet."),
    "ledger.period.unfit.remedy": NAME_IT,
    "ledger.period.differs": Text(
        "指明的时期是 {named}，表中写的是 {found}。",
        "The period named is {named}; the sheet speaks of {found}.",
    ),
    "ledger.period.differs.remedy": Text("核对是否选错了文件。", "Check whether it is the right file."),
    "ledger.period.row": Text(
        "这一行的时期“{got}”读不出来，或不是这张报表的时期。",
        "The row's period “{got}” can't be read, or is none of this sheet.",
    ),
    "ledger.period.row.remedy": Text(
        "写成 2024、2024年3月、2024年1—3月 或 2024年一季度。",
        "Write it as 2024, 2024-03 or 2024Q1.",
    ),
    "ledger.period.row_differs": Text(
        "这一行写的是 {got}，指明的时期是 {named}。", "The row is of {got}; the period named is {named}."
    ),
    "ledger.period.row_differs.remedy": Text(
        "改正这一行，或不指明时期。", "Mend the row, or name no period."
    ),
}

TEXTS: dict[str, Text] = SHEETS | COLUMNS | PERIODS
