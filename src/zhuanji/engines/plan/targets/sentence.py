"""Reads one sentence with all finders; a finder leaves alone what one before it has claimed."""

from __future__ import annotations

import re
from dataclasses import replace

from zhuanji.engines.plan.grammar.numbers import CHINESE_NUMERAL
from zhuanji.engines.plan.grammar.subjects import split_list, with_population
from zhuanji.engines.plan.targets.coverage import find_coverage
from zhuanji.engines.plan.targets.doubling import find_doubling
from zhuanji.engines.plan.targets.draft import Draft
from zhuanji.engines.plan.targets.quantified import find_quantified
from zhuanji.engines.plan.targets.relative import find_relative
from zhuanji.engines.plan.targets.structure import find_structure

# A stretch with more numbers than this is a run of cells, not a sentence.
MOST_NUMBERS = 60
NUMBER = re.compile(rf"{CHINESE_NUMERAL}|\d+")
# What can be measured by itself; lists of places or of firms share one number as one target.
INDICATOR = re.compile(r"(?:率|比重|占比|指数|收入|产值|增加值|税收|利润|总额|强度|能耗|产量|里程|浓度)$")


def read_sentence(sentence: str) -> list[Draft]:
    """Return the targets of a folded sentence in their order; offsets count from its start.

    >>> [(d.kind, d.value, d.unit) for d in read_sentence("到2025年，规模达到5000亿元、税收达到省均水平")]
    [('level', 5000, '亿元'), ('relative', None, '')]
    """
    if sum(1 for _ in NUMBER.finditer(sentence)) > MOST_NUMBERS or sentence.count("全覆盖") > MOST_NUMBERS:
        return []
    worded = [
        *find_structure(sentence),
        *find_coverage(sentence),
        *find_relative(sentence),
        *find_doubling(sentence),
    ]
    # A comparator's own number is claimed; a subject in front of it may hold another target.
    claimed = [(claim_start(sentence, draft), draft.end) for draft in worded]
    drafts = worded + [
        single for draft in find_quantified(sentence, claimed) for single in one_each(sentence, draft)
    ]
    return sorted(drafts, key=lambda draft: (draft.end, draft.start))


def one_each(sentence: str, draft: Draft) -> list[Draft]:
    """Give each indicator of a list that shares one number its own target: 覆盖率、普及率均达到90%."""
    pieces = split_list(draft.subject)
    shared = draft.kind in ("level", "coverage", "average_change", "total_change") and not draft.shared
    if not shared or len(pieces) < 2 or not all(INDICATOR.search(piece) for piece in pieces):
        return [draft]
    singles, position = [], draft.start
    for piece, completed in zip(pieces, with_population(pieces), strict=True):
        position = max(sentence.find(piece, position), position)
        singles.append(replace(draft, start=position, subject=completed))
    return singles


def claim_start(sentence: str, draft: Draft) -> int:
    """Return from where a worded target's characters can't make another target."""
    if draft.form == "structure":
        return draft.start
    position = sentence.rfind(draft.verb, draft.start, draft.end) if draft.verb else -1
    return position if position != -1 else draft.start
