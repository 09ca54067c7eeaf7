"""Templates, returned workbooks, exports: their sheets, headings, and what they tell who fills them in."""

from __future__ import annotations

from zhuanji.basics.texts.entry import Text
from zhuanji.basics.texts.ledger.returns import RETURN_TEXTS

BOOK = {
    "ledger.book.demo": Text("演示数据", "demonstration data"),
    "ledger.book.demo_title": Text("【演示数据】{title}", "[Demonstration data] {title}"),
    "ledger.book.separator": Text("　　", "    "),
    "ledger.book.comma": Text("、", ", "),
    "ledger.book.blank": Text("＿＿＿＿＿＿＿＿", "__________"),
    "ledger.book.day": Text("{year}年{month}月{day}日", "{year}-{month:02}-{day:02}"),
    "ledger.book.yes": Text("是", "yes"),
    "ledger.book.no": Text("否", "no"),
    "ledger.book.number": Text("序号", "No."),
    "ledger.book.example": Text("示例", "example"),
    "ledger.book.last_prefix": Text("上期：", "Last: "),
    "ledger.book.signatures": Text(
        "填表人：＿＿＿＿＿＿　　联系电话：＿＿＿＿＿＿＿　　审核人：＿＿＿＿＿＿　　填报日期：＿＿＿＿年＿＿月＿＿日　　单位（盖章）：",
        "Filled in by: ____________    Telephone: ____________    Checked by: ____________    Date: ____________    Stamp:",
    ),
    "ledger.book.sheet.guide": Text("填表说明", "How to fill in"),
    "ledger.book.sheet.summary": Text("校验汇总", "Check summary"),
    "ledger.book.sheet.confirm": Text("待确认企业", "Firms to confirm"),
    "ledger.book.sheet.confirm_columns": Text("待确认栏目", "Columns to confirm"),
    "ledger.book.sheet.lists": Text("选项", "Lists"),
    "ledger.book.rows": Text(
        "有 {count} 行，一张工作表放不下（最多 {most} 行）。",
        "{count} rows don't fit on one sheet (at most {most}).",
    ),
    "ledger.book.rows.remedy": Text(
        "导出为 .csv，或按时期分开导出。", "Write a .csv, or one period after the other."
    ),
}

