"""Years: the one by which a target is due, the one it is compared with, and years of the past."""

from __future__ import annotations

import re

from zhuanji.engines.plan.grammar.numbers import number_value

YEAR = r"(?<!\d)((?:19|20)\d{2})"
# A year that a comparison stands on is no deadline.
COMPARED = re.compile(
    rf"(?:较|比|与|相比|相较于?|相对于?|对比){YEAR}年|以{YEAR}年为基|{YEAR}年(?:的)?基础上|{YEAR}年(?:为)?基[数期年]|{YEAR}年的?"
    r"(?:[一二两三四五六七八九十]|\d+(?:\.\d+)?)倍"
)
DUE = re.compile(
    rf"{YEAR}年?(?:-|~|至|到)((?:19|20)\d{{2}})年|{YEAR}年(?!度?版|修订|修正|本|第|起|开始|以来)"
)
TERM = re.compile(r"“(十三五|十四五|十五五)”(?:期间|末|时期|期末)")
FIVE_YEAR_PLANS = {"十三五": (2016, 2020), "十四五": (2021, 2025), "十五五": (2026, 2030)}
FROM_YEAR = re.compile(
    rf"{YEAR}年(?:开始|起)，?(?:用|利用|力争用?|通过)?([一二三四五六七八九十]|\d{{1,2}})(?:-\d)?年(?:左右)?(?:内|时间|的时间)"
)
IN_TITLE = re.compile(
    r"《[^》]*》|[〔\[](?:19|20)\d{2}[〕\]]|\((?:19|20)\d{2}年?(?:-|~|至|版)[^)]*\)|\d{4}年(?:版|修订)"
)


def blank_titles(text: str) -> str:
    """Return the text with titles and document numbers blanked, so that their years aren't read.

    >>> blank_titles("按《规划(2016-2020年)》，到2025年")
    '按                ，到2025年'
    """
    return IN_TITLE.sub(lambda found: " " * len(found.group()), text)


def due_years(text: str) -> list[tuple[int, int, int | None]]:
    """Return where each year that may be a deadline stands: (position, year, first year of a span).

    Years that a comparison stands on are left out.

    >>> due_years("到2025年，较2020年下降20%，2026—2027年".replace("—", "-"))
    [(1, 2025, None), (19, 2027, 2026)]
    """
    clean = blank_titles(text)
    based = {
        found.start(index)
        for found in COMPARED.finditer(clean)
        for index in range(1, COMPARED.groups + 1)
        if found.group(index)
    }
    years: list[tuple[int, int, int | None]] = []
    for found in DUE.finditer(clean):
        if found.group(2):
            years.append((found.start(), int(found.group(2)), int(found.group(1))))
        elif found.start(3) not in based:
            years.append((found.start(), int(found.group(3)), None))
    years += [from_year(found) for found in FROM_YEAR.finditer(clean)]
    years += [(found.start(), FIVE_YEAR_PLANS[found.group(1)][1], None) for found in TERM.finditer(clean)]
    return sorted(years)


def from_year(found: re.Match[str]) -> tuple[int, int, int]:
    """Return the deadline of 2012年起5年内: the first year and those that follow it."""
    first, years = int(found.group(1)), number_value(found.group(2)) or 1
    return found.start(), first + int(years) - 1, first


def base_year(text: str) -> int | None:
    """Return the year that the text compares with, None if it names none.

    >>> base_year("较2018年翻一番"), base_year("年均增长7%")
    (2018, None)
    """
    found = COMPARED.search(blank_titles(text))
    if found is None:
        return None
    return int(next(group for group in found.groups() if group))
