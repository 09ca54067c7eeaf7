"""Reads full coverage: 规上企业数字化改造全覆盖 is a coverage target of 100 %."""

from __future__ import annotations

import re

from zhuanji.engines.plan.grammar.subjects import subject_end, subject_offset
from zhuanji.engines.plan.targets.draft import Draft
from zhuanji.engines.plan.text.sentences import segment_bounds

FULL = re.compile(r"(?:实现|达到|力争|基本实现|全面实现)?(?:[一-鿿]{0,2}级)?全覆盖(?!率)")
# 全覆盖 as an attribute or a name sets no target: 全覆盖的网络, “三个全覆盖”, 全覆盖式.
ATTRIBUTE = re.compile(
    r"^(?:的(?!目标)|式|型|性|工程|行动|体系|监管体系|网络|检查|督查|排查|培训|宣传|监测网|、(?:广|多|全|高|无)|[”》\"])"
)
COUNTED = re.compile(r"[一二三四五六七八九十\d]+(?:个|大|项)$|[“《][^”》]{0,12}$")
PAST = re.compile(r"已经?(?:实现|基本)?$|已实现|截至|目前")


def find_coverage(sentence: str) -> list[Draft]:
    """Return the targets of full coverage in a folded sentence.

    >>> [d.subject for d in find_coverage("全市规上企业“三化”技术改造实现全覆盖")]
    ['全市规上企业“三化”技术改造']
    >>> find_coverage("加快推进数字化改造“三个全覆盖”")
    []
    """
    drafts: list[Draft] = []
    for found in FULL.finditer(sentence):
        start, _ = segment_bounds(sentence, found.start())
        head = sentence[start : found.start()]
        if (
            ATTRIBUTE.match(sentence[found.end() :])
            or COUNTED.search(head)
            or head.count('"') % 2
            or PAST.search(head)
        ):
            continue
        if drafts and drafts[-1].end > start:
            start = drafts[-1].end
            head = sentence[start : found.start()]
        head_start, subject = subject_of(sentence, start, head)
        if not subject:
            continue
        drafts.append(
            Draft(head_start, found.end(), subject, "coverage", ">=", 100, "%", "coverage", "全覆盖")
        )
    return drafts


def subject_of(sentence: str, start: int, head: str) -> tuple[int, str]:
    """Return where the covered register begins and how it reads; from the stretch before if this one is bare."""
    subject = head[subject_offset(head) : subject_end(head)]
    subject = re.sub(r"(?:实现|达到|全部|基本|力争)$", "", subject)
    # 流程全整合、部门全覆盖: only what stands behind the last sign is covered.
    done = re.search(r"^.*全[一-鿿]{2}、", subject)
    if done:
        return start + head.index(subject) + done.end(), subject[done.end() :]
    if subject:
        return start + subject_offset(head), subject
    if start == 0:
        return start, ""
    before, _ = segment_bounds(sentence, start - 2)
    head = sentence[before : start - 1]
    return before + subject_offset(head), head[subject_offset(head) : subject_end(head)]
