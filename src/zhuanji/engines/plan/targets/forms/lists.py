"""Several numbers under one 分别: each takes the subject whose turn it is."""

from __future__ import annotations

from zhuanji.engines.plan.grammar.subjects import (
    SHARED_END,
    complete_list,
)
from zhuanji.engines.plan.targets.context import Context
from zhuanji.engines.plan.targets.draft import Draft


def share_subjects(context: Context, draft: Draft) -> Draft:
    """Give the first of several numbers under 分别 the first of its subjects, and keep the others for the next."""
    subjects = complete_list(draft.subject)
    if "分别" not in context.left or len(subjects) < 2:
        return draft
    draft.shared, draft.subject = tuple(subjects), subjects[0]
    return draft


def next_subject(context: Context, draft: Draft, last: Draft) -> Draft:
    """Give a further number of 分别 its own subject, and start its quote there."""
    draft.shared, draft.turn = last.shared, last.turn + 1
    if draft.turn >= len(draft.shared):
        return draft
    draft.subject = draft.shared[draft.turn]
    written = SHARED_END.sub("", draft.subject)
    position = context.sentence.rfind(written, 0, context.quantity.start) if written else -1
    if position != -1:
        draft.start = position
    return draft
