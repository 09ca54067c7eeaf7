"""Folded paragraph → sentences and the stretches between their commas."""

from __future__ import annotations

import re
from dataclasses import dataclass

from zhuanji.engines.plan.text.markers import CIRCLED

BREAK = re.compile(rf"[。;!?]|(?=[{CIRCLED}])")

LONGEST = 800
# Further away than this a word has nothing to do with a number, comma or not.
REACH = 160


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a folded paragraph; `start` is where it begins there."""

    text: str
    start: int

    @property
    def end(self) -> int:
        """Where the sentence ends in the folded paragraph."""
        return self.start + len(self.text)


def split_sentences(text: str, start: int = 0, end: int | None = None) -> list[Sentence]:
    """Split the slice `start:end` of a folded text at full stops and semicolons, brackets and quotes notwithstanding.

    >>> [s.text for s in split_sentences("新增4家。盘活土地;①整合")]
    ['新增4家', '盘活土地', '①整合']
    """
    sentences: list[Sentence] = []
    stop = len(text) if end is None else end
    for found in BREAK.finditer(text, start, stop):
        sentences += pieces(text, start, found.start())
        start = found.end()
    return sentences + pieces(text, start, stop)


def pieces(text: str, start: int, end: int) -> list[Sentence]:
    """Return a sentence, in pieces where it is longer than anyone writes: reading one takes its square."""
    found = []
    while end - start > LONGEST:
        comma = text.rfind("，", start, start + LONGEST)
        cut = comma + 1 if comma > start else start + LONGEST
        found.append(Sentence(text[start:cut], start))
        start = cut
    return [*found, Sentence(text[start:end], start)] if end > start else found


def segment_bounds(sentence: str, position: int) -> tuple[int, int]:
    """Return the bounds of the stretch between commas and colons around a position."""
    first, last = max(0, position - REACH), min(len(sentence), position + REACH)
    start = max(sentence.rfind("，", first, position), sentence.rfind(":", first, position)) + 1
    ends = [
        index
        for index in (sentence.find("，", position, last), sentence.find(":", position, last))
        if index != -1
    ]
    return start or first, min(ends, default=last)
