"""Reads one sentence with all finders; a finder leaves alone what one before it has claimed."""

from __future__ import annotations

from zhuanji.engines.plan.targets.coverage import find_coverage
from zhuanji.engines.plan.targets.doubling import find_doubling
from zhuanji.engines.plan.targets.draft import Draft
from zhuanji.engines.plan.targets.quantified import find_quantified
from zhuanji.engines.plan.targets.relative import find_relative
from zhuanji.engines.plan.targets.structure import find_structure


def read_sentence(sentence: str) -> list[Draft]:
    """Return the targets of a folded sentence in their order; offsets count from its start.

    >>> [(d.kind, d.value, d.unit) for d in read_sentence("到2025年，规模达到5000亿元、税收达到省均水平")]
    [('level', 5000, '亿元'), ('relative', None, '')]
    """
    worded = [
        *find_structure(sentence),
        *find_coverage(sentence),
        *find_relative(sentence),
        *find_doubling(sentence),
    ]
    # A comparator's own number is claimed; a subject in front of it may hold another target.
    claimed = [(claim_start(sentence, draft), draft.end) for draft in worded]
    drafts = worded + find_quantified(sentence, claimed)
    return sorted(drafts, key=lambda draft: (draft.end, draft.start))


def claim_start(sentence: str, draft: Draft) -> int:
    """Return from where a worded target's characters can't make another target."""
    if draft.form == "structure":
        return draft.start
    position = sentence.rfind(draft.verb, draft.start, draft.end) if draft.verb else -1
    return position if position != -1 else draft.start
