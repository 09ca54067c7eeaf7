"""What can be wrong with the data of an appraisal."""

from __future__ import annotations

from zhuanji.basics.texts.entry import Text

FILES = {
    "appraisal.file.missing": Text("没有这个文件或文件夹。", "There is no such file or folder."),
    "appraisal.file.missing.remedy": Text("检查路径。", "Check the path."),
    "appraisal.file.kind": Text("这种文件不能读。", "Files of this kind can't be read."),
    "appraisal.file.kind.remedy": Text("存为 {kinds} 之一。", "Save it as one of {kinds}."),
    "appraisal.file.empty": Text("文件里没有数据。", "The file holds no data."),
    "appraisal.file.empty.remedy": Text("检查是否选对了文件。", "Check whether it is the right file."),
    "appraisal.file.encoding": Text(
        "文件既不是 UTF-8 也不是 GB18030。", "The file is neither UTF-8 nor GB18030."
    ),
    "appraisal.file.encoding.remedy": Text("另存为 UTF-8 的 CSV。", "Save it as CSV in UTF-8."),
    "appraisal.file.unreadable": Text("文件读不出来（{detail}）。", "The file can't be read ({detail})."),
    "appraisal.file.unreadable.remedy": Text(
        "用 Excel 打开后另存，再试一次。", "Open it in Excel, save it anew and try again."
    ),
    "appraisal.file.twice": Text("表“{name}”有两个文件。", "There are two files for the table {name}."),
    "appraisal.file.twice.remedy": Text("只留一个。", "Keep one."),
    "appraisal.file.no_enterprises": Text("没有企业表。", "There is no table of enterprises."),
    "appraisal.file.no_enterprises.remedy": Text(
        "文件或工作表名应为 enterprises。", "Name the file or sheet enterprises."
    ),
}

CELLS = {
    "appraisal.table.no_column": Text(
        "表 {table} 缺少列 {item}。", "The table {table} has no column {item}."
    ),
    "appraisal.table.no_column.remedy": Text(
        "补上这一列；没有数据的单元格留空。", "Add it; leave cells without data empty."
    ),
    "appraisal.table.columns_twice": Text("列名重复：{columns}。", "Columns stand twice: {columns}."),
    "appraisal.table.columns_twice.remedy": Text("改正表头。", "Mend the header."),
    "appraisal.table.needed": Text("评价办法需要表 {table}。", "The scheme needs the table {table}."),
    "appraisal.table.needed.remedy": Text(
        "放在同一文件夹或工作簿里。", "Put it into the same folder or workbook."
    ),
    "appraisal.table.no_year": Text("表里没有 {year} 年的行。", "The table has no row of {year}."),
    "appraisal.table.no_year.remedy": Text("检查 year 列和 --year。", "Check the column year and --year."),
    "appraisal.table.nobody": Text(
        "没有一家企业属于评价办法 {id} 的评价范围。",
        "Not one enterprise belongs to the population of the scheme {id}.",
    ),
    "appraisal.table.nobody.remedy": Text(
        "检查评价办法的 population 和数据中的相应列。",
        "Check the scheme's population and those columns of the data.",
    ),
    "appraisal.table.twice": Text(
        "企业 {got} 出现了不止一次。", "The enterprise {got} stands more than once."
    ),
    "appraisal.table.twice.remedy": Text("合并或删去重复的行。", "Merge the rows or drop one."),
    "appraisal.cell.no_code": Text("没有统一社会信用代码。", "There is no credit code."),
    "appraisal.cell.no_code.remedy": Text("补上代码。", "Add it."),
    "appraisal.cell.damaged_code": Text(
        "代码“{got}”被电子表格改成了数字。", "A spreadsheet turned the code “{got}” into a number."
    ),
    "appraisal.cell.damaged_code.remedy": Text(
        "把这一列设为文本，从原件重新录入。", "Set the column to text and enter it anew from the source."
    ),
    "appraisal.cell.not_number": Text("“{got}”不是可以计算的数。", "“{got}” isn't a number to reckon with."),
    "appraisal.cell.not_number.remedy": Text(
        "只写数字，不带单位；没有数据就留空。小于 1 万亿。",
        "Write digits without a unit, below 10¹²; leave it empty where there is none.",
    ),
    "appraisal.cell.not_flag": Text("“{got}”不是“是”或“否”。", "“{got}” is neither yes nor no."),
    "appraisal.cell.not_flag.remedy": Text(
        "写 是/否、true/false 或 1/0。", "Write true/false, 1/0 or 是/否."
    ),
    "appraisal.cell.not_day": Text("“{got}”不是日期。", "“{got}” isn't a date."),
    "appraisal.cell.not_day.remedy": Text("写成 2023-01-31。", "Write it as 2023-01-31."),
    "appraisal.cell.more": Text(
        "这一列还有 {count} 个同样的单元格。", "The column has {count} more such cells."
    ),
    "appraisal.cell.more.remedy": Text("一并改正。", "Mend them too."),
    "appraisal.cell.error": Text(
        "单元格是错误值（如 #DIV/0!）。", "The cell holds an error such as #DIV/0!."
    ),
    "appraisal.cell.error.remedy": Text(
        "改正公式，或写明数值；没有数据就清空。",
        "Mend the formula or write the value; clear it where there is none.",
    ),
    "appraisal.cell.no_value": Text(
        "单元格的公式没有算出的值。", "The cell's formula has no computed value."
    ),
    "appraisal.cell.no_value.remedy": Text(
        "用 Excel 打开并保存一次，或粘贴为数值。", "Open and save it in Excel once, or paste values."
    ),
    "appraisal.parcels.kind": Text("“{got}”不是用地类型。", "“{got}” is no kind of land."),
    "appraisal.parcels.kind.remedy": Text("写 {known} 之一。", "Write one of {known}."),
    "appraisal.events.kind": Text(
        "评价办法里没有“{got}”这类事件。", "The scheme has no event of the kind “{got}”."
    ),
    "appraisal.events.kind.remedy": Text("评价办法里有：{known}。", "It has: {known}."),
    "appraisal.events.no_document": Text("事件没有文号。", "The event has no document number."),
    "appraisal.events.no_document.remedy": Text(
        "补上文号；没有文书的事件不能改变等级。", "Add it; without a document nothing moves a grade."
    ),
    "appraisal.benchmarks.twice": Text(
        "指标 {got} 的同一个基准值出现了不止一次。", "The same benchmark of {got} stands more than once."
    ),
    "appraisal.benchmarks.twice.remedy": Text("只留公布的那一个。", "Keep the one that was published."),
    "appraisal.events.no_day": Text("事件没有起始日期。", "The event has no day from which it holds."),
    "appraisal.events.no_day.remedy": Text("补上日期。", "Add it."),
}

TEXTS = FILES | CELLS
