"""Targets that speak of the same measure: by subject, unit and kind, within one plan of the file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, pairwise
from typing import Literal

from zhuanji.engines.plan.lint.document import Document
from zhuanji.engines.plan.lint.parts import prefix_of
from zhuanji.engines.plan.model import Target

Relation = Literal["stretch", "stage", "clash"]

SCOPE = re.compile(r"^(?:到20\d{2}年)?(?:全[市省区县州国域]|我[市省区县]|[一-鿿]{2}[市省](?=规|数|制|新|工))")
NOISE = re.compile(r"[“”\"'（）()《》、]|总量$|总额$")
# Shorter subjects (产业规模, 示范项目) mean something else in each clause.
SHORTEST_SUBJECT = 6
HEDGED = re.compile(r"力争|争取|努力|奋斗")
FORMS = {"addition": "count", "cumulative": "count", "level": "level", "coverage": "level"}


@dataclass(frozen=True, slots=True)
class Pair:
    """Two targets of one measure with different values, and how they stand to each other."""

    first: Target
    second: Target
    relation: Relation


def pairs(document: Document) -> Iterator[Pair]:
    """Yield the pairs of targets that give one measure two values."""
    groups: dict[tuple[str, ...], list[Target]] = {}
    for target in document.plan.targets:
        subject = plain_subject(target.subject)
        if target.value is not None and target.kind in FORMS and len(subject) >= SHORTEST_SUBJECT:
            name = (prefix_of(target.clause), subject, target.unit, FORMS[target.kind])
            groups.setdefault(name, []).append(target)
    for group in groups.values():
        yield from related(document, group)


def related(document: Document, group: list[Target]) -> Iterator[Pair]:
    """Yield the pairs within one measure, every two values once; stages only from one year to the next."""
    seen: set[tuple[object, ...]] = set()
    years = sorted({target.by for target in group if target.by is not None})
    for first, second in combinations(group, 2):
        relation = relation_of(document, first, second) if first.value != second.value else None
        sign = relation, first.by, second.by, first.value, second.value
        if relation is None or sign in seen or (relation == "stage" and not adjoining(years, first, second)):
            continue
        seen.add(sign)
        yield Pair(first, second, relation)


def adjoining(years: list[int], first: Target, second: Target) -> bool:
    """Say whether two targets are due one after the other among those of their measure."""
    return any((first.by, second.by) == step for step in pairwise(years))


def plain_subject(subject: str) -> str:
    """Return a subject without its scope, marks and shorter forms.

    >>> plain_subject("全市规上工业“企业”") == plain_subject("规模以上工业企业")
    True
    """
    return SCOPE.sub("", NOISE.sub("", subject)).replace("规模以上", "规上")


def relation_of(document: Document, first: Target, second: Target) -> Relation | None:
    """Return whether two values are stages, floor and stretch, or a clash; None where it can't be told."""
    if yearly(document, first) != yearly(document, second):
        return None
    if first.by != second.by:
        return "stage" if first.by is not None and second.by is not None else None
    if hedged(document, first) != hedged(document, second) or same_sentence(document, first, second):
        return "stretch"
    goal = "goal" in (document.roles.get(first.clause), document.roles.get(second.clause))
    return "clash" if goal or first.clause == second.clause else None


def hedged(document: Document, target: Target) -> bool:
    """Say whether a target is hoped for more than promised: 力争达到."""
    return (
        HEDGED.search(f"{target.hedge or ''}{document.plain[max(0, target.start - 4) : target.end]}")
        is not None
    )


def yearly(document: Document, target: Target) -> bool:
    """Say whether a target is a value of each year."""
    return "每年" in document.plain[max(0, target.start - 6) : target.end]


def same_sentence(document: Document, first: Target, second: Target) -> bool:
    """Say whether two targets stand in one sentence, next to each other."""
    between = document.plain[min(first.end, second.end) : max(first.start, second.start)]
    return len(between) < 40 and "。" not in between and "\n" not in between
