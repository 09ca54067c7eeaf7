"""Reads targets against a comparator that moves: 达到省均水平, 快于面上工业5个百分点, 进入全国前三."""

from __future__ import annotations

import re

from zhuanji.engines.plan.grammar.numbers import number_value
from zhuanji.engines.plan.grammar.quantities import find_quantities
from zhuanji.engines.plan.grammar.subjects import split_list, subject_end, subject_offset, with_population
from zhuanji.engines.plan.model import Comparison
from zhuanji.engines.plan.targets.draft import Draft
from zhuanji.engines.plan.text.sentences import segment_bounds

AVERAGE = r"(?P<basis>(?:[^，。;、达高优超低快好]{0,14}?)(?:平均水平|平均值|均值|平均线|平均数|省均水平|省均|市均|国均|平均增速|平均增幅|平均|同期水平))"
VERB = (
    r"(?P<verb>达到或超过|达到|高于|优于|超过|低于|快于|不低于|不高于|好于|领先于|大于|小于|领先|赶上|接近)"
)
AGAINST_AVERAGE = re.compile(rf"{VERB}{AVERAGE}")
IN_STEP = re.compile(
    r"与(?P<basis>[^，。;]{2,16}?)(?:增长|发展|提高|增速)?(?P<verb>保持同步|基本同步|同步增长|同步提高|同步)(?![推建实规开部])"
)
MARGIN = re.compile(
    r"(?P<verb>快于|高于|优于|低于|超过|领先|(?<![占同环])比(?![重例率值]))(?P<basis>[^，。;\d]{2,24}?)(?:高|"
    r"快|低|提高|超出|多|增长)?(?=(?:约)?\d)"
)
MOVING = re.compile(
    r"(?P<verb>不大于|不超过|不高于|不低于|不少于|小于|大于|快于|高于|低于)(?P<basis>(?:[一-鿿]{0,8})(?:退出|淘汰|原有|"
    r"原|替代|关停|同期|上年|上一年度?|GDP|经济|地区生产总值|财政收入|[一-鿿]{2,14}?的?(?:增速|增幅|增长速度|增长幅度|产能|规模))(?:产能|水平|增速|"
    r"增幅|增长|总量|规模|排放量)?)(?=[，。;、和且并)]|$)"
)
RANK = re.compile(
    r"(?P<verb>进入|位居|位列|跻身|居|排名(?:进入|保持|稳居|位居|位列|达到|在)?|排在|列|保持在|保持|稳居|争进|挺进|跨入|迈入|力争(?=前|第)|处于|冲刺|进军|名列|"
    r"争创)(?P<basis>[^，。;\d]{0,12}?)"
    r"(?P<first>前|第)(?P<number>\d+|[一二三四五六七八九十]+)(?P<unit>位|名|强|方阵|梯队|个百分点|%)?"
)
OPS: dict[str, Comparison] = {
    "达到": ">=",
    "达到或超过": ">=",
    "赶上": ">=",
    "接近": "~",
    "高于": ">",
    "优于": ">",
    "超过": ">",
    "快于": ">",
    "好于": ">",
    "领先于": ">",
    "领先": ">",
    "大于": ">",
    "低于": "<",
    "小于": "<",
    "不低于": ">=",
    "不少于": ">=",
    "不高于": "<=",
    "不超过": "<=",
    "不大于": "<=",
    "比": ">=",
}


def find_relative(sentence: str) -> list[Draft]:
    """Return the targets against averages, margins, moving amounts and ranks in a folded sentence.

    >>> [(d.subject, d.op, d.basis) for d in find_relative("传统制造业营业利润率、亩均税收达到省均水平")]
    [('传统制造业营业利润率', '>=', '省均水平'), ('传统制造业亩均税收', '>=', '省均水平')]
    >>> [(d.value, d.unit, d.basis) for d in find_relative("增加值增速快于面上工业5个百分点")]
    [(5, '个百分点', '面上工业')]
    """
    drafts = [draft for found in MARGIN.finditer(sentence) for draft in margin(sentence, found)]
    for pattern in (AGAINST_AVERAGE, MOVING):
        for found in pattern.finditer(sentence):
            if not any(draft.start <= found.start() < draft.end for draft in drafts):
                drafts += against(sentence, found)
    for found in IN_STEP.finditer(sentence):
        start, subject = head_of(sentence, found.start())
        if re.search(r"(?:增长|增速|收入|投入|增幅)$", sentence[: found.start()]):
            op: Comparison = "~" if "基本" in found.group() else ">="
            drafts.append(
                Draft(
                    start,
                    found.end(),
                    subject,
                    "relative",
                    op,
                    None,
                    "",
                    "relative",
                    found.group("verb"),
                    found.group("basis"),
                )
            )
    for found in RANK.finditer(sentence):
        drafts += rank(sentence, found)
    return sorted(drafts, key=lambda draft: draft.start)


