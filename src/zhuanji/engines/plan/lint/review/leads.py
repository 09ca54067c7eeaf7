"""What the review checks share: sentences that a reviewer should read, quoted from comma to comma."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from zhuanji.engines.plan.lint.check import Hit
from zhuanji.engines.plan.lint.document import Document
from zhuanji.engines.plan.lint.passages import Passage
from zhuanji.engines.plan.text.sentences import Sentence, segment_bounds

# A shorter stretch (实行“一事一议”) doesn't say for whom.
SHORTEST_QUOTE = 16
Acceptable = Callable[[str, re.Match[str]], bool]


def leads(
    document: Document, pattern: re.Pattern[str], acceptable: Acceptable | None = None
) -> Iterator[Hit]:
    """Yield the first match of a pattern in every sentence of the plan's clauses; annexes are left out.

    `acceptable` says of a sentence and a match that there is nothing to review.
    """
    for passage in document.passages:
        if passage.role in ("annex", "front"):
            continue
        for sentence in passage.sentences():
            matches = pattern.finditer(sentence.text)
            found = next((m for m in matches if acceptable is None or not acceptable(sentence.text, m)), None)
            if found is not None:
                yield lead_hit(passage, sentence, found)


def lead_hit(passage: Passage, sentence: Sentence, found: re.Match[str]) -> Hit:
    """Return the hit of a match: from comma to comma, with the stretch before it where that is short."""
    first = segment_bounds(sentence.text, found.start())[0]
    last = segment_bounds(sentence.text, max(found.start(), found.end() - 1))[1]
    while first > 0 and last - first < SHORTEST_QUOTE:
        first = segment_bounds(sentence.text, first - 1)[0]
    span = passage.span(sentence.start + first, sentence.start + last)
    return Hit(*span, {"words": found.group()})
