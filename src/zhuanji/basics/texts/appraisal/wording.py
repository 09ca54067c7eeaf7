"""A scheme as sentences: whom it is about and what counts."""

from __future__ import annotations

from zhuanji.basics.texts.entry import Text

PARTS = {
    f"appraisal.words.part.{name}": Text(zh, en)
    for name, zh, en in (
        ("population", "评价对象", "Whom it is about"),
        ("land", "用地和并入", "Land and merging"),
        ("made", "常数和换算", "Constants and made items"),
        ("strata", "分组", "Strata"),
        ("exemptions", "不参评", "Who isn't graded"),
        ("criteria", "指标、权重和基准", "Criteria, weights, benchmarks"),
        ("score", "综合得分", "The score"),
        ("events", "加减分和一票否决", "Events and moves"),
        ("grades", "分档", "Grades"),
        ("ties", "同分", "Equal scores"),
        ("policies", "差别化政策", "Differential policies"),
        ("public", "公示", "The public list"),
        ("open", "来源没有写明的", "What the source leaves open"),
    )
}

NAMES = {
    f"appraisal.words.name.{name}": Text(zh, en)
    for name, zh, en in (
        ("last", "上年{item}", "last year's {item}"),
        ("earlier", "{years} 年前的{item}", "{item} {years} years before"),
        ("events", "“{kind}”的次数", "number of “{kind}”"),
        ("digits", "{item}前 {count} 位", "first {count} digits of {item}"),
        ("of.value", "{title}", "{title}"),
        ("of.benchmark", "{title}的基准值", "the benchmark of {title}"),
        ("of.ratio", "{title}与基准之比", "the ratio of {title} to its benchmark"),
        ("of.points", "{title}得分", "the points of {title}"),
        ("score", "综合得分", "score"),
        ("score_average", "综合得分平均值", "average score"),
        ("rank", "名次", "rank"),
        ("rank_share", "名次占比", "rank as a share"),
        ("grade", "评价等级", "grade"),
        ("points", "各项得分之和", "sum of points"),
        ("points_best", "同组最高得分", "most points of the stratum"),
        ("value", "指标值", "value"),
        ("benchmark", "基准值", "benchmark"),
        ("ratio", "指标值与基准之比", "ratio to the benchmark"),
        ("weight", "权重", "weight"),
        ("count", "家数", "count"),
        ("owned", "登记用地", "registered land"),
        ("leased_in", "承租用地", "land leased in"),
        ("leased_out", "出租用地", "land leased out"),
        ("other", "其他实际用地", "other land in use"),
        ("stratum", "分组", "stratum"),
    )
}

CONDITIONS = {
    "appraisal.words.quoted": Text("“{word}”", "“{word}”"),
    "appraisal.words.stop": Text("。", "."),
    "appraisal.words.brackets": Text("（{inside}）", " ({inside})"),
    "appraisal.words.or": Text("或", " or "),
    "appraisal.words.and": Text("，且", ", and "),
    "appraisal.words.or_else": Text("，或", ", or "),
    "appraisal.words.others": Text("其余", "all others"),
    "appraisal.words.flag.true": Text("是", "yes"),
    "appraisal.words.flag.false": Text("否", "no"),
    "appraisal.words.condition.is": Text("{subject}为{words}", "{subject} is {words}"),
    "appraisal.words.condition.starts_with": Text(
        "{subject}以 {words} 开头", "{subject} begins with {words}"
    ),
    "appraisal.words.condition.missing": Text("没有{subject}的数据", "{subject} is missing"),
    "appraisal.words.condition.given": Text("有{subject}的数据", "{subject} is given"),
    "appraisal.words.condition.at_least": Text(
        "{subject}不低于 {against}", "{subject} is at least {against}"
    ),
    "appraisal.words.condition.above": Text("{subject}高于 {against}", "{subject} is above {against}"),
    "appraisal.words.condition.at_most": Text("{subject}不高于 {against}", "{subject} is at most {against}"),
    "appraisal.words.condition.below": Text("{subject}低于 {against}", "{subject} is below {against}"),
    "appraisal.words.condition.before": Text("{subject}早于 {day}", "{subject} is before {day}"),
    "appraisal.words.condition.from": Text("{subject}在 {day} 或以后", "{subject} is {day} or later"),
    "appraisal.words.condition.within_years": Text(
        "{subject}到评价日不满 {years} 年",
        "{subject} is less than {years} years before the day of the appraisal",
    ),
    "appraisal.words.condition.not": Text("不属于“{condition}”", "not: {condition}"),
    "appraisal.words.function.sum": Text("{inside}之和", "the sum of {inside}"),
    "appraisal.words.function.sum_given": Text(
        "{inside}中有数的之和", "the sum of what is given of {inside}"
    ),
    "appraisal.words.function.first_given": Text(
        "{inside}中第一个有数的", "the first that is given of {inside}"
    ),
    "appraisal.words.function.min": Text("{inside}中最小的", "the smallest of {inside}"),
    "appraisal.words.function.max": Text("{inside}中最大的", "the largest of {inside}"),
    "appraisal.words.function.abs": Text("{inside}的绝对值", "{inside} without its sign"),
    "appraisal.words.function.round": Text(
        "四舍五入（{inside} 位小数）", "{inside} (decimals), rounded half up"
    ),
}

