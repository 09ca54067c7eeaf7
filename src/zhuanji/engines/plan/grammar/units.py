"""Units as they are written behind numbers, and what each measures."""

from __future__ import annotations

import re
from typing import Literal

Measure = Literal["money", "share", "points", "count", "amount", "time", "times", "none"]

# Magnitudes stay in the unit as written: 1.5 万亿元, 50 万吨标煤, 2 万家.
MAGNITUDE = "(?:万亿|千亿|百亿|十亿|亿|千万|百万|十万|万|千(?!瓦|米|克|兆|卡)|百)"
MONEY = "(?:元人民币|元|美元|欧元|港元|日元)"
SHARE = "(?:%|‰)"
POINTS = "(?:个?百分点)"
COUNT = (
    "(?:场次|批次|辆次|台次|户次|人次|人天|人月|件次|架次|班次|台套|台班|标箱|张床位|床位|学位|工位|个工位|名次|"
    "家次|枪|车位|家|户|个|名|人|项|条|座|处|所|台|套|件|款|种|类|只|支|批|场|期|门|部|艘|辆|架|枚|颗|张|幅|栋|幢|间|宗|块|片|"
    "例|对|组|队|位|站|镇|村|篇|本|册|卷|头|羽|株|棵|口|眼|根|盏|列|趟|单|笔|份|席|桩|次|轮|届|档|顶|尾|盒|瓶|杆|副|节|路|区|园|店|城|县|乡)"
)
AMOUNT = (
    "(?:吨标准煤|吨标煤|吨二氧化碳当量|吨二氧化碳|吨公里|吨|(?:公斤|千克|克)(?:标准煤|标煤)|公斤|千克|克|毫克|微克|"
    "平方公里|平方千米|平方米|平米|立方米|立方|亩|公顷|公里|千米|海里|米|升|"
    "千瓦时|千瓦·时|千瓦|兆瓦时|兆瓦|吉瓦时|吉瓦|瓦|kWh|MWh|GWh|TWh|kW|MW|GW|kwh|伏安|千伏安|千伏|度电|度|"
    "方|标方|兆比特/秒|兆|Mbps|Gbps|Tbps|Mb/s|Gb/s|TB|PB|EB|ZB|GB|MB|"
    "[EPT]Flops|[EPT]FLOPS|[EPTG]flops|TEU|机架|标准机架|核|"
    "吉焦|千焦|兆焦|GJ|MJ|tce|℃|分贝|勒克斯|分|字节)"
)
LETTER_UNIT = r"(?:[GMTPE](?![A-Za-z0-9+\-]))"
TIME = "(?:个工作日|工作日|个自然日|自然日|个小时|小时|分钟|秒|个月|毫秒|周(?![年边岁])|天|岁)"
TIMES = "(?:倍)"
PER = (
    r"(?:/(?:万?元|亿元|万?人口?|百人|千人|户|万户|亩|平方公里|平方米|立方米|千瓦时|吨|公里|百公里|年|月|日|天|小时|秒|"
    r"件|台|辆|家|人年|人·年|m3|km2|kWh|h|d|a|L|升|公斤|千克|kg|t|标准立方米|床|万人·年|日·人))"
)
ALTERNATIVE = r"(?:\([部套台个家项件辆艘条座处所户副次人架组只支](?:[、/][部套台个家项件辆艘条座处所户副次人架组只支])*\))"

BARE_UNIT = f"(?:{TIME}|{AMOUNT}|{MONEY}|{POINTS}|{SHARE}|{COUNT}|{TIMES}|{LETTER_UNIT})"
# Money may end at its magnitude (500 亿); 千 and 百 alone are no unit.
UNIT = re.compile(
    rf"(?P<unit>(?:{MAGNITUDE}?{BARE_UNIT}{PER}?|(?:万亿|千亿|百亿|亿|万)(?![元人家个]){PER}?){ALTERNATIVE}?)"
)

MEASURES: tuple[tuple[Measure, re.Pattern[str]], ...] = (
    ("points", re.compile(POINTS)),
    ("share", re.compile(SHARE)),
    ("money", re.compile(f"{MAGNITUDE}?{MONEY}|(?:万亿|千亿|百亿|亿)(?:/.*)?$")),
    ("time", re.compile(TIME)),
    ("times", re.compile(TIMES)),
    ("amount", re.compile(f"{MAGNITUDE}?(?:{AMOUNT}|{LETTER_UNIT})")),
    ("count", re.compile(f"{MAGNITUDE}?{COUNT}|万")),
)


def measure_of(unit: str) -> Measure:
    """Return what a unit measures.

    >>> measure_of("亿元"), measure_of("个百分点"), measure_of("万吨标煤"), measure_of("万家"), measure_of("")
    ('money', 'points', 'amount', 'count', 'none')
    """
    for measure, pattern in MEASURES:
        if unit and pattern.match(unit):
            return measure
    return "none"
