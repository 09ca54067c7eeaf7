"""Reading files: their kinds, damage, limits."""

from __future__ import annotations

from zhuanji.basics.texts.entry import Text

AS_WORKBOOK = Text(
    "用 Excel 或 WPS 打开，另存为 .xlsx 工作簿后再导入。",
    "Open it in Excel or WPS, save it as an .xlsx workbook and import that.",
)
SPLIT = Text(
    "删去没有数据的行、列和工作表，或把表分成几个文件。",
    "Drop rows, columns and sheets without data, or part the table into several files.",
)

KINDS = {
    "ledger.file.word": Text("这是 Word 文档，不是表格。", "This is a Word document, not a workbook."),
    "ledger.file.word.remedy": Text(
        "把其中的表复制到 Excel 工作簿，保存为 .xlsx。",
        "Copy its table into a workbook and save that as .xlsx.",
    ),
    "ledger.file.pdf": Text(
        "这是版式文件（PDF 或 OFD），不是表格。", "This is a PDF or OFD, not a workbook."
    ),
    "ledger.file.pdf.remedy": Text(
        "请报送方提供原来的 Excel 表。", "Ask the sender for the Excel file that it was printed from."
    ),
    "ledger.file.picture": Text("这是图片，不是表格。", "This is a picture, not a workbook."),
    "ledger.file.picture.remedy": Text("请报送方提供 Excel 表。", "Ask the sender for the Excel file."),
    "ledger.file.archive": Text("这是压缩包，不是表格。", "This is a compressed archive, not a workbook."),
    "ledger.file.archive.remedy": Text(
        "解压后逐个导入其中的表。", "Unpack it and import the workbooks inside."
    ),
    "ledger.file.slides": Text("这是演示文稿，不是表格。", "These are slides, not a workbook."),
    "ledger.file.slides.remedy": AS_WORKBOOK,
    "ledger.file.binary_workbook": Text(
        "这是二进制工作簿（.xlsb），不能读。", "This is a binary workbook (.xlsb), which can't be read."
    ),
    "ledger.file.binary_workbook.remedy": AS_WORKBOOK,
    "ledger.file.open_document": Text(
        "这是开放文档（.ods 等），不能读。",
        "This is an open document (.ods or the like), which can't be read.",
    ),
    "ledger.file.open_document.remedy": AS_WORKBOOK,
    "ledger.file.web_archive": Text(
        "这是单个文件网页（.mht），不能读。", "This is a web page in one file (.mht), which can't be read."
    ),
    "ledger.file.web_archive.remedy": AS_WORKBOOK,
    "ledger.file.no_table": Text("这是网页，里面没有表。", "This is a web page without a table."),
    "ledger.file.no_table.remedy": AS_WORKBOOK,
    "ledger.file.other": Text("认不出这是什么文件。", "Nobody can tell what kind of file this is."),
    "ledger.file.other.remedy": Text(
        "可读 .xlsx、.xls、.et 和 .csv；用 Excel 打开后另存为 .xlsx。",
        "Files of the kinds .xlsx, .xls, .et and .csv can be read: open it in Excel and save it as .xlsx.",
    ),
}

DAMAGE = {
    "ledger.file.empty": Text("文件是空的。", "The file is empty."),
    "ledger.file.empty.remedy": Text(
        "检查是否选对了文件；没有可报的，用零报告。",
        "Check whether it is the right file; use a nil return where there is nothing to report.",
    ),
    "ledger.file.damaged": Text("文件已损坏，读不出来。", "The file is damaged and can't be read."),
    "ledger.file.damaged.remedy": Text(
        "用 Excel 打开并另存；打不开时请报送方重发。",
        "Open it in Excel and save it anew; if it can't be opened, ask the sender to send it again.",
    ),
    "ledger.file.password": Text("文件有打开密码。", "The file asks for a password."),
    "ledger.file.password.remedy": Text(
        "在 Excel 中取消密码后保存，再导入。", "Take the password off in Excel, save it and import it again."
    ),
    "ledger.file.unsafe": Text(
        "文件带有外部实体声明，出于安全不读。", "The file declares entities and isn't read for safety."
    ),
    "ledger.file.unsafe.remedy": AS_WORKBOOK,
    "ledger.file.bomb": Text(
        "文件展开后过大，出于安全不读。",
        "The file grows too large when it is opened and isn't read for safety.",
    ),
    "ledger.file.bomb.remedy": SPLIT,
    "ledger.file.encoding": Text(
        "文本既不是 UTF-8、UTF-16，也不是 GB18030（第 {offset} 字节起）。",
        "The text is neither UTF-8 nor UTF-16 nor GB18030 (from byte {offset}).",
    ),
    "ledger.file.encoding.remedy": AS_WORKBOOK,
    "ledger.file.broken_text": Text(
        "文本有损坏的字符（第 {offset} 字节）。", "The text has a broken character (byte {offset})."
    ),
    "ledger.file.broken_text.remedy": AS_WORKBOOK,
    "ledger.file.quotes": Text(
        "文本中有一个引号没有成对，后面的单元格分不清。",
        "A quote is opened and never closed, so that the cells after it can't be told apart.",
    ),
    "ledger.file.quotes.remedy": AS_WORKBOOK,
}

LIMITS = {
    "ledger.file.too_large": Text("文件超过 {limit} MB。", "The file is larger than {limit} MB."),
    "ledger.file.too_large.remedy": SPLIT,
    "ledger.file.too_many_sheets": Text(
        "有 {count} 张工作表，超过 {limit} 张。", "There are {count} sheets, more than {limit}."
    ),
    "ledger.file.too_many_sheets.remedy": SPLIT,
    "ledger.file.too_many_rows": Text(
        "工作表“{sheet}”用到第 {rows} 行，超过 {limit} 行。",
        "The sheet “{sheet}” reaches down to row {rows}; {limit} can be read.",
    ),
    "ledger.file.too_many_rows.remedy": SPLIT,
    "ledger.file.too_many_columns": Text(
        "工作表“{sheet}”用到第 {columns} 列，超过 {limit} 列。",
        "The sheet “{sheet}” reaches out to column {columns}; {limit} can be read.",
    ),
    "ledger.file.too_many_columns.remedy": SPLIT,
    "ledger.file.too_many_cells": Text(
        "工作表“{sheet}”用到 {rows} 行 {columns} 列，单元格过多。",
        "The sheet “{sheet}” reaches {rows} rows and {columns} columns, too many cells.",
    ),
    "ledger.file.too_many_cells.remedy": SPLIT,
}

TEXTS: dict[str, Text] = KINDS | DAMAGE | LIMITS
