"""How alike two Chinese texts are: the share of pairs of neighbouring characters that they have in common."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

Grams = Counter[str]


def grams_of(text: str) -> Grams:
    """Return the pairs of neighbouring characters of a text, counted; of one character, that one.

    >>> grams_of("智能智能")
    Counter({'智能': 2, '能智': 1})
    """
    if len(text) == 1:
        return Counter([text])
    return Counter(text[index : index + 2] for index in range(len(text) - 1))


def likeness(one: Grams, other: Grams) -> float:
    """Return how alike two texts are, from 0 to 1 (Dice's coefficient); two empty ones are alike.

    >>> likeness(grams_of("智能制造"), grams_of("智能制造")), likeness(grams_of("智能制造"), grams_of("绿色"))
    (1.0, 0.0)
    """
    total = one.total() + other.total()
    return 2 * (one & other).total() / total if total else 1.0


def likenesses(ones: Sequence[Grams], others: Sequence[Grams]) -> dict[tuple[int, int], float]:
    """Return how alike each text is to each of the others, by their places; 0 is left out."""
    holding: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for index, grams in enumerate(others):
        for gram, count in grams.items():
            holding[gram].append((index, count))
    sizes = [grams.total() for grams in others]
    found: dict[tuple[int, int], float] = {}
    for index, grams in enumerate(ones):
        common: dict[int, int] = defaultdict(int)
        for gram, count in grams.items():
            for other, held in holding.get(gram, ()):
                common[other] += min(count, held)
        own = grams.total()
        for other, shared in common.items():
            found[index, other] = 2 * shared / (own + sizes[other])
    return found
