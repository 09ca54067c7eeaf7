"""How many of a stratum get each grade: integer arithmetic on exact fractions."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from math import ceil, floor
from typing import Literal

Rounding = Literal["down", "half_up", "up"]


def quota_sizes(
    n: int, shares: Sequence[Fraction | int | None], *, last: bool = True, rounding: Rounding = "down"
) -> list[int]:
    """Return how many of n enterprises get each grade, from the best grade to the worst.

    The first grade takes its share from the top, the last its share from the bottom, those between take the
    cumulated shares, the last of them what is left. So neither end is ever more than its share.

    Args:
        n: enterprises in the stratum.
        shares: one a grade: an exact share of n, (an int) a number of enterprises, or (None) all that the
            others leave.
        last: whether the last grade is given at all; a small stratum has none.
        rounding: how a share of n becomes a number: `down` unless the scheme says otherwise.

    Source:
        domain rules §1.5.

    >>> quota_sizes(37, [Fraction(20, 100), Fraction(60, 100), Fraction(15, 100), Fraction(5, 100)])
    [7, 22, 7, 1]
    >>> quota_sizes(120, [Fraction(20, 100), Fraction(45, 100), Fraction(30, 100), Fraction(5, 100)])
    [24, 54, 36, 6]
    """
    if len(shares) == 1:
        return [n]
    shares = without_rest(n, shares, rounding)
    bottom = min(number(n, shares[-1], rounding), n) if last else 0
    room = n - bottom
    ends = [min(cumulated(n, shares[: k + 1], rounding), room) for k in range(len(shares) - 1)]
    ends[-1] = room  # of two grades the first takes what is left, since the last is at most its share
    starts = [0, *ends[:-1]]
    return [*(end - start for start, end in zip(starts, ends, strict=True)), bottom]


def without_rest(
    n: int, shares: Sequence[Fraction | int | None], rounding: Rounding
) -> Sequence[Fraction | int]:
    """Return the quotas with a number for the grade that takes what the others leave.

    >>> without_rest(40, [5, None, Fraction(1, 8)], "down")
    [5, 30, Fraction(1, 8)]
    """
    given = [share for share in shares if share is not None]
    left = max(n - sum(number(n, share, rounding) for share in given), 0)
    return [left if share is None else share for share in shares]


def cumulated(n: int, shares: Sequence[Fraction | int], rounding: Rounding) -> int:
    """Return how many the first grades take together: shares are added before they are rounded."""
    counted = sum(share for share in shares if isinstance(share, int))
    share = sum((share for share in shares if isinstance(share, Fraction)), Fraction(0))
    return counted + rounded(share * n, rounding)


def number(n: int, share: Fraction | int, rounding: Rounding) -> int:
    """Return how many one grade takes."""
    return share if isinstance(share, int) else rounded(share * n, rounding)


def rounded(exact: Fraction, rounding: Rounding) -> int:
    """Return a fraction as a whole number.

    >>> [rounded(Fraction(5, 2), how) for how in ("down", "half_up", "up")]
    [2, 3, 3]
    """
    if rounding == "half_up":
        return floor(exact + Fraction(1, 2))
    return ceil(exact) if rounding == "up" else floor(exact)
