"""What is said of a stored result beside its score, as far as it still stands."""

from __future__ import annotations

from zhuanji.basics.texts import say

BETWEEN = ";"
GAP = say("appraisal.flag.next", "zh").partition("{grade}")[0]  # marks are stored in Chinese


def marks_of(flags: str, before: str, grade: str) -> list[str]:
    """Return the marks of a result.

    Points promise no better grade to whom an event or rule gave its own; scorings of earlier versions, which can't be
    changed, say so all the same, and are shown without.

    Args:
        flags: as stored.
        before: the grade by the score alone.
        grade: the grade.

    >>> marks_of("档次已调整;距 A 档 3.2500 分;试算", "B", "C")
    ['档次已调整', '试算']
    >>> marks_of("距 A 档 3.2500 分;试算", "B", "B")
    ['距 A 档 3.2500 分', '试算']
    """
    held = bool(before) and before != grade
    return [one for one in flags.split(BETWEEN) if one and not (held and is_gap(one))]


def is_gap(mark: str) -> bool:
    """Say whether a mark tells how much the next better grade needs."""
    return mark.startswith(GAP)
