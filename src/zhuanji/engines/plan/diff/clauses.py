"""Which clause of the one plan is which of the other: by heading and text, not by number alone."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from zhuanji.engines.plan.diff.assignment import Pair, best_pairs
from zhuanji.engines.plan.diff.grams import Grams, grams_of, likenesses
from zhuanji.engines.plan.model import Clause
from zhuanji.engines.plan.text.folding import fold
from zhuanji.engines.plan.text.markers import marker_at_start

HEADING_WEIGHT, TEXT_WEIGHT = 0.4, 0.6
# Clauses with the same heading belong together even where the text was written anew.
SAME_HEADING = 0.6
# Small against what the words say; they only decide between equals.
SAME_ID, SAME_PARENT, DISTANCE = 0.04, 0.04, 0.02
LEAST = 0.45
# So many of its children must be found under another for a clause to be that one.
CHILDREN = 0.5


@dataclass(frozen=True, slots=True)
class Reading:
    """A clause's folded words: its heading, its text without the number and the heading."""

    clause: Clause
    heading: str
    body: str
    parent_heading: str

    @property
    def whole(self) -> str:
        """Heading and text."""
        return self.heading + self.body


def read_clauses(clauses: tuple[Clause, ...]) -> list[Reading]:
    """Fold the clauses of a plan."""
    headings = {clause.id: fold(clause.heading).text for clause in clauses}
    readings = []
    for clause in clauses:
        folded = fold(clause.text).text
        marker = marker_at_start(folded) if clause.level > 0 else None
        words = folded[marker.length :] if marker is not None else folded.lstrip("-")
        heading = headings[clause.id]
        body = words.removeprefix(heading).lstrip("。:")
        readings.append(Reading(clause, heading, body, headings.get(clause.parent or "", "")))
    return readings


def pair_clauses(old: list[Reading], new: list[Reading]) -> list[Pair]:
    """Return the pairs of clauses that are one, by their places, so that all pairs together fit best."""
    scores = {pair: score for pair, score in score_pairs(old, new).items() if score >= LEAST}
    pairs = best_pairs(scores)
    return sorted(pairs + pairs_by_children(old, new, pairs))


def score_pairs(old: list[Reading], new: list[Reading]) -> dict[Pair, float]:
    """Return how well each two clauses fit that have anything in common."""
    headings = likenesses(word_grams(old, "heading"), word_grams(new, "heading"))
    wholes = likenesses(word_grams(old, "whole"), word_grams(new, "whole"))
    scores = {}
    for row, column in {**headings, **wholes}:
        one, other = old[row], new[column]
        alike = wholes.get((row, column), 0.0)
        score = HEADING_WEIGHT * headings.get((row, column), 0.0) + TEXT_WEIGHT * alike
        if not one.heading or not other.heading:
            score = alike
        elif one.heading == other.heading:
            score = max(score, SAME_HEADING + (1 - SAME_HEADING) * alike)
        if one.clause.level == 0 and one.clause.id == other.clause.id and one.clause.id.endswith("0"):
            # Title and preamble are the same piece of any two plans.
            score = max(score, SAME_HEADING)
        distance = abs(row / len(old) - column / len(new))
        scores[row, column] = score + context(one, other) - DISTANCE * distance
    return scores


def word_grams(readings: list[Reading], part: str) -> list[Grams]:
    """Return the grams of one part of each clause."""
    return [grams_of(getattr(reading, part)) for reading in readings]


def context(one: Reading, other: Reading) -> float:
    """Return what number and place in the tree add to a pair's score."""
    same_parent = one.parent_heading == other.parent_heading
    return SAME_ID * (one.clause.id == other.clause.id) + SAME_PARENT * same_parent


def pairs_by_children(old: list[Reading], new: list[Reading], pairs: list[Pair]) -> list[Pair]:
    """Pair the clauses left over of which most children are paired: their headings were written anew."""
    taken_old, taken_new = {row for row, _ in pairs}, {column for _, column in pairs}
    old_places = {reading.clause.id: row for row, reading in enumerate(old) if row not in taken_old}
    new_places = {reading.clause.id: column for column, reading in enumerate(new) if column not in taken_new}
    shared: dict[Pair, float] = defaultdict(float)
    for row, column in pairs:
        above_old, above_new = old[row].clause.parent, new[column].clause.parent
        if above_old in old_places and above_new in new_places:
            shared[old_places[above_old], new_places[above_new]] += 1
    sizes_old, sizes_new = family_sizes(old), family_sizes(new)
    fitting = {
        (row, column): count
        for (row, column), count in shared.items()
        if count >= CHILDREN * max(sizes_old[old[row].clause.id], sizes_new[new[column].clause.id])
    }
    return best_pairs(fitting)


def family_sizes(readings: list[Reading]) -> dict[str, int]:
    """Return how many clauses stand right under each clause."""
    sizes: dict[str, int] = defaultdict(int)
    for reading in readings:
        if reading.clause.parent is not None:
            sizes[reading.clause.parent] += 1
    return sizes
