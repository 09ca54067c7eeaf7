"""T402: a yearly rate that fits a change over another period.

Runs on yearly rates with two decimals; needs one that makes a round change over another number of
years.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from zhuanji.engines.plan.lint.check import Check, Hit
from zhuanji.engines.plan.lint.document import Document
from zhuanji.engines.plan.lint.values import Word, number_text, rounded_text
from zhuanji.engines.plan.model import Target

# Five years first: most windows that a plan inherits are those of a five-year plan.
LONGEST_WORD = 6
WINDOWS = (5, 4, 3, 6)
# A rate such as 7 % or 7.5 % is round by itself; with fewer digits a match would be chance.
FEWEST_DECIMALS = 2


def find(document: Document) -> Iterator[Hit]:
    """Yield every yearly rate that stems from the round target of another window."""
    for target in document.plan.targets:
        clause = document.clauses.get(target.clause)
        part = document.part_of(clause) if clause else None
        if part is None or target.kind != "average_change" or target.value is None:
            continue
        if part.period.first is None or part.period.last is None:
            continue
        years = part.period.last - part.period.first + 1
        window = other_window(float(target.value), decimals(target), years)
        if window is not None:
            yield Hit(target.start, target.end, values(target, window, years))


def decimals(target: Target) -> int:
    """Return how many decimals a rate was written with."""
    number = number_text(abs(float(target.value or 0)))
    written = re.search(rf"{re.escape(number)}0*", target.quote)
    return len((written.group() if written else number).partition(".")[2])


def other_window(rate: float, places: int, years: int) -> tuple[int, int] | None:
    """Return the window in years and the whole per cent that a yearly rate stems from, None if from none.

    The rate must be what that whole per cent makes a year, rounded to the digits printed, and must not
    come out whole over the plan's own years.

    >>> other_window(-3.66, 2, 3)
    (5, -17)
    >>> other_window(7.0, 0, 3), other_window(-3.66, 2, 5)
    (None, None)
    """
    if places < FEWEST_DECIMALS or round_total(rate, places, years) is not None:
        return None
    for window in WINDOWS:
        whole = round_total(rate, places, window) if window != years else None
        if whole is not None:
            return window, whole
    return None


def round_total(rate: float, places: int, years: int) -> int | None:
    """Return the whole per cent that makes a rate over so many years, None if there is none."""
    near = int(total_change(rate, years) + (0.5 if rate >= 0 else -0.5))
    if near <= -100 or near == 0:
        return None
    yearly = ((1 + near / 100) ** (1 / years) - 1) * 100
    return near if rounded_text(yearly, places) == rounded_text(rate, places) else None


def total_change(rate: float, years: int) -> float:
    """Return the change in per cent that a yearly rate makes over so many years.

    >>> rounded_text(total_change(-3.66, 5), 1), rounded_text(total_change(7, 3), 1)
    ('-17.0', '22.5')
    """
    return ((1 + rate / 100) ** years - 1) * 100


def values(target: Target, window: tuple[int, int], years: int) -> dict[str, object]:
    """Return what the sentence names: the rate, the window and its change, the plan's own."""
    rate = float(target.value or 0)
    sign = "−" if rate < 0 else "+"
    return {
        "subject": target.subject,
        "rate": number_text(abs(rate)),
        "window": Word(f"years_{window[0]}"),
        "power": window[0],
        "total": abs(window[1]),
        "sign": sign,
        "factor": rounded_text((1 + rate / 100) ** window[0], 4),
        "years": year_word(years),
        "own": rounded_text(abs(total_change(rate, years)), 1),
    }


def year_word(years: int) -> Word | str:
    """Return a number of years in words, in digits where the catalogue has no word for it."""
    return Word(f"years_{years}") if 1 <= years <= LONGEST_WORD else f"{years}年"


CHECK = Check("T402", "warning", find)
