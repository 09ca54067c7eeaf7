"""Folded paragraph → sentences and the stretches between their commas."""

from __future__ import annotations

import re
from dataclasses import dataclass

from zhuanji.engines.plan.text.markers import CIRCLED

BREAK = re.compile(rf"[。;!?]|(?=[{CIRCLED}])")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a folded paragraph; `start` is where it begins there."""

    text: str
    start: int

    @property
    def end(self) -> int:
        """Where the sentence ends in the folded paragraph."""
        return self.start + len(self.text)


def split_sentences(text: str) -> list[Sentence]:
    """Split folded text at full stops and semicolons, brackets and quotes notwithstanding.

    >>> [s.text for s in split_sentences("新增4家。盘活土地;①整合")]
    ['新增4家', '盘活土地', '①整合']
    """
    sentences, start = [], 0
    for found in BREAK.finditer(text):
        if found.start() > start:
            sentences.append(Sentence(text[start : found.start()], start))
        start = found.end()
    if start < len(text):
        sentences.append(Sentence(text[start:], start))
    return sentences


def segment_bounds(sentence: str, position: int) -> tuple[int, int]:
    """Return the bounds of the stretch between commas and colons around a position."""
    start = max(sentence.rfind("，", 0, position), sentence.rfind(":", 0, position)) + 1
    ends = [index for index in (sentence.find("，", position), sentence.find(":", position)) if index != -1]
    return start, min(ends, default=len(sentence))
