"""What can be wrong in a scheme's file."""

from __future__ import annotations

from zhuanji.basics.texts.entry import Text

LANGUAGE = {
    "appraisal.scheme.formula_text": Text("{at}：“{got}”不是公式。", "{at}: “{got}” isn't a formula."),
    "appraisal.scheme.formula_text.remedy": Text(
        "写成文字，如 tax_paid / land_mu。", "Write it as text, such as tax_paid / land_mu."
    ),
    "appraisal.scheme.formula": Text(
        "{at}：公式“{text}”第 {position} 个字符处的“{found}”读不懂。",
        "{at}: in the formula “{text}”, “{found}” at character {position} can't be read.",
    ),
    "appraisal.scheme.formula.remedy": Text(
        "只能用项目代码、数字、+ − × ÷、括号和 sum sum_given first_given min max abs round。",
        "Use item ids, numbers, + - * /, brackets and sum sum_given first_given min max abs round only.",
    ),
    "appraisal.scheme.condition_mapping": Text(
        "{at}：条件应为“项目: 要求”的键值，而不是“{word}”。",
        "{at}: a condition is a mapping of item to test, not “{word}”.",
    ),
    "appraisal.scheme.condition_mapping.remedy": Text(
        "例如 {{above_scale: true}} 或 {{land_mu: {{at_least: 5}}}}。",
        "For example {{above_scale: true}} or {{land_mu: {{at_least: 5}}}}.",
    ),
    "appraisal.scheme.condition_list": Text(
        "{at}：{word} 后面要有一列条件。", "{at}: {word} needs a list of conditions."
    ),
    "appraisal.scheme.condition_list.remedy": Text(
        '例如 any: [{{area: "331003"}}, {{above_scale: true}}]。',
        'For example any: [{{area: "331003"}}, {{above_scale: true}}].',
    ),
    "appraisal.scheme.condition_test": Text(
        "{at}：没有“{word}”这种要求。", "{at}: there is no test “{word}”."
    ),
    "appraisal.scheme.condition_test.remedy": Text(
        "可用：at_least above at_most below is in is_not not_in starts_with missing before from within_years。",
        "There are: at_least above at_most below is in is_not not_in starts_with missing before from within_years.",
    ),
    "appraisal.scheme.condition_number": Text(
        "{at}：“{word}”应为数字或公式。", "{at}: “{word}” must be a number or a formula."
    ),
    "appraisal.scheme.condition_number.remedy": Text("写一个数字。", "Write a number."),
    "appraisal.scheme.condition_item": Text(
        "{at}：这种要求只能用于单个项目。", "{at}: this test is for a single item only."
    ),
    "appraisal.scheme.condition_item.remedy": Text(
        "公式请用 at_least above at_most below 比较。", "Compare a formula by at_least above at_most below."
    ),
    "appraisal.scheme.condition_word": Text(
        "{at}：“{word}”不能用来比较。", "{at}: “{word}” can't be compared with."
    ),
    "appraisal.scheme.condition_word.remedy": Text(
        "写文字、数字、true 或 false，或它们的列表。",
        "Write a text, a number, true or false, or a list of these.",
    ),
    "appraisal.scheme.condition_day": Text("{at}：“{word}”不是日期。", "{at}: “{word}” isn't a date."),
    "appraisal.scheme.condition_day.remedy": Text("写成 2023-01-31。", "Write it as 2023-01-31."),
    "appraisal.scheme.condition_flag": Text(
        "{at}：missing 后面应为 true 或 false。", "{at}: missing takes true or false."
    ),
    "appraisal.scheme.condition_flag.remedy": Text("写 true 或 false。", "Write true or false."),
    "appraisal.scheme.share": Text(
        "{at}：“{got}”不是 0 到 100% 的比例。", "{at}: “{got}” isn't a share of 0 to 100 %."
    ),
    "appraisal.scheme.share.remedy": Text(
        "写成 20%、1/3，或百分数 20。", "Write 20%, 1/3, or 20 for twenty percent."
    ),
}

