"""Units that departments write, and by what a number in one is multiplied to be in another.

Within a dimension every unit has its multiple of one base. What has another dimension is never converted:
吨 is not 吨标煤, a cubic metre not a standard cubic metre, a dollar not a 元.

Sources of what isn't plain decimal: 亩 is a fifteenth of a 公顷 (and so 2000/3 平方米) by the legal units of
China, as the dictionary's land figures are; 百万千焦, the statistics' unit of heat, is 10⁹ J and so 1 吉焦; a
标煤 unit is only converted into another 标煤 unit, since factors of fuels are dated parameters of the pack.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from fractions import Fraction
from functools import cache

ONE = Fraction(1)
THOUSAND, MYRIAD, MILLION, HUNDRED_MILLION = (Fraction(10**power) for power in (3, 4, 6, 8))
PERCENT = "%"
UNIT_HEADINGS = frozenset(
    ("单位", "计量单位", "金额单位", "数据单位")
)  # of a column that gives each row's unit


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: what it measures, and its multiple of the dimension's base."""

    dimension: str
    multiple: Fraction


def _scaled(dimension: str, base: Fraction, *names: str, prefixes: str = "千万百万亿") -> dict[str, Unit]:
    """Return a unit under its names, alone and with the Chinese words for powers of ten before it."""
    powers = {
        "": ONE,
        "千": THOUSAND,
        "万": MYRIAD,
        "百万": MILLION,
        "千万": Fraction(10**7),
        "亿": HUNDRED_MILLION,
    }
    told = [word for word in powers if word in ("", *_words(prefixes))]
    return {f"{word}{name}": Unit(dimension, base * powers[word]) for name in names for word in told}


def _words(prefixes: str) -> tuple[str, ...]:
    return tuple(word for word in ("千", "万", "百万", "千万", "亿") if word in prefixes)


UNITS: dict[str, Unit] = {
    **_scaled("money", ONE, "元", "元人民币", "人民币元", prefixes="千万百万千万亿"),
    **_scaled("foreign money", ONE, "美元", "欧元", "日元", "港元", "港币", "英镑", "美金"),
    **_scaled("area", ONE, "平方米", "平米", "m2"),
    **_scaled("area", Fraction(10_000), "公顷", "ha", "hm2", prefixes="万"),
    **_scaled("area", Fraction(2_000, 3), "亩", prefixes="万"),
    **_scaled("area", MILLION, "平方公里", "平方千米", "km2", prefixes=""),
    **_scaled("mass", ONE, "千克", "公斤", "kg", prefixes="万"),
    **_scaled("mass", Fraction(1, 1_000), "克", "g", prefixes=""),
    **_scaled("mass", THOUSAND, "吨", "公吨", "t"),
    "kt": Unit("mass", MILLION),
    **_scaled(
        "standard coal", ONE, "千克标煤", "千克标准煤", "公斤标煤", "公斤标准煤", "kgce", prefixes="万"
    ),
    **_scaled("standard coal", THOUSAND, "吨标煤", "吨标准煤", "tce", "吨ce"),
    **_scaled("carbon dioxide", ONE, "千克二氧化碳", "kgco2", prefixes=""),
    **_scaled("carbon dioxide", THOUSAND, "吨二氧化碳", "tco2", "吨co2"),
    **_scaled("carbon dioxide equivalent", THOUSAND, "吨二氧化碳当量", "tco2e", "吨co2e"),
    **_scaled("electricity", ONE, "千瓦时", "千瓦小时", "度", "kwh", "kw.h"),
    **_scaled("electricity", THOUSAND, "兆瓦时", "mwh", prefixes="万"),
    **_scaled("electricity", MILLION, "吉瓦时", "gwh", prefixes=""),
    **_scaled("heat", ONE, "吉焦", "gj", prefixes="万"),
    **_scaled("heat", Fraction(1, 10**6), "千焦", "kj"),
    **_scaled("heat", Fraction(1, 1_000), "兆焦", "mj", prefixes="万"),
    **_scaled("standard volume", ONE, "标准立方米", "标立方米", "标方", "nm3", "标m3"),
    **_scaled("volume", ONE, "立方米", "立方", "m3"),
    **_scaled("people", ONE, "人", "名", prefixes="千万"),
    **_scaled("count", ONE, "家", "户", "个", "条", "项", prefixes="千万"),
    "1": Unit("number", ONE),
    "倍": Unit("number", ONE),
    PERCENT: Unit("number", Fraction(1, 100)),
    "百分比": Unit("number", Fraction(1, 100)),
    "百分数": Unit("number", Fraction(1, 100)),
    "‰": Unit("number", Fraction(1, 1_000)),
    **_scaled("time", ONE, "小时", "h", prefixes=""),
    **_scaled("time", Fraction(24), "天", prefixes=""),
    **_scaled("length", ONE, "米", "m", prefixes=""),
    **_scaled("length", Fraction(1, 100), "厘米", "cm", prefixes=""),
    **_scaled("length", Fraction(1, 1_000), "毫米", "mm", prefixes=""),
    **_scaled("tonnes a day", ONE, "吨/日", "吨/天", "t/d", "吨每天", "吨每日", prefixes="千万"),
    **_scaled("tonnes a year", ONE, "吨/年", "t/a", "吨每年"),
    "kt/a": Unit("tonnes a year", THOUSAND),
    # A power of ten of nobody knows what: 万 beside 税收 may be 万元, or 万 of the 万元 that the title names.
    **{word: Unit("unclear", ONE) for word in ("万", "千", "百", "百万", "亿")},
}
_BETWEEN = re.compile(r"[\s\u200b-\u200f\u2060\ufeff·•⋅]+")


@cache
def unit_named(text: str) -> Unit | None:
    """Return a unit by one of its names, in any width and case; None where the text is none.

    >>> unit_named("万 ｋＷ·h") == unit_named("万千瓦时"), unit_named("本月") is None
    (True, True)
    """
    plain = plain_unit(text)
    return UNITS.get(plain) or UNITS.get(plain.replace(".", ""))


def plain_unit(text: str) -> str:
    """Return a unit's name as the table has it."""
    return _BETWEEN.sub("", unicodedata.normalize("NFKC", text)).lower().replace("％", PERCENT)


def conversion(written: str, wanted: str) -> Fraction | None:
    """Return what a number is multiplied by to go from one unit to another; None where there is no way.

    Args:
        written: the unit as the sender has it.
        wanted: the item's unit.

    >>> conversion("亿元", "万元"), conversion("平方米", "亩"), conversion("吨", "吨标煤")
    (Fraction(10000, 1), Fraction(3, 2000), None)
    """
    if plain_unit(written) == plain_unit(wanted):
        return ONE
    ours, theirs = unit_named(wanted or "1"), unit_named(written)
    if ours is None or theirs is None or ours.dimension != theirs.dimension or theirs.dimension == "unclear":
        return None
    return theirs.multiple / ours.multiple
