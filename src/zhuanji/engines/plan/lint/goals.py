"""Where a document states its goals: the stretches in which a wish ought to be a target."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from zhuanji.engines.plan.lint.document import Document
from zhuanji.engines.plan.lint.passages import Passage
from zhuanji.engines.plan.text.sentences import Sentence

# 总体要求 and its kin may state the goal in a sentence of their own.
OPENS_GOAL = re.compile(r"^(?:力争)?(?:到|至|通过)(?:20\d{2}|[三两四五3-5])年")
LEAD_IN = re.compile(
    r"^(?:(?:力争)?(?:到|至)20\d{2}年(?:年?底|末)?|通过[三两四五3-5]年(?:的)?努力|[①②③④⑤⑥⑦⑧⑨⑩]|-+|力争|努力|使我[市省区县])"
)
COMMA = re.compile("[，:]")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A stretch between two commas of a goal; `start` and `end` are folded offsets in its passage."""

    passage: Passage
    start: int
    end: int

    @property
    def text(self) -> str:
        """The folded text."""
        return self.passage.text[self.start : self.end]

    def span(self) -> tuple[int, int]:
        """Return the offsets in the plain text."""
        return self.passage.span(self.start, self.end)


def is_goal(passage: Passage) -> bool:
    """Say whether a paragraph states goals: under such a heading, or behind such a label."""
    if passage.role in ("front", "annex") or passage.paragraph.cells:
        return False
    return "目标" in passage.label if passage.label else passage.role == "goal"


def goal_sentences(document: Document) -> Iterator[tuple[Passage, Sentence]]:
    """Yield the sentences that state goals, headings left out."""
    for passage in document.passages:
        if not is_goal(passage) and passage.role != "idea":
            continue
        for sentence in passage.sentences():
            if sentence.end <= passage.body or (
                passage.role == "idea" and not OPENS_GOAL.match(sentence.text)
            ):
                continue
            yield passage, sentence


def goal_phrases(document: Document) -> Iterator[Phrase]:
    """Yield the stretches between commas of all goals, without 到2025年 and its like before them."""
    for passage, sentence in goal_sentences(document):
        position = max(sentence.start, passage.body)
        for piece in COMMA.split(passage.text[position : sentence.end]):
            lead = LEAD_IN.match(piece)
            start = position + (lead.end() if lead else 0)
            if start < position + len(piece):
                yield Phrase(passage, start, position + len(piece))
            position += len(piece) + 1


def measured_next(phrase: Phrase) -> bool:
    """Say whether the stretch behind the comma gives the number: 大幅提升，达到30%以上."""
    rest = phrase.passage.text[phrase.end :]
    return re.match(r"，(?:达到|达|超过|突破|年均|较|比|同比|由|从|其中)[^，。;]*\d", rest) is not None
