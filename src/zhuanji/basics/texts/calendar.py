"""Names of periods, and what the program says about dates that it can't read or reckon."""

from __future__ import annotations

from zhuanji.basics.texts.entry import Text

WRITE_PERIOD = Text(
    "写成 2024、2024Q4、2024-07、2024年7月 或 2024年1-2月 的样子。",
    "Write it as 2024, 2024Q4, 2024-07, 2024年7月 or 2024年1-2月.",
)

TEXTS: dict[str, Text] = {
    "calendar.period.month": Text("{start}年{first}月", "{start}-{first:02}"),
    "calendar.period.quarter.1": Text("{year}年一季度", "Q1 {year}"),
    "calendar.period.quarter.2": Text("{year}年二季度", "Q2 {year}"),
    "calendar.period.quarter.3": Text("{year}年三季度", "Q3 {year}"),
    "calendar.period.quarter.4": Text("{year}年四季度", "Q4 {year}"),
    "calendar.period.half.1": Text("{year}年上半年", "first half of {year}"),
    "calendar.period.half.2": Text("{year}年下半年", "second half of {year}"),
    "calendar.period.year": Text("{start}年", "{start}"),
    "calendar.period.years": Text("{start}—{end}年", "{start}–{end}"),
    "calendar.period.months": Text(
        "{start}年{first}月—{end}年{last}月", "{start}-{first:02} to {end}-{last:02}"
    ),
    "calendar.period.within": Text("{start}年{first}—{last}月", "months {first}–{last} of {start}"),
    "calendar.period.unreadable": Text("“{text}”不是能识别的时期。", "“{text}” isn't a period."),
    "calendar.period.unreadable.remedy": WRITE_PERIOD,
    "calendar.period.no_year": Text("“{text}”没有写明年份。", "“{text}” names no year."),
    "calendar.period.no_year.remedy": WRITE_PERIOD,
    "calendar.period.out_of_range": Text(
        "“{text}”里的月份、季度或起止顺序不对。",
        "“{text}” names a month or quarter that doesn't exist, or runs backwards.",
    ),
    "calendar.period.out_of_range.remedy": WRITE_PERIOD,
    "calendar.workdays_unknown": Text(
        "{year} 年的放假调休安排不在内置日历里（有 {first}—{last} 年），不能推算工作日。",
        "The working days of {year} aren't in the calendar ({first} to {last}), so they can't be counted.",
    ),
    "calendar.workdays_unknown.remedy": Text(
        "国务院办公厅公布该年安排后，更新 chinesecalendar 软件包；在此之前由人工确定日期。",
        "Update the package chinesecalendar once the State Council has published them; until then set the date by hand.",
    ),
}
