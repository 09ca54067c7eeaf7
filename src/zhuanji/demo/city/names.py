"""Names and credit codes that can't be anybody's by accident.

A made name has 演示 at the head of its 字号, a made code DEM at the head of its organisation code. The names of
`data/real_names.csv` are public facts; in the city they stand with （演示数据） behind them, for every figure
beside them is made.
"""

from __future__ import annotations

import numpy as np

from zhuanji.basics.uscc import make_synthetic
from zhuanji.demo.city.firms import Firms, Words
from zhuanji.demo.city.kinds import kinds
from zhuanji.demo.city.lives import NEVER, Lives
from zhuanji.demo.city.settings import COUNTIES, MARK, YEARS, Settings, data_rows

HEAD = "演示"
FIRST = (
    "恒盛华泰金瑞宏鑫天德永安佳康万隆东方中正大兴国新世科远创联合同和广源长青云海龙腾嘉禾锦绣春秋明辉晨曦星辰光耀欣荣顺达利通"
    "宝丰富裕祥福禄寿喜乐园林森木石山川江河湖波涛润泽清雅静思齐贤文武智仁义礼信诚朗高峰岭峻"
)
SECOND = (
    "源盛达通宇洲航翔飞腾跃进步升昌茂兴旺发展拓创新奇特优良美佳好妙精工匠艺技能力量质品冠冕杰英豪俊才俊彦博雅致远恒久常青松柏"
    "竹梅兰菊荷莲桂桐枫杉榆槐桑田野原丘陵溪谷泉池潭浦港湾岛屿桥渡舟帆桨锚灯塔楼台亭阁轩榭堂院坊铺庄园苑圃"
)
PLACES = {"330502": "湖州", "330503": "湖州", "330521": "德清", "330522": "长兴", "330523": "安吉"}


def make_codes(firms: Firms) -> Words:
    """Return a credit code for every firm, numbered within its county."""
    codes = np.empty(len(firms), dtype=object)
    for place, area in enumerate(COUNTIES):
        for number, firm in enumerate(np.flatnonzero(firms.county == place)):
            codes[firm] = make_synthetic(area, number)
    return codes


def make_names(firms: Firms, lives: Lives, settings: Settings) -> Words:
    """Return the name of every firm in every year; no two firms share one, not even at different times."""
    chance = settings.chance("names")
    marks = trade_marks(len(firms) + int((lives.renamed != NEVER).sum()), chance)
    style = chance.random(len(firms))
    word = chance.integers(0, 12, len(firms))
    names = np.empty((len(firms), len(YEARS)), dtype=object)
    spare = iter(marks[len(firms) :])
    real = data_rows("real_names.csv")
    for firm, mark in enumerate(marks[: len(firms)]):
        names[firm, :] = (
            f"{real[firms.real[firm]]['name']}（{MARK}）"
            if firms.real[firm] >= 0
            else written(firms, firm, mark, float(style[firm]), int(word[firm]))
        )
        if lives.renamed[firm] != NEVER:
            new = written(firms, firm, next(spare), float(style[firm]), int(word[firm]))
            names[firm, lives.renamed[firm] :] = new
    return names


def trade_marks(number: int, chance: np.random.Generator) -> list[str]:
    """Return so many different 字号 of two characters, of three where two don't suffice."""
    first, second = ("".join(dict.fromkeys(letters)) for letters in (FIRST, SECOND))
    pairs = len(first) * len(second)
    rounds = -(-number // pairs)
    chosen = chance.permutation(pairs * rounds)[:number]
    return [mark(int(each), first, second) for each in chosen]


def mark(number: int, first: str, second: str) -> str:
    """Return the 字号 of a number."""
    rest, pair = divmod(number, len(first) * len(second))
    ending = first[rest - 1] if rest else ""
    return HEAD + first[pair // len(second)] + second[pair % len(second)] + ending


def written(firms: Firms, firm: int, trade_mark: str, style: float, word: int) -> str:
    """Return a name in one of the usual forms."""
    kind = kinds()[firms.kind[firm]]
    place, what = PLACES[COUNTIES[firms.county[firm]]], kind.words[word % len(kind.words)]
    if style < 0.05:
        return f"{trade_mark}（{place}）{what}有限公司"
    if style < 0.09 and firms.above[firm]:
        return f"浙江{trade_mark}{what}股份有限公司"
    if style < 0.20 and not firms.above[firm]:
        return f"{place}{trade_mark}{what}厂"
    return f"{'浙江' if firms.above[firm] and style > 0.75 else place}{trade_mark}{what}有限公司"
