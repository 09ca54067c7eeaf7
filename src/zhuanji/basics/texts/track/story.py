"""The page of one target."""

from __future__ import annotations

from zhuanji.basics.texts.entry import Text

TEXTS = {
    "track.story.quote": Text("「{quote}」（{clause}）", "「{quote}」 ({clause})"),
    "track.story.both": Text("{one}，{other}", "{one}; {other}"),
    "track.story.asks": Text("要求", "asks for"),
    "track.story.by": Text("期限", "by"),
    "track.story.scope": Text("统计范围", "scope"),
    "track.story.indicator": Text("指标", "indicator"),
    "track.story.formula": Text("算法", "formula"),
    "track.story.value": Text("最近数值", "latest value"),
    "track.story.required": Text("同期应达", "required by then"),
    "track.story.on": Text("{required}（截至 {day}）", "{required} (by {day})"),
    "track.story.progress": Text("进度", "progress"),
    "track.story.light": Text("灯", "light"),
    "track.story.why": Text("说明", "because"),
    "track.story.gap": Text("差距", "gap"),
    "track.story.band": Text("“左右”的范围", "band of “about”"),
    "track.story.between": Text("{low}—{high}", "{low}–{high}"),
    "track.story.missing": Text("缺数", "missing"),
    "track.story.rows": Text(
        "{share}（应有 {expected}，计入 {entered}）", "{share} ({expected} expected, {entered} entered)"
    ),
    "track.story.unknown": Text("应有多少户不明", "how many should report isn't known"),
    "track.story.rhythm": Text("数据频率", "figures come"),
    "track.story.rhythm.year": Text("年度：两次年度数据之间不亮月度灯", "yearly: no light between two years"),
    "track.story.rhythm.quarter": Text("季度", "quarterly"),
    "track.story.rhythm.month": Text("月度", "monthly"),
    "track.story.next": Text("下一期数据", "next figure"),
    "track.story.of": Text("{period}：{when}", "{period}: {when}"),
    "track.story.pace": Text("速度", "pace"),
    "track.story.pace.month": Text(
        "目前每月 {current}，今后每月需 {needed}", "{current} a month so far, {needed} a month needed"
    ),
    "track.story.pace.year": Text(
        "目前每年 {current}，今后每年需 {needed}", "{current} a year so far, {needed} a year needed"
    ),
    "track.story.pace.rate": Text(
        "目前年均 {current}，今后年均需 {needed}", "{current} a year so far, {needed} a year needed"
    ),
    "track.story.end": Text("照此速度", "at this pace"),
    "track.story.end.linear": Text(
        "{by} 年末为 {end}（按目前速度直线外推，不是预测）",
        "{end} at the end of {by} (drawn out in equal steps, no forecast)",
    ),
    "track.story.end.compound": Text(
        "{by} 年末为 {end}（按目前速度复合外推，不是预测）",
        "{end} at the end of {by} (drawn out at equal rates, no forecast)",
    ),
    "track.story.base": Text("基数", "base"),
    "track.story.beside": Text("同时列示", "shown beside"),
    "track.story.one": Text("{title} {value}", "{title} {value}"),
    "track.story.unverified": Text("参数待核", "参数待核 (unverified)"),
    "track.story.sources": Text("来源", "sources"),
    "track.story.note": Text("备注", "note"),
    "track.base.stated": Text("写明", "stated"),
    "track.base.decided": Text("已定", "decided"),
    "track.base.default": Text("默认", "default"),
    "track.base.assumed": Text("假定", "assumed"),
    "track.base.option": Text("列示", "shown"),
    "track.base.year_before": Text("方案前一年", "the year before the plan"),
    "track.growth.published": Text("公布", "published"),
    "track.growth.nominal": Text("名义", "nominal"),
    "track.growth.mixed": Text("混合", "mixed"),
    "track.told.default": Text(
        "默认：待明确事项定下来之前的用法。", "default: used until the question is decided."
    ),
    "track.told.assumed": Text(
        "假定：没有人定，方案也没写明。", "assumed: neither the plan nor anybody has said so."
    ),
    "track.told.option": Text("列示：另一种基期，不判定。", "shown: another base, not judged."),
    "track.told.published": Text(
        "公布：公布的同口径增速连乘。", "published: same-scope growth as published, chained."
    ),
    "track.told.nominal": Text("名义：两期数值之比。", "nominal: the ratio of the figures."),
    "track.told.mixed": Text(
        "混合：没有公布增速的年份用数值之比代替。",
        "mixed: the ratio of figures in years without published growth.",
    ),
    "track.shared.parts": Text(
        "各部分按分母所占的份额加权，合计等于总差距。",
        "Each part by its share of what is divided by; together they are the gap.",
    ),
    "track.shared.base": Text(
        "按各自基数与全市同样的增幅算应达数；方案没有分解到区县、行业。",
        "Each should have grown from its base as the whole should; the plan doesn't divide the target.",
    ),
    "track.shared.enterprises": Text(
        "按规上企业数的比例算应达数，仅供参照；方案没有分解到区县、行业。",
        "Each should have brought as much as it has enterprises above scale, for orientation only: the plan doesn't "
        "divide the target.",
    ),
    "track.title.windows": Text("计算期", "Windows"),
    "track.title.history": Text("历史", "History"),
    "track.title.path": Text("方案要求的进程", "What the plan requires"),
    "track.title.parts": Text("逐项", "One by one"),
    "track.title.areas": Text("分区县", "By area"),
    "track.title.sectors": Text("分行业", "By sector"),
    "track.title.questions": Text("待明确", "Open questions"),
    "track.column.period": Text("时期", "period"),
    "track.column.published": Text("公布增速", "published growth"),
    "track.column.nominal": Text("名义增速", "nominal growth"),
    "track.column.base": Text("基期", "base"),
    "track.column.source": Text("依据", "why"),
    "track.column.rate": Text("年均", "a year"),
    "track.column.nominal_rate": Text("名义年均", "nominal"),
    "track.column.reached": Text("累计", "in all"),
    "track.column.required_total": Text("应累计", "required"),
    "track.column.growth": Text("增速取自", "growth from"),
    "track.column.year": Text("年末", "end of"),
    "track.column.part": Text("项", "part"),
    "track.column.assigned": Text("已列入", "assigned"),
    "track.column.done": Text("已完成", "done"),
    "track.column.planned": Text("方案", "plan"),
    "track.column.bound": Text("比较值", "held against"),
    "track.column.met": Text("达到", "met"),
    "track.column.area": Text("区县", "area"),
    "track.column.sector": Text("行业", "sector"),
    "track.question.used": Text("{title}：暂用“{option}”", "{title}: “{option}” is used meanwhile"),
    "track.question.settled": Text("{title}：已明确为“{option}”", "{title}: settled as “{option}”"),
    "track.question.open": Text("{title}：没有默认用法", "{title}: nothing is used meanwhile"),
}
