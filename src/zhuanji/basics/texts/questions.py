"""Questions that a target's text leaves open."""

from __future__ import annotations

from zhuanji.basics.texts.entry import Text

TEXTS: dict[str, Text] = {
    "question.base_year": Text(
        "与哪一年相比？原文没有写明基期年份。",
        "Compared with which year? The text names no base year.",
    ),
    "question.price_basis": Text(
        "按现价还是可比价计算？原文没有写明。",
        "At current or constant prices? The text doesn't say.",
    ),
    "question.scope": Text(
        "统计范围是什么（哪个地区、规上还是全部）？原文没有写明。",
        "Over which scope (which area, above scale or all)? The text doesn't say.",
    ),
    "question.comparator": Text(
        "比较对象的口径是什么（全部企业还是同一行业、同一规模）？原文没有写明。",
        "The average of which population (all firms, the same sector, the same size)? The text doesn't say.",
    ),
    "question.measure": Text(
        "“规模”指产值、营业收入还是销售额？原文没有写明。",
        "Does “scale” mean output, revenue or sales? The text doesn't say.",
    ),
    "question.definition": Text(
        "概括性用语包含哪几项、单个企业怎样才算完成？原文没有解释。",
        "What does the summarising term contain, and when does one firm count? The text doesn't explain it.",
    ),
    "question.register": Text(
        "应覆盖的名单（分母）是什么、怎样才算覆盖？原文没有写明。",
        "Which register is to be covered, and when is one entry covered? The text doesn't say.",
    ),
    "question.deadline": Text(
        "到哪一年完成？原文没有写明。",
        "Due by which year? The text names none.",
    ),
    "question.unit": Text(
        "数值的计量单位是什么？原文没有写明。",
        "In which unit is the number? The text gives none.",
    ),
    "question.window": Text(
        "“累计”从哪一年算到哪一年？原文没有写明。",
        "Summed over which years? The text doesn't say.",
    ),
    "question.stock_or_new": Text(
        "是期末总数还是规划期内新增数？原文没有写明。",
        "A total at the end, or new ones within the period? The text doesn't say.",
    ),
}
