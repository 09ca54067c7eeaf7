"""Reads a whole that its parts make up: 29条…其中关停11条、整合提升13条、保留5条."""

from __future__ import annotations

import re

from zhuanji.engines.plan.grammar.quantities import Quantity, find_quantities
from zhuanji.engines.plan.grammar.subjects import subject_offset
from zhuanji.engines.plan.grammar.verbs import COUNTING
from zhuanji.engines.plan.model import Part
from zhuanji.engines.plan.targets.draft import Draft

INTRODUCED = re.compile(r"其中|分别为|包括|分为|分类处置|(?<!不)含")
LEAD = re.compile(r"^(?:对|将|把|其中|包括|分别为|含|分为|:|，|、|和|及|与|内|省级)+")


def find_structure(sentence: str) -> list[Draft]:
    """Return the structure targets of a folded sentence: parts of one unit that sum to the number before.

    >>> [(d.value, [p.value for p in d.parts]) for d in find_structure("对29条生产线分类处置，其中关停11条、整合提升13条、保留5条")]
    [(29, [11, 13, 5])]
    """
    quantities = [q for q in find_quantities(sentence) if q.measure == "count"]
    for index, whole in enumerate(quantities):
        parts = parts_of(sentence, quantities, index)
        if len(parts) >= 2 and abs(sum(part.value for part in parts) - whole.value) < 1e-9:
            return [build(sentence, whole, parts)]
    return []


def parts_of(sentence: str, quantities: list[Quantity], index: int) -> list[Quantity]:
    """Return the quantities after `其中` that carry the whole's unit, up to where they sum to it."""
    whole, parts, total = quantities[index], [], 0.0
    following = quantities[index + 1 :]
    if not following or not INTRODUCED.search(sentence[whole.end : following[0].start]):
        return []
    for quantity in following:
        if quantity.unit != whole.unit or total >= whole.value:
            break
        parts.append(quantity)
        total += quantity.value
    return parts


def trim_made(phrase: str) -> str:
    """Return the noun before a whole: 力争培育上市公司10家 counts 上市公司."""
    body = phrase[subject_offset(phrase) :]
    made = re.match(COUNTING, body)
    return body[made.end() :] if made else body


def build(sentence: str, whole: Quantity, parts: list[Quantity]) -> Draft:
    """Build the draft with the label of each part."""
    start = max(sentence.rfind("，", 0, whole.start), sentence.rfind("。", 0, whole.start)) + 1
    labelled, position = [], whole.end
    introduced = list(INTRODUCED.finditer(sentence, whole.end, parts[0].start))
    position = introduced[-1].end() if introduced else whole.end
    for part in parts:
        label = LEAD.sub("", sentence[position : part.start])
        labelled.append(Part(label, part.value))
        position = part.end
    noun = re.split(rf"[，。;]|\((?={INTRODUCED.pattern})", sentence[whole.end :])[0]
    subject = re.sub(r"(?:分类处置|进行.*|实施.*)$", "", noun) or trim_made(sentence[start : whole.start])
    return Draft(
        start,
        parts[-1].end,
        subject,
        "structure",
        "=",
        whole.value,
        whole.unit,
        "structure",
        "",
        parts=tuple(labelled),
    )
