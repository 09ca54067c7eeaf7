"""A scheme as sentences: scores, grades and what follows from them."""

from __future__ import annotations

from zhuanji.basics.texts.entry import Text

GRADES = {
    "appraisal.words.grades.order": Text("从好到差分为：{grades}", "From best to worst: {grades}"),
    "appraisal.words.grades.by.higher": Text("按{by}分档，越高越好", "Graded by {by}, more is better"),
    "appraisal.words.grades.by.lower": Text("按{by}分档，越低越好", "Graded by {by}, less is better"),
    "appraisal.words.quota": Text(
        "{where}按比例分档：{each}，{rounding}", "{where} by quotas: {each}; {rounding}"
    ),
    "appraisal.words.quota.in": Text("“{stratum}”组", "Stratum “{stratum}”"),
    "appraisal.words.quota.over.stratum": Text("各组分别", "Each stratum"),
    "appraisal.words.quota.over.all": Text("全部企业一起", "All together"),
    "appraisal.words.quota.count": Text("{count} 家", "{count} enterprises"),
    "appraisal.words.quota.rest": Text("其余", "the rest"),
    "appraisal.words.rounding.down": Text("家数去尾取整", "counts rounded down"),
    "appraisal.words.rounding.half_up": Text("家数四舍五入", "counts rounded half up"),
    "appraisal.words.rounding.up": Text("家数进一取整", "counts rounded up"),
    "appraisal.words.small.no_last": Text(
        "不足 {count} 家的组不按比例定末档", "a stratum of fewer than {count} has no last grade by quota"
    ),
    "appraisal.words.small.uncut": Text(
        "不足 {count} 家的组不分档", "a stratum of fewer than {count} isn't graded"
    ),
    "appraisal.words.cut": Text("{what}的，评为 {grade}", "{grade} where {what}"),
    "appraisal.words.cut.else": Text("其余评为 {grade}", "{grade} for all others"),
    "appraisal.words.both.worse": Text(
        "比例和分数线都有结果时，取较低的档", "Where quota and cut both give a grade, the worse counts"
    ),
    "appraisal.words.both.better": Text(
        "比例和分数线都有结果时，取较高的档", "Where quota and cut both give a grade, the better counts"
    ),
    "appraisal.words.needs": Text(
        "评为 {grade} 还须{what}，否则下一档", "{grade} also asks that {what}, else one grade lower"
    ),
    "appraisal.words.needs.last": Text(
        "评为 {grade} 须{what}，否则上一档", "{grade} only where {what}, else one grade up"
    ),
    "appraisal.words.ties.same": Text("得分相同的同档", "Equal scores get the same grade"),
    "appraisal.words.ties.at_most.better": Text(
        "临界同分的：不超出 {first} 和 {last} 的比例，中间各档就高",
        "At a cut: never more {first} or {last} than their quota; between, the better grade",
    ),
    "appraisal.words.ties.at_most.worse": Text(
        "临界同分的：不超出 {first} 和 {last} 的比例，中间各档就低",
        "At a cut: never more {first} or {last} than their quota; between, the worse grade",
    ),
    "appraisal.words.ties.any.better": Text(
        "临界同分的一律就高，可以超出比例", "At a cut always the better grade, even above the quota"
    ),
    "appraisal.words.ties.any.worse": Text("临界同分的一律就低", "At a cut always the worse grade"),
    "appraisal.words.ties.by.higher": Text(
        "得分相同的先比{by}，高的在前", "Equal scores are told apart by {by}, more first"
    ),
    "appraisal.words.ties.by.lower": Text(
        "得分相同的先比{by}，低的在前", "Equal scores are told apart by {by}, less first"
    ),
    "appraisal.words.event": Text("有{title}的：{what}", "{title}: {what}"),
    "appraisal.words.event.add": Text("每次加 {points} 分", "{points} points added each time"),
    "appraisal.words.event.take": Text("每次减 {points} 分", "{points} points taken each time"),
    "appraisal.words.event.at_most": Text("最多计 {count} 次", "counted {count} times at most"),
    "appraisal.words.move": Text("{title}：{whom}的，{what}", "{title}: where {whom}, {what}"),
    "appraisal.words.up_at_most": Text(
        "各项提档合计最多 {count} 档", "All lifts together: {count} grades at most"
    ),
    "appraisal.words.down_at_most": Text(
        "各项降档合计最多 {count} 档", "All lowerings together: {count} grades at most"
    ),
    "appraisal.words.effect.to": Text("直接定为 {grade}", "graded {grade}"),
    "appraisal.words.effect.cap": Text("最高评为 {grade}", "{grade} at best"),
    "appraisal.words.effect.floor": Text("最低评为 {grade}", "{grade} at worst"),
    "appraisal.words.effect.block": Text("不得评为 {grade}", "not {grade}"),
    "appraisal.words.effect.up": Text("提 {grade} 档", "up by {grade}"),
    "appraisal.words.effect.down": Text("降 {grade} 档", "down by {grade}"),
    "appraisal.words.effect.exempt": Text("不参评", "not graded"),
}

