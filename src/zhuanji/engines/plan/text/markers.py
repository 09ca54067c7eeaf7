"""The numbers and signs that open a clause: 一、 （一） 1. （1） ① 第一条 —— and their kin."""

from __future__ import annotations

import re
from dataclasses import dataclass

from zhuanji.engines.plan.grammar.numbers import chinese_integer

CHINESE = "[一二三四五六七八九十百零〇]{1,5}"
CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"

# Order matters: the first kind that fits names the marker. A decimal must not pass for a number
# (2.5产业, 1.5倍), nor a date for a clause.
KINDS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("part", re.compile(rf"第({CHINESE}|\d{{1,2}})(?:部分|编|篇)[，、:]?")),
    ("chapter", re.compile(rf"第({CHINESE}|\d{{1,2}})章[，、:]?")),
    ("section", re.compile(rf"第({CHINESE}|\d{{1,2}})节[，、:]?")),
    ("article", re.compile(rf"第({CHINESE}|\d{{1,3}})条[，、:]?")),
    ("chinese", re.compile(rf"({CHINESE})[、.，](?!\d)")),
    ("bracketed_chinese", re.compile(rf"[(〔\[]({CHINESE})[)〕\]][、.]?")),
    ("task", re.compile(rf"(?:重点)?(?:任务|行动|工程|专项)({CHINESE}|\d{{1,2}})[:、.]")),
    ("dotted", re.compile(r"(\d{1,2}(?:\.\d{1,2}){1,3})(?=[^\d.%、年月日])(?![万亿个家项条倍元])")),
    ("arabic", re.compile(r"(\d{1,3})(?:[.、](?!\d)|\.(?=\d{1,4}年|[1-9]\d{2,3}[一-鿿]{3}))")),
    ("bracketed_arabic", re.compile(r"[(〔\[](\d{1,2})[)〕\]][、.]?")),
    ("half_bracketed", re.compile(r"(\d{1,2})\)")),
    ("circled", re.compile(rf"([{CIRCLED}])")),
)


@dataclass(frozen=True, slots=True)
class Marker:
    """A clause number: its kind, its number as it counts, and how many folded characters it takes."""

    kind: str
    number: str
    length: int


def marker_at_start(folded: str) -> Marker | None:
    """Return the marker that a folded paragraph opens with, or None.

    >>> marker_at_start("(三)赋能").number, marker_at_start("12.加大").kind, marker_at_start("2.5产业")
    ('3', 'arabic', None)
    """
    for kind, pattern in KINDS:
        found = pattern.match(folded)
        if found is None:
            continue
        if kind == "dotted" and not re.match(r"[一-鿿“《\"]", folded[found.end() :]):
            continue
        if kind == "dotted" and re.match(r"(?:版|产业|倍|个|以上|亿|万|%)", folded[found.end() :]):
            continue
        return Marker(kind, number_text(found.group(1)), found.end())
    return None


def number_text(written: str) -> str:
    """Return a marker's number in Arabic digits.

    >>> number_text("十二"), number_text("③"), number_text("2.1")
    ('12', '3', '2.1')
    """
    if written in CIRCLED:
        return str(CIRCLED.index(written) + 1)
    if written[0].isdecimal():
        return ".".join(str(int(part)) for part in written.split("."))
    return str(chinese_integer(written) or 0)
