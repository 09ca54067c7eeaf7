"""What a result says of itself: states, policies, limits, flags."""

from __future__ import annotations

from zhuanji.basics.texts.entry import Text

REASONS = {
    "appraisal.between": Text("；", "; "),
    "appraisal.between_words": Text("、", ", "),
    "appraisal.state.ok": Text("正常", "ok"),
    "appraisal.state.missing": Text("缺", "missing"),
    "appraisal.state.zero_denominator": Text("分母为零", "zero denominator"),
    "appraisal.state.negative_denominator": Text("分母为负", "negative denominator"),
    "appraisal.state.zero_numerator": Text("值为零", "value is zero"),
    "appraisal.state.negative_numerator": Text("值为负", "value is negative"),
    "appraisal.state.no_benchmark": Text("没有可用的基准值", "no usable benchmark"),
    "appraisal.state.not_applicable": Text("该项不适用", "not applicable"),
    "appraisal.policy.as_computed": Text("按公式计分", "scored as computed"),
    "appraisal.policy.zero": Text("得 0 分", "0 points"),
    "appraisal.policy.benchmark": Text("按基准值得分", "points of the benchmark"),
    "appraisal.policy.stratum_mean": Text("按同组平均得分", "mean points of the stratum"),
    "appraisal.policy.population_mean": Text("按全体平均得分", "mean points of all"),
    "appraisal.policy.stratum_lowest": Text("按同组最低得分", "the lowest points of the stratum"),
    "appraisal.policy.share": Text("按规定比例得分", "a fixed share of the points"),
    "appraisal.policy.reweight": Text(
        "该项不计，权重分给其余各项", "left out, its weight spread over the rest"
    ),
    "appraisal.policy.not_scorable": Text("不可评", "not scorable"),
    "appraisal.policy.pending": Text("待核", "to be checked"),
    "appraisal.policy.unweighed": Text("该组无此项权重", "no weight in this stratum"),
    "appraisal.limit.cap": Text("按上限计", "capped"),
    "appraisal.limit.floor": Text("按下限计", "at the floor"),
}

# These and the reasons are stored with every scoring, which has to come out the same when it is computed again.
FLAGS = {
    "appraisal.flag.exempt": Text("不参评：", "exempt: "),
    "appraisal.flag.missing": Text("缺数据：", "missing: "),
    "appraisal.flag.events": Text("事件：", "events: "),
    "appraisal.flag.tie": Text("临界同分", "tied at a cut"),
    "appraisal.flag.small_stratum": Text(
        "组内企业少，不按比例定末档", "small stratum: no last grade by quota"
    ),
    "appraisal.flag.moved": Text("档次已调整", "grade adjusted"),
    "appraisal.flag.next": Text("距 {grade} 档 {points} 分", "{grade} needs {points} more"),
    "appraisal.flag.unverified": Text("参数待核", "unverified parameters (参数待核)"),
    "appraisal.flag.trial": Text("试算", "trial"),
    "appraisal.flag.recheck": Text("建议复核", "recheck"),
    "appraisal.flag.shares": Text("数据并入并共用档次：", "merged into, and graded with: "),
}

FURTHER = {
    "appraisal.by_document": Text("依{document}，{what}", "{what} by {document}"),
    "appraisal.points.add": Text("加 {points} 分", "{points} points added"),
    "appraisal.points.take": Text("减 {points} 分", "{points} points taken"),
    "appraisal.robustness.no_quota": Text(
        "评价办法 {id} 不按得分的比例分档，不能检验等级稳定性。",
        "The scheme {id} doesn't grade by quotas of a score; there is nothing to vary.",
    ),
    "appraisal.robustness.no_quota.remedy": Text(
        "换用按比例分档的评价办法。", "Use a scheme that grades by quotas."
    ),
    "appraisal.advice.unknown": Text("结果里没有企业 {uscc}。", "The result has no enterprise {uscc}."),
    "appraisal.advice.unknown.remedy": Text("检查代码。", "Check the code."),
    "appraisal.advice.none": Text(
        "企业 {uscc} 没有更高的等级可以争取，或没有得分。",
        "There is no better grade for {uscc}, or it has no score.",
    ),
    "appraisal.advice.none.remedy": Text("先补齐缺少的数据。", "Supply what is missing first."),
    "appraisal.advice.no_levers": Text(
        "评价办法“{scheme}”没有写明哪些数可以改变（levers），算不出提升路径。",
        "The scheme “{scheme}” doesn't say which figures may be changed (levers), so no way to a better grade is known.",
    ),
    "appraisal.advice.no_levers.remedy": Text(
        "由办法的管理人在各指标下写明 levers，见 docs/rule-keepers.md。",
        "Whoever keeps the scheme names levers under its criteria: see docs/rule-keepers.md.",
    ),
    "appraisal.advice.no_history": Text(
        "没有至少两年的历史数据，不能推算其他企业的进步。",
        "There are no two years of history to tell how others improve.",
    ),
    "appraisal.advice.no_history.remedy": Text("补上表 history。", "Add the table history."),
    "appraisal.compare.grade": Text("等级由 {old} 变为 {new}", "grade {old} became {new}"),
    "appraisal.compare.item": Text("{item}：{old} → {new}", "{item}: {old} → {new}"),
    "appraisal.compare.benchmark": Text("{title}的基准值变了", "the benchmark of {title} changed"),
    "appraisal.compare.events": Text("事件变了", "events changed"),
    "appraisal.compare.others": Text("其他企业变了", "others changed"),
    "appraisal.compare.new": Text("新增", "new"),
    "appraisal.compare.gone": Text("不再参评", "gone"),
}

TEXTS = REASONS | FLAGS | FURTHER
