"""S203: a total smaller than its parts.

Runs on wholes and their parts; needs a total smaller than a part or than its parts' sum; says both.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from zhuanji.engines.plan.grammar.units import measure_of
from zhuanji.engines.plan.lint.check import Check, Hit
from zhuanji.engines.plan.lint.document import Document
from zhuanji.engines.plan.lint.sums.families import families, family_values, related_spans
from zhuanji.engines.plan.lint.sums.structures import part_sets
from zhuanji.engines.plan.lint.values import number_text
from zhuanji.engines.plan.model import Target

# 其中 goes back to the number just before it in the sentence.
REACH = 30


def find(document: Document) -> Iterator[Hit]:
    """Yield every total that its parts exceed: in a structure, behind 其中, or over sibling clauses."""
    exceeded = [parts for parts in part_sets(document) if parts.sum > parts.whole]
    for parts in exceeded:
        yield Hit(parts.start, parts.end, parts.values())
    for whole, part in among(document):
        if any(parts.start < part.end and part.start < parts.end for parts in exceeded):
            continue
        if whole.value is not None and part.value is not None and part.value > whole.value:
            yield Hit(whole.start, part.end, pair_values(whole, part))
    for family in families(document):
        if family.whole.value is not None and family.sum > family.whole.value:
            values = family_values(document, family)
            yield Hit(family.whole.start, family.whole.end, values, related_spans(family))


def among(document: Document) -> Iterator[tuple[Target, Target]]:
    """Yield each target with the one that 其中 takes out of it."""
    for whole, part in pairwise(document.plan.targets):
        between = document.plain[whole.end : part.start + 2]
        close = whole.end <= part.start <= whole.end + REACH
        same = whole.unit == part.unit and measure_of(whole.unit) != "share"
        if close and same and "其中" in between and "。" not in between:
            yield whole, part


def pair_values(whole: Target, part: Target) -> dict[str, object]:
    """Return what a sentence on a total and one part of it names."""
    value = number_text(float(part.value or 0))
    return {
        "subject": whole.subject,
        "whole": number_text(float(whole.value or 0)),
        "unit": whole.unit,
        "named": f"{part.subject}{value}",
        "sum": value,
    }


CHECK = Check("S203", "error", find)
