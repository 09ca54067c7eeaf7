"""Which columns a scheme reads from the tables, and as what: number, text, flag or day."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Literal, TypeAlias

from zhuanji.engines.rules.schemes.conditions import (
    Compared,
    Condition,
    Dated,
    Either,
    Every,
    Missing,
    Not,
    OneOf,
    WithinYears,
    walk,
)
from zhuanji.engines.rules.schemes.formula import Formula, Item, item_names
from zhuanji.engines.rules.schemes.names import is_result, made_names
from zhuanji.engines.rules.schemes.scheme import Scheme

Kind: TypeAlias = Literal["number", "text", "flag", "day"]
Use: TypeAlias = Kind | Literal["key"] | None  # a key tells groups apart: a text, or a flag
Wanted: TypeAlias = tuple[str, Use]


def item_kinds(scheme: Scheme) -> dict[str, set[Kind]]:
    """Return the items that a scheme reads, each with every kind that it is used as.

    What the scheme makes itself isn't among them, save `previous.…`, which is read from the history. An
    item that is only asked whether it is missing has no kind.
    """
    made = made_names(scheme)
    found: dict[str, set[Kind]] = {}
    keys = set()
    for name, kind in uses(scheme):
        if name in made or is_result(name):
            continue
        kinds = found.setdefault(name, set())
        if kind == "key":
            keys.add(name)
        elif kind is not None:
            kinds.add(kind)
    for name in keys:
        if found[name] != {"flag"}:
            found[name].add("text")
    return found


def uses(scheme: Scheme) -> Iterator[Wanted]:
    """Yield every use of a name in a scheme."""
    for formula in scheme_formulas(scheme):
        yield from ((name, "number") for name in item_names(formula))
    for condition in scheme_conditions(scheme):
        yield from condition_uses(condition)
    for derived in scheme.derive:
        yield from ((name, "text") for name in (derived.digits_of,) if name)
    yield from ((name, "key") for name in key_names(scheme))
    if scheme.merge is not None:
        yield scheme.merge.into, "text"
    if scheme.land.rule == "given" and land_is_read(scheme):
        yield scheme.land.into, "number"


def key_names(scheme: Scheme) -> Iterator[str]:
    """Yield the items whose values tell groups apart."""
    yield from (derived.lookup for derived in scheme.derive if derived.lookup)
    yield from scheme.strata.by
    for criterion in scheme.criteria:
        yield from criterion.points.scope
        if criterion.weights:
            yield criterion.weights_by
        for benchmark in (criterion.benchmark, *criterion.marks.values()):
            if benchmark is not None:
                yield from (name for level in benchmark.scope for name in level)
                yield from (name for name in (benchmark.by,) if name)


def land_is_read(scheme: Scheme) -> bool:
    """Say whether any formula speaks of the land."""
    return any(scheme.land.into in item_names(formula) for formula in scheme_formulas(scheme))


def scheme_formulas(scheme: Scheme) -> Iterator[Formula]:
    """Yield the formulas over items and results; those of points have names of their own."""
    for derived in scheme.derive:
        yield from (one for one in (derived.formula, derived.classes_of) if one is not None)
        yield from (case.value for case in derived.cases if case.value is not None)
    yield from (criterion.formula for criterion in scheme.criteria)
    yield from (change.points for change in scheme.changes)
    yield from (factor.factor for factor in scheme.factors)
    yield from (policy.amount for policy in scheme.policies if policy.amount is not None)
    grades = scheme.grades
    yield from (one for one in (grades.by, *grades.ties.by, scheme.score.formula) if one is not None)
    for cut in grades.cuts:
        bounds = (cut.of, cut.at_least, cut.above, cut.at_most, cut.below)
        yield from (one for one in bounds if one is not None)


def scheme_conditions(scheme: Scheme) -> Iterator[Condition]:
    """Yield every condition of a scheme."""
    candidates = [scheme.population, *(group.where for group in scheme.strata.groups)]
    for exemption in scheme.exemptions:
        candidates += [exemption.where, exemption.unless]
    if scheme.land.tenants:
        candidates.append(scheme.land.tenants.merge)
    if scheme.merge:
        candidates.append(scheme.merge.where)
    candidates += [case.where for derived in scheme.derive for case in derived.cases]
    candidates += [cut.where for cut in scheme.grades.cuts]
    for criterion in scheme.criteria:
        candidates.append(criterion.applies_to)
        candidates += [one.among for one in (criterion.benchmark, *criterion.marks.values()) if one]
    for absent in (scheme.defaults.absent, *(criterion.absent for criterion in scheme.criteria)):
        choices = [choice for name in type(absent).model_fields for choice in getattr(absent, name) or ()]
        candidates += [choice.when for choice in choices]
    candidates += [change.where for change in scheme.changes]
    candidates += [factor.where for factor in scheme.factors]
    candidates += [move.where for move in scheme.moves]
    candidates += list(scheme.grades.needs.values())
    yield from (condition for condition in candidates if condition is not None)


def condition_uses(condition: Condition) -> Iterator[Wanted]:
    """Yield the names that a condition asks about, with what it takes them for."""
    for part in walk(condition):
        match part:
            case Compared(subject, _, against):
                yield from ((name, "number") for name in (*item_names(subject), *item_names(against)))
            case OneOf(subject, words):
                yield from ((subject.name, word_kind(word)) for word in words)
            case Missing(subject):
                whole = None if isinstance(subject, Item) else "number"
                yield from ((name, whole) for name in item_names(subject))  # type: ignore[misc]
            case Dated(subject, _, _) | WithinYears(subject, _):
                yield subject.name, "day"
            case Every() | Either() | Not():
                continue
            case _:
                yield part.subject.name, "text"


def word_kind(word: object) -> Kind:
    """Return what an item is that is compared with a word."""
    if isinstance(word, bool):
        return "flag"
    return "number" if isinstance(word, Decimal) else "text"
