"""What the next better grade lacks: the mark among the flags of a result, with the points as everybody is told them."""

from __future__ import annotations

import re
from decimal import ROUND_CEILING, Decimal

from zhuanji.basics.texts import Language, say

DIGITS = re.compile(r"\d+(\.\d+)?")


def gap_words(mark: str, lang: Language) -> str | None:
    """Return the mark of what the next better grade lacks in words; None for another mark.

    >>> gap_words("距 A 档 17.0523 分", "zh"), gap_words("试算", "zh")
    ('距 A 档 17.06 分', None)
    """
    lacks = next_points(mark)
    return None if lacks is None else say("appraisal.flag.next", lang, grade=lacks[0], points=lacks[1])


def next_points(mark: str) -> tuple[str, str] | None:
    """Return the next better grade and how many points it lacks, as everybody is told them; None for another mark.

    >>> next_points("距 B 档 1.2501 分"), next_points("试算")
    (('B', '1.26'), None)
    """
    words = mark.split(" ")
    if words[0] != "距" or len(words) != 5:
        return None
    return words[1], rounded_up(words[3])


def rounded_up(points: str) -> str:
    """Return points as told, in hundredths: rounded up, as fewer wouldn't do.

    >>> rounded_up("0.7301"), rounded_up("12.0000")
    ('0.74', '12.00')
    """
    return (
        str(Decimal(points).quantize(Decimal("0.01"), ROUND_CEILING)) if DIGITS.fullmatch(points) else points
    )
