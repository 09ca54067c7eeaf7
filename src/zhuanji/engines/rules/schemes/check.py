"""What a scheme's parts say to each other: names that don't exist, ids that stand twice, grades unknown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from zhuanji.engines.rules.loading.documents import Document, Path
from zhuanji.engines.rules.loading.findings import Findings
from zhuanji.engines.rules.schemes.adjustments import effect_parts
from zhuanji.engines.rules.schemes.conditions import Condition, condition_items
from zhuanji.engines.rules.schemes.formula import Formula, item_names
from zhuanji.engines.rules.schemes.items import item_kinds
from zhuanji.engines.rules.schemes.names import (
    BEST,
    GRADE,
    POINTS,
    RESULTS,
    SUM,
    WHOLE,
    earlier,
    made_names,
)
from zhuanji.engines.rules.schemes.scheme import Scheme

# What there is when a name is used: items; then values and points of the criteria; then score and rank;
# then the grade. Only where the score is made are the points all together a name.
PREPARED, POINTED, SUMMED, SCORED, GRADED = range(5)


def check_scheme(scheme: Scheme, document: Document, findings: Findings) -> None:
    """Add a finding for everything that doesn't fit together."""
    check_twice(scheme, document, findings)
    check_kinds(scheme, document, findings)
    check_effects(scheme, document, findings)
    check_points(scheme, document, findings)
    check_stages(scheme, document, findings)
    check_strata(scheme, document, findings)


def check_twice(scheme: Scheme, document: Document, findings: Findings) -> None:
    """Refuse an id that stands twice in its list."""
    lists: dict[str, Iterable[str]] = {
        "criteria": [criterion.id for criterion in scheme.criteria],
        "constants": [constant.id for constant in scheme.constants],
        "derive": [derived.id for derived in scheme.derive],
        "changes": [change.id for change in scheme.changes],
        "factors": [factor.id for factor in scheme.factors],
        "events": [event.kind for event in scheme.events],
        "moves": [move.id for move in scheme.moves],
        "strata": [group.id for group in scheme.strata.groups],
    }
    for key, ids in lists.items():
        seen: set[str] = set()
        for index, name in enumerate(ids):
            if name in seen:
                path: Path = ("strata", "groups", index) if key == "strata" else (key, index)
                findings.add("appraisal.scheme.twice", document.place(*path), id=name)
            seen.add(name)


def check_kinds(scheme: Scheme, document: Document, findings: Findings) -> None:
    """Refuse an item that is taken for a number here and for text there."""
    for name, kinds in item_kinds(scheme).items():
        if len(kinds) > 1:
            both = "、".join(sorted(kinds))
            findings.add("appraisal.scheme.kinds", document.place(), item=name, kinds=both)


def check_effects(scheme: Scheme, document: Document, findings: Findings) -> None:
    """Refuse an effect on a grade that the scheme doesn't have."""
    rules: list[tuple[str, int, str | None]] = [
        *(("events", number, event.effect) for number, event in enumerate(scheme.events)),
        *(("moves", number, move.effect) for number, move in enumerate(scheme.moves)),
    ]
    order = scheme.grades.order
    for key, index, effect in rules:
        if effect is None:
            continue
        action, rest = effect_parts(effect)
        if action not in ("UP", "DOWN", "EXEMPT") and rest not in order:
            place = document.place(key, index, "effect")
            findings.add("appraisal.scheme.grade", place, at=key, grade=rest, known=" ".join(order))


def check_points(scheme: Scheme, document: Document, findings: Findings) -> None:
    """Refuse names in a formula of points that mean nothing there, and a benchmark that isn't."""
    for index, criterion in enumerate(scheme.criteria):
        points = criterion.points
        formulas = [one for one in (points.of, points.formula) if one is not None]
        formulas += [end.at for end in points.line]
        known = {*POINTS, *criterion.marks}
        for formula in formulas:
            place = document.place("criteria", index, "points")
            for name in item_names(formula):
                if name not in known:
                    findings.add(
                        "appraisal.scheme.points_name", place, name=name, known=" ".join(sorted(known))
                    )
                elif name in ("benchmark", "ratio") and criterion.benchmark is None:
                    findings.add("appraisal.scheme.benchmark_needed", place, at="points", id=criterion.id)


