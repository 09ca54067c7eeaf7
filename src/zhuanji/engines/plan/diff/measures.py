"""What became of the measures of two clauses that are one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from zhuanji.engines.plan.diff.assignment import Pair, best_pairs
from zhuanji.engines.plan.diff.change import Change, Kind, Side
from zhuanji.engines.plan.diff.grams import grams_of, likenesses
from zhuanji.engines.plan.diff.spans import Span, words_outside
from zhuanji.engines.plan.diff.wordings import wording_changes
from zhuanji.engines.plan.model import Measure, Target
from zhuanji.engines.plan.text.folding import fold
from zhuanji.engines.plan.wording import one_line

LEAST = 0.4
# Between equals, the one in the same place.
DISTANCE = 0.02


@dataclass(frozen=True, slots=True)
class Action:
    """A measure with its folded words, whole and without its targets."""

    measure: Measure
    whole: str
    words: str
    targeted: bool


def read_actions(measures: Sequence[Measure], targets: Sequence[Target]) -> list[Action]:
    """Fold the measures of a clause; `targets` are those of the same clause."""
    actions = []
    for measure in measures:
        inside: list[Span] = [(t.start, t.end) for t in targets if measure.start <= t.start < measure.end]
        words = words_outside(measure.text, measure.start, inside)
        actions.append(Action(measure, fold(measure.text).text, words, bool(inside)))
    return actions


def pair_actions(old: Sequence[Action], new: Sequence[Action]) -> list[Pair]:
    """Return the pairs of measures that are one, by their places."""
    alike = likenesses([grams_of(action.whole) for action in old], [grams_of(action.whole) for action in new])
    scores = {}
    for (row, column), score in alike.items():
        if score >= LEAST:
            scores[row, column] = score - DISTANCE * abs(row / len(old) - column / len(new))
    return best_pairs(scores)


def pair_scattered(old: Sequence[Action], new: Sequence[Action]) -> list[Pair]:
    """Return the pairs of measures that went to another clause word for word."""
    places: dict[str, list[int]] = {}
    for column, action in enumerate(new):
        places.setdefault(action.whole, []).append(column)
    return [(row, places[action.whole].pop(0)) for row, action in enumerate(old) if places.get(action.whole)]


def side(measure: Measure) -> Side:
    """Return where a measure stands."""
    return Side(measure.clause, measure.id, one_line(measure.text), measure.start, measure.end)


def whole_change(kind: Kind, old: Action | None, new: Action | None) -> Change:
    """Return the change of a measure that is added, dropped or moved as a whole."""
    sides = side(old.measure) if old is not None else None, side(new.measure) if new is not None else None
    shown = sides[1] if sides[1] is not None else sides[0]
    return Change(kind, "measure", *sides, None, {"text": shown.text if shown is not None else ""})


def action_changes(old: Action, new: Action, shift: int) -> Iterator[Change]:
    """Yield what is other than before about one measure."""
    sides = side(old.measure), side(new.measure)
    yield from wording_changes("measure", sides, (old.words, new.words), old.targeted and new.targeted, shift)