PARTS = {
    "appraisal.scheme.benchmark_fixed": Text(
        "{at}：fixed 要有 value 或 values 之一。", "{at}: fixed needs either value or values."
    ),
    "appraisal.scheme.benchmark_fixed.remedy": Text(
        "一个数写 value；按行业等分别规定写 values 和 by。",
        "Give value for one number, values with by for several.",
    ),
    "appraisal.scheme.benchmark_by": Text(
        "{at}：values 和 by 要一起写。", "{at}: values and by go together."
    ),
    "appraisal.scheme.benchmark_by.remedy": Text(
        "by 写项目代码，如 sector。", "Let by name the item, such as sector."
    ),
    "appraisal.scheme.benchmark_share": Text(
        "{at}：top 必须有 share 或 count 之一，average 和 mean_of_values 可以有，其余不可。",
        "{at}: top needs either share or count, average and mean_of_values may have one, others none.",
    ),
    "appraisal.scheme.benchmark_share.remedy": Text(
        "例如 {{mode: top, share: 20%}}。", "For example {{mode: top, share: 20%}}."
    ),
    "appraisal.scheme.benchmark_value": Text(
        "{at}：{mode} 由数据算出，不能再写数值。", "{at}: {mode} comes from data and takes no number."
    ),
    "appraisal.scheme.benchmark_value.remedy": Text(
        "删去数值，或改用 mode: fixed。", "Drop the number, or use mode: fixed."
    ),
    "appraisal.scheme.benchmark_needed": Text("{at}：{id} 没有基准值。", "{at}: {id} has no benchmark."),
    "appraisal.scheme.benchmark_needed.remedy": Text(
        "写明 benchmark，或改用不需要基准值的得分规则。",
        "Give a benchmark, or a rule of points that needs none.",
    ),
    "appraisal.scheme.step_gives": Text(
        "{at}：每一级要写 share 或 points 之一。", "{at}: a step gives either share or points."
    ),
    "appraisal.scheme.step_gives.remedy": Text(
        "share 是权重的比例，points 是分值。", "share is a share of the weight, points are points."
    ),
    "appraisal.scheme.step_bounds": Text(
        "{at}：每一级只能有一个界限。", "{at}: a step has one bound at most."
    ),
    "appraisal.scheme.step_bounds.remedy": Text(
        "只留 at_least above at_most below 之一。", "Keep one of at_least above at_most below."
    ),
    "appraisal.scheme.step_order": Text(
        "{at}：没有界限的一级要放在最后。", "{at}: a step without a bound stands last."
    ),
    "appraisal.scheme.step_order.remedy": Text("移到表尾。", "Move it to the end."),
    "appraisal.scheme.points_keys": Text(
        "{at}：得分规则 {rule} 缺少或多出了键。", "{at}: the rule {rule} lacks a key, or has one too many."
    ),
    "appraisal.scheme.points_keys.remedy": Text(
        "linear 用 from 和 to，或至少两点的 through；steps 用 table（及 of）；formula 用 formula。",
        "linear takes from and to, or through with two points or more; steps takes table (and of); "
        "formula takes formula.",
    ),
    "appraisal.scheme.derived": Text(
        "{at}：{id} 应恰好有一种算法。", "{at}: {id} must be made in exactly one way."
    ),
    "appraisal.scheme.derived.remedy": Text(
        "formula；或 cases；或 lookup 和 table；或 classes_of 和 classes；或 digits_of 和 first。",
        "formula; or cases; or lookup with table; or classes_of with classes; or digits_of with first.",
    ),
    "appraisal.scheme.cases": Text(
        "{at}：{id} 的 cases 不成立。", "{at}: the cases of {id} don't fit together."
    ),
    "appraisal.scheme.cases.remedy": Text(
        "每一种情形都写 value，或都写 label；只有最后一种可以没有 where。",
        "Give each case a value, or each a label; only the last may be without where.",
    ),
    "appraisal.scheme.strata_others": Text(
        "{at}：at_least 和 others 要一起写。", "{at}: at_least and others go together."
    ),
    "appraisal.scheme.strata_others.remedy": Text(
        "写明少于几家并入哪一组，如 at_least: 10 和 others: 其他。",
        "Say below how many, and into which stratum: at_least: 10 with others: 其他.",
    ),
    "appraisal.scheme.quota_rest": Text(
        "{at}：rest 只能写给一个等级。", "{at}: rest can stand for one grade only."
    ),
    "appraisal.scheme.quota_rest.remedy": Text(
        "其余各档写明比例或家数。", "Give the others a share or a count."
    ),
    "appraisal.scheme.strata": Text(
        "{at}：by 和 groups 只能用一个。", "{at}: either by or groups, not both."
    ),
    "appraisal.scheme.strata.remedy": Text("留下一个。", "Keep one."),
    "appraisal.scheme.years": Text("{at}：起止年份颠倒。", "{at}: the years run backwards."),
    "appraisal.scheme.years.remedy": Text("from 不得晚于 to。", "from can't be after to."),
    "appraisal.scheme.as_of": Text(
        "{at}：没有 {month} 月 {day} 日。", "{at}: there is no day {month}-{day}."
    ),
    "appraisal.scheme.as_of.remedy": Text("改正月和日。", "Mend month and day."),
    "appraisal.scheme.effect": Text("{at}：“{got}”不是效力。", "{at}: “{got}” isn't an effect."),
    "appraisal.scheme.effect.remedy": Text(
        "写 TO_D、CAP_C、BLOCK_A、FLOOR_B、UP_1、DOWN_1 或 EXEMPT 之类。",
        "Write TO_D, CAP_C, BLOCK_A, FLOOR_B, UP_1, DOWN_1 or EXEMPT, or the like.",
    ),
    "appraisal.scheme.event": Text(
        "{at}：事件 {kind} 没有任何效力。", "{at}: the event {kind} does nothing."
    ),
    "appraisal.scheme.event.remedy": Text("写明 effect 或 points。", "Give effect or points."),
    "appraisal.scheme.quota": Text(
        "{at}：名额要写比例、家数或 rest 之一。", "{at}: a quota is a share, a count or rest."
    ),
    "appraisal.scheme.quota.remedy": Text(
        "例如 20%、{{count: 10}} 或 rest。", "For example 20%, {{count: 10}} or rest."
    ),
    "appraisal.scheme.quota_missing": Text("{at}：没有写 {grades} 的比例。", "{at}: {grades} has no share."),
    "appraisal.scheme.quota_missing.remedy": Text(
        "每一档都写；没有的写 0。", "Give one to every grade; 0 where there is none."
    ),
    "appraisal.scheme.quota_sum": Text(
        "{at}：各档比例合计为 {total}。", "{at}: the shares add up to {total}."
    ),
    "appraisal.scheme.quota_sum.remedy": Text("合计应为 100%。", "They must add up to 100 %."),
    "appraisal.scheme.grades_rule": Text(
        "{at}：既没有 quotas 也没有 cuts。", "{at}: there are neither quotas nor cuts."
    ),
    "appraisal.scheme.grades_rule.remedy": Text(
        "至少写一种分档办法。", "Say by which of them grades are given."
    ),
    "appraisal.scheme.grades_twice": Text(
        "{at}：order 里有重复的等级。", "{at}: a grade stands twice in order."
    ),
    "appraisal.scheme.grades_twice.remedy": Text("删去重复的。", "Drop one."),
    "appraisal.scheme.grade": Text(
        "{at}：没有“{grade}”这一档；有：{known}。", "{at}: there is no grade {grade}; there are: {known}."
    ),
    "appraisal.scheme.grade.remedy": Text("改正等级，或补入 order。", "Mend the grade, or add it to order."),
}

