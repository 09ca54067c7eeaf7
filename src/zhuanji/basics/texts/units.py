"""Units in English. Data and rules keep their Chinese units; those who read English are shown these.

An amount isn't reckoned anew: 万元 are ten thousand yuan, and 23.32 万元/亩 read 23.32 ×10⁴ yuan/mu.
"""

from __future__ import annotations

from functools import cache

TIMES = (("百万", "×10⁶ "), ("千万", "×10⁷ "), ("万亿", "×10¹² "), ("亿", "×10⁸ "), ("万", "×10⁴ "))
PLAIN = {
    "元": "yuan",
    "亩": "mu",
    "吨": "t",
    "千吨": "kt",
    "千克": "kg",
    "公斤": "kg",
    "毫克": "mg",
    "吨标煤": "tce",
    "吨标准煤": "tce",
    "千克标煤": "kgce",
    "吨二氧化碳": "t CO₂",
    "千克二氧化碳": "kg CO₂",
    "吨碳": "t C",
    "千瓦时": "kWh",
    "兆瓦时": "MWh",
    "千瓦": "kW",
    "兆焦": "MJ",
    "吉焦": "GJ",
    "太焦": "TJ",
    "米": "m",
    "平方米": "m²",
    "平方公里": "km²",
    "公顷": "ha",
    "立方米": "m³",
    "标准立方米": "standard m³",
    "家": "enterprises",
    "户": "enterprises",
    "个": "in number",
    "项": "items",
    "件": "pieces",
    "台": "sets",
    "条": "lines",
    "行": "rows",
    "位": "digits",
    "人": "persons",
    "次": "times",
    "倍": "times",
    "日": "days",
    "天": "days",
    "月": "months",
    "年": "years",
    "小时": "hours",
    "分钟": "minutes",
    "工作日": "working days",
    "分": "points",
    "百分点": "percentage points",
    "比值": "ratio",
}
# Under the stroke: of one.
EACH = {
    "日": "day", "天": "day", "月": "month", "年": "year", "小时": "hour", "人": "person", "家": "enterprise",
    "件": "piece", "台": "set", "条": "line", "次": "time", "个": "unit",
}  # fmt: skip


@cache
def unit_in_english(unit: str) -> str:
    """Return a unit in English; empty where it isn't known.

    >>> unit_in_english("万元/亩"), unit_in_english("吨二氧化碳/万元"), unit_in_english("万元/人·年")
    ('×10⁴ yuan/mu', 't CO₂/10⁴ yuan', '×10⁴ yuan/(person·year)')
    >>> unit_in_english("转机")
    ''
    """
    above, *below = unit.split("/")
    first = with_times(above)
    rest = [under(one) for one in below]
    return "/".join([first, *rest]) if first and all(rest) else ""


def with_times(unit: str) -> str:
    """Return what stands above the stroke: a plain unit, or ten thousand or a hundred million of it."""
    if unit in PLAIN:
        return PLAIN[unit]
    for word, times in TIMES:
        rest = unit.removeprefix(word)
        if rest != unit and rest in PLAIN:
            return times + PLAIN[rest]
    return ""


def under(unit: str) -> str:
    """Return what stands under the stroke; several in brackets."""
    parts = [EACH.get(one) or with_times(one).removeprefix("×") for one in unit.split("·")]
    if not all(parts):
        return ""
    return parts[0] if len(parts) == 1 else f"({'·'.join(parts)})"
