"""Reads the targets that are a number with its unit: each number in its context, by the first form that fits."""

from __future__ import annotations

from itertools import zip_longest

from zhuanji.engines.plan.grammar.quantities import Quantity, find_quantities
from zhuanji.engines.plan.targets.context import Context, context_of
from zhuanji.engines.plan.targets.draft import Draft
from zhuanji.engines.plan.targets.exclusions import TRANSPARENT, excluded_by
from zhuanji.engines.plan.targets.forms import FORMS


def find_quantified(sentence: str, claimed: list[tuple[int, int]]) -> list[Draft]:
    """Return the targets that a sentence's numbers make; numbers inside `claimed` spans are left out."""
    quantities = [q for q in find_quantities(sentence) if is_free(sentence, q, claimed)]
    drafts: list[Draft] = []
    previous: Quantity | None = None
    for quantity, following in zip_longest(quantities, quantities[1:]):
        floor = max((end for _, end in claimed if end <= quantity.start), default=0)
        last = drafts[-1] if drafts else None
        context = context_of(sentence, quantity, previous, following, floor, last)
        reason = excluded_by(context)
        if reason not in TRANSPARENT:
            previous = quantity
        draft = read_context(context) if reason is None else None
        if draft is not None:
            drafts.append(draft)
    return drafts


def is_free(sentence: str, quantity: Quantity, claimed: list[tuple[int, int]]) -> bool:
    """Say whether a number is neither claimed by another finder nor a part of a date or a name (5G, 每千人)."""
    dated = quantity.measure == "none" and sentence[quantity.end : quantity.end + 1] in tuple("年月日号")
    named = quantity.unit in ("G", "T", "M", "P", "E") and quantity.value < 10
    named = named or (quantity.worded and sentence[quantity.start - 1 : quantity.start] == "每")
    return not dated and not named and not any(a <= quantity.start < b for a, b in claimed)


def read_context(context: Context) -> Draft | None:
    """Try the forms in order; the first that fits reads the number."""
    for form in FORMS:
        draft = form(context)
        if draft is not None:
            return draft
    return None
