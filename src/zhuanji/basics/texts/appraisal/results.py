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
    "appraisal.policy.share": Text("按规定比例得分", "a fixed share of the points"),
    "appraisal.policy.reweight": Text(
        "该项不计，权重分给其余各项", "left out, its weight spread over the rest"
    ),
    "appraisal.policy.not_scorable": Text("不可评", "not scorable"),
    "appraisal.policy.pending": Text("待核", "to be checked"),
    "appraisal.limit.cap": Text("按上限计", "capped"),
    "appraisal.limit.floor": Text("按下限计", "at the floor"),
}

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
    "appraisal.flag.shares": Text("数据并入并共用档次：", "merged into, and graded with: "),
}

TEXTS = REASONS | FLAGS
