"""When a measure is due: the year that it says, that of its targets, else the plan's last."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from zhuanji.engines.plan.grammar.time import due_years
from zhuanji.engines.plan.model import Period, Target
from zhuanji.engines.plan.text.folding import fold

# What stands behind a year says when in it: 2023年底前, 2024年6月底前, 2025年上半年.
WITHIN = re.compile(
    r"\d{4}年?(?:-\d{4})?(?P<within>年?(?:\d{1,2}月(?:\d{1,2}日)?|[上下]半年|年)?(?:初|中|底|末)?(?:之?前)?)"
)


@dataclass(frozen=True, slots=True)
class Due:
    """The year by which a measure is due, as words where the text says more (2023年6月底前).

    `stated` is False where the text names no year and the plan's last year stands in.
    """

    year: int | None
    words: str | None
    stated: bool


def read_due(text: str, targets: Sequence[Target], period: Period) -> Due:
    """Return when a measure is due.

    Args:
        text: the measure, as the document has it.
        targets: the targets in it.
        period: the plan's years; one before its first is no deadline, its last stands in for none.

    >>> years = Period(2023, 2025)
    >>> read_due("2023年6月底前完成改造", (), years).words, read_due("推动改造", (), years)
    ('2023年6月底前', Due(year=2025, words=None, stated=False))
    """
    folded = fold(text).text
    years = [found for found in due_years(folded) if found[1] >= (period.first or 0)]
    if years:
        position, year, _ = max(years, key=lambda found: found[1])
        return Due(year, within_year(folded, position, year), True)
    dated = [target.by for target in targets if target.by is not None]
    if dated:
        return Due(max(dated), None, True)
    return Due(period.last, None, False)


def within_year(folded: str, position: int, year: int) -> str | None:
    """Return a year with the words that say when in it; None where there are none."""
    found = WITHIN.match(folded, position)
    words = found.group("within").removeprefix("年") if found else ""
    return f"{year}年{words}" if words else None
