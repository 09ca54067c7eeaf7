"""A whole-area target and the targets of the same measure in the clauses below: 5000 亿元 and four sectors."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from zhuanji.engines.plan.lint.document import Document
from zhuanji.engines.plan.lint.parts import prefix_of
from zhuanji.engines.plan.lint.sums.exact import total
from zhuanji.engines.plan.lint.values import Phrase, number_text
from zhuanji.engines.plan.model import Clause, Target

ADDITIVE = ("level", "cumulative", "addition")
Group = tuple[str, str, str, int | None]
# A shorter common ending (企业, 项目) doesn't make two targets one measure.
SHORTEST_MEASURE = 3


@dataclass(frozen=True, slots=True)
class Family:
    """A whole, its parts (one a clause), and the sibling clauses that have no such target.

    `dated` are the siblings that have the same indicator for another year only.
    """

    whole: Target
    parts: tuple[Target, ...]
    others: tuple[Clause, ...]
    dated: tuple[Clause, ...]

    @property
    def sum(self) -> float:
        """The sum of the parts."""
        return total(float(part.value or 0) for part in self.parts)


def families(document: Document) -> Iterator[Family]:
    """Yield every whole among the goals with parts of its measure, unit and year in sibling clauses."""
    groups = possible_parts(document)
    for whole in document.plan.targets:
        if whole.value is None or whole.kind not in ADDITIVE or document.roles.get(whole.clause) != "goal":
            continue
        for ending in endings(whole.subject):
            for chapter, parts in groups.get(group_of(whole, ending), {}).items():
                alone = len({part.clause for part in parts}) == len(parts)
                # A part that equals the whole says it again.
                if len(parts) > 1 and alone and all(part.value != whole.value for part in parts):
                    others, dated = without_part(document, chapter, parts)
                    yield Family(whole, tuple(parts), others, dated)


def possible_parts(document: Document) -> dict[Group, dict[str, list[Target]]]:
    """Return the targets of task clauses by what they measure, and by chapter."""
    groups: dict[Group, dict[str, list[Target]]] = {}
    for target in document.plan.targets:
        if target.value is None or target.kind not in ADDITIVE or document.roles.get(target.clause) != "task":
            continue
        chapters = groups.setdefault(group_of(target, target.subject), {})
        chapters.setdefault(chapter_of(document, target), []).append(target)
    return groups


def group_of(target: Target, subject: str) -> Group:
    """Return what a target must share with another to measure the same: plan, subject, unit, year."""
    return prefix_of(target.clause), subject, target.unit, target.by


def endings(subject: str) -> list[str]:
    """Return the endings of a subject that could be the name of the same measure in a part.

    >>> endings("全市产业规模")
    ['全市产业规模', '市产业规模', '产业规模', '业规模']
    """
    return [subject[start:] for start in range(len(subject) - SHORTEST_MEASURE + 1)]


def chapter_of(document: Document, target: Target) -> str:
    """Return the id of the chapter that a target stands in."""
    clause = document.clauses[target.clause]
    return next((above.id for above in list(document.ancestors(clause))[::-1]), clause.id)


def without_part(
    document: Document, chapter: str, parts: list[Target]
) -> tuple[tuple[Clause, ...], tuple[Clause, ...]]:
    """Return the clauses of a chapter, as deep as the parts' own, without such a target.

    First those without the indicator, then those that have it for another year.
    """
    level = document.clauses[parts[0].clause].level
    having = {part.clause for part in parts}
    leaves = document.leaves(document.clauses[chapter])
    lacking = [leaf for leaf in leaves if leaf.level == level and leaf.id not in having]
    measured = {leaf.id: years_measured(document, leaf, parts[0]) for leaf in lacking}
    others = tuple(leaf for leaf in lacking if not measured[leaf.id])
    # A sibling with the same indicator and year under a longer name is neither without it nor of another year.
    return others, tuple(leaf for leaf in lacking if measured[leaf.id] - {parts[0].by})


def years_measured(document: Document, clause: Clause, part: Target) -> set[int | None]:
    """Return the years for which a clause has a target of a part's indicator and unit."""
    return {
        target.by
        for target in document.targets_in(clause.start, clause.end)
        if target.value is not None
        and target.kind in ADDITIVE
        and target.unit == part.unit
        and target.subject.endswith(part.subject)
    }


def family_values(document: Document, family: Family) -> dict[str, object]:
    """Return what a sentence on a family names: whole, parts, sum, share, and those without."""
    whole = float(family.whole.value or 0)
    return {
        "subject": family.whole.subject,
        "whole": number_text(whole),
        "unit": family.whole.unit,
        "parts": " + ".join(number_text(float(part.value or 0)) for part in family.parts),
        "named": tuple(document.clauses[part.clause].heading for part in family.parts),
        "sum": number_text(family.sum),
        "share": percent(family.sum, whole),
        "rest": number_text(total([whole, -family.sum])),
        "count": len(family.parts),
        **left_over(family),
    }


def left_over(family: Family) -> dict[str, object]:
    """Return the siblings without a part, by heading, and the words on them that a sentence needs."""
    others = tuple(clause.heading for clause in family.others)
    dated = tuple(clause.heading for clause in family.dated)
    return {
        "others": others,
        "dated": dated,
        "without": Phrase("without_indicator", {"others": others}) if others else "",
        "otherwise": Phrase("other_years", {"dated": dated}) if dated else "",
    }


def percent(part: float, whole: float) -> str:
    """Return a share in per cent, with one decimal where it isn't whole.

    >>> percent(2500, 5000), percent(1, 3)
    ('50', '33.3')
    """
    return number_text(int(part * 1000 / whole + 0.5) / 10) if whole else "0"


def related_spans(family: Family) -> tuple[tuple[int, int], ...]:
    """Return where the parts stand."""
    return tuple((part.start, part.end) for part in family.parts)