TEMPLATE = {
    "ledger.template.title": Text("{place}{period}{sheet}报送表", "{place} {period}: report of {sheet}"),
    "ledger.template.title_events": Text("{place}{sheet}报送表", "{place}: report of {sheet}"),
    "ledger.sender.of_area": Text("{area}（对口{department}）", "{area} (for the {department})"),
    "ledger.template.fact.sender": Text("报送单位：{sender}", "Sender: {sender}"),
    "ledger.template.fact.period": Text("所属时期：{period}", "Period: {period}"),
    "ledger.template.fact.due": Text("报送时间：{due}前", "Due: {due}"),
    "ledger.template.due_open": Text("通知要求的日期", "as notified"),
    "ledger.template.any_sender": Text("收到本表的单位", "whoever was given this form"),
    "ledger.template.contact_open": Text("下发本表的经办人", "whoever handed out this form"),
    "ledger.template.how": Text(
        "1. 从示例行下面填起，一行一条；标题带 * 的必填，有选项的从下拉框选。　2. 没有数的填“{absent}”之一，不填 0；空格不改动台账；确实为零才填 0。\n"
        "3. 本期没有可报的，不填本表，向经办人报“零报告”。　4. 不要改动标题行；示例行导入时自动略过。详见“填表说明”。",
        "1. Begin below the example, one record a row; headings with * must be filled in, lists are chosen from.  "
        "2. Where there is no figure write one of “{absent}”, not 0; an empty cell leaves the ledger as it is; 0 only where it is zero.\n"
        "3. With nothing to report leave the form empty and state so to the clerk.  4. Leave the headings as they are; "
        "the example is passed over. See “How to fill in”.",
    ),
    "ledger.template.how_last": Text(
        "5. 右侧灰色斜体为上期值，仅供对照，不导入。",
        "5. The grey columns at the right are last values for comparison; they aren't read.",
    ),
    "ledger.template.last_band": Text(
        "上期值 {period}（仅供对照，不导入）", "Last values {period} (for comparison, not read)"
    ),
    "ledger.template.footer": Text(
        "&L模板 {version}　校验码：导入后见回执&R第 &P 页，共 &N 页",
        "&LTemplate {version}  Check code: on the return after import&RPage &P of &N",
    ),
    "ledger.template.example.name": Text("示例制造有限公司", "Example Manufacturing Ltd"),
    "ledger.template.example.text": Text("文字", "words"),
    "ledger.template.example.code": Text("编号001", "No001"),
    "ledger.template.no_unit": Text("无单位", "no unit"),
    "ledger.template.refuse.list": Text("“{title}”请从下拉框里选。", "Choose “{title}” from the list."),
    "ledger.template.refuse.town": Text(
        "这个镇街不在所选区县的名单里。先选区县，再选镇街。确需保留请选“是”。",
        "No town of the county chosen. Choose the county first. Say yes to keep it.",
    ),
    "ledger.template.refuse.uscc": Text(
        "统一社会信用代码应为 18 位。只有旧代码或没有代码的，选“是”保留，导入时按企业名称核对。",
        "A credit code has 18 characters. Say yes to keep an old code; the name will be looked up.",
    ),
    "ledger.template.refuse.number": Text(
        "“{title}”请填数字（{unit}），不带单位和文字。没有数的填：{absent}。",
        "“{title}” is a number ({unit}) without words. Where there is none: {absent}.",
    ),
    "ledger.template.refuse.number_least": Text(
        "“{title}”请填数字（{unit}），不小于 {least}，不带单位和文字。没有数的填：{absent}。",
        "“{title}” is a number ({unit}), at least {least}, without words. Where there is none: {absent}.",
    ),
    "ledger.template.refuse.whole": Text(
        "“{title}”请填整数（{unit}）。没有数的填：{absent}。",
        "“{title}” is a whole number ({unit}). Where there is none: {absent}.",
    ),
    "ledger.template.refuse.whole_least": Text(
        "“{title}”请填整数（{unit}），不小于 {least}。没有数的填：{absent}。",
        "“{title}” is a whole number ({unit}), at least {least}. Where there is none: {absent}.",
    ),
    "ledger.template.refuse.date": Text(
        "“{title}”请填日期，如 2024-03-31。没有的填：{absent}。",
        "“{title}” is a day such as 2024-03-31. Where there is none: {absent}.",
    ),
    "ledger.template.no_sheet": Text(
        "数据字典里没有“{sheet}”这张表。", "The dictionary has no sheet “{sheet}”."
    ),
    "ledger.template.no_sheet.remedy": Text("可用的表：{known}。", "The sheets are: {known}."),
    "ledger.template.no_items": Text(
        "“{sheet}”表在时期“{period}”没有要报的项目。",
        "Sheet “{sheet}” has no items for the period “{period}”.",
    ),
    "ledger.template.no_items.remedy": Text(
        "这张表的项目按以下频度报送：{kinds}（month 写作 2024-03，quarter 写作 2024Q1，year 和 standing 写作 2024，event 不写时期）。",
        "Its items are sent by: {kinds} (month such as 2024-03, quarter 2024Q1, year and standing 2024, event none).",
    ),
}

