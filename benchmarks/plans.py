"""The documents that the benchmarks read."""

from __future__ import annotations

import re
from functools import cache
from itertools import cycle, islice
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PLANS = ROOT / "tests" / "data" / "plans"
SECTION = re.compile(r"^[ \u3000]*[一二三四五六七八九十]+、", re.MULTILINE)
DIGITS = "零一二三四五六七八九"


def longest() -> Path:
    """Return the plan of the test data with the most characters."""
    return max(PLANS.glob("*.txt"), key=lambda path: len(path.read_text(encoding="utf-8")))


@cache
def made(characters: int) -> Path:
    """Return a file with one plan of so many characters and the rest of the line.

    The sections of the longest plan are repeated in turn, numbered on as 四、 五、 … until that is enough.
    """
    text = longest().read_text(encoding="utf-8")
    starts = [found.start() for found in SECTION.finditer(text)]
    sections = [text[begin:end] for begin, end in zip(starts, [*starts[1:], len(text)], strict=True)]
    out = text[: starts[0]]
    for number, section in enumerate(islice(cycle(sections), 99), 1):
        if len(out) >= characters:
            break
        out += SECTION.sub(f"{numeral(number)}、", section, count=1)
    path = ROOT / "build" / "bench" / f"made-{characters}.txt"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(out[: out.index("\n", characters)], encoding="utf-8")
    return path


def numeral(number: int) -> str:
    """Return 1 to 99 as a Chinese numeral.

    >>> numeral(7), numeral(10), numeral(12), numeral(20), numeral(35)
    ('七', '十', '十二', '二十', '三十五')
    """
    tens, ones = divmod(number, 10)
    head = "" if not tens else "十" if tens == 1 else f"{DIGITS[tens]}十"
    return head + (DIGITS[ones] if ones else "")
