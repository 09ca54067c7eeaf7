"""Units with magnitudes, so that 1.5 万亿元 can be compared with 15000 亿元."""

from __future__ import annotations

import re

MAGNITUDES = {"百": 10**2, "千": 10**3, "万": 10**4, "亿": 10**8}
MAGNITUDE = re.compile(r"(?:[百千万亿](?![瓦米克兆卡]))+")


def in_base(value: float, unit: str) -> tuple[float, str]:
    """Return a value in its unit without magnitudes.

    >>> in_base(1.5, "万亿元"), in_base(600, "个"), in_base(5, "千瓦")
    ((1500000000000.0, '元'), (600, '个'), (5, '千瓦'))
    """
    found = MAGNITUDE.match(unit)
    if found is None:
        return value, unit
    factor = 1
    for sign in found.group():
        factor *= MAGNITUDES[sign]
    return value * factor, unit[found.end() :] or found.group()[-1]