GUIDE = {
    "ledger.guide.title": Text("{title}填表说明", "{title}: how to fill in"),
    "ledger.guide.step": Text("{number}. {text}", "{number}. {text}"),
    "ledger.guide.what": Text(
        "本表由{sender}填报，报送时间：{due}前。", "This form is filled in by: {sender}. Due: {due}."
    ),
    "ledger.guide.needed": Text(
        "标题带 * 的必填（{keys}）；其他栏都要填，没有数的写明原因。数字不带单位、文字，单位见标题和下表。",
        "Headings with * must be filled in ({keys}); so must all others, or say why there is nothing. Numbers stand "
        "without unit or words; units are in the headings and below.",
    ),
    "ledger.guide.absent": Text(
        "没有数的填“{absent}”之一：未报＝应有而没有报来，不适用＝这户没有这一项，待核＝有数但还没核实。空格不改动台账：已有的数保留，没有的仍是缺报。确实为零才填 0。",
        "Where there is no figure write one of “{absent}”: due but not sent; the firm has none of it; there is a figure "
        "that nobody has checked. An empty cell leaves the ledger as it is. Write 0 only where it is zero.",
    ),
    "ledger.guide.zero": Text(
        "本期没有可报的，不填本表，书面向经办人报“零报告”。零报告和未报是两回事。",
        "With nothing to report, state so to the clerk in writing. That isn't the same as not reporting.",
    ),
    "ledger.guide.code": Text(
        "代码栏已设为文本，请不要改成数字，否则 18 位代码会变成 1.23E+17。没有统一社会信用代码的，把企业名称写全，导入时按名称核对。",
        "Columns of codes are text; as numbers they would turn into 1.23E+17. Without a credit code write the full name; "
        "it will be looked up.",
    ),
    "ledger.guide.last": Text(
        "右侧灰色斜体的“上期”栏仅供对照，不导入。",
        "The grey columns of last values are for comparison; they aren't read.",
    ),
    "ledger.guide.example": Text(
        "“序号”写“示例”的行导入时略过，不必删除。可以加行、删行、排序，不要改动标题行。",
        "The row marked “example” is passed over. Rows may be added, deleted, sorted; leave the headings as they are.",
    ),
    "ledger.guide.send": Text(
        "填好后按原格式（.xlsx）送回；导入后会退回一份校验结果，写明每一处问题和改法，可直接在上面改好再送。",
        "Send it back as .xlsx. A checked copy comes back that says what to mend in each place; it can be corrected and "
        "sent again.",
    ),
    "ledger.guide.ask": Text("填表有疑问，请问：{contact}。", "Questions: {contact}."),
    "ledger.guide.column.title": Text("栏目", "Column"),
    "ledger.guide.column.unit": Text("单位", "Unit"),
    "ledger.guide.column.needed": Text("要求", "Needed"),
    "ledger.guide.column.how": Text("怎么填", "How"),
    "ledger.guide.column.aliases": Text("也写作", "Also called"),
    "ledger.guide.column.under": Text("采集依据", "Collected under"),
    "ledger.guide.needed.key": Text("必填", "required"),
    "ledger.guide.needed.reference": Text("便于核对", "to compare"),
    "ledger.guide.needed.entry": Text("填报", "to fill in"),
    "ledger.guide.how.number": Text("数字。", "A number."),
    "ledger.guide.how.one": Text("数字；比率写成小数，如 0.85。", "A number; a rate as 0.85."),
    "ledger.guide.how.whole": Text("整数。", "A whole number."),
    "ledger.guide.how.text": Text("文字。", "Words."),
    "ledger.guide.how.uscc": Text("18 位代码，按文本填。", "18 characters, as text."),
    "ledger.guide.how.code": Text("代码或名称，按文本填。", "A code or name, as text."),
    "ledger.guide.how.date": Text("日期，如 2024-03-31。", "A day such as 2024-03-31."),
    "ledger.guide.how.flag": Text("是、否。", "yes or no."),
    "ledger.guide.how.choice": Text("从下拉框选。", "From the list."),
    "ledger.guide.least": Text("不小于 {least}。", "At least {least}."),
    "ledger.guide.choices": Text("可选：{choices}。", "Choices: {choices}."),
}

CHOICES = {
    "ledger.choice.TO_D": Text("直接定为D", "set to D"),
    "ledger.choice.CAP_C": Text("最高C", "C at most"),
    "ledger.choice.BLOCK_A": Text("不得评A", "no A"),
    "ledger.choice.BONUS": Text("加分", "bonus"),
    "ledger.choice.PENALTY": Text("扣分", "penalty"),
    "ledger.choice.EXEMPT": Text("豁免", "exempt"),
    "ledger.choice.industrial_design": Text("工业设计企业", "industrial design enterprise"),
    "ledger.choice.service_manufacturing": Text("服务型制造企业", "service-oriented manufacturer"),
    "ledger.choice.provincial_technology_centre": Text("企业技术中心", "enterprise technology centre"),
    "ledger.choice.city_research_institution": Text("企业研发机构", "enterprise research institution"),
    "ledger.choice.listed_company": Text("上市企业", "listed company"),
    "ledger.choice.other_textile": Text("其他纺织品", "other textiles"),
    "ledger.choice.high_end_casting": Text("中高端铸件", "middle and high-end castings"),
    "ledger.choice.other_casting": Text("其他铸件", "other castings"),
}

CODES = {
    "ledger.code.mistyped": Text(
        "“{text}”不是校验码：应为 4 组、每组 4 位，且末位与前面对得上。",
        "“{text}” is no check code: four groups of four characters, of which the last fits the others.",
    ),
    "ledger.code.mistyped.remedy": Text(
        "对照打印件页脚重新输入；字母 O、I、S、V、Z 不会出现。",
        "Type it again from the foot of the print; the letters O, I, S, V, Z don't occur.",
    ),
}

TEXTS: dict[str, Text] = BOOK | TEMPLATE | GUIDE | CHOICES | CODES | RETURN_TEXTS
