"""Paragraphs as the checks look at them: folded, with their clause, its role, and the label that they open with."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from zhuanji.engines.plan.lint.roles import Role
from zhuanji.engines.plan.model import Clause, Plan
from zhuanji.engines.plan.outline.headings import heading_span, label_of
from zhuanji.engines.plan.text.paragraphs import Paragraph, read_paragraphs
from zhuanji.engines.plan.text.sentences import Sentence, split_sentences

# What Word leaves before a label when a text is pasted.
LEFTOVER = re.compile(r"^(?:\[bookmark:[^\]]{0,40}\])*")


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph with its clause; `body` is where its heading or its label ends in the folded text."""

    clause: Clause | None
    role: Role
    paragraph: Paragraph
    label: str | None
    body: int

    @property
    def text(self) -> str:
        """The folded text."""
        return self.paragraph.text

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the plain-text offsets of the folded characters `start` to `end` (not empty)."""
        return self.paragraph.folded.span(start, end)

    def sentences(self) -> list[Sentence]:
        """Return the sentences, the heading's among them."""
        return split_sentences(self.text)


def read_passages(plan: Plan, plain: str, roles: dict[str, Role]) -> tuple[Passage, ...]:
    """Return the paragraphs of a plain text, each with the clause that holds it."""
    starts = [clause.start for clause in plan.clauses]
    passages = []
    for paragraph in read_paragraphs(plain):
        index = bisect_right(starts, paragraph.start) - 1
        clause = plan.clauses[index] if index >= 0 else None
        if paragraph.text:
            passages.append(make_passage(clause, roles[clause.id] if clause else "front", paragraph))
    return tuple(passages)


def make_passage(clause: Clause | None, role: Role, paragraph: Paragraph) -> Passage:
    """Give a paragraph its clause, its role and its label."""
    leftover = LEFTOVER.match(paragraph.text)
    skipped = leftover.end() if leftover else 0
    label = label_of(paragraph.text[skipped:]) if paragraph.marker is None else None
    body = skipped + len(label) + 1 if label else heading_span(paragraph)[1]
    return Passage(clause, role, paragraph, label, body)
