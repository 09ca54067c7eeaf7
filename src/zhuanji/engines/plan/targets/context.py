"""What stands around a quantity: the stretch between commas, its left and right, its list item."""

from __future__ import annotations

from dataclasses import dataclass

from zhuanji.engines.plan.grammar.comparators import hedge_after, strip_before
from zhuanji.engines.plan.grammar.quantities import Quantity
from zhuanji.engines.plan.targets.draft import Draft
from zhuanji.engines.plan.text.sentences import segment_bounds


@dataclass(frozen=True, slots=True)
class Context:
    """A quantity in its sentence.

    `left` and `right` reach to the commas; `item` is the left from the quantity before, so that it is
    the quantity's own noun in a list; `bare` is the left without words of comparison; `tail` is the
    right without its hedge; `floor` is where a target read by another finder ends; `last` is the
    target read before in the sentence.
    """

    sentence: str
    quantity: Quantity
    previous: Quantity | None
    following: Quantity | None
    start: int
    stop: int
    floor: int = 0
    last: Draft | None = None

    @property
    def left(self) -> str:
        """From the comma before to the number."""
        return self.sentence[self.start : self.quantity.start]

    @property
    def right(self) -> str:
        """From the unit to the comma after."""
        return self.sentence[self.quantity.end : self.stop]

    @property
    def item_start(self) -> int:
        """Where the quantity's own list item starts."""
        return max(self.start, self.previous_end, self.floor)

    @property
    def previous_end(self) -> int:
        """Where the quantity before ends with its hedge."""
        if self.previous is None:
            return 0
        return self.previous.end + hedge_after(self.sentence[self.previous.end : self.quantity.start])

    @property
    def item(self) -> str:
        """The left from the quantity before."""
        return self.sentence[self.item_start : self.quantity.start]

    @property
    def bare(self) -> str:
        """The left without words of comparison at its end."""
        return strip_before(self.left)

    @property
    def hedged_end(self) -> int:
        """Where the number ends with its hedge (以上)."""
        return self.quantity.end + hedge_after(self.right)

    @property
    def tail(self) -> str:
        """The right without the hedge."""
        return self.sentence[self.hedged_end : self.stop]


def context_of(
    sentence: str,
    quantity: Quantity,
    previous: Quantity | None,
    following: Quantity | None,
    floor: int = 0,
    last: Draft | None = None,
) -> Context:
    """Return the context of a quantity between the one before it and the one after."""
    start, _ = segment_bounds(sentence, quantity.start)
    _, stop = segment_bounds(sentence, quantity.end)
    return Context(sentence, quantity, previous, following, start, stop, floor, last)
