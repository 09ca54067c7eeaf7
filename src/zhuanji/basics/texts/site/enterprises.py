"""Enterprises: the list, exports, and the file of one enterprise."""

from __future__ import annotations

from zhuanji.basics.texts.entry import Text

TEXTS: dict[str, Text] = {
    "site.enterprises.title": Text("企业", "Enterprises"),
    "site.enterprises.found": Text("找到 {count} 家", "{count} found"),
    "site.enterprises.nobody": Text("没有符合条件的企业。", "No enterprise fits."),
    "site.enterprises.search": Text("搜索", "Search"),
    "site.enterprises.search_hint": Text(
        "名称、信用代码、拼音或首字母、曾用名", "name, code, pinyin or initials, former name"
    ),
    "site.enterprises.uscc": Text("统一社会信用代码", "Credit code"),
    "site.enterprises.name": Text("企业", "Enterprise"),
    "site.enterprises.formerly": Text("曾用名：{names}", "formerly {names}"),
    "site.enterprises.no_grade": Text("未定档", "no grade"),
    "site.enterprises.grade_word": Text("{grade} 档", "{grade}"),
    "site.enterprises.word.large": Text("大型", "large"),
    "site.enterprises.word.medium": Text("中型", "medium"),
    "site.enterprises.word.small": Text("小型", "small"),
    "site.enterprises.word.micro": Text("微型", "micro"),
    "site.enterprises.word.operating": Text("在营", "operating"),
    "site.enterprises.word.stopped": Text("停产", "stopped"),
    "site.enterprises.word.dormant": Text("歇业", "dormant"),
    "site.enterprises.word.struck_off": Text("注销", "struck off"),
    "site.enterprises.word.revoked": Text("吊销", "licence revoked"),
    "site.enterprises.word.moved_away": Text("迁出", "moved away"),
    "site.enterprises.word.to_verify": Text("待核", "to be verified"),
    "site.enterprises.word.not_gradable": Text("不可评", "not gradable"),
    "site.enterprises.in_year": Text("{year} 年", "{year}"),
    "site.enterprises.last_year": Text("最近一次", "the last"),
    "site.enterprises.trial": Text("试算", "trial"),
    "site.enterprises.published": Text("已公布", "published"),
    "site.enterprises.unknown": Text("没有这家企业：{uscc}", "There is no such enterprise: {uscc}"),
    "site.enterprises.unknown.remedy": Text(
        "请核对统一社会信用代码，或在企业页按名称搜索。",
        "Check the credit code, or search by name on the page of enterprises.",
    ),
    "site.enterprises.filter.area": Text("区县", "County"),
    "site.enterprises.filter.town": Text("镇街", "Town"),
    "site.enterprises.filter.unit": Text("功能区", "Functional area"),
    "site.enterprises.filter.sector": Text("重点行业", "Sector"),
    "site.enterprises.filter.scale": Text("规上规下", "Above or below scale"),
    "site.enterprises.filter.size": Text("企业规模", "Size"),
    "site.enterprises.filter.tag": Text("产品或工艺", "Product or process"),
    "site.enterprises.filter.status": Text("经营状态", "Status"),
    "site.enterprises.filter.grade": Text("评价等级", "Grade"),
    "site.enterprises.filter.year": Text("评价年度", "Year of the grade"),
    "site.enterprises.column.place": Text("所在地", "Place"),
    "site.enterprises.column.sector": Text("重点行业", "Sector"),
    "site.enterprises.column.size": Text("规模", "Size"),
    "site.enterprises.column.status": Text("状态", "Status"),
    "site.enterprises.column.grade": Text("等级", "Grade"),
    "site.enterprises.export.grade": Text("等级", "Grade"),
    "site.enterprises.export.year": Text("评价年度", "Year of the grade"),
    "site.enterprises.export.state": Text("公布情况", "Published or not"),
    "site.enterprises.export.facts": Text(
        "共 {count} 家 · 快照 {snapshot}", "{count} enterprises · snapshot {snapshot}"
    ),
    "site.exports.title": Text("导出申请", "Exports"),
    "site.exports.open": Text("导出这些企业", "Export these enterprises"),
    "site.exports.few": Text(
        "共 {count} 家。不超过 {most} 家且不带数值的名单可直接导出；带数值的须经他人批准。",
        "{count} enterprises. A list of up to {most} without figures goes out at once; one with figures needs somebody's "
        "approval.",
    ),
    "site.exports.many": Text(
        "共 {count} 家，超过 {most} 家，须经他人批准后下载。请写明用途。",
        "{count} enterprises, more than {most}: somebody else has to approve it first. Please say what it is for.",
    ),
    "site.exports.figures": Text(
        "附带数值（须批准，只列您有权查看的）", "With figures (to be approved; only those that you may see)"
    ),
    "site.exports.year_of": Text("数值年度", "Year of the figures"),
    "site.exports.kind_of": Text("文件格式", "Format"),
    "site.exports.reason": Text("用途", "What for"),
    "site.exports.do": Text("导出或提出申请", "Export, or ask for it"),
    "site.exports.mine": Text("我的申请", "What I asked for"),
    "site.exports.none": Text("还没有申请。", "Nothing asked for yet."),
    "site.exports.waiting": Text("待我审批", "Waiting for my decision"),
    "site.exports.rows": Text("{count} 行", "{count} rows"),
    "site.exports.words": Text("审批意见", "What you say to it"),
    "site.exports.approve": Text("批准", "Approve"),
    "site.exports.refuse": Text("不批准", "Refuse"),
    "site.exports.fetch": Text("下载", "Download"),
    "site.exports.until": Text("{at} 前有效", "until {at}"),
    "site.exports.file.enterprises": Text("企业名单", "enterprises"),
    "site.exports.file.query": Text("查询结果", "query"),
    "site.exports.column.what": Text("内容", "What"),
    "site.exports.column.reason": Text("用途", "What for"),
    "site.exports.column.count": Text("行数", "Rows"),
    "site.exports.column.asked": Text("申请时间", "Asked at"),
    "site.exports.column.state": Text("状态", "State"),
    "site.exports.column.file": Text("文件", "File"),
    "site.exports.state.asked": Text("待批准", "to be approved"),
    "site.exports.state.approved": Text("已批准", "approved"),
    "site.exports.state.refused": Text("未批准", "refused"),
    "site.exports.state.made": Text("已生成", "made"),
    "site.exports.state.expired": Text("已过期", "expired"),
    "site.exports.kind": Text("只能导出为 .xlsx 或 .csv", "Only .xlsx and .csv can be exported"),
    "site.exports.kind.remedy": Text("请选择其中一种格式。", "Choose one of the two."),
    "site.exports.nothing": Text("没有可导出的企业", "There is nobody to be exported"),
    "site.exports.nothing.remedy": Text("请放宽筛选条件。", "Widen the filters."),
    "site.exports.no_reason": Text("没有写明用途", "It isn't said what the export is for"),
    "site.exports.no_reason.remedy": Text("请填写用途后再提出申请。", "Say what it is for, and ask again."),
    "site.exports.no_words": Text("不批准须说明理由", "A refusal needs a reason"),
    "site.exports.no_words.remedy": Text("请填写审批意见。", "Say why."),
    "site.exports.unknown": Text("没有这份导出申请：{number}", "There is no such request: {number}"),
    "site.exports.unknown.remedy": Text("请从导出申请页打开。", "Open it from the page of exports."),
    "site.exports.own": Text("不能审批自己的申请", "Nobody decides about a request of their own"),
    "site.exports.own.remedy": Text("请由另一位有审批权限的人员办理。", "Let somebody else decide who may."),
    "site.exports.decided": Text("申请 {number} 已经办结", "Request {number} is decided already"),
    "site.exports.decided.remedy": Text("请刷新页面查看结果。", "Reload the page to see the decision."),
    "site.exports.decision": Text("没有说明是否批准", "It isn't said whether it is approved"),
    "site.exports.decision.remedy": Text("请选择批准或不批准。", "Choose to approve or to refuse."),
    "site.exports.not_ready": Text(
        "申请 {number} 还不能下载", "Request {number} has no file to be downloaded"
    ),
    "site.exports.not_ready.remedy": Text(
        "批准后才能下载；过期的请重新申请。", "It has to be approved; if it has expired, ask again."
    ),
    "site.exports.lapsed": Text(
        "申请 {number} 的批准已过期",
        "The approval of request {number} is over: nobody fetched the file in time",
    ),
    "site.exports.lapsed.remedy": Text("请重新申请。", "Ask again."),
    "site.exports.outgrown": Text(
        "申请 {number} 批准导出 {approved} 行，现在有 {count} 行",
        "Request {number} was approved for {approved} rows, and there are {count} now",
    ),
    "site.exports.outgrown.remedy": Text(
        "权限或数据已变化，请重新申请。", "What you may see or the data have changed: ask again."
    ),
    "site.exports.unasked": Text(
        "申请时的筛选条件现在不能用了", "The filters of the request can't be used any more"
    ),
    "site.exports.unasked.remedy": Text(
        "权限或数据已变化，请重新申请。", "What you may see or the data have changed: ask again."
    ),
    "site.exports.expired.none": Text(
        "申请 {number} 的文件已过期", "The file of request {number} has expired"
    ),
    "site.exports.expired.none.remedy": Text("请重新申请。", "Ask again."),
}