WHOLE = {
    "appraisal.scheme.no_criteria": Text("评价办法没有任何指标。", "The scheme has no criterion."),
    "appraisal.scheme.no_criteria.remedy": Text("写明 criteria。", "Give criteria."),
    "appraisal.scheme.lever": Text(
        "{at}：{item} 不能作为改进途径（不得建议减员或在年度间挪移税收）。",
        "{at}: {item} is no lawful lever (never fewer staff, or tax moved between years).",
    ),
    "appraisal.scheme.lever.remedy": Text(
        "改用土地、能耗、排放、研发、产出等项目。",
        "Use items such as land, energy, emissions, research, output.",
    ),
    "appraisal.scheme.twice": Text("“{id}”出现了两次。", "“{id}” stands twice."),
    "appraisal.scheme.twice.remedy": Text("给每一个不同的代码。", "Give each an id of its own."),
    "appraisal.scheme.kinds": Text(
        "项目 {item} 有时当作{kinds}，只能是一种。", "The item {item} is used as {kinds}; it can be one only."
    ),
    "appraisal.scheme.kinds.remedy": Text(
        '代码类的值加引号，如 "3011"。', 'Put codes into quotes, such as "3011".'
    ),
    "appraisal.scheme.points_name": Text(
        "得分规则里不认识“{name}”。", "“{name}” means nothing in a rule of points."
    ),
    "appraisal.scheme.points_name.remedy": Text("可用：{known}。", "There are: {known}."),
    "appraisal.scheme.no_criterion": Text("没有“{name}”所指的指标。", "No criterion gives “{name}”."),
    "appraisal.scheme.no_criterion.remedy": Text("指标有：{known}。", "The criteria are: {known}."),
    "appraisal.scheme.too_early": Text(
        "这里还没有“{name}”：它要在计分之后才有。", "“{name}” isn't there yet: it comes with the scores."
    ),
    "appraisal.scheme.too_early.remedy": Text(
        "改用项目，或移到 changes、moves、grades。", "Use items, or move it to changes, moves or grades."
    ),
    "appraisal.scheme.stratum": Text("没有“{name}”这一组。", "There is no stratum “{name}”."),
    "appraisal.scheme.stratum.remedy": Text("有：{known}。", "There are: {known}."),
    "appraisal.scheme.wrong_year": Text(
        "评价办法 {id} 适用于 {first}—{last} 年，不是 {year} 年。",
        "The scheme {id} is for {first}–{last}, not for {year}.",
    ),
    "appraisal.scheme.wrong_year.remedy": Text(
        "换用该年的评价办法，或改正 --year。", "Take the scheme of that year, or mend --year."
    ),
}

TEXTS = LANGUAGE | PARTS | WHOLE
