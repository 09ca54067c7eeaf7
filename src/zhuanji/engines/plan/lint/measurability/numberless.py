"""M109: a goal without any measurable target.

Runs on every goal clause or labelled goal; needs one without any target; M101 to M103 speak first.
"""

from __future__ import annotations

from collections.abc import Iterator

from zhuanji.engines.plan.lint.check import Check, Hit
from zhuanji.engines.plan.lint.document import Document
from zhuanji.engines.plan.lint.goals import is_goal
from zhuanji.engines.plan.lint.measurability import indefinite, ranks, wishes
from zhuanji.engines.plan.lint.passages import Passage

# Shorter ones are headings or a clause of their own further down.
SHORTEST = 20


def find(document: Document) -> Iterator[Hit]:
    """Yield every goal that holds no measurable target and no wish that another check names."""
    named = [hit for check in (wishes, ranks, indefinite) for hit in check.find(document)]
    for passages in goals(document):
        start, end = passages[0].paragraph.start, passages[-1].paragraph.end
        if document.targets_in(start, end) or any(start <= hit.start < end for hit in named):
            continue
        if sum(len(passage.text) - passage.body for passage in passages) >= SHORTEST:
            yield Hit(*opening(passages[0]))


def goals(document: Document) -> Iterator[list[Passage]]:
    """Yield the paragraphs of each goal clause without clauses under it, and each labelled goal."""
    for clause in document.plan.clauses:
        own = [passage for passage in document.passages_of(clause) if is_goal(passage)]
        labelled = [passage for passage in own if passage.label]
        yield from ([passage] for passage in labelled)
        if own and not labelled and not document.children.get(clause.id):
            yield own


def opening(passage: Passage) -> tuple[int, int]:
    """Return the heading or label of a goal, its first sentence where it has none."""
    sentences = passage.sentences()
    stop = passage.body or (sentences[0].end if sentences else len(passage.text))
    return passage.span(0, min(stop, len(passage.text)))


CHECK = Check("M109", "warning", find)
