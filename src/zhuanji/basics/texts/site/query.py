"""Questions."""

from __future__ import annotations

from zhuanji.basics.texts.entry import Text

TEXTS: dict[str, Text] = {
    "site.query.title": Text("查询", "Query"),
    "site.query.intro": Text(
        "选好口径就有答案；地址里有整个问题，可以收藏、转发，打开的人只看到自己有权看的部分。",
        "Choose, and there is the answer. The address holds the whole question; whoever opens it sees what they may see.",
    ),
    "site.query.examples": Text("常用问题", "Ready to ask"),
    "site.query.example.wood": Text(
        "木业规上几家、亩均多少、比去年、谁掉得最多",
        "Wood above scale: how many, tax per mu, against last year, where it fell most",
    ),
    "site.query.example.wood_firms": Text(
        "木业规上哪些企业亩均税收掉得最多", "Wood above scale: whose tax per mu fell most"
    ),
    "site.query.example.sectors": Text(
        "八大行业规上利润率排一排", "Profit on revenue by sector, above scale"
    ),
    "site.query.example.energy": Text(
        "各区县单位增加值能耗逐年", "Energy per value added by county and year"
    ),
    "site.query.example.grades": Text("各区县各等级几家", "Enterprises by county and grade"),
    "site.query.ask": Text("查询", "Ask"),
    "site.query.conditions": Text("条件", "Whom"),
    "site.query.field.measure": Text("看什么", "Measure"),
    "site.query.field.rows": Text("按什么分", "By"),
    "site.query.field.columns": Text("再按什么分（列）", "And by (columns)"),
    "site.query.field.year": Text("年度", "Year"),
    "site.query.field.area": Text("区县", "County"),
    "site.query.field.unit": Text("功能区", "Functional area"),
    "site.query.field.town": Text("镇街", "Town"),
    "site.query.field.sector": Text("重点行业", "Sector"),
    "site.query.field.scale": Text("规上规下", "Above or below scale"),
    "site.query.field.size": Text("企业规模", "Size"),
    "site.query.field.grade": Text("评价等级", "Grade"),
    "site.query.by.none": Text("不再分", "nothing more"),
    "site.query.by.area": Text("区县", "county"),
    "site.query.by.unit": Text("区县和功能区（功能区单列）", "county, functional areas apart"),
    "site.query.by.town": Text("镇街", "town"),
    "site.query.by.sector": Text("重点行业", "sector"),
    "site.query.by.scale": Text("规上规下", "above or below scale"),
    "site.query.by.size": Text("企业规模", "size"),
    "site.query.by.grade": Text("评价等级", "grade"),
    "site.query.by.year": Text("年度", "year"),
    "site.query.by.enterprise": Text("企业", "enterprise"),
    "site.query.elsewhere": Text("未填所在地", "place unknown"),
    "site.query.unknown_part": Text("未填", "unknown"),
    "site.query.count": Text("企业数（在营）", "enterprises in operation"),
    "site.query.sum": Text("{title}合计", "sum of {title}"),
    "site.query.mean": Text("{title}户均", "mean of {title}"),
    "site.query.sentence": Text(
        "{year} 年，{whom}，按{by}看{measure}",
        "{measure} of {whom} by {by} in {year}",
    ),
    "site.query.sentence_all": Text(
        "{year} 年，全部企业，按{by}看{measure}",
        "{measure} of all enterprises by {by} in {year}",
    ),
    "site.query.sentence_end": Text("，与上年比较。", ", against the year before."),
    "site.query.sentence_alone": Text("。", "."),
    "site.query.reply.count": Text("在营 {count} 家", "{count} in operation"),
    "site.query.reply.value": Text(
        "合计 {value}（计入 {entered} 家）", "together {value} ({entered} entered)"
    ),
    "site.query.reply.overall": Text(
        "总体 {value}（计入 {entered} 家）", "overall {value} ({entered} entered)"
    ),
    "site.query.reply.change": Text("比上年 {change}", "{change} on the year"),
    "site.query.reply.fell": Text("掉得最多：{part}（{change}）", "fell most: {part} ({change})"),
    "site.query.reply.rose": Text("升得最多：{part}（{change}）", "rose most: {part} ({change})"),
    "site.query.answer": Text("答案", "Answer"),
    "site.query.shown": Text(
        "还没有提问，先给出一个常用问题的答案；改左边的口径就换成您的。",
        "Nothing is asked yet: this answers one of the questions that are ready. Choose beside it to ask your own.",
    ),
    "site.query.whole": Text("合计", "together"),
    "site.query.overall": Text("总体", "overall"),
    "site.query.nothing": Text("没有符合条件的企业。", "No enterprise fits."),
    "site.query.column.count": Text("在营企业", "In operation"),
    "site.query.column.entered": Text("计入", "Entered"),
    "site.query.column.value": Text("{year} 年", "{year}"),
    "site.query.column.before": Text("{year} 年", "{year}"),
    "site.query.column.this": Text("当年", "The year"),
    "site.query.column.last": Text("上年", "Year before"),
    "site.query.column.change": Text("比上年", "On the year"),
    "site.query.cut": Text(
        "只显示前 {most} 行，共 {count} 行；导出可得全部。",
        "The first {most} of {count} lines; an export has all.",
    ),
    "site.query.by_firms": Text("看是哪些企业", "See which enterprises"),
    "site.query.refused": Text("这个问题您不能看到答案：", "You may not see the answer to this: "),
    "site.query.left_out": Text(
        "地址中有您不能用或不存在的口径，已按其余部分回答。",
        "The address asks for something that isn't there or isn't for you; the rest is answered.",
    ),
    "site.query.hidden_filter": Text(
        "按企业列出时，不能用您无权查看的项目（{name}）作条件。",
        "Enterprises can't be listed by something that you may not see ({name}).",
    ),
    "site.query.prepare_words": Text(
        "这个指标的数还没有算过，第一次要算几秒。",
        "Nobody has asked for these figures yet; working them out takes some seconds.",
    ),
    "site.query.prepare": Text("现在计算", "Work them out"),
    "site.query.closed_note": Text(
        "“不公开”：企业太少或一家独大，连同可推算它的数一并不公开。",
        "Kept back: too few enterprises or one that has nearly all, with what would give it away.",
    ),
    "site.query.snapshot": Text("快照 {snapshot}", "snapshot {snapshot}"),
    "site.query.export": Text("导出", "Export"),
    "site.query.export_firms": Text(
        "带企业名称的结果须经他人批准后下载。",
        "A result that names enterprises has to be approved by somebody else first.",
    ),
    "site.query.facts": Text("{sentence} 快照 {snapshot}", "{sentence} Snapshot {snapshot}"),
    "site.query.save": Text("保存这个问题", "Keep this question"),
    "site.query.save_title": Text("名称", "Title"),
    "site.query.save_do": Text("保存", "Keep"),
    "site.query.mine": Text("我保存的", "What I keep"),
    "site.query.shared": Text("共享给我的", "Shared with me"),
    "site.query.none": Text("还没有。", "None yet."),
    "site.query.share": Text("共享", "Share"),
    "site.query.share_with": Text(
        "共享给（看到的内容以对方权限为准）", "Share with (they see what they may see)"
    ),
    "site.query.share_do": Text("保存共享", "Share"),
    "site.query.remove": Text("删除", "Remove"),
    "site.query.remove_sure": Text("确定删除这个问题？", "Remove this question?"),
    "site.query.from": Text("来自 {name}", "from {name}"),
    "site.query.no_title": Text("问题没有名称", "The question has no title"),
    "site.query.no_title.remedy": Text("请填写名称后再保存。", "Give it a title, and keep it again."),
    "site.query.too_many": Text("已保存 {most} 个问题", "There are {most} questions already"),
    "site.query.too_many.remedy": Text("请先删除不用的。", "Remove one first that isn't needed."),
    "site.query.unknown": Text("没有这个问题：{number}", "There is no such question: {number}"),
    "site.query.unknown.remedy": Text(
        "它可能已被删除或不再共享给您。", "It may have been removed, or isn't shared with you any more."
    ),
}