POPULATION = {
    "appraisal.words.population": Text("评价对象：{whom}的企业", "It is about enterprises of which {whom}"),
    "appraisal.words.population.all": Text("评价对象：全部企业", "It is about all enterprises"),
    "appraisal.words.years": Text(
        "适用于 {first} 至 {last} 年度的数据", "It grades data of {first} to {last}"
    ),
    "appraisal.words.year": Text("适用于 {first} 年度的数据", "It grades data of {first}"),
    "appraisal.words.years.as_of": Text(
        "适用于 {first} 至 {last} 年度的数据，年限和有效期算到评价日（{last} 年度为 {day}）",
        "It grades data of {first} to {last}; years and validity count to its day (for {last}: {day})",
    ),
    "appraisal.words.year.as_of": Text(
        "适用于 {first} 年度的数据，年限和有效期算到 {day}",
        "It grades data of {first}; years and validity count to {day}",
    ),
    "appraisal.words.land": Text(
        "{item}＝{formula}，按宗地相加", "{item} = {formula}, added over the parcels"
    ),
    "appraisal.words.tenants": Text(
        "承租企业中{whom}的，{what}并入出租企业，共用其等级",
        "Of the tenants those of whom {whom} share the holder's grade; {what} are added to the holder's",
    ),
    "appraisal.words.every_figure": Text("本办法用到的各项数据", "all figures of the scheme"),
    "appraisal.words.merge": Text(
        "{whom}的企业，{what}并入“{into}”所指的企业，共用其等级",
        "Enterprises of which {whom} share the grade of the one that “{into}” names; {what} are added",
    ),
    "appraisal.words.merge.all": Text(
        "{what}并入“{into}”所指的企业，共用其等级",
        "Enterprises share the grade of the one that “{into}” names; {what} are added",
    ),
    "appraisal.words.constant": Text("{title}取 {value}{unit}", "{title} is {value}{unit}"),
    "appraisal.words.made.cases": Text("“{id}”：{each}", "“{id}”: {each}"),
    "appraisal.words.made.lookup": Text("“{id}”按{by}取值：{each}", "“{id}” by {by}: {each}"),
    "appraisal.words.made.classes": Text("“{id}”按{of}分级：{each}", "“{id}” by {of}: {each}"),
    "appraisal.words.case": Text("{whom}的，取 {gives}", "where {whom}: {gives}"),
    "appraisal.words.class": Text("{label}（{least} 及以上）", "{label} (from {least})"),
    "appraisal.words.class.else": Text("{label}（其余）", "{label} (all others)"),
    "appraisal.words.strata.one": Text("全部参评企业为一组排名", "All who are graded are ranked together"),
    "appraisal.words.strata.by": Text(
        "按{items}分组，各组分别排名", "Ranked by {items}, each group by itself"
    ),
    "appraisal.words.stratum": Text(
        "“{title}”组：{whom}的企业，单独排名", "Stratum “{title}”: {whom}; ranked by itself"
    ),
    "appraisal.words.strata.others": Text(
        "不足 {count} 家的组并入“{name}”", "A group of fewer than {count} joins “{name}”"
    ),
    "appraisal.words.exemption": Text("{reason}：{whom}的，不参评", "{reason}: not graded where {whom}"),
    "appraisal.words.unless": Text("，但{whom}的除外", ", unless {whom}"),
}

