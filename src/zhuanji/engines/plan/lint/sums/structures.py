"""Sets of counts that make up a whole in one sentence (29 = 11 + 13 + 5), and how they add up."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from zhuanji.engines.plan.grammar.quantities import Quantity, find_quantities
from zhuanji.engines.plan.lint.document import Document
from zhuanji.engines.plan.lint.passages import Passage
from zhuanji.engines.plan.lint.sums.exact import total
from zhuanji.engines.plan.lint.values import number_text
from zhuanji.engines.plan.text.sentences import Sentence

# Words that divide a whole without rest; 其中 alone may name only some of its parts.
DIVIDED = re.compile(r"分类处置|分为|分别为|由[^，。;]{1,20}组成")
AMONG = re.compile(r"其中")
ADDED = ("count", "money", "amount")
# Parts that count into one another can't be added: 省级以上30家、市级以上50家.
OVERLAPPING = re.compile(r"以上|及以下|累计")
# Nor can values of different years: 其中2024年80亿元、2025年100亿元 may be stages.
DATED = re.compile(r"20\d\d年")
REACHED = re.compile(r"(?:达到|突破|超过|达|为|到)$")
# Behind 其中, as many parts that make up this share look meant to be all.
FEWEST_PARTS = 3
SHARE_OF_ALL = 0.8


@dataclass(frozen=True, slots=True)
class PartSet:
    """A whole and its parts as labels with values; offsets are those of the plain text."""

    start: int
    end: int
    subject: str
    whole: float
    unit: str
    parts: tuple[tuple[str, float], ...]

    @property
    def sum(self) -> float:
        """The sum of the parts."""
        return total(value for _, value in self.parts)

    def values(self) -> dict[str, object]:
        """Return what a sentence names: the whole, its parts, their sum, the difference."""
        return {
            "subject": self.subject,
            "whole": number_text(self.whole),
            "unit": self.unit,
            "parts": " + ".join(number_text(value) for _, value in self.parts),
            "named": tuple(f"{short_label(label)}{number_text(value)}" for label, value in self.parts),
            "sum": number_text(self.sum),
            "difference": number_text(abs(total([self.whole, -self.sum]))),
        }


def part_sets(document: Document) -> Iterator[PartSet]:
    """Yield the sets that the reader found to sum up, then those in the text that don't."""
    for target in document.plan.targets:
        if target.kind == "structure" and target.value is not None and len(target.parts) > 1:
            parts = tuple((part.label, float(part.value)) for part in target.parts)
            yield PartSet(target.start, target.end, target.subject, float(target.value), target.unit, parts)
    for passage in document.passages:
        if passage.role in ("front", "annex") or not (
            AMONG.search(passage.text) or DIVIDED.search(passage.text)
        ):
            continue
        for sentence in passage.sentences():
            quantities = find_quantities(sentence.text)
            for measure in ADDED:
                alike = [quantity for quantity in quantities if quantity.measure == measure]
                yield from uneven_sets(passage, sentence, alike)


def uneven_sets(passage: Passage, sentence: Sentence, quantities: list[Quantity]) -> Iterator[PartSet]:
    """Yield the sets of a sentence whose parts don't sum to their whole.

    Too large they never fit; too small they don't where counts are meant to be all.
    """
    for index, whole in enumerate(quantities):
        parts = parts_after(sentence.text, whole, quantities[index + 1 :])
        if len(parts) < 2:
            continue
        between = sentence.text[whole.end : parts[0].start]
        named = label_parts(sentence.text, whole, parts)
        whole_value, parts_sum = float(whole.value), total(float(part.value) for part in parts)
        close = parts_close(sentence.text, parts)
        counted = whole.measure == "count" and meant_as_all(between, named, whole_value, parts_sum)
        if (parts_sum != whole_value and counted) or (close and exceed(named, whole_value, parts_sum)):
            before = re.split("[，。;:]", sentence.text[: whole.start])[-1]
            opening = sentence.start + whole.start - len(before)
            start, end = passage.span(opening, sentence.start + parts[-1].end)
            subject = re.split("[，。;:]|其中", sentence.text[whole.end :])[0] or REACHED.sub("", before)
            yield PartSet(start, end, subject, whole_value, whole.unit, named)


def parts_after(text: str, whole: Quantity, following: list[Quantity]) -> list[Quantity]:
    """Return the quantities of the same unit that follow 其中 or its kin, parted by 、 only."""
    if not following or not (
        AMONG.search(text[whole.end : following[0].start])
        or DIVIDED.search(text[whole.end : following[0].start])
    ):
        return []
    parts: list[Quantity] = []
    for quantity in following:
        between = text[parts[-1].end : quantity.start] if parts else "、"
        if quantity.unit != whole.unit or not re.match("[、和及，]", between) or re.search("[。;:]", between):
            break
        parts.append(quantity)
    return parts


def label_parts(text: str, whole: Quantity, parts: list[Quantity]) -> tuple[tuple[str, float], ...]:
    """Return the parts with the words before their numbers."""
    starts = [whole.end, *(part.end for part in parts)]
    return tuple(
        (text[start : part.start].strip("、和及，"), float(part.value))
        for start, part in zip(starts, parts, strict=False)
    )


def meant_as_all(between: str, named: tuple[tuple[str, float], ...], whole: float, parts_sum: float) -> bool:
    """Say whether parts that don't sum to the whole were meant to."""
    if any(OVERLAPPING.search(label) for label, _ in named):
        return False
    if DIVIDED.search(between):
        return True
    return len(named) >= FEWEST_PARTS and parts_sum >= SHARE_OF_ALL * whole


def parts_close(text: str, parts: list[Quantity]) -> bool:
    """Say whether parts stand in one row (、和及); behind a comma another measure may begin."""
    return all(re.match("、|和|及|以及", text[part.end : part.end + 2]) for part in parts[:-1])


def exceed(named: tuple[tuple[str, float], ...], whole: float, parts_sum: float) -> bool:
    """Say whether parts sum to more than their whole, and can be summed at all."""
    countable = not any(OVERLAPPING.search(label) or DATED.search(label) for label, _ in named)
    return countable and parts_sum > whole


def short_label(label: str) -> str:
    """Return the last words of a part's label, without what stands before a mark.

    >>> short_label("分类处置，其中关停"), short_label("保留"), short_label("光伏达到")
    ('关停', '保留', '光伏')
    """
    words = re.split(r"[，、：:)）]|其中", label)[-1] or label
    return REACHED.sub("", words) or words