def check_stages(scheme: Scheme, document: Document, findings: Findings) -> None:
    """Refuse a result that is asked for before it is there, or that no criterion gives."""
    made, results = made_names(scheme), {criterion.id for criterion in scheme.criteria}
    for path, names, stage in named(scheme):
        for name in names:
            head, _, tail = name.rpartition(".")
            other = head == "events" or earlier(name) is not None
            if tail in RESULTS and head and not other and head not in results:
                place = document.place(*path)
                findings.add(
                    "appraisal.scheme.no_criterion", place, name=name, known=" ".join(sorted(results))
                )
            elif too_early(name, stage) or (not stage and name in made and head in results):
                findings.add("appraisal.scheme.too_early", document.place(*path), name=name)


def too_early(name: str, stage: int) -> bool:
    """Say whether a result of the whole isn't there yet."""
    if name in (SUM, BEST):
        return stage < SUMMED
    return (stage < SCORED and name in WHOLE) or (stage < GRADED and name == GRADE)


def named(scheme: Scheme) -> Iterator[tuple[Path, tuple[str, ...], int]]:
    """Yield where names are used, which, and what is there by then."""
    yield from named_before(scheme)
    for index, change in enumerate(scheme.changes):
        yield ("changes", index), names_in(change.points) + asked_in(change.where), POINTED
    for index, factor in enumerate(scheme.factors):
        yield ("factors", index), names_in(factor.factor) + asked_in(factor.where), POINTED
    for index, move in enumerate(scheme.moves):
        yield ("moves", index), condition_items(move.where), GRADED
    yield ("score", "formula"), names_in(scheme.score.formula), SUMMED
    for grade, needed in scheme.grades.needs.items():
        yield ("grades", "needs", grade), condition_items(needed), SCORED
    yield ("grades", "by"), names_in(scheme.grades.by), SCORED
    for formula in scheme.grades.ties.by:
        yield ("grades", "ties"), item_names(formula), SCORED
    for index, cut in enumerate(scheme.grades.cuts):
        yield ("grades", "cuts", index), asked_in(cut.where), SCORED
        for bound in (cut.of, cut.at_least, cut.above, cut.at_most, cut.below):
            yield ("grades", "cuts", index), names_in(bound), SCORED


def named_before(scheme: Scheme) -> Iterator[tuple[Path, tuple[str, ...], int]]:
    """Yield the names that are used before anything is scored."""
    for index, derived in enumerate(scheme.derive):
        yield ("derive", index), names_in(derived.formula) + names_in(derived.classes_of), PREPARED
        for case in derived.cases:
            yield ("derive", index), names_in(case.value) + asked_in(case.where), PREPARED
    yield ("population",), asked_in(scheme.population), PREPARED
    for index, group in enumerate(scheme.strata.groups):
        yield ("strata", "groups", index), asked_in(group.where), PREPARED
    for index, exemption in enumerate(scheme.exemptions):
        yield ("exemptions", index), condition_items(exemption.where), PREPARED
    for index, criterion in enumerate(scheme.criteria):
        yield ("criteria", index), item_names(criterion.formula) + asked_in(criterion.applies_to), PREPARED


def asked_in(condition: Condition | None) -> tuple[str, ...]:
    """Return the names in a condition that may not be there."""
    return condition_items(condition) if condition is not None else ()


def names_in(formula: Formula | None) -> tuple[str, ...]:
    """Return the names in a formula that may not be there."""
    return item_names(formula) if formula is not None else ()


def check_strata(scheme: Scheme, document: Document, findings: Findings) -> None:
    """Refuse quotas and weights for a stratum that isn't listed; one by the values of items can't be known."""
    if scheme.strata.by or scheme.strata.others:
        return
    known = [group.id for group in scheme.strata.groups] or ["all"]
    for name in scheme.grades.by_stratum:
        if name not in known:
            place = document.place("grades", "by_stratum", name)
            findings.add("appraisal.scheme.stratum", place, name=name, known=" ".join(known))
    for index, criterion in enumerate(scheme.criteria):
        for name in criterion.weights if criterion.weights_by == "stratum" else ():
            if name not in known:
                place = document.place("criteria", index, "weights", name)
                findings.add("appraisal.scheme.stratum", place, name=name, known=" ".join(known))