SCORES = {
    "appraisal.words.score.sum": Text("综合得分为各项得分之和", "The score is the sum of the points"),
    "appraisal.words.score.formula": Text("综合得分＝{formula}", "The score = {formula}"),
    "appraisal.words.score.cap": Text("综合得分最高 {value} 分", "The score is {value} at most"),
    "appraisal.words.score.floor": Text("综合得分最低 {value} 分", "The score is {value} at least"),
    "appraisal.words.score.bonus_cap": Text(
        "加分合计最多 {value} 分", "All bonuses together: {value} at most"
    ),
    "appraisal.words.score.penalty_cap": Text(
        "减分合计最多 {value} 分", "All penalties together: {value} at most"
    ),
    "appraisal.words.score.decimals": Text("综合得分保留 {count} 位小数", "The score has {count} decimals"),
    "appraisal.words.factor": Text("{title}：综合得分乘以 {factor}", "{title}: the score times {factor}"),
    "appraisal.words.change": Text("{title}：加 {points} 分", "{title}: {points} points"),
    "appraisal.words.change.cap": Text("，最多 {cap} 分", ", {cap} at most"),
    "appraisal.words.group.best": Text("“{name}”各项只计最高的一项", "Of “{name}” only the best counts"),
    "appraisal.words.group.all": Text("“{name}”各项累计", "Those of “{name}” add up"),
    "appraisal.words.whom": Text("（{whom}的）", " (where {whom})"),
    "appraisal.words.policy": Text("{grade} 档：{instrument}，{what}", "{grade}: {instrument}, {what}"),
    "appraisal.words.policy.open": Text("数额未定", "no amount is set"),
    "appraisal.words.policy.days": Text("（{start} 至 {end}）", " ({start} to {end})"),
    "appraisal.words.policy.review": Text("公平竞争审查：{review}", "fair-competition review: {review}"),
    "appraisal.words.policy.no_review": Text(
        "未附公平竞争审查，不得执行", "no fair-competition review: not to be applied"
    ),
    "appraisal.words.public": Text(
        "公示 {grades} 档企业的{columns}", "The public list shows {columns} of {grades}"
    ),
    "appraisal.words.public.none": Text("不公示名单", "No list is shown to the public"),
    "appraisal.words.public.none_order": Text("排名不分先后", "in no order of rank"),
    "appraisal.words.public.rank": Text("按名次排列", "in the order of rank"),
    **{
        f"appraisal.words.column.{name}": Text(zh, en)
        for name, zh, en in (
            ("uscc", "统一社会信用代码", "credit code"),
            ("name", "企业名称", "name"),
            ("grade", "评价等级", "grade"),
            ("score", "综合得分", "score"),
            ("rank", "名次", "rank"),
            ("stratum", "分组", "stratum"),
            ("town", "镇街", "town"),
            ("area", "区县", "county"),
            ("sector", "行业", "sector"),
        )
    },
}

TEXTS = GRADES | SCORES