def head_of(sentence: str, position: int) -> tuple[int, str]:
    """Return where the subject before a verb begins, and the subject."""
    start, _ = segment_bounds(sentence, position)
    head = sentence[start:position]
    return start + subject_offset(head), head[subject_offset(head) : subject_end(head)]


def margin(sentence: str, found: re.Match[str]) -> list[Draft]:
    """Read a margin over a comparator: 快于面上工业5个百分点."""
    quantity = next((q for q in find_quantities(sentence) if q.start >= found.end()), None)
    if quantity is None or quantity.start - found.end() > 1 or quantity.measure not in ("points", "share"):
        return []
    if quantity.measure == "share" and found.group("verb") in ("超过", "高于", "低于"):
        return []
    if re.search(r"\d{4}年|上年|基期|期初|基础", found.group("basis")):
        return []
    start, subject = head_of(sentence, found.start())
    return [
        Draft(
            start,
            quantity.end,
            subject,
            "relative",
            ">=",
            quantity.value,
            quantity.unit,
            "relative",
            found.group("verb"),
            found.group("basis"),
        )
    ]


def against(sentence: str, found: re.Match[str]) -> list[Draft]:
    """Read a moving comparator without a number, one target for each subject of a list."""
    start, subject = head_of(sentence, found.start())
    # 年均增长8%，高于全省平均水平: the subject was said before the comma.
    if not subject and sentence[:start].endswith("，"):
        return [compared(found, found.start(), "")]
    if not subject or re.match(r"^(?:对|把|将|凡|若)", subject) or re.match(r"^的", sentence[found.end() :]):
        return []
    subjects = split_list(subject) or [subject]
    if len(subjects) > 1 and not all(is_indicator(piece) for piece in subjects):
        subjects = [subject]
    drafts, position = [], start
    for piece, completed in zip(subjects, with_population(subjects), strict=True):
        position = sentence.index(piece, position)
        drafts.append(compared(found, position, completed))
    return drafts


def compared(found: re.Match[str], start: int, subject: str) -> Draft:
    """Build the draft of a subject that is held against a moving comparator."""
    verb, basis = found.group("verb"), found.group("basis")
    return Draft(start, found.end(), subject, "relative", OPS[verb], None, "", "relative", verb, basis)


def is_indicator(phrase: str) -> bool:
    """Say whether a list piece can be measured by itself, so that the list is one of indicators."""
    return (
        re.search(r"(?:率|税收|增加值|收入|水平|强度|增速|比重|占比|指数|产值|规模|利润|效益|量|额)$", phrase)
        is not None
    )


def rank(sentence: str, found: re.Match[str]) -> list[Draft]:
    """Read a rank among others: 进入全国前三. 第一 of a slogan (第一城, 第一方阵) is none."""
    if re.match(r"^[一-鿿]", sentence[found.end() :]) and not re.match(
        r"^(?:行列|以内|左右|之列|水平|及|和|并)", sentence[found.end() :]
    ):
        return []
    if found.group("unit") in ("方阵", "梯队", "个百分点", "%") or re.search("[“”]", found.group()):
        return []
    if found.group("first") == "第" and found.group("unit") is None and not found.group("basis"):
        return []
    value = number_value(found.group("number"))
    start, subject = head_of(sentence, found.start())
    return [
        Draft(
            start,
            found.end(),
            subject,
            "relative",
            "<=",
            value,
            found.group("unit") or "",
            "relative",
            found.group("verb"),
            found.group("basis") or None,
        )
    ]
