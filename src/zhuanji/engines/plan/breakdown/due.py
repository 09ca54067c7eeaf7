"""When a measure is due: the year that it says, that of its targets, else the plan's last; is it written?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from zhuanji.engines.plan.grammar.numbers import number_value
from zhuanji.engines.plan.grammar.time import due_years
from zhuanji.engines.plan.model import Period, Target
from zhuanji.engines.plan.text.folding import fold

# What stands behind a year says when in it: 2023年底前, 2024年6月底前, 2025年上半年.
WITHIN = re.compile(
    r"\d{4}年?(?:-\d{4})?(?P<within>年?(?:\d{1,2}月(?:\d{1,2}日)?|[上下]半年|年)?(?:初|中|底|末)?(?:之?前)?)"
)

# So many years, where they may be those of the plan: 三年累计. Those of the past are not.
SPAN = re.compile(r"(?<![近前第每过去满\d])(?P<count>[一二两三四五六七八九十]|[1-9])年(?!来|前|以上|期)")


@dataclass(frozen=True, slots=True)
class Due:
    """The year by which a measure is due, as words where the text says more (2023年6月底前).

    `stated` is False where the clause writes no year and one above it or the plan's last stands in.
    """

    year: int | None
    words: str | None
    stated: bool


def read_due(text: str, targets: Sequence[Target], period: Period, before: str = "") -> Due:
    """Return when a measure is due.

    Args:
        text: the measure, as the document has it.
        targets: the targets in it.
        period: the plan's years; one before its first is no deadline, its last stands in for none.
        before: what stands before the measure in its clause; a target's year may be written there.

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
        return Due(max(dated), None, is_written(max(dated), before + text, period))
    return Due(period.last, None, False)


def is_written(year: int, text: str, period: Period) -> bool:
    """Say whether a text writes a year, by itself or as the end of a span as long as the plan.

    >>> years = Period(2023, 2025)
    >>> is_written(2025, "三年累计600个", years), is_written(2025, "腾出50万吨", years)
    (True, False)
    """
    folded = fold(text).text
    if any(found[1] == year for found in due_years(folded)):
        return True
    if period.first is None or year != period.last:
        return False
    length = year - period.first + 1
    return any(number_value(found.group("count")) == length for found in SPAN.finditer(folded))


def within_year(folded: str, position: int, year: int) -> str | None:
    """Return a year with the words that say when in it; None where there are none."""
    found = WITHIN.match(folded, position)
    words = found.group("within").removeprefix("年") if found else ""
    return f"{year}年{words}" if words else None
