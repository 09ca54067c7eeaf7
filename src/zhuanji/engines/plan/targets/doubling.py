"""Reads growth in words and multiples: 翻一番, 翻两番, 增长一倍以上, 是2020年的2倍."""

from __future__ import annotations

import re

from zhuanji.engines.plan.grammar.comparators import hedge_after, plain_comparison
from zhuanji.engines.plan.grammar.numbers import number_value
from zhuanji.engines.plan.grammar.subjects import subject_end, subject_offset
from zhuanji.engines.plan.grammar.time import base_year
from zhuanji.engines.plan.model import Comparison
from zhuanji.engines.plan.targets.draft import Draft
from zhuanji.engines.plan.text.sentences import segment_bounds

DOUBLING = re.compile(r"(?:实现|再)?(?:倍增(?!计划|行动|工程|”|效应)|翻(?P<folds>一|两|二|三|1|2)?番)")
TIMES = re.compile(
    r"(?P<verb>增长|提高|提升|增加|扩大)(?P<hedge>了|约|超过|超|近|不低于)?(?P<times>[一二两三四五六七八九十]|\d+(?:\.\d+)?)倍"
)
MULTIPLE = re.compile(
    r"(?P<verb>达到|为|是|超过|达)(?P<basis>[^，。;]{0,14}?)的(?P<times>[一二两三四五六七八九十]|\d+(?:\.\d+)?)倍"
)
FOLDS = {None: 1, "一": 1, "1": 1, "两": 2, "二": 2, "2": 2, "三": 3}
COMPARED_HEAD = re.compile(r"(?:较|比|在)[^，]{0,16}$")


def find_doubling(sentence: str) -> list[Draft]:
    """Return the targets that growth in words makes, as change in per cent.

    >>> [(d.value, d.unit, d.since) for d in find_doubling("营业收入较2018年翻一番")]
    [(100, '%', 2018)]
    >>> [(d.value, d.op) for d in find_doubling("产值增长一倍以上")]
    [(100, '>=')]
    """
    drafts = []
    for found in DOUBLING.finditer(sentence):
        percent = (2 ** FOLDS.get(found.groupdict().get("folds"), 1) - 1) * 100
        drafts.append(build(sentence, found, percent, found.start(), ">="))
    for found in TIMES.finditer(sentence):
        times = number_value(found.group("times")) or 1
        op = plain_comparison(found.group("hedge") or "", sentence[found.end() :])
        drafts.append(build(sentence, found, tidy_percent(times * 100), found.start("verb"), op))
    for found in MULTIPLE.finditer(sentence):
        if re.search(r"\d{4}年|期初|上年", found.group("basis")):
            times = number_value(found.group("times")) or 1
            op = ">" if found.group("verb") == "超过" else ">="
            drafts.append(build(sentence, found, tidy_percent((times - 1) * 100), found.start("verb"), op))
    return [draft for draft in drafts if draft.subject or draft.since or draft.start == 0 or "，" in sentence]


def tidy_percent(value: float) -> float:
    """Return a per cent value without the noise of binary fractions."""
    whole = round(value)
    return whole if abs(value - whole) < 1e-9 else value


def build(sentence: str, found: re.Match[str], percent: float, position: int, op: Comparison) -> Draft:
    """Build the draft from the subject before the verb and the hedge after it."""
    start, _ = segment_bounds(sentence, position)
    head = sentence[start:position]
    compared = COMPARED_HEAD.search(head)
    subject_part = head[: compared.start()] if compared else head
    subject = subject_part[subject_offset(subject_part) : subject_end(subject_part)]
    end = found.end() + hedge_after(sentence[found.end() :])
    begin = start + (subject_offset(head) if subject else (compared.start() if compared else len(head)))
    return Draft(
        begin,
        end,
        subject,
        "total_change",
        op,
        percent,
        "%",
        "change",
        found.group(),
        since=base_year(head + found.group()),
    )
