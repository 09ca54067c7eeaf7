"""What to do about a refusal of the ledger, on the site: where the usual remedy names a command."""

from __future__ import annotations

from zhuanji.basics.texts.entry import Text

PERIOD = Text(
    "报送时选定时期，如 2024、2024Q1、2024-03；或在标题中只写一个时期。",
    "Choose the period when handing it in, such as 2024, 2024Q1 or 2024-03; or write one period in the title.",
)
SHEET = Text("报送时选定是哪张报表。", "Choose the sheet when handing it in.")
WHO = Text(
    "请填写统一社会信用代码后重报，或在报送件的“认定企业”页选定；定下后同样的名称、号码不再询问。",
    "Enter the credit code and send it again, or choose the enterprise on the submission's page; the same name or "
    "number isn't asked for again.",
)

TEXTS: dict[str, Text] = {
    "ledger.sheet.no_header.remedy_site": Text(
        "表头应有统一社会信用代码（或企业名称）和数据项的名称；可在“数据”的“模板”页下载模板。",
        "A header names the credit code (or enterprise) and items of data; templates are on the page Data.",
    ),
    "ledger.sheet.figures.remedy_site": Text(
        "报送时选定是哪张报表，认不出的列回答一次；确是企业名册的，选企业名册。",
        "Choose the sheet when handing it in, and say once what the columns are; a roster of enterprises is chosen "
        "as such.",
    ),
    "ledger.sheet.unknown.remedy_site": SHEET,
    "ledger.sheet.no_rows.remedy_site": Text(
        "补上数据行；确实没有可报的，登记零报告。",
        "Add the rows; where there is nothing to report, say so on the page Data.",
    ),
    "ledger.column.no_data.remedy_site": Text(
        "检查报送时是否选对了报表和时期；列名对照模板，或在这份文件的页面上回答各列是什么。",
        "Check whether it was handed in as the right sheet and period; compare the headings with its template, or say on "
        "this file's page what they are.",
    ),
    "ledger.column.unknown.remedy_site": Text(
        "在这份文件的页面上回答一次“{heading}”是什么，或选不要这一列。",
        "Say once, on this file's page, what “{heading}” is, or that it isn't wanted.",
    ),
    "ledger.column.months.remedy_site": Text(
        "在标题中写明数据项（如“2024年用电量”）；或在这份文件的页面上回答一次“{heading}”是什么，其余各月相同。",
        "Name the figure in the title (2024年用电量), or say once on this file's page what “{heading}” is, for all of "
        "them.",
    ),
    "ledger.column.twice.remedy_site": Text(
        "只留一列，删去“{second}”后重报。", "Keep one: take “{second}” out and send it again."
    ),
    "ledger.period.missing.remedy_site": PERIOD,
    "ledger.period.no_year.remedy_site": PERIOD,
    "ledger.period.ambiguous.remedy_site": PERIOD,
    "ledger.period.unfit.remedy_site": PERIOD,
    "ledger.match.unresolved.remedy_site": WHO,
    "ledger.match.unresolved.several.remedy_site": WHO,
    "ledger.match.unresolved.conflict.remedy_site": WHO,
    "ledger.match.unresolved.code.remedy_site": WHO,
    "ledger.match.unresolved.county.remedy_site": WHO,
    "ledger.submission.unknown.remedy_site": Text(
        "在“数据”的“报送件”页查看编号。", "See the numbers among the submissions on the page Data."
    ),
    "ledger.asked.period_needed.remedy_site": Text(
        "选定时期，如：{forms}", "Choose the period, such as: {forms}"
    ),
    "ledger.asked.no_period.remedy_site": Text("不选时期。", "Choose no period."),
    "ledger.demo.real_file.remedy_site": Text(
        "真实数据要报送到正式的网站，不能进入演示。",
        "Real data goes to the real site, never into the demonstration.",
    ),
    "ledger.demo.demo_file.remedy_site": Text(
        "演示数据只能报送到演示网站。", "Demonstration data goes to a demonstration's site only."
    ),
    "ledger.decision.dates.remedy_site": Text("改正起止日期。", "Mend the dates."),
    "ledger.decision.too_much.remedy_site": Text("先撤销不对的认定。", "Take a wrong decision back first."),
    "ledger.check.not_run.remedy_site": Text(
        "请规则维护人补上这些参数，再校验一次。",
        "Ask the rule keeper to add these parameters, then check again.",
    ),
    "ledger.published.area.remedy_site": Text(
        "填写行政区划代码或全称；要拿来比较的其他地区，请规则维护人加入地区名录。",
        "Enter the code or full name; another area to be compared with is added to the list of areas by the rule keeper.",
    ),
}
