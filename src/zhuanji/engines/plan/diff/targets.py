"""What became of the targets of two clauses that are one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from zhuanji.engines.plan.diff.assignment import Pair, best_pairs
from zhuanji.engines.plan.diff.change import Change, Effect, Kind, Side
from zhuanji.engines.plan.diff.grams import grams_of, likeness
from zhuanji.engines.plan.diff.hedges import hedge_effect
from zhuanji.engines.plan.diff.strictness import comparison_effect, same, value_effect, year_effect
from zhuanji.engines.plan.diff.units import in_base
from zhuanji.engines.plan.model import Target
from zhuanji.engines.plan.wording import one_line

SUBJECT, QUOTE = 0.6, 0.2
SAME_KIND, SAME_UNIT, SAME_YEAR, SAME_VALUE = 0.08, 0.08, 0.06, 0.04
LEAST = 0.45
# A subject as short as 产业规模 stands in many clauses and tells nothing by itself.
TELLING = 6


def pair_targets(old: Sequence[Target], new: Sequence[Target]) -> list[Pair]:
    """Return the pairs of targets that are one, by their places."""
    if not old or not new:
        return []
    olds = [(grams_of(target.subject), grams_of(one_line(target.quote))) for target in old]
    news = [(grams_of(target.subject), grams_of(one_line(target.quote))) for target in new]
    scores = {}
    for row, (subject, quote) in enumerate(olds):
        for column, (other_subject, other_quote) in enumerate(news):
            score = SUBJECT * likeness(subject, other_subject) + QUOTE * likeness(quote, other_quote)
            score += bonus(old[row], new[column])
            if score >= LEAST:
                scores[row, column] = score
    return best_pairs(scores)


def bonus(old: Target, new: Target) -> float:
    """Return what kind, unit, year and number add where they are the same."""
    same_unit = in_base(1, old.unit)[1] == in_base(1, new.unit)[1]
    return (
        SAME_KIND * (old.kind == new.kind)
        + SAME_UNIT * same_unit
        + SAME_YEAR * (old.by == new.by)
        + SAME_VALUE * (old.value == new.value)
    )


def pair_scattered(old: Sequence[Target], new: Sequence[Target]) -> list[Pair]:
    """Return the pairs of targets that went to another clause as they were."""
    places: dict[tuple[object, ...], list[int]] = {}
    for column, target in enumerate(new):
        places.setdefault(identity(target), []).append(column)
    pairs = []
    for row, target in enumerate(old):
        if len(target.subject) >= TELLING and places.get(identity(target)):
            pairs.append((row, places[identity(target)].pop(0)))
    return pairs


def identity(target: Target) -> tuple[object, ...]:
    """Return what makes a target the same one in another clause."""
    return target.subject, target.kind, target.op, target.value, target.unit


def side(target: Target) -> Side:
    """Return where a target stands."""
    return Side(target.clause, target.id, one_line(target.quote), target.start, target.end)


def whole_change(kind: Kind, old: Target | None, new: Target | None) -> Change:
    """Return the change of a target that is added, dropped or moved as a whole."""
    target = new if new is not None else old
    effects: dict[Kind, Effect] = {"added": "strengthened", "dropped": "weakened"}
    values = {"name": one_line(target.subject), "asked": target} if target is not None else {}
    sides = (side(old) if old is not None else None, side(new) if new is not None else None)
    return Change(kind, "target", *sides, effects.get(kind), values)


def target_changes(old: Target, new: Target, shift: int) -> Iterator[Change]:
    """Yield what is other than before about one target.

    Args:
        old: the target in the one plan.
        new: the same target in the other.
        shift: the years by which the whole plan is later; so much later is no change of the target.
    """
    name = one_line(new.subject)

    def change(kind: Kind, effect: Effect | None, before: object, after: object) -> Change:
        return Change(
            kind, "target", side(old), side(new), effect, {"name": name, "before": before, "after": after}
        )

    effect = value_effect(old, new)
    if effect is not None:
        yield change("value", effect, old, new)
    elif (compared := comparison_effect(old, new)) is not None:
        yield change("comparison", compared, old, new)
    if (old.basis or "") != (new.basis or ""):
        yield change("basis", "changed", old.basis or "—", new.basis or "—")
    if not same_parts(old, new):
        yield change("parts", "changed", old, new)
    due = year_effect(None if old.by is None else old.by + shift, new.by)
    if due is not None:
        yield change("year", due, old.by or "—", new.by or "—")
    hedged, gone, come = hedge_effect(old.hedge or "", new.hedge or "")
    if hedged is not None and not said_by_sign(old, new, gone + come):
        yield change("hedge", hedged, gone, come)


def same_parts(old: Target, new: Target) -> bool:
    """Say whether the parts of a whole have the same numbers in the same order."""
    numbers, others = [part.value for part in old.parts], [part.value for part in new.parts]
    return len(numbers) == len(others) and all(same(a, b) for a, b in zip(numbers, others, strict=True))


def said_by_sign(old: Target, new: Target, hedges: tuple[str, ...]) -> bool:
    """Say whether the hedges that came or went are the comparison's own words (左右 makes ≥ to 约)."""
    return old.op != new.op and set(hedges) <= {"左右", "上下", "约", "大约"}
