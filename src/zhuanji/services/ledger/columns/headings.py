"""A heading taken apart: what it names, its unit, and the period that it may carry."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from zhuanji.services.ledger.columns.units import unit_named

_BLANKS = re.compile(r"_x000d_|[\s\u200b-\u200f\u2060\ufeff]+")
_GROUP = re.compile(r"[(\[【〔{<]([^()\[\]【】〔〕{}<>]*)[)\]】〕}>]")
_UNIT_WORDS = re.compile(r"^(?:计量|货币|金额)?单位[:]?")
_NUMBERING = re.compile(
    r"^(?:[(\[]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)\]][.、:]?|(?:\d{1,2}|[一二三四五六七八九十]{1,3})[.、:](?!\d))"
)
_CIRCLED = re.compile(r"^[\u2460-\u2473]")
_FRONT = re.compile(r"^(?:[*★☆#※]+|其中[:]?|[:、,.]+)")
_END = re.compile(r"[*★☆#※:、,.]+$")
_NOT_NAMES = re.compile(r"[^\w&%+/]|_")
# Brackets that only say how to fill the column in.
_HARMLESS = re.compile(
    r"必填|选填|必填项|可选|单选|文本|文本格式|数字|数值|全称|工商全称|与营业执照一致|公章一致|代码|名称|是/否|是或否|是否|"
    r"18位|十八位|18位代码|四位|4位|四位码|四位数|保留\w{1,4}小数|(?:yyyy|年)[-/.年]?(?:mm|月)?[-/.月]?(?:dd|日)?|年月日|年/月/日"
)
_SEPARATED = re.compile(r"^(.+?)[,，/:、;\-—]([^,，/:、;\-—]{1,8})$")
_TO = r"[-‐‑–—―~至到]"
_PERIOD = re.compile(
    r"(?:19|20)\d{2}年?度?(?:第?[1-4一二三四]季度|[上下]半年|前[1-3一二三]个?季度|"
    rf"\d{{1,2}}(?:月?{_TO}\d{{1,2}})?月份?)?(?:末|底)?|(?<!\d)\d{{1,2}}月?{_TO}\d{{1,2}}月份?"
)


@dataclass(frozen=True, slots=True)
class Part:
    """One line of a heading.

    Args:
        key: what it names, in one width and case, without punctuation; the form in which names are compared.
        unit: its unit as written, empty where it has none.
        period: the period in it as written, empty where there is none; the key is then without it.
    """

    key: str
    unit: str = ""
    period: str = ""


def plain(text: str) -> str:
    r"""Return a heading's text in one width and case, without blanks and line breaks.

    >>> plain("营 业\n收入 （万元）")
    '营业收入(万元)'
    """
    return _BLANKS.sub("", unicodedata.normalize("NFKC", text).lower())


def bare(text: str) -> str:
    """Return a plain text without punctuation, as names are compared.

    >>> bare("出口“免抵”税额")
    '出口免抵税额'
    """
    return _NOT_NAMES.sub("", text)


@lru_cache(maxsize=20_000)
def readings(text: str) -> tuple[Part, ...]:
    """Return the ways to read one line of a heading, the likeliest first.

    >>> [(part.key, part.unit) for part in readings("1.营业收入（万元）*")]
    [('营业收入', '万元')]
    >>> [(part.key, part.unit) for part in readings("税收，亿元")]
    [('税收亿元', ''), ('税收', '亿元')]
    >>> readings("2023年营业收入")[-1]
    Part(key='营业收入', unit='', period='2023年')
    """
    return tuple(dict.fromkeys(part for part in _readings(text) if part.key))


def _readings(text: str) -> Iterator[Part]:
    rest, unit = without_unit(trimmed(plain(_CIRCLED.sub("", text.strip()))))
    rest = trimmed(rest)
    first = Part(bare(rest), unit)
    yield first
    if not unit:
        if (found := _SEPARATED.match(rest)) and unit_named(found[2]) is not None:
            yield Part(bare(trimmed(found[1])), found[2])
        yield from glued(rest)
    if found := _PERIOD.search(rest):
        left = trimmed(rest[: found.start()] + rest[found.end() :])
        yield Part(bare(left), unit, found[0])


def glued(rest: str) -> Iterator[Part]:
    """Yield readings of a heading whose unit follows without any sign: 营业收入万元."""
    for length in (4, 3, 2, 1):
        name, unit = rest[:-length], rest[-length:]
        if name and (length > 1 or unit in "%‰亩") and unit_named(unit) is not None:
            yield Part(bare(trimmed(name)), unit)
            return


def trimmed(text: str) -> str:
    """Return a plain heading without numbering, stars and 其中 around it."""
    before = ""
    while text != before:
        before = text
        for pattern in (_FRONT, _NUMBERING, _END):
            text = pattern.sub("", text) or text
    return text


def without_unit(text: str) -> tuple[str, str]:
    """Return a heading without its brackets that hold a unit or a hint, and the unit.

    >>> without_unit("税收(单位:万元)"), without_unit("增加值(不变价)"), without_unit("名称(全称)")
    (('税收', '万元'), ('增加值(不变价)', ''), ('名称', ''))
    """
    unit = ""
    for found in reversed(list(_GROUP.finditer(text))):
        inner = _UNIT_WORDS.sub("", found[1])
        known = unit_named(inner) is not None
        if (known or _HARMLESS.fullmatch(inner) or not inner) and text != found[0]:
            text = text[: found.start()] + text[found.end() :]
            unit = unit or (inner if known else "")
    return text, unit


def canonical_heading(heading: str) -> str:
    """Return the form of a column's heading under which a sender's mapping is remembered; units don't matter.

    Args:
        heading: as the sender wrote it, the lines of a merged header joined by “/”.

    >>> canonical_heading("税 收（万元） / 其中：增值税")
    '税收/增值税'
    """
    parts = [readings(part) for part in without_unit(plain(heading))[0].split("/")]
    return "/".join(part[0].key for part in parts if part)
