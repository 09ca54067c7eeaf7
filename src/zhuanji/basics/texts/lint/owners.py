"""Findings on owners."""

from __future__ import annotations

from zhuanji.basics.texts.entry import Text

TEXTS = {
    "lint.O301.title": Text("任务没有责任单位", "A task without owner"),
    "lint.O301": Text(
        "{quoted}没有责任单位，而其他任务有。",
        "{quoted} names no owner, while other tasks do.",
    ),
    "lint.O301.remedy": Text("写明牵头单位和配合单位。", "Name who leads and who is with."),
    "lint.O302.title": Text("一章或全文没有责任单位", "A chapter or plan without owners"),
    "lint.O302": Text(
        "{quoted}的{count}条都没有责任单位。",
        "{quoted}: none of its {count} clauses has an owner.",
    ),
    "lint.O302.remedy": Text(
        "逐条写明牵头单位和配合单位，或附任务分工表；由一个单位总负责的，在章首写明。",
        "Name owners for each clause, or add a table of tasks; if one unit answers for all, say so at the beginning.",
    ),
    "lint.O303.title": Text("领域未直接写明责任单位", "A sector that doesn't itself name an owner"),
    "lint.O303": Text(
        "{clause}“{sector}”的{count}项举措没有责任单位，只写“{label}：{area}”。责任要由{there}的{linking}推出（责任单位：{owners}）。",
        "{clause} “{sector}” has {count} measures and no owner, only “{label}：{area}”. The owner has to be inferred from {linking} in {there} (owners: {owners}).",
    ),
    "lint.O303.remedy": Text(
        "在本条写明市级牵头单位和{area}的责任，或在{there}写明各领域由谁牵头。",
        "Name here who leads for the city and what {area} answers for, or say in {there} who leads each sector.",
    ),
    "lint.O304.title": Text("领域没有责任单位", "A sector without owner"),
    "lint.O304": Text(
        "{clause}“{sector}”的{count}项举措没有责任单位；{open}。",
        "{clause} “{sector}” has {count} measures and no owner; {open}.",
    ),
    "lint.O304.remedy": Text(
        "写明市级牵头单位，并把任务分到相关区县。",
        "Name who leads for the city, and give the districts their share.",
    ),
    "lint.O305.title": Text("同一单位有两种写法", "One unit with two names"),
    "lint.O305": Text(
        "“{rare}”（{once}处）与“{usual}”（{often}处）应是同一单位。",
        "“{rare}” ({once}×) and “{usual}” ({often}×) seem to be one unit.",
    ),
    "lint.O305.remedy": Text(
        "全文用同一名称（以现行机构名称为准）。", "Use one name throughout, the one now in force."
    ),
    "lint.O306.title": Text("多个单位同为牵头", "Several leads for one task"),
    "lint.O306": Text(
        "{of}项任务中有{count}项列了两个以上牵头单位（最多{most}个），没有写明由谁总负责。",
        "{count} of {of} tasks name more than one lead (at most {most}) and don't say who answers for the whole.",
    ),
    "lint.O306.remedy": Text(
        "写明“列第一位的为牵头单位”，或每项只定一个牵头单位，其余列为配合。",
        "Say that the first one listed leads, or name one lead for each task and the others as with.",
    ),
    "lint.O307.title": Text("责任单位可能在未读到的附件里", "Owners that may stand in an annex not read"),
    "lint.O307": Text(
        "{quoted}的{count}条在正文里没有责任单位；“{annex}”应有分工，但它不在所读的条文里。",
        "{quoted}: none of its {count} clauses has an owner in the text; “{annex}” should hold them, but isn't among the clauses read.",
    ),
    "lint.O307.remedy": Text(
        "把分工表一并读入后再检查。", "Read the annex together with the text and check again."
    ),
    "lint.O308.title": Text("责任单位没有指名", "Owners that aren't named"),
    "lint.O308": Text(
        "{clause}的责任单位只写{quoted}，没有指明任何一个单位。",
        "{clause} is given to {quoted} only: no unit is named.",
    ),
    "lint.O308.remedy": Text("写明牵头单位。", "Name who leads."),
}
