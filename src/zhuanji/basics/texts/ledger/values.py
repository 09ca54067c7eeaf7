"""Cells as values: what can't be read as one."""

from __future__ import annotations

from zhuanji.basics.texts.entry import Text

NO_FIGURE = Text(
    "改正后重新报送；没有数的写未报、不适用或待核。",
    "Mend it and send it again; where there is no figure write 未报, 不适用 or 待核.",
)
AS_TEXT = Text(
    "把该列设为“文本”格式，从原件重新填写完整代码。",
    "Format the column as text and enter the whole code again from its source.",
)

NUMBERS = {
    "ledger.value.error": Text("单元格是错误值 {got}。", "The cell holds the error {got}."),
    "ledger.value.error.remedy": Text(
        "改正公式或直接填数；没有数的写未报、不适用或待核。",
        "Mend the formula or enter the number; where there is none write 未报, 不适用 or 待核.",
    ),
    "ledger.value.uncached": Text("单元格的公式没有算出的值。", "The cell's formula has no computed value."),
    "ledger.value.uncached.remedy": Text(
        "用 Excel 打开、保存一次，或把公式粘贴为数值。",
        "Open and save it in Excel once, or paste the values.",
    ),
    "ledger.value.merged": Text(
        "“{got}”是合并单元格，分不清是哪一行的数。",
        "“{got}” stands in a merged cell; nobody knows which row's figure it is.",
    ),
    "ledger.value.merged.remedy": Text("取消合并，逐行填写。", "Unmerge it and enter each row's own figure."),
    "ledger.value.not_number": Text("“{got}”不是数。", "“{got}” isn't a number."),
    "ledger.value.not_number.remedy": NO_FIGURE,
    "ledger.value.day_for_number": Text(
        "单元格是日期“{got}”，应为数。", "The cell holds the date {got} where a number belongs."
    ),
    "ledger.value.day_for_number.remedy": Text(
        "把单元格格式改为“常规”，核对数值。", "Set the cell's format to General and check its number."
    ),
    "ledger.value.unit": Text(
        "“{got}”的单位“{unit}”不能换算成“{wanted}”。",
        "The unit {unit} of “{got}” can't be converted into {wanted}.",
    ),
    "ledger.value.unit.remedy": Text("按 {wanted} 填写，只写数字。", "Enter it in {wanted}, digits only."),
    "ledger.value.percent": Text(
        "单元格是百分比格式，而这一项以 {unit} 计。",
        "The cell is shown as percent, but the item is in {unit}.",
    ),
    "ledger.value.percent.remedy": Text(
        "把单元格格式改为“常规”，核对数值。", "Set the cell's format to General and check its number."
    ),
    "ledger.value.shrunk": Text(
        "单元格的格式把数缩小显示（如以千、万显示），文件中实际是 {got}。",
        "The cell's format shows a smaller number (thousands, say); what the file holds is {got}.",
    ),
    "ledger.value.shrunk.remedy": Text(
        "把单元格格式改为“常规”，填写与表头单位一致的数。",
        "Set the cell's format to General and fill in the number in the unit of the heading.",
    ),
    "ledger.value.too_large": Text("“{got}”大得不可能。", "“{got}” is too large to be right."),
    "ledger.value.too_large.remedy": Text(
        "核对单位和小数点；数值须小于 1 万亿。", "Check unit and decimal point; a figure is below 10¹²."
    ),
    "ledger.value.below": Text("“{got}”小于 {least}。", "“{got}” is below {least}."),
    "ledger.value.below.remedy": NO_FIGURE,
    "ledger.value.not_whole": Text("“{got}”应为整数。", "“{got}” should be a whole number."),
    "ledger.value.not_whole.remedy": Text("按整数填写。", "Enter a whole number."),
}

DAYS = {
    "ledger.value.not_day": Text("“{got}”不是日期。", "“{got}” isn't a date."),
    "ledger.value.not_day.remedy": Text("写成 2023-05-01。", "Write it as 2023-05-01."),
    "ledger.value.no_such_day": Text("没有“{got}”这一天。", "There is no such day as {got}."),
    "ledger.value.no_such_day.remedy": Text(
        "核对后写成 2023-05-01。", "Check it and write it as 2023-05-01."
    ),
    "ledger.value.unlikely_day": Text(
        "“{got}”读成 {day}，不在 {first}—{last} 年间。",
        "“{got}” reads as {day}, not in the years {first} to {last}.",
    ),
    "ledger.value.unlikely_day.remedy": Text(
        "核对后写成 2023-05-01。", "Check it and write it as 2023-05-01."
    ),
    "ledger.value.day_unknown": Text(
        "“{got}”没有写日，按 {taken} 读入。", "“{got}” names no day; it was read as {taken}."
    ),
    "ledger.value.day_unknown.remedy": Text("补上日。", "Add the day."),
    "ledger.value.period": Text("“{got}”不是时期。", "“{got}” is no period."),
    "ledger.value.period.remedy": Text(
        "写成 2024、2024年3月、2024年1—3月 或 2024年一季度。", "Write it as 2024, 2024-03 or 2024Q1."
    ),
}

WORDS = {
    "ledger.value.not_flag": Text("“{got}”不是“是”或“否”。", "“{got}” is neither yes nor no."),
    "ledger.value.not_flag.remedy": Text("写 是 或 否。", "Write 是 or 否."),
    "ledger.value.choice": Text("“{got}”不在可选值中。", "“{got}” isn't one of the choices."),
    "ledger.value.choice.remedy": Text("可填：{known}。", "Choose from: {known}."),
    "ledger.value.area": Text("没有叫“{got}”的地区。", "There is no area called “{got}”."),
    "ledger.value.area.remedy": Text(
        "可填：{known}，或行政区划代码。", "Choose from {known}, or enter its code."
    ),
    "ledger.value.town": Text("没有叫“{got}”的镇街。", "There is no town called “{got}”."),
    "ledger.value.town.remedy": Text(
        "写镇街全名或 9 位统计用区划代码。", "Enter its full name or its code of nine digits."
    ),
    "ledger.value.town_of_several": Text(
        "有几个区县都有“{got}”。", "Several counties have a town called “{got}”."
    ),
    "ledger.value.town_of_several.remedy": Text(
        "补上区县，或写 9 位代码。", "Add the county, or enter the code of nine digits."
    ),
}

CODES = {
    "ledger.value.damaged_code": Text(
        "代码“{got}”被表格软件当成数字，后几位已丢失。",
        "A spreadsheet took the code “{got}” for a number; its last digits are lost.",
    ),
    "ledger.value.damaged_code.remedy": AS_TEXT,
    "ledger.value.leading_zero": Text(
        "代码“{got}”丢了前面的 0，可能是 {meant}。",
        "The code “{got}” lost its leading zero; possibly meant: {meant}.",
    ),
    "ledger.value.leading_zero.remedy": AS_TEXT,
    "ledger.value.not_code": Text("“{got}”不是代码。", "“{got}” isn't a code."),
    "ledger.value.not_code.remedy": AS_TEXT,
    "ledger.value.industry": Text("“{got}”不是国民经济行业代码。", "“{got}” is no industry code."),
    "ledger.value.industry.remedy": Text(
        "按 GB/T 4754 填 4 位小类代码。", "Enter the four digits of GB/T 4754."
    ),
}

TEXTS: dict[str, Text] = NUMBERS | DAYS | WORDS | CODES
