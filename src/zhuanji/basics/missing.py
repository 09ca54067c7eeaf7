"""Why a value is missing: missing is never zero, and a sum of nothing is missing too."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import MAX_PREC, Context, Decimal, Inexact
from enum import StrEnum
from fractions import Fraction

from zhuanji.basics.exact import Real, exact
from zhuanji.basics.texts import Language, say

# A sum of decimals has finitely many digits; none of them is given up.
_EXACTLY = Context(prec=MAX_PREC, traps=[Inexact])


class Missing(StrEnum):
    """The reasons for which a value may be missing."""

    NOT_REPORTED = "not_reported"
    NOT_APPLICABLE = "not_applicable"
    TO_VERIFY = "to_verify"

    def title(self, lang: Language = "zh") -> str:
        """Return the reason as it is printed in place of the value.

        >>> Missing.NOT_REPORTED.title(), Missing.TO_VERIFY.title("en")
        ('未报', 'to be verified')
        """
        return say(f"missing.{self.value}", lang)


@dataclass(frozen=True, slots=True)
class Total:
    """A sum with what went into it: the values counted, and those left out by reason."""

    value: Decimal | Missing
    counted: int
    left_out: Mapping[Missing, int]

    @property
    def share_missing(self) -> Fraction | Missing:
        """Return the missing values over those that should be there; what doesn't apply isn't expected.

        >>> total([1, Missing.NOT_REPORTED, Missing.NOT_APPLICABLE]).share_missing
        Fraction(1, 2)
        """
        lacking = sum(n for reason, n in self.left_out.items() if reason is not Missing.NOT_APPLICABLE)
        expected = self.counted + lacking
        return Fraction(lacking, expected) if expected else Missing.NOT_APPLICABLE


def total(values: Iterable[Real | Missing]) -> Total:
    """Add up what is there, exactly and whatever the order; with nothing there the total is missing.

    Args:
        values: numbers in one unit, or the reason why one is missing.

    Raises:
        ValueError: a value is NaN or infinite.
        TypeError: a value is neither a number nor a reason; `None` gives no reason.

    >>> total([0.1, 0.2, Missing.NOT_REPORTED]).value
    Decimal('0.3')
    >>> total([]).value, total([Missing.NOT_APPLICABLE]).value
    (<Missing.NOT_REPORTED: 'not_reported'>, <Missing.NOT_APPLICABLE: 'not_applicable'>)
    """
    known: list[Decimal] = []
    left_out: Counter[Missing] = Counter()
    for value in values:
        if isinstance(value, Missing):
            left_out[value] += 1
        else:
            known.append(exact(value))
    if not known:
        return Total(_reason(left_out), 0, dict(left_out))
    result = Decimal(0)
    for number in known:
        result = _EXACTLY.add(result, number)
    return Total(result, len(known), dict(left_out))


def _reason(left_out: Mapping[Missing, int]) -> Missing:
    """Return the reason of a total without values: the one that asks for most work wins."""
    for reason in (Missing.TO_VERIFY, Missing.NOT_REPORTED, Missing.NOT_APPLICABLE):
        if left_out.get(reason):
            return reason
    return Missing.NOT_REPORTED