CRITERIA = {
    "appraisal.words.criterion": Text("{title}（{unit}）＝{formula}", "{title} ({unit}) = {formula}"),
    "appraisal.words.applies": Text("只适用于{whom}的企业", "only for those of whom {whom}"),
    "appraisal.words.lower": Text("越低越好", "less is better"),
    "appraisal.words.weight": Text("权重 {weight} 分", "weight {weight} points"),
    "appraisal.words.weight.none": Text("不计分，只列示或用于分档", "no points: shown, or graded by"),
    "appraisal.words.weight.by": Text("权重按{by}：{each}", "weight by {by}: {each}"),
    "appraisal.words.weight.by_key": Text("按{by}：{each}", "by {by}: {each}"),
    "appraisal.words.weight.of": Text("{name} {weight}", "{name} {weight}"),
    "appraisal.words.benchmark": Text("基准为{what}", "benchmark: {what}"),
    "appraisal.words.benchmark.within": Text("{scope}的{what}", "{what} {scope}"),
    "appraisal.words.benchmark.average": Text("平均（合计之比）", "the average (ratio of sums)"),
    "appraisal.words.benchmark.average.share": Text(
        "前 {share} 的平均（合计之比）", "the average of the best {share}"
    ),
    "appraisal.words.benchmark.average.count": Text(
        "前 {count} 家的平均（合计之比）", "the average of the best {count}"
    ),
    "appraisal.words.benchmark.mean_of_values": Text("各企业数值的平均", "the mean of the values"),
    "appraisal.words.benchmark.mean_of_values.share": Text(
        "前 {share} 数值的平均", "the mean of the best {share}"
    ),
    "appraisal.words.benchmark.mean_of_values.count": Text(
        "前 {count} 家数值的平均", "the mean of the best {count}"
    ),
    "appraisal.words.benchmark.top.share": Text("前 {share} 的最低值", "what the best {share} reach"),
    "appraisal.words.benchmark.top.count": Text("第 {count} 名的数值", "the value of number {count}"),
    "appraisal.words.benchmark.median": Text("中位数", "the median"),
    "appraisal.words.benchmark.best": Text("最好值", "the best value"),
    "appraisal.words.benchmark.worst": Text("最差值", "the worst value"),
    "appraisal.words.benchmark.table": Text("公布的基准值", "the published benchmark"),
    "appraisal.words.benchmark.multiple": Text("{what}的 {times} 倍", "{times} times {what}"),
    "appraisal.words.benchmark.at_least": Text("至少 {count} 家", "at least {count} enterprises"),
    "appraisal.words.benchmark.among": Text("只计{whom}的", "only of those of whom {whom}"),
    "appraisal.words.benchmark.previous": Text("取上年数据", "of last year's data"),
    "appraisal.words.benchmark.published": Text("有公布值的用公布值", "a published one goes before"),
    "appraisal.words.scope.all": Text("全部参评企业", "of all who are graded"),
    "appraisal.words.scope.same": Text("同{items}企业", "of the same {items}"),
    "appraisal.words.scope.else": Text("，不够时为", ", failing that "),
    "appraisal.words.points.ratio": Text(
        "得分＝指标值与基准之比 × 权重", "points = ratio to the benchmark × weight"
    ),
    "appraisal.words.points.rank": Text(
        "按{scope}名次得分：（家数 － 名次 ＋ 1）÷ 家数 × 权重",
        "points by rank {scope}: (n − rank + 1) ÷ n × weight",
    ),
    "appraisal.words.points.formula": Text("得分＝{formula}", "points = {formula}"),
    "appraisal.words.points.linear.clamp": Text(
        "按直线得分：{ends}；两端以外不再增减", "points on the line {ends}, no further"
    ),
    "appraisal.words.points.linear.extend": Text(
        "按直线得分：{ends}；两端以外照直线延长", "points on the line {ends}, and beyond"
    ),
    "appraisal.words.points.end": Text("达到 {at} 得权重的 {share}", "{share} of the weight at {at}"),
    "appraisal.words.points.steps": Text("按{of}分段得分：{steps}", "points by {of}: {steps}"),
    "appraisal.words.points.share": Text("得权重的 {share}", "{share} of the weight"),
    "appraisal.words.points.points": Text("得 {points} 分", "{points} points"),
    "appraisal.words.step.at_least": Text("不低于 {bound} {gives}", "from {bound} {gives}"),
    "appraisal.words.step.above": Text("高于 {bound} {gives}", "above {bound} {gives}"),
    "appraisal.words.step.at_most": Text("不高于 {bound} {gives}", "up to {bound} {gives}"),
    "appraisal.words.step.below": Text("低于 {bound} {gives}", "below {bound} {gives}"),
    "appraisal.words.step.else": Text("其余{gives}", "else {gives}"),
    "appraisal.words.cap": Text("最高为权重的 {times} 倍", "at most {times} times the weight"),
    "appraisal.words.no_cap": Text("不设上限", "no cap"),
    "appraisal.words.floor": Text("最低为权重的 {times} 倍", "at least {times} times the weight"),
    "appraisal.words.floor.zero": Text("最低 0 分", "not below 0"),
    "appraisal.words.no_floor": Text("不设下限", "no floor"),
    "appraisal.words.absent": Text("{state}：{policies}", "{state}: {policies}"),
    "appraisal.words.absent.between": Text("，", ", "),
    "appraisal.words.state.missing": Text("缺数据的", "data missing"),
    "appraisal.words.state.other": Text("{state}的", "{state}"),
    "appraisal.words.benchmark.fixed": Text(" {value}", "{value}"),
    "appraisal.words.absent.when": Text("{whom}的，{policy}", "where {whom}, {policy}"),
    "appraisal.words.absent.else": Text("其余{policy}", "else {policy}"),
    "appraisal.words.of_weight": Text("（权重的 {share}）", " ({share} of the weight)"),
}

TEXTS = PARTS | NAMES | CONDITIONS | POPULATION | CRITERIA
