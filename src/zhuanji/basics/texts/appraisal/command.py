"""What the command `zhuanji appraise` says."""

from __future__ import annotations

from zhuanji.basics.texts.entry import Text

TEXTS = {
    "appraisal.help": Text(
        "按评价办法评价企业：得分、等级，以及每一项的依据。\n"
        "只用普通文件，不需要数据库；评价办法也可以写随程序附带的代码。",
        "Grade enterprises by a scheme: score, grade, and every term behind them.\n"
        "On plain files, without a database; a scheme that comes with the program is named by its id.",
    ),
    "appraisal.help.data": Text(
        "企业数据：.csv、.xlsx、.parquet，或内有 enterprises 等表的工作簿、文件夹。",
        "The data: a .csv, .xlsx or .parquet, or a workbook or folder with enterprises and further tables.",
    ),
    "appraisal.help.year": Text("数据所属年份。", "The year of the data."),
    "appraisal.help.out": Text(
        "要写出的文件：.csv、.xlsx、.parquet 或 .json。", "The file to write: .csv, .xlsx, .parquet or .json."
    ),
    "appraisal.help.robustness": Text(
        "另抽一万次权重和缺失值取法，把各企业保持等级的比例写入此文件；仅供办公室。",
        "Also draw weights and missing-value choices 10,000 times and write how often each grade is kept; for the office.",
    ),
    "appraisal.help.ways": Text(
        "另列出一家企业升到上一等级的最小合法改变；仅供办公室。",
        "Also show the smallest lawful changes that lift one enterprise's grade; for the office.",
    ),
    "appraisal.csv_kind": Text("文件名应以 .csv 结尾。", "The file's name should end in .csv."),
    "appraisal.robustness.done": Text("等级稳定性已写入 {name}。", "How robust the grades are is in {name}."),
    "appraisal.done": Text(
        "{title}：{count} 家企业，结果已写入 {name}。",
        "{title}: {count} enterprises; the result is in {name}.",
    ),
    "appraisal.done.one": Text(
        "{title}：{count} 家企业，结果已写入 {name}。",
        "{title}: {count} enterprise; the result is in {name}.",
    ),
    "appraisal.column.stratum": Text("组", "stratum"),
    "appraisal.scheme.unknown": Text(
        "没有叫“{scheme}”的评价办法，也没有这个文件。",
        "No scheme is called “{scheme}”, nor is there such a file.",
    ),
    "appraisal.scheme.unknown.remedy": Text(
        "写评价办法文件（.yaml）的路径，或随程序附带的办法：{known}。",
        "Give the path of a scheme's file (.yaml), or one that comes with the program: {known}.",
    ),
    "appraisal.stratum.all": Text("全部", "all"),
    "appraisal.column.grade": Text("评价等级", "grade"),
    "appraisal.column.enterprises": Text("企业数", "enterprises"),
    "appraisal.unverified": Text(
        "参数待核：评价办法中有 {count} 个数值未经核对。",
        "Unverified: {count} numbers of the scheme were not checked against their source.",
    ),
    "appraisal.unverified.one": Text(
        "参数待核：评价办法中有 {count} 个数值未经核对。",
        "Unverified: {count} number of the scheme was not checked against its source.",
    ),
    "appraisal.open": Text("评价办法未写明：{told}", "Left open by the scheme: {told}"),
    "appraisal.reading": Text("正在评价 {name}", "Appraising {name}"),
    "appraisal.sheet.result": Text("结果", "result"),
    "appraisal.sheet.public": Text("公示", "public"),
    "appraisal.sheet.distribution": Text("分布", "distribution"),
    "appraisal.sheet.benchmarks": Text("基准值", "benchmarks"),
    "appraisal.out_rows": Text(
        "{count} 行超过了 Excel 一张表的上限。", "{count} rows are more than a sheet of Excel holds."
    ),
    "appraisal.out_rows.remedy": Text("写成 .csv 或 .parquet。", "Write .csv or .parquet."),
    "appraisal.out_kind": Text(
        "文件名要以 .csv、.xlsx、.parquet 或 .json 结尾。",
        "The name must end with .csv, .xlsx, .parquet or .json.",
    ),
}
