"""Finds every number with its unit: 5000亿元, 3-4条, 百分之五, 二十个, 1.5倍, 三成."""

from __future__ import annotations

import re
from dataclasses import dataclass

from zhuanji.engines.plan.grammar.numbers import ARABIC_NUMERAL, CHINESE_NUMERAL, LONGEST, number_value
from zhuanji.engines.plan.grammar.units import MAGNITUDE, UNIT, Measure, measure_of

NUMERAL = rf"(?:{ARABIC_NUMERAL}|{CHINESE_NUMERAL}(?:点[零一二三四五六七八九]+)?)"
# 100余家, 30多个: the number is a lower bound in words.
ROUGH = "(?:余|多|来)?"
RANGE = rf"(?:(?P<between>{UNIT.pattern.replace('(?P<unit>', '(?:', 1)})?[-~至到](?P<high>{NUMERAL}))?"
QUANTITY = re.compile(
    rf"(?<![\dA-Za-z.,〔\[第×x*])(?P<sign>-)?(?P<low>{NUMERAL}){RANGE}{ROUGH}(?:{UNIT.pattern})?(?P<rough>多|余)?"
)
PER_HUNDRED = re.compile(rf"百分之(?P<low>{CHINESE_NUMERAL}(?:点[零一二三四五六七八九]+)?|{ARABIC_NUMERAL})")
PER_TEN = re.compile(r"(?<![一-鿿])?(?P<low>[一二三四五六七八九])成(?=[以左，。;、]|$)")
# 突破万亿元: a magnitude alone is one of it.
ONE_OF = re.compile(r"(?<=突破|超过|达到|跨越|跨上|迈上|迈入|站上)(?P<unit>万亿元?)(?=[，。;、左以大规台]|$)")
CHINESE_ONLY = re.compile(rf"^{CHINESE_NUMERAL}")
# Words in which a numeral counts nothing.
WORDS = re.compile(
    r"一(?:批|体|些|定|系列|流|站|直|起|步|般|样|律|致|旦|揽|带|路|网|窗|图|码|张网|件事|事|企|业|县|地|二|把手|方面|号|类|代|次性|线|手|种|是|个个|老|小|度|半)"
    r"|万(?:物|众|众创新|里|家灯火|象)|千(?:家万户|方百计)|百(?:姓|花|年|科|强)|十(?:四五|三五|五五|二五|分|年|九大|八大)"
    r"|(?:[二三四五六七八九两]{1,2})(?:化|大|级联动|位一体|次创业|维|产业|品一标|新|农|通一平|同步|链|层)"
)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number and its unit in a folded sentence; `worded` tells a number written in Chinese."""

    start: int
    end: int
    value: float
    unit: str
    measure: Measure
    worded: bool
    high: float | None = None


def find_quantities(sentence: str) -> list[Quantity]:
    """Return the quantities of a folded sentence, in order.

    >>> [(q.value, q.unit) for q in find_quantities("引进3-4条、二十个和1.5万亿元，占百分之五")]
    [(3, '条'), (20, '个'), (1.5, '万亿元'), (5, '%')]
    """
    found: list[Quantity] = []
    position = 0
    while position < len(sentence):
        match = next_match(sentence, position)
        if match is None:
            break
        quantity = read_match(sentence, match)
        if quantity is not None:
            found.append(quantity)
            position = quantity.end
        else:
            whole = match.group("low")[0].isdecimal() or len(match.group("low")) > LONGEST
            position = match.end() if whole else match.start() + 1
    return found


def next_match(sentence: str, position: int) -> re.Match[str] | None:
    """Return the next number, per cents in words first where they stand at the same place."""
    matches = [
        match
        for pattern in (PER_HUNDRED, PER_TEN, ONE_OF, QUANTITY)
        if (match := pattern.search(sentence, position)) is not None
    ]
    return min(matches, key=lambda match: (match.start(), match.re is QUANTITY), default=None)


def read_match(sentence: str, match: re.Match[str]) -> Quantity | None:
    """Turn a match into a quantity; None where a Chinese numeral is a part of a word."""
    if match.re is ONE_OF:
        return Quantity(match.start(), match.end(), 1, match.group("unit"), "money", False)
    low = match.group("low")
    value = number_value(low)
    if value is None:
        return None
    if match.re is PER_HUNDRED:
        return Quantity(match.start(), match.end(), value, "%", "share", True)
    if match.re is PER_TEN:
        return Quantity(match.start(), match.end(), value * 10, "%", "share", True)
    worded = CHINESE_ONLY.match(low) is not None
    if worded and is_word(sentence, match):
        return None
    unit = match.group("unit") or ""
    if worded:
        value, unit = spread_magnitude(unit, value)
    if worded and not unit:
        return None
    high = number_value(match.group("high")) if match.group("high") else None
    if high is not None and high <= value and not match.group("between"):
        high = None
    sign = -1 if match.group("sign") and not re.search(r"[\w)]$", sentence[: match.start()]) else 1
    return Quantity(match.start(), match.end(), sign * value, unit, measure_of(unit), worded, high)


def is_word(sentence: str, match: re.Match[str]) -> bool:
    """Say whether a Chinese numeral belongs to a word such as 一批, 三化, 万物 or 十四五."""
    return WORDS.match(sentence, match.start()) is not None or (
        match.start() > 0 and sentence[match.start() - 1] in "第统唯单之万亿"
    )


def spread_magnitude(unit: str, value: float) -> tuple[float, str]:
    """Number words count in full (百个 = 100 个, 千兆 = 1000 兆); a magnitude before the unit stays there."""
    magnitude = re.match(MAGNITUDE, unit)
    if magnitude and magnitude.group() in ("百", "千"):
        return value * {"百": 100, "千": 1000}[magnitude.group()], unit[1:]
    return value, unit
